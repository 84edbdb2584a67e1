import Journal

/// A list whose like stands under siblings as well: `Goals` under each phase.
struct SiblingGroup {
  /// The concept that names the list: this `Goals`.
  var label: Int
  /// The lists of the same name under this concept's siblings and itself, in order.
  var labels: [Int]
  /// For every item of them, where it stands: places in `labels`, in order.
  var places: [UInt64: [Int]]

  /// Finds them, by the concept that names each list.
  static func all(
    in concepts: [Concept], owners: [Int], keys: [UInt64], _ lexicon: Lexicon
  ) -> [Int: SiblingGroup] {
    struct Key: Hashable {
      var above: Int?
      var name: UInt64
    }
    var labels: [Key: [Int]] = [:]
    var order: [Key] = []
    for owner in owners {
      guard let sibling = concepts[owner].parent else { continue }
      let key = Key(above: concepts[sibling].parent, name: keys[owner])
      if labels[key] == nil { order.append(key) }
      labels[key, default: []].append(owner)
    }
    var groups: [Int: SiblingGroup] = [:]
    for key in order {
      guard let found = labels[key], found.count > 1 else { continue }
      let siblings = found.map { concepts[$0].parent }
      // Two lists of one name under one sibling are not worth a question.
      guard Set(siblings).count == found.count else { continue }
      var places: [UInt64: [Int]] = [:]
      for (place, label) in found.enumerated() {
        for item in concepts[label].children where concepts[item].isItem {
          let names = [keys[item]] + concepts[item].name.otherNames.map(lexicon.key)
          for name in names where places[name]?.last != place {
            places[name, default: []].append(place)
          }
        }
      }
      for label in found {
        groups[label] = SiblingGroup(label: label, labels: found, places: places)
      }
    }
    return groups
  }
}
