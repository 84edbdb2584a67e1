import Diagnostics
import YAML

/// Reads the keys of one mapping, and collects what is wrong with them.
///
/// Each key asked for counts as known; `finish` then warns of the others.
struct YAMLFields {
  let file: String
  private let pairs: [YAMLPair]
  private let rule: String
  private var known: [String] = []
  private(set) var findings: [Finding] = []

  /// Takes a mapping, or a null for none; anything else is a finding that calls it by what it is, such as "a week".
  init(_ node: YAMLNode, in file: String, what: String, rule: String) {
    self.file = file
    self.rule = rule
    if case .mapping(let pairs) = node.value {
      self.pairs = pairs
    } else {
      pairs = []
      if !node.isNull {
        error(at: node.location(in: file), "\(what) must be made of `key: value` lines")
      }
    }
  }

  mutating func error(at location: SourceLocation, _ message: String) {
    findings.append(.error(location, message, rule: rule))
  }

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  /// An address of the web; anything else is a finding.
  mutating func webAddress(_ key: String) -> String? {
    guard let node = node(key), let text = text(of: node, key) else { return nil }
    if isWebAddress(text) { return text }
    error(
      at: node.location(in: file),
      "`\(key)` must be an address that begins with http:// or https://")
    return nil
  }

  mutating func absorb(_ other: [Finding]) {
    findings += other
  }

  func location(of key: String) -> SourceLocation? {
    pairs.first { $0.key == key }?.location(in: file)
  }

  /// True where any of the keys is there, with or without a value.
  func hasAny(of keys: [String]) -> Bool {
    pairs.contains { keys.contains($0.key) }
  }

  /// The key's value; `nil` where it is not there or null.
  mutating func node(_ key: String) -> YAMLNode? {
    known.append(key)
    guard let node = pairs.first(where: { $0.key == key })?.node, !node.isNull else { return nil }
    return node
  }

  mutating func text(_ key: String) -> String? {
    node(key).flatMap { text(of: $0, key) }
  }

  mutating func text(of node: YAMLNode, _ key: String) -> String? {
    guard case .scalar(let text, _) = node.value else {
      error(at: node.location(in: file), "`\(key)` must be one text")
      return nil
    }
    let trimmed = text.trimmingSpaces()
    if trimmed.utf8.contains(where: { $0 < 0x20 || $0 == 0x7f }) {
      error(at: node.location(in: file), "`\(key)` must be one line without control characters")
      return nil
    }
    return trimmed
  }

  mutating func day(_ key: String) -> Day? {
    node(key).flatMap { day(of: $0, key) }
  }

  private mutating func day(of node: YAMLNode, _ key: String) -> Day? {
    guard let text = text(of: node, key) else { return nil }
    if let day = Day(text) { return day }
    error(
      at: node.location(in: file),
      "`\(key)` must be a date of the calendar such as 2017-09-24, not `\(shown(text))`")
    return nil
  }

  /// The days of a key that a merge may have left several times, with a warning where it did.
  /// - Parameters:
  ///   - key: the key.
  ///   - which: which of them counts, such as "earlier".
  /// - Returns: those that are days.
  mutating func days(_ key: String, counting which: String) -> [Day] {
    let all = pairs.filter { $0.key == key }
    if all.count > 1 {
      findings.append(
        .warning(
          all[1].location(in: file),
          "`\(key)` is given twice, as a merge left it; the \(which) counts, take the other out",
          rule: rule))
    }
    known.append(key)
    return all.compactMap { $0.node.isNull ? nil : day(of: $0.node, key) }
  }

  mutating func bool(_ key: String) -> Bool? {
    guard let node = node(key) else { return nil }
    switch node.value {
    case .scalar("true", isPlain: true): return true
    case .scalar("false", isPlain: true): return false
    default:
      error(at: node.location(in: file), "`\(key)` must be true or false")
      return nil
    }
  }

  mutating func whole(_ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard let node = node(key) else { return nil }
    return whole(of: node, key, range)
  }

  mutating func whole(of node: YAMLNode, _ key: String, _ range: ClosedRange<Int>) -> Int? {
    guard case .scalar(let text, _) = node.value, let value = Int(text), range.contains(value)
    else {
      error(
        at: node.location(in: file),
        "`\(key)` must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return nil
    }
    return value
  }

  mutating func week(_ key: String) -> WeekNumber? {
    whole(key, 1...WeekNumber.most).flatMap { WeekNumber($0) }
  }

  /// A list of texts; one text alone counts as a list of one.
  mutating func texts(_ key: String) -> [String] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items) = node.value else {
      return text(of: node, key).map { [$0] } ?? []
    }
    return items.compactMap { item in
      if item.isNull {
        error(at: item.location(in: file), "an item of `\(key)` is empty; fill it or remove it")
        return nil
      }
      return text(of: item, key)
    }
  }

  /// A list of anything.
  mutating func list(_ key: String) -> [YAMLNode] {
    guard let node = node(key) else { return [] }
    guard case .sequence(let items) = node.value else {
      error(at: node.location(in: file), "`\(key)` must be a list: lines that begin with `- `")
      return []
    }
    return items
  }

  /// Everything that was found, with a warning for each key that nobody asked for.
  mutating func finish() -> [Finding] {
    for pair in pairs where !known.contains(pair.key) {
      let near = nearest(to: pair.key, among: known).map { "; did you mean `\($0)`?" } ?? ""
      findings.append(
        .warning(
          pair.location(in: file), "`\(shown(pair.key))` is not a key that is read here\(near)",
          rule: "unknown-key"))
    }
    return findings
  }
}

/// A text short enough to be quoted in a finding.
func shown(_ text: String) -> String {
  text.count <= 60 ? text : text.prefix(59) + "…"
}

extension StringProtocol where UTF8View: BidirectionalCollection {
  /// The text without white space at its ends.
  public func trimmingSpaces() -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || 0x09...0x0d ~= $0 }
    guard let first = utf8.firstIndex(where: { !isSpace($0) }),
      let last = utf8.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
