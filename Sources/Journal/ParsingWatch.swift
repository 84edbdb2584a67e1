import Synchronization

/// Knows which files are being parsed at the moment.
///
/// The Markdown parser cannot be interrupted, and a hostile file can keep it busy for hours. Someone with a
/// clock looks here now and then, and ends the program when the same file stays.
public final class ParsingWatch: Sendable {
  /// One parse that has begun.
  public struct Parse: Sendable, Hashable {
    /// The file's path in the workspace.
    public var path: String
    /// Tells this parse from a later one of the same file.
    public var number: Int
  }

  private struct State {
    var begun = 0
    var running: [Parse] = []
  }

  private let state = Mutex(State())

  /// How many files have been read.
  public let progress = Progress()

  /// Makes a watch that has seen nothing yet.
  public init() {}

  /// The parses that have begun and not ended.
  public var running: [Parse] { state.withLock { $0.running } }

  /// Does the work while the file counts as being parsed.
  func during<Result>(_ path: String, _ work: () -> Result) -> Result {
    let parse = state.withLock { state in
      state.begun += 1
      let parse = Parse(path: path, number: state.begun)
      state.running.append(parse)
      return parse
    }
    defer { state.withLock { $0.running.removeAll { $0 == parse } } }
    return work()
  }
}
