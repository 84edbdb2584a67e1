import Markdown
import Testing

/// Headings, and the anchors that links find them by.
@Suite struct HeadingTests {
  private func anchors(_ text: String) -> [String] {
    Document.parse(text).headings.map(\.anchor)
  }

  @Test func carryTheirAnchorAsAnIdentifier() {
    #expect(
      shown("## What surprised *me*\n")
        == "<h2 id=\"what-surprised-me\">What surprised <em>me</em></h2>\n")
  }

  @Test func knowTheirLevelTextAndPlace() {
    let headings = Document.parse("# One\n\n> ### `Two` &amp; [three](x.md)\n\nFour\nfive\n---\n")
      .headings
    #expect(headings.map(\.level) == [1, 3, 2])
    #expect(headings.map(\.text) == ["One", "Two & three", "Four five"])
    #expect(headings.map { [$0.line, $0.column] } == [[1, 1], [3, 3], [5, 1]])
  }

  @Test func anchorsAreMadeAsGitHubMakesThem() {
    let expected = [
      "Week 8: Social CRM": "week-8-social-crm", "C++ & C#": "c--c",
      "Ünïcode Überall": "ünïcode-überall",
      "ΣΊΣΥΦΟΣ": "σίσυφοσ", "日本語": "日本語", "snake_case - dash": "snake_case---dash",
      "`code` *em*": "code-em",
      "👩🏽‍🎓 student": "-student", "हिन्दी": "हिन्दी", "1. First": "1-first", "İ": "i̇",
    ]
    for (text, anchor) in expected { #expect(anchors("# \(text)\n") == [anchor], "\(text)") }
  }

  @Test func noTwoAnchorsAreAlike() {
    #expect(anchors("# x\n# x\n# x-1\n# x\n# x-1\n") == ["x", "x-1", "x-1-1", "x-2", "x-1-2"])
    #expect(anchors("# x-1\n# x\n# x\n") == ["x-1", "x", "x-2"])
    let many = anchors(String(repeating: "# a\n# a-1\n# A!\n", count: 300))
    #expect(Set(many).count == many.count)
  }

  @Test func aHeadingWithoutALetterIsASection() {
    #expect(anchors("#\n# ...\n# !\n") == ["section", "section-1", "section-2"])
  }

  @Test func theIdentifiersOfFootnotesAreLeftToThem() {
    #expect(
      anchors("# fn-1\n# fnref-1\n# fnref\n# fnord\n") == [
        "h-fn-1", "h-fnref-1", "h-fnref", "fnord",
      ])
  }

  @Test func anAnchorCannotLeaveItsAttribute() {
    #expect(shown("# \"><script>\n") == "<h1 id=\"script\">&quot;&gt;&lt;script&gt;</h1>\n")
  }

  @Test func aNamedControlCharacterIsReplaced() {
    let document = Document.parse("# a&#2;b\n")
    #expect(document.headings.map(\.text) == ["a\u{fffd}b"])
    #expect(shown(document) == "<h1 id=\"ab\">a\u{fffd}b</h1>\n")
  }
}
