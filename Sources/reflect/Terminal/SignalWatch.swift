import Dispatch
import Files

/// Hears of signals on a thread of its own, where anything may be done about them.
struct SignalWatch: Sendable {
  private static let ending = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
  private static let watched = ending + [SIGTSTP, SIGCONT, SIGWINCH]

  /// Readable when the screen must be drawn again.
  let wakeUps: Int32

  /// Begins to watch.
  ///
  /// No other thread may have been started by then, or it could be hit by a signal.
  /// - Throws: `Stop` where the system refuses.
  init() throws {
    var pipes: [Int32] = [0, 0]
    guard pipe(&pipes) == 0 else {
      throw Stop.couldNotRun("no pipe: \(String(cString: strerror(errno)))")
    }
    for descriptor in pipes {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
    wakeUps = pipes[0]
    let wake = pipes[1]
    // What is ignored unless it is asked for would not even wait for us.
    for number in [SIGCONT, SIGWINCH] { signal(number) { _ in } }
    block(Self.watched)
    DispatchQueue(label: "signals").async {
      var set = signals(Self.watched)
      var number: Int32 = 0
      while sigwait(&set, &number) == 0 {
        Self.handle(number)
        var byte: UInt8 = 1
        _ = write(wake, &byte, 1)
      }
    }
  }

  private static func handle(_ number: Int32) {
    switch number {
    case SIGWINCH: break
    case SIGCONT: TerminalMode.retake()
    case SIGTSTP: TerminalMode.stopUntilContinued()
    case SIGINT, SIGQUIT:
      // An editor that has the terminal got the signal too, and knows what it means.
      if !TerminalMode.isLent { TerminalMode.end(by: number) }
    default: TerminalMode.end(by: number)
    }
  }

  /// Takes note of every call to draw again so far.
  func drain() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(wakeUps, &bytes, bytes.count) > 0 {}
  }
}
