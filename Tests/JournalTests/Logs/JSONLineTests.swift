import Logs
import Testing

@Suite("a line of a log")
struct JSONLineTests {
  /// What a reader finds of a text that a writer wrote.
  private func readBack(_ text: String) throws -> String? {
    var writer = JSONWriter()
    writer.add("before", "x")
    writer.add("text", text)
    writer.add("after", "y")
    let line = Array(writer.end().dropLast())
    return try line.withUnsafeBufferPointer { bytes throws(JSONLine.Failure) in
      let line = try JSONLine(bytes)
      return line.text("after") == "y" ? line.text("text") : nil
    }
  }

  @Test(
    "holds what was written, wherever in it a character stands that JSON escapes",
    arguments: ["\"", "\\", "\n", "\t", "\r", "\u{0}", "\u{1f}", "\u{7f}", "é", "社", "\u{1f600}"])
  func roundTrip(_ mark: String) throws {
    for before in 0..<20 {
      for after in [0, 1, 7, 8, 9] {
        let text =
          String(repeating: "a", count: before) + mark + String(repeating: "z", count: after)
        #expect(try readBack(text) == text)
        #expect(try readBack(text + mark) == text + mark)
      }
    }
  }

  @Test("a control character in a text is told at its column", arguments: 0..<20)
  func control(_ before: Int) throws {
    let line = Array("{\"t\":\"\(String(repeating: "é", count: before))\u{1}\"}".utf8)
    line.withUnsafeBufferPointer { bytes in
      do throws(JSONLine.Failure) {
        _ = try JSONLine(bytes)
        Issue.record("it was read")
      } catch {
        #expect(error.column == 7 + 2 * before)
        #expect(error.message == "a control character stands in a text")
      }
    }
  }
}
