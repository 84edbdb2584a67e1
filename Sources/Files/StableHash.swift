/// A text's FNV-1a hash of 64 bits, the same on every machine and in every run.
/// - Parameters:
///   - text: what is hashed, as UTF-8.
///   - salt: 0, or more for another hash of the same text.
/// - Returns: the hash; good at telling texts apart, and no protection against someone who wants two to be alike.
public func stableHash(_ text: String, salt: Int = 0) -> UInt64 {
  let prime: UInt64 = 0x100_0000_01b3
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
  for _ in 0..<salt { hash = hash &* prime }
  return hash
}
