import Files
import Logs
import TestSupport
import Testing

@Suite("the text of a log")
struct LogTextTests {
  /// Lines of many lengths, some longer than what is read at a time, with and without an end of the last.
  private static func lines(_ random: inout SeededRandom) -> [String] {
    let lengths = [0, 1, 7, 8, 60, 400, 20_000, 262_100, 262_144, 700_000]
    return (0..<30).map { number in
      let length = lengths.randomElement(using: &random) ?? 0
      return #"{"n":\#(number),"text":"\#(String(repeating: "x", count: length))"}"#
    }
  }

  private func numbers(
    _ text: LogText, _ part: Range<Int>
  ) throws -> (numbers: [Int], count: Int, findings: [String]) {
    var numbers: [Int] = []
    let read = try LogFile.forEachLine(of: text, in: part, file: "l") { line, place in
      numbers.append(line.whole("n") ?? -1)
      let again = text.bytes(in: place.offset..<place.offset + place.length)
      #expect(again.first == UInt8(ascii: "{") && again.last == UInt8(ascii: "}"))
      return nil
    }
    return (numbers, read.count, read.findings.map(\.description))
  }

  @Test("is the same in memory and in a file, and each line is in one part, wherever it is cut")
  func parts() throws {
    let folder = try TemporaryFolder()
    for seed in 0..<6 as Range<UInt64> {
      var random = SeededRandom(seed)
      let lines = Self.lines(&random)
      let bytes = Array((lines.joined(separator: "\n") + (seed % 2 == 0 ? "\n" : "")).utf8)
      try folder.write(bytes, to: "l\(seed)")
      for text in [LogText(bytes), try LogText(path: "\(folder.path)/l\(seed)")] {
        let cuts =
          ([0, bytes.count] + (0..<9).map { _ in Int.random(in: 0...bytes.count, using: &random) })
          .sorted()
        var all: [Int] = []
        for (from, to) in zip(cuts, cuts.dropFirst()) where from < to {
          let part = try numbers(text, from..<to)
          #expect(part.count == part.numbers.count && part.findings.isEmpty)
          all += part.numbers
        }
        #expect(all == Array(0..<30))
      }
    }
  }

  @Test("has a line that is cut off, which is its last and said to be")
  func cutOff() throws {
    let bytes = Array("{\"n\":0}\n{\"n\":1,\"te".utf8)
    let (numbers, count, findings) = try numbers(LogText(bytes), 0..<bytes.count)
    #expect(numbers == [0] && count == 2)
    #expect(findings.count == 1 && findings[0].contains("the last line is cut off"))
  }

  @Test("is what was opened, though another file stands there now, and shorter where it was cut")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let old = Array("{\"n\":0}\n{\"n\":1}\n".utf8)
    try folder.write(old, to: "l")
    let text = try LogText(path: "\(folder.path)/l")
    try folder.write(Array("{\"n\":7}\n".utf8), to: "new")
    #expect(rename("\(folder.path)/new", "\(folder.path)/l") == 0)
    #expect(text.bytes(in: 0..<old.count) == old)

    let cut = try LogText(path: "\(folder.path)/l")
    #expect(truncate("\(folder.path)/l", 3) == 0)
    #expect(cut.bytes(in: 0..<8) == Array("{\"n".utf8))
    #expect(try numbers(cut, 0..<8).numbers.isEmpty)
  }

  @Test("goes on with what is appended, also across the end of what was there")
  func appended() throws {
    let folder = try TemporaryFolder()
    let (old, new) = (Array("{\"n\":0}\n{\"n\"".utf8), Array(":1}\n{\"n\":2}\n".utf8))
    try folder.write(old, to: "l")
    for original in [LogText(old), try LogText(path: "\(folder.path)/l")] {
      var text = original
      text.append(new)
      #expect(text.size == old.count + new.count)
      for start in 0...text.size {
        for end in start...text.size {
          #expect(text.bytes(in: start..<end) == Array((old + new)[start..<end]))
        }
      }
      #expect(try numbers(text, 0..<text.size).numbers == [0, 1, 2])
      #expect(text.lineEnds(in: 0..<text.size) == 3 && text.lineEnds(in: 8..<text.size) == 2)
    }
  }

  @Test("is a file, and no folder or more than is allowed")
  func refused() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("12345".utf8), to: "l")
    #expect(throws: FileFailure.self) { try LogText(path: folder.path) }
    #expect(throws: FileFailure.self) { try OpenFile("\(folder.path)/l", limit: 4) }
    #expect(throws: FileFailure.self) { try LogText(path: "\(folder.path)/none") }
  }
}
