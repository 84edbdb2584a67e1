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
/// quarter of the work. What no longer fits in, for large or hostile documents, is the system's after all, and
/// must be freed like any memory. cmark tells an allocator nothing but sizes, so each thread has an arena.
struct Arena {
  /// What cmark calls; the same for all documents of a thread, since the nodes of a tree must agree in it.
  let allocator: UnsafeMutablePointer<cmark_mem>
  /// Whether everything handed out since the last reset fitted in.
  private(set) var isEnough = true

  private let start: UnsafeMutableRawPointer
  private var next: UnsafeMutableRawPointer
  private let end: UnsafeMutableRawPointer
  /// The piece handed out last, which can grow where it is.
  private var last: UnsafeMutableRawPointer?

  /// Enough for a page of about 50 kB.
  private static let size = 1 << 20
  /// Before each piece stands its size.
  private static let header = MemoryLayout<Int>.size

  private init() {
    allocator = .allocate(capacity: 1)
    allocator.initialize(
      to: cmark_mem(
        calloc: { Arena.ofThread.pointee.piece($0 * $1) ?? calloc($0, $1) },
        realloc: { Arena.ofThread.pointee.resized($0, $1) },
        free: { Arena.ofThread.pointee.release($0) }))
    start = .allocate(byteCount: Self.size, alignment: 16)
    memset(start, 0, Self.size)
    next = start
    end = start + Self.size
  }

  /// Takes back what was handed out, except for what the system had to give.
  mutating func reset() {
    // Once for all of it: memory that was not handed out yet is always zero.
    memset(start, 0, next - start)
    next = start
    last = nil
    isEnough = true
  }

  private mutating func resized(
    _ old: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer? {
    guard let old else { return piece(size) ?? malloc(size) }
    guard holds(old) else { return realloc(old, size) }
    let oldSize = (old - Self.header).load(as: Int.self)
    if size <= oldSize { return old }
    if old == last, size <= end - old - Self.header {
      next = old + Self.rounded(size)
      (old - Self.header).storeBytes(of: size, as: Int.self)
      return old
    }
    let new = piece(size) ?? malloc(size)
    if let new { memcpy(new, old, oldSize) }
    return new
  }

  private func release(_ piece: UnsafeMutableRawPointer?) {
    if let piece, !holds(piece) { free(piece) }
  }

  /// The next piece, all zero, or `nil` if it does not fit in any more.
  @inline(__always)
  private mutating func piece(_ size: Int) -> UnsafeMutableRawPointer? {
    let needed = Self.header + Self.rounded(size)
    guard needed <= end - next else {
      isEnough = false
      return nil
    }
    next.storeBytes(of: size, as: Int.self)
    let piece = next + Self.header
    next += needed
    last = piece
    return piece
  }

  private func holds(_ piece: UnsafeMutableRawPointer) -> Bool { piece >= start && piece < end }

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
    let error = pthread_key_create(&made) { Arena.end($0) }
    precondition(error == 0, "a process has a place left for what belongs to its threads")
    key.store(made, ordering: .relaxed)
  }

  /// Gives an arena back when its thread ends.
  private static func end(_ pointer: UnsafeMutableRawPointer?) {
    guard let arena = pointer?.assumingMemoryBound(to: Arena.self) else { return }
    arena.pointee.start.deallocate()
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
