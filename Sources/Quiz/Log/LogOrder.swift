/// Answers in the order in which they count, found by their identifiers.
struct LogOrder {
  private let log: LogBytes
  private var answers: [LoggedAnswer]
  /// An answer's place by its identifier's hash; -1 where a slot is empty.
  private var slots: [Int32]
  private var dropped: Set<Int> = []

  /// Puts answers in order by time and identifier; of those with one identifier the first counts.
  init(_ log: LogBytes, _ answers: [LoggedAnswer]) {
    self.log = log
    self.answers = answers
    slots = Array(repeating: -1, count: 64)
    // A log that was only ever appended to is in order already.
    let isSorted = answers.indices.dropFirst().allSatisfy {
      !log.precedes(answers[$0], answers[$0 - 1])
    }
    if !isSorted { self.answers.sort(by: log.precedes) }
    var size = 64
    while size < answers.count * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for place in answers.indices {
      let slot = slot(of: log[self.answers[place].id])
      if slots[slot] < 0 { slots[slot] = Int32(place) } else { dropped.insert(place) }
    }
  }

  /// The answers that count.
  /// - Parameter undone: the identifiers of those that were taken back; others are ignored.
  /// - Returns: each once, in order.
  mutating func counting(without undone: [String]) -> [LoggedAnswer] {
    for id in undone {
      let found = Array(id.utf8).withUnsafeBufferPointer { slots[slot(of: $0)] }
      if found >= 0 { dropped.insert(Int(found)) }
    }
    if dropped.isEmpty { return answers }
    var counting: [LoggedAnswer] = []
    counting.reserveCapacity(answers.count - dropped.count)
    for (place, answer) in answers.enumerated() where !dropped.contains(place) {
      counting.append(answer)
    }
    return counting
  }

  /// The slot that holds an identifier, or the empty one where it belongs.
  private func slot(of id: UnsafeBufferPointer<UInt8>) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: byteHash(id)) & mask
    while slots[slot] >= 0 && !areEqual(log[answers[Int(slots[slot])].id], id) {
      slot = (slot + 1) & mask
    }
    return slot
  }
}
