import Files
import Journal
import Logs
import Quiz
import TestSupport
import Testing

@Suite struct ReplayTests {
  @Test func theOrderOfLinesAndTheNumberOfThreadsDoNotMatter() {
    for seed in 1...4 as ClosedRange<UInt64> {
      var log = RandomLog(seed: seed)
      log.study(500)
      let expected = HistoryState(log.bytes, jobs: 1)
      #expect(expected.memories.count > 8 && expected.answers > 350)
      var random = SeededRandom(seed)
      for jobs in 1...4 {
        var lines = log.lines
        // Copies come from merges.
        lines += lines.shuffled(using: &random).prefix(50)
        lines.shuffle(using: &random)
        #expect(HistoryState(lines.flatMap { $0 }, jobs: jobs) == expected)
      }
    }
  }

  @Test func whatIsAddedIsAsIfItHadBeenReplayed() {
    for seed in 21...26 as ClosedRange<UInt64> {
      var log = RandomLog(seed: seed, cards: 5)
      log.study(90)
      var history = History.replay(log.lines.prefix(40).flatMap { $0 }, jobs: 1).history
      for (index, review) in log.reviews.enumerated().dropFirst(40) {
        history.add(review)
        let whole = HistoryState(log.lines.prefix(index + 1).flatMap { $0 }, jobs: 1)
        #expect(HistoryState(history) == whole, "seed \(seed), line \(index + 1)")
      }
    }
  }

  @Test func aLogCutAtAnyByteLosesOnlyTheCutLine() {
    var log = RandomLog(seed: 3, cards: 3)
    log.study(14)
    let (bytes, lines) = (log.bytes, log.lines)
    for cut in 0...bytes.count {
      var whole: [UInt8] = []
      var rest = cut
      for line in lines {
        // A line that lost no more than its end is whole.
        if rest < line.count - 1 { break }
        whole += line
        rest -= min(line.count, rest)
      }
      let (history, findings) = History.replay(Array(bytes[..<cut]), jobs: 2)
      #expect(HistoryState(history) == HistoryState(whole), "cut at \(cut)")
      #expect(findings.count == (rest > 0 ? 1 : 0), "cut at \(cut)")
      for finding in findings {
        #expect(finding.description.contains("the last line is cut off"), "cut at \(cut)")
        #expect(
          finding.description.hasSuffix(
            "this line is passed over, delete it to end this warning [log-line]"))
      }
    }
  }

  @Test func aLargeLogIsTheSameInAnyNumberOfPartsAndInAFile() throws {
    var log = RandomLog(seed: 8, cards: 40)
    log.study(2_000)
    let bytes = log.bytes
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: History.file)
    let one = HistoryState(bytes, jobs: 1)
    #expect(bytes.count > 5 * 65_536)
    for jobs in [2, 3, 5] {
      #expect(HistoryState(bytes, jobs: jobs) == one)
      let (history, findings) = History.load(folder.path, jobs: jobs)
      #expect(HistoryState(history) == one && findings.isEmpty)
    }
  }

  @Test func whatIsAppendedAfterACutBeginsALineOfItsOwn() throws {
    var log = RandomLog(seed: 4, cards: 3)
    log.study(6)
    let last = try #require(log.lines.last)
    let before = Array(log.lines.dropLast().joined())
    let folder = try TemporaryFolder()
    for cut in 0..<before.count {
      let name = "\(cut).jsonl"
      try folder.write(Array(before[..<cut]), to: name)
      try LogFile.append(last, to: "\(folder.path)/\(name)")
      let bytes = try readFile("\(folder.path)/\(name)")
      let (history, _) = History.replay(bytes, jobs: 1)
      var expected = History.replay(Array(before[..<cut]), jobs: 1).history
      expected.add(try #require(log.reviews.last))
      #expect(HistoryState(history) == HistoryState(expected), "cut at \(cut)")
    }
  }

  @Test func severalThatAppendAtOnceLoseNothing() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/reviews.jsonl"
    let failures = inParallel(4, jobs: 4) { writer in
      var log = RandomLog(seed: UInt64(100 + writer), cards: 4)
      log.study(60)
      // Each append opens the file anew, as another process does, and so waits for its own lock.
      return log.lines.filter { line in (try? LogFile.append(line, to: path)) == nil }.count
    }
    #expect(failures == [0, 0, 0, 0])
    let bytes = try readFile(path)
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == 240)
    #expect(History.replay(bytes, jobs: 2).findings.isEmpty)
  }
}
