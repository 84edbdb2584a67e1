import Files

/// The identifiers of a log's answers, by which those are told apart and put in order.
struct LogIDs: Sendable {
  /// Where an identifier is among the others; an answer's has 256 bytes at most.
  struct Place: Sendable {
    /// How many bytes come before it.
    var start: UInt32
    /// How many it has.
    var length: UInt16

    fileprivate var bytes: Range<Int> { Int(start)..<Int(start) + Int(length) }

    /// The same among more that others come before.
    func after(_ count: Int) -> Place { Place(start: start + UInt32(count), length: length) }
  }

  /// One after the other, without anything between them.
  private var all: [UInt8] = []

  /// How many bytes there are.
  var count: Int { all.count }

  /// Adds an identifier.
  /// - Returns: where it is.
  mutating func add(_ id: some Collection<UInt8>) -> Place {
    defer { all.append(contentsOf: id) }
    return Place(start: UInt32(all.count), length: UInt16(id.count))
  }

  /// Adds those of another part of the log, which then begin where these ended.
  mutating func add(_ others: Self) { all += others.all }

  /// Calls `body` with the bytes of an identifier.
  func with<Result>(
    _ place: Place, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    all.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[place.bytes])) }
  }

  /// Whether an identifier is this one.
  func holds(_ place: Place, _ id: some Collection<UInt8>) -> Bool {
    all[place.bytes].elementsEqual(id)
  }

  /// Negative, 0 or positive as the identifier at a place comes before, is, or comes after another.
  func order(_ a: Place, _ b: Place) -> Int {
    with(a) { one in
      with(b) { other in
        guard let first = one.baseAddress, let second = other.baseAddress else {
          return one.count - other.count
        }
        let order = memcmp(first, second, min(one.count, other.count))
        return order != 0 ? Int(order) : one.count - other.count
      }
    }
  }
}
