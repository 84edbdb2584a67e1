/// Which pairs of neighbouring letters a text has, to tell at once that two texts have hardly any in common.
///
/// Case, spaces and punctuation do not count. Pairs are told apart by a small hash, so texts may seem to share more than they
/// do, and never less.
struct LetterPairs {
  private var bits = SIMD8<UInt64>(repeating: 0)
  private let count: Int

  init(_ text: String) {
    var last: UInt8?
    for byte in text.utf8 {
      let letter = 0x41...0x5a ~= byte ? byte | 0x20 : byte
      guard 0x61...0x7a ~= letter || 0x30...0x39 ~= letter || letter >= 0x80 else { continue }
      if let last {
        let place = (Int(last) &* 37 &+ Int(letter)) & 511
        bits[place >> 6] |= 1 << UInt64(place & 63)
      }
      last = letter
    }
    count = Self.count(bits)
  }

  /// False where the texts share fewer than half of the pairs of the shorter one; nobody meant one by the other then.
  ///
  /// Texts of a few letters could always mean each other, as one letter changes all their pairs.
  func mayMean(_ other: Self) -> Bool {
    let shorter = min(count, other.count)
    return shorter <= 3 || Self.count(bits & other.bits) * 2 >= shorter
  }

  private static func count(_ bits: SIMD8<UInt64>) -> Int {
    var count = 0
    for lane in bits.indices { count += bits[lane].nonzeroBitCount }
    return count
  }
}
