import Synchronization

/// How far a long piece of work has come, for someone with a terminal and a clock to look at.
public final class Progress: Sendable {
  /// What is being done.
  public struct State: Sendable, Hashable {
    /// What is done, as in "reading"; empty before anything has begun.
    public var work: String
    /// How many steps are done.
    public var done: Int
    /// How many steps there are.
    public var total: Int
  }

  private let work = Mutex((name: "", total: 0))
  private let done = Atomic(0)

  /// Makes a progress that has not begun.
  public init() {}

  /// What is being done at the moment.
  public var state: State {
    let (name, total) = work.withLock { $0 }
    return State(work: name, done: min(done.load(ordering: .relaxed), total), total: total)
  }

  /// Says that a piece of work of so many steps begins.
  private func begin(_ name: String, steps: Int) {
    work.withLock { $0 = (name, steps) }
    done.store(0, ordering: .relaxed)
  }

  /// Says that one step is done.
  private func advance() {
    done.add(1, ordering: .relaxed)
  }

  /// Does the same work for every index in turn, a step each.
  /// - Parameters:
  ///   - name: what is done, as in "importing".
  ///   - count: how many indices there are, counted from 0.
  ///   - body: what to do with an index.
  /// - Throws: what the body throws, which ends the work.
  public func inTurn<Failure: Error>(
    _ name: String, _ count: Int, _ body: (Int) throws(Failure) -> Void
  ) throws(Failure) {
    begin(name, steps: count)
    for index in 0..<count {
      try body(index)
      advance()
    }
  }

  /// Does the same work for every index on several threads, a step each.
  /// - Parameters:
  ///   - name: what is done, as in "writing".
  ///   - count: how many indices there are, counted from 0.
  ///   - jobs: the most threads that work at once.
  ///   - body: what to do with an index.
  /// - Returns: one result for each index.
  public func inParallel<Result: Sendable>(
    _ name: String, _ count: Int, jobs: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    begin(name, steps: count)
    return Journal.inParallel(count, jobs: jobs) { index in
      defer { advance() }
      return body(index)
    }
  }
}
