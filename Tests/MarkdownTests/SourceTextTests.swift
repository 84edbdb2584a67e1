import Markdown
import Testing

/// What keeps a file from being read.
@Suite struct SourceTextTests {
  private func problems(_ bytes: [UInt8]) -> [String] {
    SourceText.check(bytes).map { "\($0.line):\($0.column): \($0.message)" }
  }

  private func problems(_ text: String) -> [String] { problems(Array(text.utf8)) }

  @Test func goodTextHasNone() {
    #expect(problems("").isEmpty)
    #expect(problems("Plain.\r\n\tTabs\u{c} and – “all” 日本語 👩🏽‍🎓 \u{202e}directions\n").isEmpty)
  }

  @Test func bytesThatAreNoUTF8AreFoundOnceAtTheFirst() {
    let message = "this is not UTF-8; save the file as UTF-8"
    #expect(problems(Array("ab\ncde".utf8) + [0xe9, 0xe9]) == ["2:4: \(message)"])
    // A lone trail, an overlong form, a surrogate, a value beyond the last, and one cut short.
    for bad: [UInt8] in [
      [0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82],
    ] {
      #expect(problems(Array("0123456789".utf8) + bad) == ["1:11: \(message)"], "\(bad)")
    }
  }

  @Test func controlCharactersAreNamedAndCounted() {
    #expect(
      problems("line\nwith \u{0}")
        == ["2:6: the control character U+0000 does not belong in a text; delete it"])
    #expect(
      problems("\u{1b}[31m\u{1b}\u{7}")
        == ["1:1: the control character U+001B and 2 more do not belong in a text; delete them"])
  }

  @Test func problemsAreInTheOrderOfLines() {
    let bytes: [UInt8] = [0x01, 0x0a, 0xff]
    #expect(SourceText.check(bytes).map(\.line) == [1, 2])
  }

  @Test func aTableOfTooManyCellsIsFoundAtItsRowOfDashes() {
    let row = String(repeating: "|a", count: 300) + "|\n"
    let dashes = String(repeating: "|-", count: 300) + "|\n"
    let table = "Text\n\n" + row + dashes + String(repeating: "| x\n", count: 5_000)
    #expect(
      problems(table)
        == ["4:1: a table of 1500300 cells is too large to show; split it, or link to a file"])
  }

  @Test func aTableOfTooManyColumnsIsFound() {
    let row = String(repeating: "|a", count: 20_000) + "|\n"
    let dashes = String(repeating: "|-", count: 20_000) + "|\n"
    #expect(
      problems(row + dashes).first
        == "1:1: a table of 20000 columns is too large to show; split it, or link to a file")
    // One line of a small table is as bad.
    #expect(problems("|a|b|\n|-|-|\n" + row).count == 1)
  }

  @Test func aParagraphFullOfBeginningTablesIsFound() {
    #expect(
      problems(String(repeating: "a|b|c\n-|-\n", count: 4_000))
        == ["2:1: too many tables begin in one paragraph; put blank lines between them"])
  }

  @Test func ordinaryTablesAreFine() {
    let table =
      "| a | b | c |\n|---|:-:|--:|\n" + String(repeating: "| x | y | z |\n", count: 5_000)
    #expect(problems(table).isEmpty)
    #expect(problems(String(repeating: table + "\n", count: 4)).isEmpty)
    #expect(problems(String(repeating: "a | b\n", count: 100_000)).isEmpty)
  }
}
