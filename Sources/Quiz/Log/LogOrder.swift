/// Answers in the order in which they count, found by their identifiers.
struct LogOrder {
  private let ids: LogIDs
  private var answers: [LoggedAnswer]
  /// The upper half of an identifier's hash above its answer's place; `empty` where a slot has none.
  ///
  /// The hash tells almost all others apart without a look at them, which would wait for memory.
  private var slots: [UInt64]
  private var dropped: Set<Int> = []

  private static let empty = UInt64.max

  /// Puts answers in order by time, identifier and text; of those with one identifier the first counts.
  /// - Parameters:
  ///   - answers: the answers.
  ///   - ids: their identifiers.
  ///   - text: the line at a place.
  init(_ answers: [LoggedAnswer], _ ids: LogIDs, text: (Range<Int>) -> [UInt8]) {
    self.ids = ids
    self.answers = answers
    func precedes(_ a: LoggedAnswer, _ b: LoggedAnswer) -> Bool {
      LogOrder.precedes(a, b, ids) { text($0.line).lexicographicallyPrecedes(text($1.line)) }
    }
    // A log that was only ever appended to is in order already.
    let isSorted = answers.indices.dropFirst().allSatisfy {
      !precedes(answers[$0], answers[$0 - 1])
    }
    if !isSorted { self.answers.sort(by: precedes) }
    var size = 64
    while size < answers.count * 2 { size *= 2 }
    slots = Array(repeating: Self.empty, count: size)
    for place in answers.indices {
      let id = self.answers[place].id
      let (slot, tag) = ids.with(id) { self.slot(of: $0) }
      if slots[slot] == Self.empty {
        slots[slot] = tag | UInt64(place)
      } else {
        dropped.insert(place)
      }
    }
  }

  /// Whether the first comes before the second: by time, then by identifier.
  /// - Parameters:
  ///   - a: an answer.
  ///   - b: another.
  ///   - ids: the identifiers of both.
  ///   - asText: whether the first comes before the second where both are equal.
  /// - Returns: true where it does.
  static func precedes(
    _ a: LoggedAnswer, _ b: LoggedAnswer, _ ids: LogIDs,
    asText: (LoggedAnswer, LoggedAnswer) -> Bool
  ) -> Bool {
    if a.at != b.at { return a.at < b.at }
    let order = ids.order(a.id, b.id)
    return order != 0 ? order < 0 : asText(a, b)
  }

  /// The answers that count.
  /// - Parameter undone: the identifiers of those that were taken back; others are ignored.
  /// - Returns: each once, in order.
  mutating func counting(without undone: [String]) -> [LoggedAnswer] {
    for id in undone {
      let (slot, _) = Array(id.utf8).withUnsafeBufferPointer { self.slot(of: $0) }
      if slots[slot] != Self.empty { dropped.insert(place(in: slot)) }
    }
    if dropped.isEmpty { return answers }
    var counting: [LoggedAnswer] = []
    counting.reserveCapacity(answers.count - dropped.count)
    for (place, answer) in answers.enumerated() where !dropped.contains(place) {
      counting.append(answer)
    }
    return counting
  }

  private func place(in slot: Int) -> Int { Int(slots[slot] & 0xffff_ffff) }

  /// The slot that holds an identifier, or the empty one where it belongs, and the tag of its hash.
  private func slot(of id: UnsafeBufferPointer<UInt8>) -> (Int, tag: UInt64) {
    let hash = byteHash(id)
    let tag = hash & 0xffff_ffff_0000_0000
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != Self.empty {
      if slots[slot] & 0xffff_ffff_0000_0000 == tag,
        ids.with(answers[place(in: slot)].id, { areEqual($0, id) })
      {
        break
      }
      slot = (slot + 1) & mask
    }
    return (slot, tag)
  }
}
