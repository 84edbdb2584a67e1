@testable import Markdown
import Testing

/// Images: those of the workspace are shown, others are links.
@Suite struct ImageTests {
  @Test func anImageOfTheWorkspaceIsLeftToTheSite() {
    let document = Document.parse("![a *chart* of `x`](images/chart.png \"T\")\n")
    #expect(shown(document) == "<p>{image 0}</p>\n")
    #expect(
      document.links == [
        Link(
          kind: .image, target: "images/chart.png", fragment: nil, query: nil, title: "T",
          text: "a chart of x", line: 1, column: 1)
      ])
  }

  @Test func anImageElsewhereBecomesALink() {
    let document = Document.parse("a ![chart](https://x.org/a.png) ![](//x.org/b.png)\n")
    #expect(
      shown(document)
        == "<p>a <a href=\"https://x.org/a.png\" rel=\"noopener\">chart</a> "
        + "<a href=\"https://x.org/b.png\" rel=\"noopener\">https://x.org/b.png</a></p>\n")
    #expect(document.remarks.map(\.rule) == ["remote-image", "remote-image"])
    #expect(document.remarks.map(\.column) == [3, 33])
    #expect(document.externalLinks == 2)
    #expect(document.wordCount == 2)
  }

  @Test func anImageElsewhereInALinkIsItsText() {
    #expect(
      shown("[![chart](https://x.org/a.png)](https://x.org)\n")
        == "<p><a href=\"https://x.org\" rel=\"noopener\">chart</a></p>\n")
    #expect(
      shown("[![](https://x.org/a.png)](a.md)\n") == "<p>{link 0}https://x.org/a.png{/link}</p>\n")
  }

  @Test(arguments: ["data:image/png;base64,AAAA", "javascript:x", "file:///x.png", "mailto:x@y.z"])
  func anImageOfAnotherSchemeIsItsText(_ address: String) {
    let document = Document.parse("![alt *text*](\(address))")
    #expect(shown(document) == "<p>alt text</p>\n")
    #expect(document.remarks.map(\.rule) == ["dropped-link"])
  }

  @Test func whatIsInsideTheTextOfAnImageIsOnlyText() {
    let document = Document.parse(
      "![a [b](c) ![d](e) [[f]] <g> <!-- h --> https://i.j\nk](l.png)\n")
    #expect(document.links.map(\.text) == ["a b d [[f]] <g>  https://i.j k"])
    #expect(document.remarks.isEmpty && document.externalLinks == 0)
  }

  @Test func aLinkMayHoldAnImage() {
    let document = Document.parse("[![moon](moon.jpg) x](moon.md)\n")
    #expect(shown(document) == "<p>{link 0}{image 1} x{/link}</p>\n")
    #expect(document.links.map(\.kind) == [.link, .image])
  }
}
