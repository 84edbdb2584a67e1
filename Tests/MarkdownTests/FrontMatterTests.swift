import Markdown
import Testing

/// The YAML at the top of a file, and where the text below it begins.
@Suite struct FrontMatterTests {
  /// The two parts of a file as text, and the lines they begin on.
  private func parts(_ file: String) throws -> [String] {
    let bytes = Array(file.utf8)
    guard case .some(let parts) = FrontMatter.split(bytes) else { return [] }
    return [
      String(decoding: bytes[parts.yaml], as: UTF8.self), "\(parts.yamlLine)",
      String(decoding: bytes[parts.body], as: UTF8.self), "\(parts.bodyLine)",
    ]
  }

  @Test func isBetweenTwoLinesOfDashes() throws {
    #expect(
      try parts("---\nweek: 8\ntitle: x\n---\nText\n")
        == ["week: 8\ntitle: x\n", "2", "Text\n", "5"])
  }

  @Test func mayBeEmptyAndMayEndTheFile() throws {
    #expect(try parts("---\n---\n") == ["", "2", "", "3"])
    #expect(try parts("---\na: 1\n---") == ["a: 1\n", "2", "", "4"])
  }

  @Test func mayHaveAByteOrderMarkSpacesAndWindowsLineEnds() throws {
    #expect(
      try parts("\u{feff}---  \r\nweek: 8\r\n--- \t\r\n\r\nText")
        == ["week: 8\r\n", "2", "\r\nText", "4"])
  }

  @Test func isNotThereWithoutDashesOnTheVeryFirstLine() {
    for file in [
      "", "Text\n", "\n---\na: 1\n---\n", " ---\na\n---\n", "----\na\n----\n", "--- x\n",
    ] {
      #expect(FrontMatter.split(Array(file.utf8)) == .none(body: 0..<file.utf8.count), "\(file)")
    }
    #expect(FrontMatter.split(Array("\u{feff}Text".utf8)) == .none(body: 3..<7))
  }

  @Test func isUnclosedWithoutASecondLineOfDashes() {
    for file in ["---", "---\n", "---\nweek: 8\n\nText\n", "---\nweek: 8\n --- \nText"] {
      #expect(FrontMatter.split(Array(file.utf8)) == .unclosed, "\(file)")
    }
  }

  @Test func linesOfTheBodyCountFromTheTopOfTheFile() {
    let file = Array("---\nweek: 8\n---\n\n# Title\n\n[x](y.md)\n".utf8)
    guard case .some(let parts) = FrontMatter.split(file) else {
      Issue.record("there is front matter")
      return
    }
    let document = Document.parse(file[parts.body], firstLine: parts.bodyLine)
    #expect(document.headings.map(\.line) == [5])
    #expect(document.links.map(\.line) == [7])
  }
}
