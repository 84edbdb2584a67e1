import TestSupport

/// What people's fingers and minds do to an answer, at random.
struct Mutation {
  private var random: SeededRandom
  private let answers: [String]

  init(seed: UInt64, of answers: [String]) {
    random = SeededRandom(seed)
    self.answers = answers
  }

  /// An answer, changed in one to four ways.
  mutating func text() -> String {
    var text = answers[Int.random(in: 0..<answers.count, using: &random)]
    for _ in 0..<Int.random(in: 1...4, using: &random) { text = changed(text) }
    return text
  }

  /// Some of these items, each perhaps changed, in some order, with strangers among them and some said again.
  mutating func items(of items: [String]) -> [String] {
    var result: [String] = []
    for item in items where Int.random(in: 0..<8, using: &random) > 0 {
      result.append(Bool.random(using: &random) ? item : changed(item))
      if Int.random(in: 0..<8, using: &random) == 0 { result.append(changed(item)) }
    }
    if Int.random(in: 0..<4, using: &random) == 0 { result.append(text()) }
    if Bool.random(using: &random) { result.shuffle(using: &random) }
    return result
  }

  /// These items on one line.
  mutating func line(of items: [String]) -> String {
    let separators = [", ", ",", "; ", " and ", " & ", ", and ", "\n", " , "]
    return self.items(of: items).reduce("") { line, item in
      line.isEmpty
        ? item : line + separators[Int.random(in: 0..<separators.count, using: &random)] + item
    }
  }

  /// A number below another.
  mutating func number(below limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }

  private mutating func changed(_ text: String) -> String {
    var letters = Array(text.unicodeScalars)
    let place = letters.isEmpty ? 0 : number(below: letters.count)
    switch number(below: 14) {
    case 0 where !letters.isEmpty: letters.remove(at: place)
    case 1 where !letters.isEmpty: letters.insert(letters[place], at: place)
    case 2 where place + 1 < letters.count: letters.swapAt(place, place + 1)
    case 3 where !letters.isEmpty: letters[place] = Self.keys[number(below: Self.keys.count)]
    case 4: letters.insert(Self.odd[number(below: Self.odd.count)], at: place)
    case 5: return text.uppercased()
    case 6: return words(text) { $0.remove(at: $1) }
    case 7: return words(text) { $0.insert(Self.extra[$1 % Self.extra.count], at: $1) }
    case 8: return words(text) { $0.swapAt(0, $1) }
    case 9: return text.split(separator: "-").joined(separator: "")
    case 10: return text.split(separator: " ").joined(separator: "-")
    case 11: return text.split(separator: "s").joined(separator: "z")
    case 12: return text + Self.endings[number(below: Self.endings.count)]
    default: return answers[number(below: answers.count)]
    }
    return letters.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private mutating func words(_ text: String, _ change: (inout [String], Int) -> Void) -> String {
    var words = text.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return text }
    change(&words, number(below: words.count))
    return words.joined(separator: " ")
  }

  private static let keys = Array("abcdefghijklmnopqrstuvwxyz-'. 1&+".unicodeScalars)
  private static let odd = Array(
    "\u{301}\u{308}\u{ad}\u{200b}\u{200f}éßØİıﬁＡ٣字й😀\u{1f3fd}\u{0}\t,()/#+𝐏ΣςǅŉǄ\u{345}ਅ"
      .unicodeScalars)
  private static let extra = [
    "not", "the", "of", "and", "&", "un", "non", "two", "re", "(or", "x)",
  ]
  private static let endings = ["s", "es", "ing", "ed", "ation", ".", "!", " (CRM)", "ies", "'s"]
}
