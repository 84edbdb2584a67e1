/// What options are called when one of them is chosen: digits up to nine of them, else letters.
public struct OptionLabels: Sendable {
  /// The labels, in the order of the options.
  public let labels: [Character]
  private let options: [String]

  /// Labels options; those beyond 26 have none.
  public init(_ options: [String]) {
    self.options = options
    let all = options.count <= 9 ? "123456789" : "abcdefghijklmnopqrstuvwxyz"
    labels = Array(all.prefix(options.count))
  }

  /// The place of a key's option among the options, from 0, in either case of letters.
  public func place(_ key: Character) -> Int? {
    labels.firstIndex { String($0) == key.lowercased() }
  }

  /// The option of a key, in either case of letters.
  public func option(_ key: Character) -> String? { place(key).map { options[$0] } }

  /// The one option that a line names by its label or in full; `nil` where it names none.
  public func one(in line: String) -> String? {
    if line.count == 1, let key = line.first, let option = option(key) { return option }
    return options.first { $0.lowercased() == line.lowercased() }
  }

  /// The options that a line names by their labels, as in `3 1 2`, `3,1,2` or `312`.
  ///
  /// Two options may read the same, as the steps of a sequence do, so that only a label that comes twice is refused.
  /// - Returns: `nil` where the line has anything else, or names an option twice.
  public func several(in line: String) -> [String]? {
    var chosen: [Int] = []
    for key in line where !key.isWhitespace && !",;>.".contains(key) {
      guard let place = place(key), !chosen.contains(place) else { return nil }
      chosen.append(place)
    }
    return chosen.isEmpty ? nil : chosen.map { options[$0] }
  }
}
