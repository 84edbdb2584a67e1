import Journal
import Testing

@testable import Site

@Suite("A label of a map")
struct LabelTests {
  @Test("is broken into lines of about the same width")
  func lines() {
    #expect(
      LabelLines.broken("Improved customer satisfaction and loyalty", width: 15, atMost: 15)
        == ["Improved customer", "satisfaction and loyalty"])
    #expect(
      LabelLines.broken("Shared collective intelligence", width: 12, atMost: 14)
        == ["Shared collective", "intelligence"])
    #expect(LabelLines.broken("Goals", width: 12, atMost: 14) == ["Goals"])
    #expect(LabelLines.broken("", width: 12, atMost: 14) == [])
  }

  @Test("keeps a long word whole where there is room, and breaks one that is too long")
  func longWords() {
    #expect(
      LabelLines.broken("CRM implementations", width: 5, atMost: 14) == ["CRM", "implementations"])
    let lines = LabelLines.broken("Donaudampfschifffahrtsgesellschaft", width: 8, atMost: 8)
    #expect(lines.count > 1 && lines.joined() == "Donaudampfschifffahrtsgesellschaft")
    #expect(lines.allSatisfy { LabelWidth.ems($0) <= 8 })
  }

  @Test("says the term, with its number where it is a step, and not what it means")
  func names() {
    let nodes = MapTree(chapter("1. Listen — collect data\n2. Analyse")).nodes
    #expect(nodes.map(\.label.name) == ["1. Listen", "2. Analyse"])
    #expect(nodes.map(\.label.gloss) == ["collect data", ""])
  }

  @Test("is shortened after a word, and a word that is too long within it")
  func shortening() {
    #expect(shortened("one two three", to: 13) == "one two three")
    #expect(shortened("one two, three", to: 12) == "one two…")
    #expect(shortened("abcdefghij", to: 5) == "abcd…")
  }

  @Test("has no characters that XML forbids or that turn the words around it")
  func characters() {
    #expect(plain(" a\u{1}\u{202e}b\n\tc\u{ffff}\u{2028} ") == "a b c")
  }

  @Test("is a dash where a concept has no words")
  func empty() {
    var outline = chapter("a")
    outline.concepts[0].text = " "
    #expect(MapTree(outline).nodes[0].label.name == "—")
  }
}
