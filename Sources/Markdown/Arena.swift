import CCmarkGFM
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory for what cmark makes of one document: handed out from one end to the other, and taken back at once.
///
/// A page comes to a thousand small pieces; with the system's allocator, finding and freeing them is a
/// quarter of the work. cmark tells an allocator nothing but sizes, so each thread has an arena of its own.
struct Arena {
  /// What cmark calls; the same for all documents of a thread, since nodes of a tree must agree in it.
  let allocator: UnsafeMutablePointer<cmark_mem>
  private var chunks: [Chunk]
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  /// The piece handed out last, which can grow where it is.
  private var last: UnsafeMutableRawPointer?

  /// The size of the chunk that a thread keeps from one document to the next.
  private static let firstChunk = 1 << 18
  /// Before each piece stands its size.
  private static let header = MemoryLayout<Int>.size

  private init() {
    allocator = .allocate(capacity: 1)
    allocator.initialize(
      to: cmark_mem(
        calloc: { Arena.ofThread.pointee.zeroed($0 * $1) },
        realloc: { Arena.ofThread.pointee.resized($0, $1) },
        free: { _ in }))
    let chunk = Self.chunk(ofAtLeast: Self.firstChunk)
    chunks = [chunk]
    (next, end) = (chunk.start, chunk.start + chunk.size)
  }

  /// Takes everything back.
  mutating func reset() {
    while chunks.count > 1 { chunks.removeLast().start.deallocate() }
    (next, end) = (chunks[0].start, chunks[0].start + chunks[0].size)
    last = nil
  }

  private mutating func zeroed(_ size: Int) -> UnsafeMutableRawPointer {
    let piece = piece(size)
    memset(piece, 0, size)
    return piece
  }

  private mutating func resized(
    _ old: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer {
    guard let old else { return piece(size) }
    if old == last, size <= end - old {
      next = old + Self.rounded(size)
      (old - Self.header).storeBytes(of: size, as: Int.self)
      return old
    }
    let piece = piece(size)
    memcpy(piece, old, min((old - Self.header).load(as: Int.self), size))
    return piece
  }

  private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer {
    let needed = Self.header + Self.rounded(size)
    if needed > end - next {
      let chunk = Self.chunk(ofAtLeast: max(2 * chunks[chunks.count - 1].size, needed))
      chunks.append(chunk)
      (next, end) = (chunk.start, chunk.start + chunk.size)
    }
    next.storeBytes(of: size, as: Int.self)
    let piece = next + Self.header
    next += needed
    last = piece
    return piece
  }

  private typealias Chunk = (start: UnsafeMutableRawPointer, size: Int)

  private static func chunk(ofAtLeast size: Int) -> Chunk {
    (.allocate(byteCount: size, alignment: 16), size)
  }

  private static func rounded(_ size: Int) -> Int { (size + header - 1) & ~(header - 1) }
}

extension Arena {
  /// The arena of the thread that asks.
  static var ofThread: UnsafeMutablePointer<Arena> {
    if let known = pthread_getspecific(key.load(ordering: .relaxed)) {
      return known.assumingMemoryBound(to: Arena.self)
    }
    let made = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
    made.initialize(to: Arena())
    pthread_setspecific(key.load(ordering: .relaxed), made)
    return made
  }

  /// Makes it possible for threads to have arenas; to be called once, before any is asked for.
  static func prepare() {
    var made = pthread_key_t()
    let error = pthread_key_create(&made) { Arena.free($0) }
    precondition(error == 0, "a process has a place left for what belongs to its threads")
    key.store(made, ordering: .relaxed)
  }

  /// Gives an arena back when its thread ends.
  private static func free(_ pointer: UnsafeMutableRawPointer?) {
    guard let arena = pointer?.assumingMemoryBound(to: Arena.self) else { return }
    for chunk in arena.pointee.chunks { chunk.start.deallocate() }
    arena.pointee.allocator.deallocate()
    arena.deinitialize(count: 1)
    arena.deallocate()
  }
}

/// Where a thread's arena is kept.
///
/// A number that changes once costs less to read than one that is made when it is first read, and cmark asks
/// for memory a thousand times a page.
private let key = Atomic<pthread_key_t>(0)
