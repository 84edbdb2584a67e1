import Files
import Foundation
import Synchronization

/// A web server on 127.0.0.1 that serves a folder, and beside it what bad servers do; it goes with the value.
final class FeedServer: Sendable {
  let port: Int
  private let input: FileHandle
  private let lines = Mutex<[String]>([])

  /// Starts it, to serve a folder.
  init(_ folder: String) throws {
    let script = "\(#filePath)".split(separator: "/").dropLast().joined(separator: "/")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "/\(script)/feed-server.py", folder]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try Program.withEverySignal { try process.run() }
    self.input = input.fileHandleForWriting
    let reader = output.fileHandleForReading
    var first = ""
    while !first.hasSuffix("\n"), let byte = try reader.read(upToCount: 1), !byte.isEmpty {
      first += String(decoding: byte, as: UTF8.self)
    }
    port = Int(first.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    Thread.detachNewThread { [weak self] in
      var rest = ""
      while case let data = reader.availableData, !data.isEmpty {
        rest += String(decoding: data, as: UTF8.self)
        let whole = rest.split(separator: "\n", omittingEmptySubsequences: false)
        self?.lines.withLock { $0 += whole.dropLast().map(String.init) }
        rest = String(whole.last ?? "")
      }
    }
  }

  deinit { try? input.close() }

  /// The address of a path, which begins with a slash.
  func url(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// A line a request that came so far: its path, then what it was asked under the condition of.
  var requests: [String] { lines.withLock { $0 } }
}
