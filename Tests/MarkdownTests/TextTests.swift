import Markdown
import Testing

/// How many words a page has, and how it begins.
@Suite struct TextTests {
  private func words(_ text: String) -> Int { Document.parse(text).wordCount }

  @Test func wordsAreRunsThatHoldALetterOrADigit() {
    #expect(words("") == 0)
    #expect(words("One, two – three... & 4 !\n") == 4)
    #expect(words("don't well-known e.g. 3.5%\n") == 4)
    #expect(words("Straße 日本語 हिन्दी — … ©\n") == 3)
    #expect(words("no\u{a0}break\u{3000}spaces\n") == 3)
  }

  @Test func wordsAreTheSameWhereverTheyStandInTheLine() {
    // Every two of these in a row, at every distance from the line's beginning.
    let kinds = ["a", "Z", "0", "9", "-", "@", "{", "~", "'", " ", "é", "\u{a0}", "…"]
    for shift in 0..<9 {
      for first in kinds {
        for second in kinds {
          let text =
            "x" + String(repeating: "y", count: shift) + first + second + "-- z z--z \(second)"
          let runs = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
          let expected = runs.count { run in
            run.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
          }
          #expect(words("\(text).") == expected, "\(text)")
        }
      }
    }
  }

  @Test func markupNeitherAddsNorSplitsWords() {
    #expect(words("**bo**ld *a* ~~b~~ `c d` [e f](g.md) [[h|i j]]\n") == 9)
    #expect(words("one\ntwo  \nthree\n") == 3)
    #expect(words("# one\ntwo\n\n- three\n- four\n\n> five\n\n|six|seven|\n|-|-|\n|eight||\n") == 8)
    #expect(words("- [ ] one\n- [x] two\n") == 2)
  }

  @Test func codeBlocksImagesAndBareAddressesAreNotCounted() {
    #expect(words("a\n\n```\nb c\n```\n\n    d\n") == 1)
    #expect(words("a https://x.org/b www.x.org <https://x.org> m@x.org [b](https://x.org)\n") == 2)
    #expect(words("a ![b c](d.png)\n") == 1)
  }

  @Test func theExcerptIsThePlainTextOfTheFirstParagraphs() {
    let text =
      "# Title\n\nA **bold** [link](x.md), [[wiki|words]] &\n`code`.\n\n- list\n\n```\ncode\n```\n\nMore ![x](y.png) text.\n"
    #expect(Document.parse(text).excerpt == "A bold link, words & code. More text.")
    #expect(Document.parse("# Only a title\n").excerpt == "")
    #expect(Document.parse("a <!-- b --> c&#7;d\n").excerpt == "a c\u{fffd}d")
  }

  @Test func theExcerptEndsAfterAWord() {
    let excerpt = Document.parse(String(repeating: "wörds ", count: 200)).excerpt
    #expect(excerpt == String(repeating: " wörds", count: 70).dropFirst() + "…")
    #expect(Document.parse(String(repeating: "é", count: 420)).excerpt.count == 420)
    #expect(
      Document.parse(String(repeating: "é", count: 500)).excerpt == String(
        repeating: "é", count: 420) + "…")
    #expect(Document.parse(String(repeating: "a ", count: 210) + "\n\n").excerpt.hasSuffix("a a"))
  }
}
