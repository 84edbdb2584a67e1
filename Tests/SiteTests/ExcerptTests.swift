import TestSupport
import Testing

import Markdown
@testable import Site

@Suite("The beginning of a text")
struct ExcerptTests {
  private func cut(_ text: String, _ most: Int) -> String {
    Document.parse(text).excerpt(atMost: most)
  }

  @Test func isWholeWhereItIsShort() {
    #expect(cut("a short text", 12) == "a short text")
    #expect(cut("", 5) == "")
  }

  @Test func isCutAfterAWord() {
    #expect(cut("one two three", 9) == "one two…")
    #expect(cut("one two three", 7) == "one…")
  }

  @Test func keepsTheEndOfASentenceAndDropsACommaBeforeTheDots() {
    #expect(cut("One two. Three four", 12) == "One two.\u{a0}…")
    #expect(cut("One, two, three", 10) == "One, two…")
  }

  @Test func isCutBetweenLettersWhereThereIsNoSpace() {
    #expect(cut("日本語日本語", 10) == "日本語…")
    #expect(cut("日本語日本語", 9) == "日本…" || cut("日本語日本語", 9) == "日本語…")
  }

  @Test func isNeverLongerThanItMayBeAndAlwaysABeginning() {
    var random = SeededRandom(6)
    let pieces = ["a", "bc", " ", " ", "é", "日本", "👍🏽", "e\u{301}", "."]
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0...30, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        .split(separator: " ").joined(separator: " ")
      let most = Int.random(in: 8...40, using: &random)
      let shown = cut(text, most)
      if text.utf8.count <= most {
        #expect(shown == text)
      } else {
        #expect(shown.utf8.count <= most + "\u{a0}…".utf8.count)
        #expect(shown.utf8.suffix(3).elementsEqual("…".utf8))
        let kept = shown.utf8.dropLast(
          shown.hasSuffix("\u{a0}…") ? "\u{a0}…".utf8.count : "…".utf8.count)
        #expect(text.utf8.starts(with: kept))
        #expect(!shown.unicodeScalars.contains("\u{fffd}"))
      }
    }
  }
}
