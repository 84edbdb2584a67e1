/// SplitMix64: random numbers that a seed determines, so that an exam can be sat again.
public struct SessionRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins a sequence.
  /// - Parameter seed: the same seed begins the same sequence on every machine.
  public init(seed: UInt64) { state = seed }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
