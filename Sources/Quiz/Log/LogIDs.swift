import Files

/// The identifiers of a log's answers, by which those are told apart and put in order.
struct LogIDs: Sendable {
  /// One after the other, without anything between them.
  private(set) var all: [UInt8] = []

  /// How many bytes there are.
  var count: Int { all.count }

  /// Adds an identifier.
  /// - Returns: where it is.
  mutating func add(_ id: some Collection<UInt8>) -> Range<Int> {
    let start = all.count
    all.append(contentsOf: id)
    return start..<all.count
  }

  /// Adds those of another part of the log, which then begin where these ended.
  mutating func add(_ others: Self) { all += others.all }

  /// Calls `body` with the bytes of an identifier.
  func with<Result>(
    _ place: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    all.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[place])) }
  }

  /// Whether an identifier is this one.
  func holds(_ place: Range<Int>, _ id: some Collection<UInt8>) -> Bool {
    all[place].elementsEqual(id)
  }

  /// Negative, 0 or positive as the identifier at a place comes before, is, or comes after another.
  func order(_ a: Range<Int>, _ b: Range<Int>) -> Int {
    all.withUnsafeBufferPointer {
      guard let base = $0.baseAddress else { return 0 }
      let order = memcmp(base + a.lowerBound, base + b.lowerBound, min(a.count, b.count))
      return order != 0 ? Int(order) : a.count - b.count
    }
  }
}
