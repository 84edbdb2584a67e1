import Markdown
import Testing

@testable import Journal

@Suite("an alert as Markdown")
struct AlertDraftTests {
  private func withoutStamps(_ draft: AlertDraft) -> String {
    draft.markdown.replacing(draft.block.stamp, with: "STAMP")
  }

  @Test("is a dated heading with a link, the mention, the sentiment and the comment")
  func whole() {
    let draft = AlertDraft(
      day: september(20), title: "Baby-registry e-mails sent by mistake",
      url: "https://example.org/story", mention: MentionID("9f2c41d07a"), sentiment: .negative,
      comment: "It cost trust.")
    let dated = AlertDraft(
      day: september(20), title: "T", at: Moment(september(21), milliseconds: 1250), comment: "C")
    #expect(
      withoutStamps(dated).hasPrefix(
        "## 2017-09-20 T <!-- alert: STAMP, at: 2017-09-21T00:00:01.250Z -->\n"))
    #expect(
      withoutStamps(draft) == """
        ## 2017-09-20 [Baby-registry e-mails sent by mistake](https://example.org/story) <!-- mention: 9f2c41d07a, alert: STAMP -->
        Sentiment: negative <!-- alert: STAMP -->

        It cost trust.
        <!-- end of alert: STAMP -->

        """)
  }

  @Test("marks one of any four lines of a comment, which nobody who reads it sees")
  func longComment() throws {
    let comment = "One.\n\nTwo.\n\nThree,\nwhich goes on\nand on.\n\n- four\n- five\n- six"
    let draft = AlertDraft(day: september(20), title: "T", comment: comment)
    #expect(
      withoutStamps(draft) == """
        ## 2017-09-20 T <!-- alert: STAMP -->

        One.

        Two. <!-- alert: STAMP -->

        Three,
        which goes on
        and on. <!-- alert: STAMP -->

        - four
        - five
        - six <!-- alert: STAMP -->
        <!-- end of alert: STAMP -->

        """)
    let journal = try MonitoredTerm()
    _ = try journal.append(draft)
    #expect(journal.term?.alerts.map(\.comment) == [comment])
  }

  @Test(
    "no line has a mark that would be seen there, and others have it",
    arguments: [
      ("```\na\nb\nc\n```", "```\na\nb\nc\n```"),
      ("[a]: /b\n[c]: /d\n[e]: /f", "[a]: /b\n[c]: /d\n[e]: /f"),
      ("One.\n\n```\na\n```", "One.@\n\n```\na\n```"), ("a  \nb  \nc  \nd", "a  \nb  \nc@  \nd"),
      ("So:\n| a |\n|---|\n| b |\n| c |", "So:@\n| a |\n|---|\n| b |\n| c |@"),
      ("One\n\nTwo\n\n---\n\nThree", "One\n\nTwo@\n\n---\n\nThree@"),
      ("A `long\nspan\nof\ncode\nin` it", "A `long\nspan\nof\ncode\nin` it@"),
    ])
  func hidden(_ comment: String, _ marked: String) throws {
    let draft = AlertDraft(day: september(20), title: "T", comment: comment)
    let journal = try MonitoredTerm()
    _ = try journal.append(draft)
    let written = marked.replacing("@", with: " <!-- alert: \(draft.block.stamp) -->")
    #expect(try journal.text.contains("\n\n\(written)\n<!-- end of alert: "))
    #expect(journal.term?.alerts.map(\.comment) == [comment])
    #expect(journal.read.findings.isEmpty)
  }

  @Test(
    "is read back with all its marks, with and without those of its comment",
    arguments: [true, false], ["One.", "One.\n\nTwo.\n\nThree.\n\nFour.", "1\n2\n3\n  4\n5"])
  func block(_ marksComment: Bool, _ comment: String) {
    var block = AlertDraft(
      day: september(20), title: "T", mention: MentionID("9f2c41d07a"), sentiment: .positive,
      comment: comment
    ).block
    if !marksComment { block.marks = [] }
    let lines = block.markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let read = AlertBlock(lines: lines[...])
    #expect(read?.markdown == block.markdown)
    #expect(read?.comment == "\n\(comment)\n")
  }

  @Test("has no more lines than it has facts")
  func bare() {
    let code = AlertDraft(day: september(20), title: "T", comment: "\n \n    code\n\nWords. \n")
    #expect(
      withoutStamps(code).contains("-->\n\n    code\n\nWords. <!-- alert: STAMP -->\n<!-- end"))
    #expect(
      withoutStamps(AlertDraft(day: september(20), title: " ", comment: " "))
        == "## 2017-09-20 untitled <!-- alert: STAMP -->\n<!-- end of alert: STAMP -->\n")
  }

  @Test(
    "shows a stranger's headline as exactly its words",
    arguments: [
      "a [link](http://evil.example) in it", "[[Week 4]]", "*bold* _it_ ~~gone~~ `code`",
      "<b>tags</b> &amp; <script>", "ends with ###", "![img](x.png)",
      "see https://evil.example/ now",
      "www.evil.example and WWW.e.example", "back\\slash\\", "a | b", "1. one", "- dash", "# hash",
      "footnote[^1] and <!-- comment -->", "2017-09-21 another date", "https\\://x", "社会 「記事」",
    ])
  func headline(_ title: String) {
    for url in [nil, "https://example.org/story"] {
      let draft = AlertDraft(day: september(20), title: title, url: url, comment: "c")
      let document = Document.parse(draft.markdown)
      #expect(document.headings.map(\.text) == ["2017-09-20 \(title)"], "\(draft.markdown)")
      #expect(document.links.isEmpty)
      #expect(document.externalLinks == (url == nil ? 0 : 1))
    }
  }

  @Test("keeps what would move a terminal's cursor or turn a line around out of the file")
  func controlCharacters() {
    let draft = AlertDraft(
      day: september(20), title: "a\u{1b}[31m\nb\u{202e}c\u{9b}d  e",
      comment: "x\u{0}y\u{7}\r\nz\u{1b}")
    #expect(
      withoutStamps(draft)
        == "## 2017-09-20 a \\[31m bc d e <!-- alert: STAMP -->\n\nx y \nz\n<!-- end of alert: STAMP -->\n"
    )
  }

  @Test(
    "an address is read back as one, whatever stands in it",
    arguments: [
      ("https://e.org/a_(b)", "https://e.org/a_%28b%29"),
      ("https://e.org/?a=1&copy;=2&b", "https://e.org/?a=1&copy%3B=2&b"),
      ("https://e.org/](x", "https://e.org/]%28x"), ("https://e.org/\\*", "https://e.org/%5C*"),
      ("https://e.org/ü?q=社会", "https://e.org/ü?q=社会"),
      ("https://e.org/*a*_b_", "https://e.org/*a*_b_"),
    ])
  func address(_ url: String, _ read: String) throws {
    let journal = try MonitoredTerm()
    _ = try journal.append(
      AlertDraft(day: september(20), title: "a](b", url: url, comment: "c"))
    let alert = try #require(journal.term?.alerts.first)
    #expect(alert.url == read)
    #expect(alert.title == "a](b")
  }
}
