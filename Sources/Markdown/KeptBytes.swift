import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that stay as they are until the last who holds them lets go; copying them copies none.
///
/// They lie side by side with others' in large pieces of memory. What ten thousand pages come to is a hundred
/// megabytes, and the system hands out memory of its own 4 kB at a time where it is not asked for more.
public struct KeptBytes: Sendable {
  private let piece: Piece
  private let place: Range<Int>

  /// Copies bytes to where they are kept.
  public init(_ bytes: some Collection<UInt8>) {
    let count = bytes.count
    let (piece, start) = shelf.withLock { $0.reserve(count) }
    self.piece = piece
    place = start..<start + count
    // Nobody else has this part of the piece, so that many threads can fill it at once.
    _ = piece.memory[place].initialize(from: bytes)
  }

  /// Calls `body` with the bytes, which are there until it returns.
  public func withUnsafeBufferPointer<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    try withExtendedLifetime(piece) {
      try body(UnsafeBufferPointer(rebasing: piece.memory[place]))
    }
  }
}

extension KeptBytes: Equatable {
  /// True where the bytes are the same, wherever they are kept.
  public static func == (a: Self, b: Self) -> Bool { a.elementsEqual(b) }
}

extension KeptBytes: RandomAccessCollection {
  /// 0.
  public var startIndex: Int { 0 }
  /// How many bytes there are.
  public var endIndex: Int { place.count }

  /// The byte at an offset.
  public subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < place.count, "the offset is within the bytes")
    return piece.memory[place.lowerBound + offset]
  }

  /// Calls `body` with the bytes, which are there until it returns; never `nil`.
  public func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result? {
    try withUnsafeBufferPointer(body)
  }
}

/// A large piece of memory that is filled from one end to the other.
///
/// The compiler cannot see that it may be shared, since threads write into one piece at the same time. They may: the
/// shelf gives each part of it out once, under its lock; `KeptBytes` writes that part before anyone else knows of it, and
/// nobody writes it again. The parts are private to this file.
private final class Piece: @unchecked Sendable {
  let memory: UnsafeMutableBufferPointer<UInt8>

  init(size: Int) {
    let isHuge = size >= hugePage
    let start = UnsafeMutableRawPointer.allocate(
      byteCount: size, alignment: isHuge ? hugePage : 16)
    #if os(Linux)
      // Where the system has none to give, the piece has pages of the usual size.
      if isHuge { _ = madvise(start, size, MADV_HUGEPAGE) }
    #endif
    memory = UnsafeMutableBufferPointer(
      start: start.bindMemory(to: UInt8.self, capacity: size), count: size)
  }

  deinit { UnsafeMutableRawPointer(memory.baseAddress)?.deallocate() }
}

/// The piece that is being filled.
private struct Shelf {
  private var piece = Piece(size: smallestPiece)
  private var next = 0

  /// Finds a place: in the piece, in one that is twice as large, or, for what is longer, in one of its own.
  mutating func reserve(_ count: Int) -> (Piece, start: Int) {
    if count > piece.memory.count - next {
      if count > piece.memory.count / 4 { return (Piece(size: count), 0) }
      piece = Piece(size: min(2 * piece.memory.count, largestPiece))
      next = 0
    }
    defer { next += count }
    return (piece, next)
  }
}

private let shelf = Mutex(Shelf())

/// Enough for a small journal's pages.
private let smallestPiece = 64 << 10
private let largestPiece = 4 << 20
/// What the system can give at once instead of 512 pages of 4 kB.
private let hugePage = 2 << 20
