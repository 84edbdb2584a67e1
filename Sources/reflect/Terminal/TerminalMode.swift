import Dispatch
import Files
import Synchronization

/// The terminal as a program finds it when every key counts at once, and as it was before.
///
/// There is one terminal, so this is the one place that knows its state; whatever ends the program restores it.
enum TerminalMode {
  private struct State {
    /// How the terminal was before, once that is known; an optional of it is miscompiled by Swift 6.3.1 with -O.
    var before = termios()
    var isKnown = false
    var isTaken = false
    /// Whether a program of the person's, such as an editor, has the terminal now.
    var isLent = false
  }

  private static let state = Mutex(State())
  /// Held while something is written that should not be cut off by a signal.
  private static let busy = Mutex(())

  /// A second screen, no cursor, and pasted text in brackets.
  private static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[?2004h"
  private static let leave = "\u{1B}[0m\u{1B}[?2004l\u{1B}[?25h\u{1B}[?1049l"

  /// Takes the terminal over; signals that end or stop the program give it back first.
  /// - Throws: `Stop` where the terminal does not let us.
  static func take() throws {
    let isFirst = try state.withLock { state in
      let isFirst = !state.isKnown
      if isFirst {
        guard tcgetattr(STDIN_FILENO, &state.before) == 0 else {
          throw Stop.couldNotRun("the terminal cannot be used: \(String(cString: strerror(errno)))")
        }
        state.isKnown = true
      }
      enterMode(&state)
      return isFirst
    }
    if isFirst { atexit { TerminalMode.giveBack() } }
  }

  /// Gives the terminal back as it was.
  static func giveBack() {
    state.withLock { leaveMode(&$0) }
  }

  /// Lends the terminal to a program that the work runs.
  static func lend<Value>(_ work: () throws -> Value) rethrows -> Value {
    state.withLock {
      leaveMode(&$0)
      $0.isLent = true
    }
    defer {
      state.withLock {
        $0.isLent = false
        enterMode(&$0)
      }
    }
    return try work()
  }

  /// Does what no signal that we hear of should cut off.
  static func undisturbed<Value: Sendable, Failure: Error>(
    _ work: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try busy.withLock { _ throws(Failure) in try work() }
  }

  // MARK: - Signals

  /// Stops as Ctrl-Z asks, and takes the terminal back when the person returns.
  static func stopUntilContinued() {
    let wasTaken = state.withLock { state in
      defer { leaveMode(&state) }
      return state.isTaken
    }
    signal(SIGTSTP, SIG_DFL)
    unblock(SIGTSTP)
    raise(SIGTSTP)
    block([SIGTSTP])
    if wasTaken { retake() }
  }

  /// Takes the terminal again after a stop, if it was ours.
  static func retake() {
    state.withLock { if $0.isKnown, !$0.isLent { enterMode(&$0) } }
  }

  /// Whether a signal from the keyboard is meant for the program that has the terminal now.
  static var isLent: Bool { state.withLock(\.isLent) }

  /// Ends the program as a signal does, with the terminal as it was.
  static func end(by number: Int32) -> Never {
    busy.withLock { _ in
      giveBack()
      signal(number, SIG_DFL)
      unblock(number)
      raise(number)
      _exit(128 + number)
    }
  }

  // MARK: - Modes

  private static func enterMode(_ state: inout State) {
    if state.isTaken || !state.isKnown { return }
    var keys = state.before
    // Ctrl-C and Ctrl-Z stay signals.
    keys.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN)
    keys.c_iflag &= ~tcflag_t(IXON)
    withUnsafeMutableBytes(of: &keys.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    tcsetattr(STDIN_FILENO, TCSADRAIN, &keys)
    _ = writeAll(Array(enter.utf8), to: STDOUT_FILENO)
    state.isTaken = true
  }

  private static func leaveMode(_ state: inout State) {
    if !state.isTaken { return }
    _ = writeAll(Array(leave.utf8), to: STDOUT_FILENO)
    tcsetattr(STDIN_FILENO, TCSADRAIN, &state.before)
    state.isTaken = false
  }
}

/// Keeps signals from this thread and those that it starts.
func block(_ numbers: [Int32]) {
  var set = signals(numbers)
  pthread_sigmask(SIG_BLOCK, &set, nil)
}

private func unblock(_ number: Int32) {
  var set = signals([number])
  pthread_sigmask(SIG_UNBLOCK, &set, nil)
}

/// A set of signals.
func signals(_ numbers: [Int32]) -> sigset_t {
  var set = sigset_t()
  sigemptyset(&set)
  for number in numbers { sigaddset(&set, number) }
  return set
}
