import Files

/// Numbers for the identifiers of cards, so that an answer need not hold a text.
///
/// A table of our own rather than a dictionary: it finds an identifier by the bytes of a line, without making a text of
/// each of a hundred thousand.
struct CardTable: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 64)
  private var hashes: [UInt64] = []
  private var ends: [Int] = []
  private var text: [UInt8] = []

  /// How many identifiers there are; their numbers count from 0.
  var count: Int { ends.count }

  /// The identifier of a number.
  subscript(number: Int) -> CardID { CardID(String(decoding: text[range(number)], as: UTF8.self)) }

  /// The number of an identifier that the table has.
  func number(of id: CardID) -> Int? {
    withBytes(of: id) { bytes in
      let slot = slot(of: bytes, byteHash(bytes))
      return slots[slot] < 0 ? nil : Int(slots[slot])
    }
  }

  /// The number of an identifier, a new one where the table does not have it.
  mutating func add(_ id: CardID) -> Int { withBytes(of: id) { add($0) } }

  /// The number of an identifier, a new one where the table does not have it.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = byteHash(bytes)
    var slot = slot(of: bytes, hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    if count * 2 >= slots.count {
      grow()
      slot = self.slot(of: bytes, hash)
    }
    slots[slot] = Int32(count)
    hashes.append(hash)
    text.append(contentsOf: bytes)
    ends.append(text.count)
    return count - 1
  }

  /// Adds every identifier of another table.
  /// - Returns: for each number there, the number here.
  mutating func add(_ other: Self) -> [Int32] {
    other.text.withUnsafeBufferPointer { all in
      (0..<other.count).map { Int32(add(UnsafeBufferPointer(rebasing: all[other.range($0)]))) }
    }
  }

  private func range(_ number: Int) -> Range<Int> {
    (number == 0 ? 0 : ends[number - 1])..<ends[number]
  }

  /// The slot that holds an identifier, or the empty one where it belongs.
  private func slot(of bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash && holds(range(number), bytes) { break }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard range.count == bytes.count else { return false }
    return text.withUnsafeBufferPointer {
      areEqual(UnsafeBufferPointer(rebasing: $0[range]), bytes)
    }
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}

private func withBytes<Result>(
  of id: CardID, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  id.description.utf8.withContiguousStorageIfAvailable(body)
    ?? Array(id.description.utf8).withUnsafeBufferPointer(body)
}

/// Whether bytes are the same.
func areEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
  guard a.count == b.count else { return false }
  guard let one = a.baseAddress, let other = b.baseAddress else { return true }
  return memcmp(one, other, a.count) == 0
}

/// A hash of bytes, eight at a time, for tables in memory.
func byteHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  let raw = UnsafeRawBufferPointer(bytes)
  var hash = UInt64(truncatingIfNeeded: raw.count) &* 0x9e37_79b9_7f4a_7c15
  var place = 0
  while place + 8 <= raw.count {
    hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    place += 8
  }
  if place == raw.count { return mixed(hash) }
  // The last eight bytes, some of them once more; of fewer than eight each once.
  if raw.count > 8 {
    return mixed(hash ^ raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
  }
  var rest: UInt64 = 0
  for byte in raw { rest = rest << 8 | UInt64(byte) }
  return mixed(hash ^ rest)
}

private func mixed(_ word: UInt64) -> UInt64 {
  let product = word &* 0xbf58_476d_1ce4_e5b9
  return product ^ (product >> 29)
}
