import Markdown
import Testing

/// Where links begin in the file, so that an editor jumps there: each is marked with `‸` in the text.
@Suite struct LinkPlaceTests {
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    var places: [[Int]] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "‸": places.append([line, column])
      case "\n":
        line += 1
        column = 1
      default: column += UTF8.width(scalar)
      }
    }
    let text = marked.replacing("‸", with: "")
    let links = Document.parse(text).links.map { [$0.line, $0.column] }
    #expect(
      links.sorted { $0.lexicographicallyPrecedes($1) } == places, "\(text)",
      sourceLocation: sourceLocation)
    let windows = Document.parse(text.replacing("\n", with: "\r\n")).links.map {
      [$0.line, $0.column]
    }
    #expect(windows == links, "with Windows line ends: \(text)", sourceLocation: sourceLocation)
  }

  @Test func inAParagraph() {
    check("‸[a](b) x ‸[[c]] é ‸![d](e)\n‸[f](g)\n  ‸[[h]] ‸[i](j)\n")
    check("one\n\n\ntwo ‸[a](b)\n")
  }

  @Test func afterEscapesEntitiesAndCode() {
    check("\\[[x]] &amp; `[[a]]` \\* &nbsp;&#x41; ‸[[a]] `[a](b)` ‸[a](b) ‸[[a]]\n")
    check("AT&T &foo; &amp;amp; ‸[[a]] &NotEqualTilde;x ‸[[b]]\n")
    check("`code\nover lines` ‸[[a]] ‸[b](c)\n`` ` `` ‸[[d]]\n")
    check("<b\nx> ‸[[a]]\n‸[b](c)\n")
  }

  @Test func inQuotationsAndLists() {
    check("> a ‸[[b]]\n> ‸[c](d)\nlazy ‸[[e]] ‸[f](g)\n")
    check(
      "- a ‸[[b]]\n  ‸[c](d)\n- > x\n  >  ‸[e](f) ‸[[g]]\n\n  ‸[[h]]\n10. ‸[i](j)\n    ‸[[k]]\n")
    check("> - ‸[[a]]\n>   ‸[b](c)\n>\n>   ‸[d](e)\n")
    check("-\t‸[[a]]\n\t‸[b](c)\n")
  }

  @Test func inHeadings() {
    check("# ‸[[a]] ‸[b](c) #\n\n  ## x ‸[[d]]\n\nx ‸[[e]]\n‸[f](g)\n---\n")
  }

  @Test func inTasks() {
    check("- [ ] ‸[[a]] ‸[b](c)\n- [x] x\n  ‸[[d]]\n")
  }

  @Test func inTables() {
    check(
      "| a ‸[[b]] | ‸[c](d) |\n|---|---|\n| ‸[[e]] ‸[[e]] | ‸[f](g) |\n| x \\| ‸[[y\\|z]] | ‸[[e]] |\n"
    )
    check("text\n‸[[x]]\n| ‸[[b]] |\n|---|\n| ‸[[e]] |\n")
    check("text ‸[[x]]\n| ‸[[b]] |\n|---|\n\n")
    check("> - | ‸[[b]] |\n>   |---|\n>   | ‸[[e]] | \n")
    check("  | ‸[[b]] |\n  |---|\n| ‸[[e]] |\n   | ‸[f](g) |\n")
  }

  @Test func afterDefinitionsOfLinks() {
    check("[r]: x.md\n[s]: <y.md>\n  'title'\nx ‸[r] ‸[[a]]\n‸[b](c)\n")
    check("[r]: x.md\n  x ‸[r] ‸[[a]]\n‸[b](c)\n===\n")
    check("> [r]: x.md\n> x ‸[r]\n> ‸[[a]]\n")
    check("‸[a][r] ‸[r][] ‸[r]\n\n[r]: x.md\n")
  }

  @Test func overSeveralLines() {
    check("x ‸[a\nb](c) ‸[[d]]\ny ‸[e\nf\ng](h 't\nu') z\n‸[[i]]\n")
    check("> x ‸![\n> a](c)\n> ‸[[d]]\n")
  }

  @Test func nextToAddresses() {
    check("m@x.org ‸[[a]] n@x.org \\[[b]] ‸[[b]]\nwww.x.org ‸[c](d) https://x.org ‸[[e]]\n")
  }

  @Test func inNotes() {
    check("a[^1] ‸[[b]] c[^2]\n\n[^2]: ‸[d](e)\n\n    ‸[[f]]\n\n[^1]: ‸[[g]]\n\nlast ‸[h](i)\n")
  }

  @Test func insideLinks() {
    check("x ‸[‸![a](b.png) c](d) ‸![e [f](g)](h)\n")
  }
}
