@testable import Markdown
import Testing

/// Tables, fenced blocks that stand for something, tasks and notes.
@Suite struct BlockTests {
  @Test func aTableStandsInABoxThatScrolls() {
    #expect(
      shown("|a|\n|:-|\n|b|\n")
        == """
        <div class="table" tabindex="0" role="region" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th align="left">a</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td align="left">b</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func cellsBeyondTheLastColumnAreRemarkedOn() {
    let remarks = Document.parse("> |a|b|\n> |-|-|\n> |c|d|\n> |[[e|f]]|g|\n>h|i|j\n> |k|l\\||\n")
      .remarks
    #expect(remarks.map { "\($0.line):\($0.column) \($0.rule)" } == ["4:12 table", "5:6 table"])
  }

  @Test func aNamedFenceIsAHole() {
    let text = "Text\n\n```alerts week=8\nterm: amazon\n\n  x: <y>\n```\n\n- ~~~map\n  a\n  ~~~\n"
    let document = Document.parse(text, options: .init(blockNames: ["alerts", "map"]))
    #expect(shown(document) == "<p>Text</p>\n{block 0}\n<ul>\n<li>\n{block 1}\n</li>\n</ul>\n")
    #expect(
      document.blocks == [
        FencedBlock(name: "alerts", body: "term: amazon\n\n  x: <y>\n", line: 3, bodyLine: 4),
        FencedBlock(name: "map", body: "a\n", line: 9, bodyLine: 10),
      ])
    #expect(document.wordCount == 1)
  }

  @Test func otherFencesAreCode() {
    let options = Document.Options(blockNames: ["alerts"])
    for text in [
      "```alertsx\na\n```\n", "```Alerts\na\n```\n", "    alerts\n", "```\nalerts\n```\n",
      "`alerts`\n",
    ] {
      #expect(Document.parse(text, options: options).blocks.isEmpty, "\(text)")
    }
    #expect(
      shown("```alerts\na\n```\n") == "<pre><code class=\"language-alerts\">a\n</code></pre>\n")
  }

  @Test func aBoxMakesATask() {
    let document = Document.parse(
      "- [ ] *before* any heading\n\n# One\n\n1. [x] done  \n2. [X] too\n\n## Two\n\n> - [ ] see [x]\n>   - [x] [[y]]\n- [ ]\n"
    )
    #expect(
      document.tasks == [
        TaskItem(isDone: false, text: "*before* any heading", heading: nil, line: 1),
        TaskItem(isDone: true, text: "done", heading: 0, line: 5),
        TaskItem(isDone: true, text: "too", heading: 0, line: 6),
        TaskItem(isDone: false, text: "see [x]", heading: 1, line: 10),
        TaskItem(isDone: true, text: "[[y]]", heading: 1, line: 11),
        TaskItem(isDone: false, text: "", heading: 1, line: 12),
      ])
    #expect(
      shown("- [ ] a\n- [x] b\n")
        == "<ul>\n<li><input type=\"checkbox\" disabled=\"\" /> a</li>\n"
        + "<li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> b</li>\n</ul>\n")
  }

  @Test(arguments: [
    "- [ ]a", "- x [ ] a", "- [] a", "- [y] a", "- \\[ ] a", "[ ] a", "- [x](y.md)", "- `[ ]` a",
    "- &#91; ] a", "- [ ]*a*",
  ])
  func whatIsNoBoxMakesNone(_ text: String) {
    #expect(Document.parse(text).tasks.isEmpty)
  }

  @Test func notesAreShownAtTheEnd() {
    let html = shown("Text[^a].\n\n[^a]: A *note*.\n")
    #expect(html.contains("<a href=\"#fn-a\" id=\"fnref-a\" data-footnote-ref>1</a>"))
    #expect(html.contains("<li id=\"fn-a\">\n<p>A <em>note</em>."))
  }

  @Test func aNoteThatIsNotShownIsRemarkedOn() {
    func remarks(_ text: String) -> [String] {
      Document.parse(text).remarks.map { "\($0.line): \($0.message)" }
    }
    let message = "the note `[^b]` is not shown; refer to it once, and let no other have its name"
    #expect(remarks("x[^a]\n\n[^a]: one\n\n[^b]: two\n") == ["5: \(message)"])
    #expect(remarks("x[^b]\n\n[^b]: one\n\n> [^b]: two\n") == ["5: \(message)"])
    #expect(remarks("x[^a]\n\n[^a]: one\n\n```\n[^b]: code\n```\n\n    [^b]: code\n").isEmpty)
    #expect(remarks("a character class: [^a-z]: such\n").isEmpty)
  }

  @Test func nothingIsLostToANoteThatIsNotClosed() {
    #expect(shown("a [^b\nc] d\n") == "<p>a [^b\nc] d</p>\n")
    let document = Document.parse("a [^b long line\nc] d[^1]\n\n[^1]: a note\n")
    #expect(
      shown(document) == "<p>a [^b long line\nc] d[^1]</p>\n<p>[^1]: a note</p>\n")
    #expect(document.remarks.map { "\($0.line):\($0.column) \($0.rule)" } == ["1:3 note"])
  }
}
