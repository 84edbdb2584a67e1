import Markdown
import Testing

/// A document that is read as an outline: what a chapter is made of.
@Suite struct OutlineTests {
  private func document(_ text: String) -> Document {
    Document.parse(text, options: Document.Options(readsOutline: true))
  }

  /// One line a block: what it is, the block above it, its text with bold parts in stars, and its place.
  private func outline(_ text: String) -> [String] {
    document(text).outline.map { block in
      let kind =
        switch block.kind {
        case .heading(let level): "h\(level)"
        case .item(nil, let list): "-\(list)"
        case .item(let number?, let list): "\(number).\(list)"
        case .paragraph: "p"
        }
      var bytes = Array(block.text.utf8)
      for range in block.strong.reversed() {
        bytes.insert(UInt8(ascii: "*"), at: range.upperBound)
        bytes.insert(UInt8(ascii: "*"), at: range.lowerBound)
      }
      let text = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "/")
      let parent = block.parent.map { "^\($0)" } ?? ""
      return "\(kind)\(parent) \(text) @\(block.line):\(block.column)"
    }
  }

  @Test func hasHeadingsItemsAndParagraphsWithTheirPlaces() {
    #expect(
      outline(
        "## Phases\n\nThree of them.\n\n- **Before** — early\n  - Goals\n    1. One\n    2. Two\n- After\n"
      )
        == [
          "h2 Phases @1:1", "p Three of them. @3:1", "-0 *Before* — early @5:3", "-1^2 Goals @6:5",
          "1.2^3 One @7:8", "2.2^3 Two @8:8", "-0 After @9:3",
        ])
  }

  @Test func numbersCountFromOneWhateverIsTyped() {
    #expect(outline("7. a\n7. b\n") == ["1.0 a @1:4", "2.0 b @2:4"])
  }

  @Test func laterParagraphsOfAnItemStandInIt() {
    #expect(
      outline("- One\n\n  Why.\n\n  More *of* `it`.\n- Two\n") == [
        "-0 One @1:3", "p^0 Why. @3:3", "p^0 More of it. @5:3", "-0 Two @6:3",
      ])
  }

  @Test func linesOfAParagraphStayApart() {
    #expect(outline("Q: What?\nA: That.  \nYes.\n") == ["p Q: What?/A: That./Yes. @1:1"])
  }

  @Test func questionsAndAnswersBeginLinesOnThePage() {
    func html(_ markdown: String, readsOutline: Bool) -> String {
      let options = Document.Options(readsOutline: readsOutline)
      return String(decoding: Document.parse(markdown, options: options).html.bytes, as: UTF8.self)
    }
    let text = "Q: What?\nA: That\nand more.\nQ: *Who?*\nA: A: b\n\nAlso:\nA: no.\n"
    #expect(
      html(text, readsOutline: true)
        == "<p>Q: What?<br />\nA: That\nand more.<br />\nQ: <em>Who?</em><br />\nA: A: b</p>\n<p>Also:\nA: no.</p>\n"
    )
    #expect(!html(text, readsOutline: false).contains("<br"))
  }

  @Test func whatIsQuotedOrInATableOrANoteIsNoPartOfIt() {
    #expect(
      outline("> ## Q\n>\n> - a\n\n| a |\n|---|\n| b |\n\nText[^1].\n\n[^1]: A *note*.\n")
        == ["p Text. @9:1"])
  }

  @Test func anItemWithoutWordsIsNone() {
    #expect(outline("-\n- - a\n- ```\n  code\n  ```\n") == ["-1 a @2:5"])
  }

  @Test func everyItemAndDefinitionCanBeLinkedToAndHeadingsKeepTheirAnchors() {
    let text =
      "- Purchase\n- **After all** is said\n\n**Term**: it\n\nPlain.\n\n## Purchase\n\n* A\n\n  loose one\n\n* A\n"
    #expect(
      shown(document(text))
        == """
        <ul>
        <li id="purchase-1">Purchase</li>
        <li id="after-all"><strong>After all</strong> is said</li>
        </ul>
        <p id="term"><strong>Term</strong>: it</p>
        <p>Plain.</p>
        <h2 id="purchase">Purchase</h2>
        <ul>
        <li>
        <p id="a">A</p>
        <p>loose one</p>
        </li>
        <li>
        <p id="a-1">A</p>
        </li>
        </ul>

        """)
  }

  @Test func isLeftOutUnlessItIsAskedFor() {
    #expect(Document.parse("## A\n\n- b\n").outline == [])
    #expect(shown("- b\n") == "<ul>\n<li>b</li>\n</ul>\n")
  }

  @Test func controlCharactersLeavePlacesAsTheyAre() {
    let block = document("- &#2;**b**\n").outline.first
    #expect(block?.text == "?b")
    #expect(block?.strong == [1..<2])
  }

  @Test func anItemWithABoxSaysWhatStandsAfterIt() {
    #expect(outline("- [x] **Done** it\n") == ["-0 *Done* it @1:3"])
  }
}
