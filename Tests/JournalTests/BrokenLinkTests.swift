import Testing

@testable import Journal

@Suite("A link that leads nowhere is an error that says what was meant")
struct BrokenLinkTests {
  /// What is said of the one link of `journal/week-08.md`, which begins at line 5.
  private func told(_ body: String) throws -> String {
    let journal = try WrittenJournal([
      "journal/week-04.md": entry(4, "## Critique\n", more: "title: Touchpoint phases\n"),
      "journal/week-08.md": entry(8, body), "journal/week-08.feedback.md": "Well done.",
      "journal/images/photo.png": "", "journal/.hidden.png": "", "journal/page.html": "",
      "journal/good.svg": "<svg/>", "journal/evil.svg": "<svg onload=\"alert(1)\"/>",
      "exercises/log.jsonl": "", "README.md": "", "secret.txt": "",
    ])
    let lines = journal.findings.filter { $0.hasPrefix("journal/week-08.md:5:") }
    #expect(lines.count == 1)
    let line = lines.first ?? ""
    #expect(line.hasSuffix(" [broken-link]"))
    #expect(journal.targets(of: "journal/week-08.md") == ["nowhere"])
    guard let start = line.firstRange(of: " error: ") else { return line }
    return String(line[start.upperBound...].dropLast(" [broken-link]".count))
  }

  @Test func withTheFileThatWasMeant() throws {
    #expect(
      try told("[a](week-4.md)")
        == "the link leads nowhere: there is no `journal/week-4.md`; did you mean `week-04.md`?")
    #expect(
      try told("![a](images/foto.png)")
        == "the image leads nowhere: there is no `journal/images/foto.png`; "
        + "did you mean `images/photo.png`?")
    #expect(
      try told("[a](week-04)")
        == "there is no `journal/week-04`; did you mean `week-04.md`?")
    #expect(
      try told("[a](../exercises/nothing-like-it.md)")
        == "the link leads nowhere: there is no `exercises/nothing-like-it.md`")
  }

  @Test func withTheHeadingThatWasMeant() throws {
    #expect(
      try told("[a](week-04.md#critqiue)")
        == "journal/week-04.md has no heading `#critqiue`; did you mean `#critique`?")
    #expect(
      try told("[a](#anything)")
        == "journal/week-08.md has no heading `#anything`; its anchors are made from its headings")
  }

  @Test func withTheNameThatWasMeant() throws {
    #expect(
      try told("[[Touchpoint phase]]")
        == "nothing is called `Touchpoint phase`; did you mean [[Touchpoint phases]]?")
    #expect(
      try told("[[Entirely unknown]]")
        == "nothing is called `Entirely unknown`; name a week, a page's title, a file or a heading")
    #expect(try told("[[Week 5]]") == "week 5 has no entry yet; `reflect new 5` begins it")
  }

  @Test func outOfTheJournal() throws {
    #expect(try told("[a](../../etc/passwd)") == "`../../etc/passwd` leads outside the journal")
    #expect(try told("[a](/../x.md)") == "`/../x.md` leads outside the journal")
    #expect(try told("[a](%2e%2e/%2e%2e/x)") == "`../../x` leads outside the journal")
    #expect(
      try told("[a](../README.md)")
        == "the link leads to `README.md`, and only files under journal/, exercises/ and "
        + "site/images/ are published")
    #expect(try told("![a](/secret.txt)").hasPrefix("the image leads to `secret.txt`, and only"))
    #expect(try told("[a](..)").hasPrefix("the link leads to ``, and only"))
  }

  @Test(arguments: ["week-08.feedback.md", ".hidden.png", "../exercises/log.jsonl"])
  func toWhatIsNeverPublished(path: String) throws {
    #expect(try told("[a](\(path))").hasSuffix(", which is never published"))
  }

  @Test func toAKindOfFileThatABrowserMightRun() throws {
    #expect(
      try told("[a](page.html)")
        == "`journal/page.html` is of a kind that is not published, since a browser might run it; "
        + "link a PDF, an image or a text")
    #expect(
      try told("![a](evil.svg)")
        == "`journal/evil.svg` is not a plain picture: it holds a script or loads something; "
        + "export it again without, or as PNG")
  }

  @Test func fromAnImageToAPage() throws {
    #expect(
      try told("![a](week-04.md)") == "`journal/week-04.md` is a page, not an image; remove the `!`"
    )
  }

  @Test func saidWithItsPlaceInTheFile() throws {
    let journal = try WrittenJournal([
      "journal/a.md": entry(1, "é [a](b.md)\n\n> - [[nobody]]\n")
    ])
    #expect(
      journal.findings.map { $0.prefix(18) } == ["journal/a.md:5:4: ", "journal/a.md:7:5: "])
  }
}
