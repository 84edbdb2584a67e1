import Markdown
import Testing

/// Links to names between two pairs of brackets.
@Suite struct WikiLinkTests {
  private func first(_ text: String) -> [String?] {
    guard let link = Document.parse(text).links.first(where: { $0.kind == .wiki }) else {
      return []
    }
    return [link.target, link.fragment, link.text]
  }

  @Test func nameAPagePlaceAndWords() {
    #expect(first("[[Week 4]]") == ["Week 4", nil, "Week 4"])
    #expect(first("[[week-04#critique]]") == ["week-04", "critique", "week-04"])
    #expect(
      first("[[ Touchpoint phases | the phases ]]") == ["Touchpoint phases", nil, "the phases"])
    #expect(first("[[week-04#critique|what I said]]") == ["week-04", "critique", "what I said"])
    #expect(first("[[#critique]]") == ["", "critique", "critique"])
    #expect(first("[[a|]]") == ["a", nil, "a"])
    #expect(first("[[R&amp;D &lt;x&gt;]]") == ["R&D <x>", nil, "R&D <x>"])
  }

  @Test func leaveTheirTagsToTheSite() {
    #expect(
      shown("a [[Week 4]] b [[x|y & z]]\n")
        == "<p>a {link 0}Week 4{/link} b {link 1}y &amp; z{/link}</p>\n")
  }

  @Test(arguments: [
    "[[]]", "[[ ]]", "[[|x]]", "[[#]]", "[[x]", "[x]]", "[[x\ny]]", "[[a]b]]", "[[a [b]]", "[ [x]]",
  ])
  func namingNothingAreText(_ text: String) {
    let document = Document.parse(text)
    #expect(document.links.isEmpty)
    #expect(document.html.holes.isEmpty)
  }

  @Test func areTextInCodeAndLinksAndAddresses() {
    #expect(shown("`[[x]]`\n") == "<p><code>[[x]]</code></p>\n")
    #expect(shown("    [[x]]\n") == "<pre><code>[[x]]\n</code></pre>\n")
    #expect(shown("[a [[x]] b](c.md)\n") == "<p>{link 0}a [[x]] b{/link}</p>\n")
    #expect(
      Document.parse("[a](b[[x]].md) https://x.org/[[y]]\n").links.allSatisfy { $0.kind == .link })
  }

  @Test func areTextWhereABracketIsEscaped() {
    for text in [
      "\\[[x]]", "[\\[x]]", "\\[\\[x\\]\\]", "[[x\\]]", "[[x]\\]", "&#91;[x]]", "[&lbrack;x]]",
    ] {
      #expect(Document.parse("see \(text) there").links.isEmpty, "\(text)")
    }
    let document = Document.parse("\\[\\[x\\]\\] and [[x]] and \\\\[[y]]\n")
    #expect(document.links.map(\.target) == ["x", "y"])
    #expect(document.links.map(\.column) == [15, 27])
  }

  @Test func areLeftAloneWhereTheyAreOrdinaryLinks() {
    #expect(shown("[[x]](y.md)\n") == "<p>{link 0}[x]{/link}</p>\n")
    #expect(shown("[[x]]\n\n[x]: y.md\n") == "<p>[{link 0}x{/link}]</p>\n")
    #expect(Document.parse("[[x]](y.md)\n").links.map(\.kind) == [.link])
  }

  @Test func standInEveryKindOfText() {
    let document = Document.parse(
      "# [[a]]\n\n- [ ] [[b]]\n- *[[c]]* ~~[[d]]~~ **x [[e]]**\n\n> [[f]]\n\n|[[g]]|[[h\\|i]]|\n|-|-|\n|[[j\\|k]]|![x](l.png)|\n\nx[^1]\n\n[^1]: [[m]]\n"
    )
    #expect(
      document.links.map(\.target) == ["a", "b", "c", "d", "e", "f", "g", "h", "j", "l.png", "m"])
    #expect(shown(document).contains("<td>{link 8}k{/link}</td>\n<td>{image 9}</td>"))
    #expect(balanced(shown(document)))
  }

  @Test func acceptTheBracketsNextToThem() {
    #expect(shown("[[[x]]]\n") == "<p>[{link 0}x{/link}]</p>\n")
    #expect(shown("([[x]][[y]])\n") == "<p>({link 0}x{/link}{link 1}y{/link})</p>\n")
    #expect(shown("[[[[x]]\n") == "<p>[[{link 0}x{/link}</p>\n")
  }

  @Test func emphasisInsideMayEndThem() {
    #expect(Document.parse("[[a *b* c]]").links.isEmpty)
    #expect(first("[[a_b_c]]") == ["a_b_c", nil, "a_b_c"])
    #expect(first("[[2 * 3]]") == ["2 * 3", nil, "2 * 3"])
  }
}
