import Foundation
import Testing

/// Where this package is.
let package = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

/// The program that is tested.
let reflect =
  ProcessInfo.processInfo.environment["REFLECT"] ?? "\(package)/.build/release/reflect"

/// Runs a program that must succeed.
func run(_ program: String, _ arguments: String...) throws {
  let (report, code) = try launch(program, arguments)
  try #require(code == 0, "\(report)")
}

/// Runs a program, and gives what it wrote and how it ended.
func launch(_ program: String, _ arguments: [String]) throws -> (String, Int32) {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let report = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return (String(decoding: report, as: UTF8.self), process.terminationStatus)
}
