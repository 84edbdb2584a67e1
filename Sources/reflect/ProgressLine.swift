import Dispatch
import Journal
import Synchronization

/// A line on the terminal that says how far something has come, once it takes longer than a second.
struct ProgressLine {
  private static let interval = 0.2

  /// Does the work, and shows its progress on standard error where that is a terminal.
  static func during<Value, Failure: Error>(
    _ progress: Progress, _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    guard Output.error.isTerminal else { return try work() }
    let queue = DispatchQueue(label: "progress")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    let isShown = Mutex(false)
    timer.schedule(deadline: .now() + 1, repeating: interval)
    timer.setEventHandler {
      let state = progress.state
      guard state.total > 0 else { return }
      isShown.withLock { $0 = true }
      Output.error.write("\r\(state.work) \(state.done) of \(state.total)\u{1B}[K")
    }
    timer.resume()
    defer {
      timer.cancel()
      // The line is taken away only after a tick that may be under way.
      queue.sync {}
      if isShown.withLock({ $0 }) { Output.error.write("\r\u{1B}[K") }
    }
    return try work()
  }
}
