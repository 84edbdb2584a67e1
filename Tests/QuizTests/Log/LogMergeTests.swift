import Files
import Foundation
import Journal
import Quiz
import TestSupport
import Testing

/// Two branches of a journal that were both quizzed, merged by git.
@Suite struct LogMergeTests {
  private func run(_ script: String, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", script]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder,
      "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
      "GIT_COMMITTER_EMAIL": "a@b", "GIT_CONFIG_NOSYSTEM": "1",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func merged(_ logs: [[UInt8]], _ first: String, _ second: String) throws -> [UInt8] {
    let folder = try TemporaryFolder([".gitattributes": "*.jsonl merge=union\n"])
    try folder.write(logs[0], to: "base")
    try folder.write(logs[1], to: "left")
    try folder.write(logs[2], to: "right")
    try run(
      """
      git init -q -b base .
      cp base reviews.jsonl && git add reviews.jsonl .gitattributes && git commit -qm base
      for side in left right; do
        git checkout -q base && git checkout -qb $side
        cat $side >> reviews.jsonl && git add reviews.jsonl && git commit -qm $side
      done
      git checkout -q \(first) && git merge -q --no-edit \(second)
      """, in: folder.path)
    return try readFile("\(folder.path)/reviews.jsonl")
  }

  @Test func mergeIntoOneHistoryInEitherOrder() throws {
    for seed in 50...52 as ClosedRange<UInt64> {
      var log = RandomLog(seed: seed)
      log.study(120)
      let lines = log.lines
      // Both went on from one history, at about the same times, and share what is between.
      let base = lines.prefix(40).joined()
      let left = lines.dropFirst(40).enumerated().filter { $0.offset % 3 != 1 }.map(\.element)
      let right = lines.dropFirst(40).enumerated().filter { $0.offset % 3 != 2 }.map(\.element)
      let logs = [Array(base), Array(left.joined()), Array(right.joined())]
      let (one, other) = (
        try merged(logs, "left", "right"), try merged(logs, "right", "left")
      )
      #expect(!String(decoding: one, as: UTF8.self).contains("<<<<<<<"))
      #expect(one != other, "the merges put the lines in different orders")
      #expect(History.replay(one, jobs: 2).findings.isEmpty)
      #expect(HistoryState(one) == HistoryState(log.bytes))
      #expect(HistoryState(other) == HistoryState(log.bytes))
    }
  }
}
