import Dispatch
import Files
import Foundation
import Synchronization

/// A program that is run to its end, or killed on its way there.
struct Program {
  var executable: String
  var arguments: [String]
  /// The folder that it runs in.
  var folder: String
  /// The journal's folder, which `[ROOT]` stands for.
  var root: String
  var environment: [String: String]

  /// Nothing here takes half as long on the slowest machine; what does hangs.
  private static let longest = DispatchTimeInterval.seconds(60)

  /// Runs it and reads all that it writes; `kill` is how many microseconds after its start it gets SIGKILL.
  func run(killedAfter kill: useconds_t? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    try Self.withEverySignal { try process.run() }
    let id = process.processIdentifier
    let alarm = DispatchWorkItem { _ = Foundation.kill(id, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.longest, execute: alarm)
    // Both pipes at once, or a full one would stop the program.
    let errors = Drain(err.fileHandleForReading)
    if let kill {
      usleep(kill)
      _ = Foundation.kill(id, SIGKILL)
    }
    let output = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    alarm.cancel()
    return Outcome(
      command: ([executable.split(separator: "/").last.map(String.init) ?? ""] + arguments)
        .joined(separator: " "),
      root: root,
      code: process.terminationStatus,
      isKilled: process.terminationReason == .uncaughtSignal,
      out: String(decoding: output, as: UTF8.self), err: errors.text)
  }
}

extension Program {
  /// Does the work with no signal blocked, as what it starts inherits that; a test's thread blocks most of them.
  static func withEverySignal<Value>(_ work: () throws -> Value) rethrows -> Value {
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try work()
  }
}

/// Reads a pipe to its end on a thread of its own.
private final class Drain: Sendable {
  private let bytes = Mutex(Data())
  private let group = DispatchGroup()

  init(_ handle: FileHandle) {
    DispatchQueue.global().async(group: group) { [bytes = self] in
      let data = handle.readDataToEndOfFile()
      bytes.bytes.withLock { $0 = data }
    }
  }

  var text: String {
    group.wait()
    return bytes.withLock { String(decoding: $0, as: UTF8.self) }
  }
}
