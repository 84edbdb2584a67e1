import Files
import Foundation
import Testing

/// A journal in a folder of its own, which goes when the test is done, and the real program working in it.
final class Journal: Sendable {
  /// The folder, with every symbolic link resolved.
  let folder: String

  private init(folder: String) { self.folder = folder }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Makes a folder with these files; a path that ends in `/` is a folder.
  static func make(_ files: KeyValuePairs<String, String> = [:]) throws -> Journal {
    let journal = Journal(folder: try temporaryFolder())
    for (path, text) in files { try journal.write(path, text) }
    return journal
  }

  /// Makes a journal with a course of three weeks, two finished entries that link to each other, and a draft.
  static func makeSmall() throws -> Journal {
    try make([
      "course.yml": """
      title: Social Media Marketing
      student: Ada Chen
      starts: 2017-09-04
      weeks:
        - { week: 1, topic: Listening }
        - { week: 2, topic: Planning }
        - { week: 3, topic: Measuring }
      """,
      "journal/week-01.md": """
      ---
      week: 1
      title: Listening
      date: 2017-09-10
      tags: [crm]
      ---

      ## This week

      I began to listen.
      """,
      "journal/week-02.md": """
      ---
      week: 2
      title: Planning
      date: 2017-09-17
      tags: [crm, plans]
      ---

      ## This week

      After [listening](week-01.md#this-week) comes a plan.
      """,
      "journal/week-03.md": """
      ---
      week: 3
      title: Measuring
      draft: true
      ---

      Not yet.
      """,
    ])
  }

  /// Writes a file, making its folders and replacing what stood there.
  func write(_ path: String, _ text: String) throws {
    try write(path, bytes: Array(text.utf8))
  }

  func write(_ path: String, bytes: [UInt8]) throws {
    let place = "\(folder)/\(path)"
    if path.hasSuffix("/") { return try makeFolder(String(place.dropLast())) }
    try makeFolder(place.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" })
    try FileManager.default.removeItemIfThere(place)
    try createFile(place, bytes)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(folder)/\(path)")
  }

  func link(_ path: String, to target: String) throws {
    let parent = "\(folder)/\(path)".split(separator: "/").dropLast().joined(separator: "/")
    try makeFolder("/\(parent)")
    try FileManager.default.removeItemIfThere("\(folder)/\(path)")
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder)/\(path)", withDestinationPath: target)
  }

  func read(_ path: String) throws -> String {
    String(decoding: try readFile("\(folder)/\(path)"), as: UTF8.self)
  }

  /// A term's file with `STAMP` for the digits that tell each alert from any other and the moment it was written.
  func readAlerts(_ path: String = "exercises/alerts/amazon.md") throws -> String {
    try read(path).replacing(/alert: [0-9a-f]{10}(, at: [-0-9T:.]+Z)?/, with: "alert: STAMP")
  }

  func has(_ path: String) -> Bool { fileKind("\(folder)/\(path)") != nil }

  /// Every file below a folder of the journal.
  func snapshot(_ path: String = "") throws -> Snapshot {
    try Snapshot(path.isEmpty ? folder : "\(folder)/\(path)")
  }
}

extension FileManager {
  /// Removes a file, a folder with all that is in it or a symbolic link, where there is one.
  func removeItemIfThere(_ path: String) throws {
    if fileKind(path) != nil { try removeItem(atPath: path) }
  }
}

/// Makes an empty folder that every user of the machine can reach, in memory where the machine has a place for that.
func temporaryFolder() throws -> String {
  let memory = "/dev/shm"
  let isUsable = access(memory, R_OK | W_OK | X_OK) == 0
  let isChosen = ProcessInfo.processInfo.environment["TMPDIR"] != nil
  let base =
    isUsable && !isChosen ? memory : FileManager.default.temporaryDirectory.path
  var name = Array("\(base)/reflect-test-XXXXXX".utf8CString)
  guard mkdtemp(&name) != nil else {
    throw FileFailure(.create, base, errno: errno)
  }
  let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  chmod(path, 0o755)
  return resolvedPath(path) ?? path
}
