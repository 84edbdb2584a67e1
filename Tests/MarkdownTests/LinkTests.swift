@testable import Markdown
import Testing

/// Where links lead, and which are not followed.
@Suite struct LinkTests {
  @Test func aRelativeLinkLeavesItsTagsToTheSite() {
    let document = Document.parse("See [week *4*](week-04.md#critique \"Earlier\").\n")
    #expect(shown(document) == "<p>See {link 0}week <em>4</em>{/link}.</p>\n")
    #expect(
      document.links == [
        Link(
          kind: .link, target: "week-04.md", fragment: "critique", query: nil, title: "Earlier",
          text: "", line: 1, column: 5)
      ])
  }

  @Test func theAddressIsDecodedAndTakenApart() throws {
    func parts(_ address: String) throws -> [String?] {
      let link = try #require(Document.parse("[x](\(address))").links.first)
      return [link.target, link.query, link.fragment]
    }
    #expect(try parts("my%20notes.md?a=%20b#the%20end") == ["my notes.md", "a=%20b", "the end"])
    #expect(try parts("#top") == ["", nil, "top"])
    #expect(try parts("a.md#") == ["a.md", nil, ""])
    #expect(try parts("") == ["", nil, nil])
    #expect(try parts("/journal/x.md") == ["/journal/x.md", nil, nil])
    #expect(try parts("a&amp;b\\_c.md") == ["a&b_c.md", nil, nil])
    #expect(try parts("100%.md") == ["100%.md", nil, nil])
    #expect(try parts("a#b?c#d") == ["a", nil, "b?c#d"])
    #expect(try parts("<my notes.md>") == ["my notes.md", nil, nil])
    #expect(try parts("%ff.md") == ["\u{fffd}.md", nil, nil])
  }

  @Test func aLinkToAnotherSiteIsWholeAndCounted() {
    let document = Document.parse(
      "[a](https://x.org/?a=1&b='\"2\" \"T\") <HTTP://x.org> https://x.org/c www.x.org <m@x.org> m@x.org\n"
    )
    #expect(document.externalLinks == 6)
    #expect(document.links.isEmpty)
    #expect(
      shown("[a](https://x.org/?a=1&b='2' \"T\") and m@x.org\n")
        == "<p><a href=\"https://x.org/?a=1&amp;b=&#x27;2&#x27;\" title=\"T\" rel=\"noopener\">a</a> and "
        + "<a href=\"mailto:m@x.org\" class=\"bare\" rel=\"noopener\">m@x.org</a></p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)",
    "java&#9;script:alert(1)",
    "java&#10;script:alert(1)", "&#1;javascript:alert(1)", "&#32;javascript:alert(1)",
    "javascript&colon;alert(1)",
    "javascript&#58;alert(1)", "vbscript:x", "data:text/html,x", "file:///etc/passwd",
    "ftp://x.org", "tel:123",
    "C:\\x", "//x.org", "/\\x.org", "\\\\\\\\x.org", "/&#9;/x.org", "<java\tscript:alert(1)>",
  ])
  func anyOtherSchemeIsDroppedAndItsTextStays(_ address: String) {
    let document = Document.parse("see [text](\(address))")
    #expect(shown(document) == "<p>see text</p>\n")
    #expect(document.links.isEmpty && document.externalLinks == 0)
    #expect(document.remarks.map(\.rule) == ["dropped-link"])
    #expect(document.remarks.map(\.column) == [5])
  }

  @Test func aSchemeThatOnlyDecodingWouldMakeIsAFileThatIsNotThere() {
    let document = Document.parse("[x](javascript%3Aalert(1))")
    #expect(shown(document) == "<p>{link 0}x{/link}</p>\n")
    #expect(document.links.map(\.target) == ["javascript:alert(1)"])
  }

  @Test func aColonAfterAPathIsNoScheme() {
    let targets = ["week 4: social.md", "notes/a:b.md", "./a:b.md", "1:2.md"]
    for target in targets {
      #expect(Document.parse("[x](<\(target)>)").links.map(\.target) == [target])
    }
  }

  @Test func aDroppedAutolinkStaysAsText() {
    #expect(shown("at ftp://x.org/a, <irc:b>\n") == "<p>at ftp://x.org/a, irc:b</p>\n")
  }

  @Test func anAddressCannotLeaveItsAttribute() {
    #expect(
      shown("[x](<https://x.org/\"onclick=\"y>) [x](https://x.org '\" onclick=\"y')\n")
        == "<p><a href=\"https://x.org/%22onclick=%22y\" rel=\"noopener\">x</a> "
        + "<a href=\"https://x.org\" title=\"&quot; onclick=&quot;y\" rel=\"noopener\">x</a></p>\n")
  }

  @Test func aMarkOfOursCannotBeForged() {
    let document = Document.parse(
      "\u{2} <\u{2}A0000 &lt;&#2;A0000 `<&#2;A0000` [\u{2}](\u{2}) <\u{2}A0000>\n")
    #expect(document.html.holes.count == 2)
    #expect(!document.html.bytes.contains(2))
    #expect(balanced(shown(document)))
  }

  @Test func holesAreInOrderAndInPairs() {
    let document = Document.parse(
      "[a](b) ![c](d) [![e](f)](g) [[h]] *[i*](j)\n\n|a|\n|-|\n|[k](l)|\n")
    let offsets = document.html.holes.map(\.offset)
    #expect(offsets == offsets.sorted())
    let starts = document.html.holes.filter { $0.kind != .linkEnd }.map(\.index)
    #expect(starts == Array(0..<Int32(document.links.count)))
    #expect(
      document.html.holes.filter { $0.kind == .linkEnd }.count
        == document.html.holes.filter { $0.kind == .linkStart }.count)
  }
}
