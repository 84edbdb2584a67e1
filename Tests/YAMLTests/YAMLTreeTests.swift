import Testing
import YAML

@Suite("A YAML text becomes a tree that knows its places")
struct YAMLTreeTests {
  @Test func everyValueKnowsItsLineAndColumn() {
    let text = """
      title: Social CRM
      weeks:
        - week: 8
          chapters: [15, social-crm]
      words: { min: 400 }
      """
    #expect(
      shape(of: text)
        == "{title@1:1: Social CRM@1:8, "
        + "weeks@2:1: [{week@3:5: 8@3:11, chapters@4:5: [15@4:16, social-crm@4:20]@4:15}@3:5]@3:3, "
        + "words@5:1: {min@5:10: 400@5:15}@5:8}@1:1")
  }

  @Test func linesCountFromTheLineTheTextBeginsOn() {
    #expect(
      shape(of: "week: 8\ndraft: no", firstLine: 2)
        == "{week@2:1: 8@2:7, draft@3:1: no@3:8}@2:1")
    #expect(shape(of: "title: @home", firstLine: 40).hasPrefix("40:8: "))
    #expect(shape(of: "", firstLine: 2) == "@2:1")
  }

  @Test func quotedTextIsToldFromPlainText() {
    #expect(
      shape(of: "a: true\nb: \"true\"\nc: 'it''s'\nd: |\n  two\n  lines\ne: >\n  folded\n  text\n")
        == "{a@1:1: true@1:4, b@2:1: \"true\"@2:4, c@3:1: \"it's\"@3:4, "
        + "d@4:1: \"two\nlines\n\"@4:4, e@7:1: \"folded text\n\"@7:4}@1:1")
  }

  @Test func escapesInDoubleQuotesAreRead() {
    #expect(shape(of: #""a\tb\u00e9\\\"""#) == "\"a\tbé\\\"\"@1:1")
  }

  @Test(arguments: ["a:", "a: ~", "a: null", "a: Null", "a: NULL", "a: # nothing yet"])
  func anEmptyValueIsNull(text: String) throws {
    let root = try parseYAML(Array(text.utf8)[...])
    guard case .mapping(let pairs) = root.value else {
      Issue.record("`\(text)` is no mapping")
      return
    }
    #expect(pairs.map(\.node.isNull) == [true])
  }

  @Test(arguments: ["''", "\"\"", "\"null\"", "'~'", "nil", "0", "[]", "{}", "no"])
  func aWrittenValueIsNotNull(text: String) throws {
    #expect(try !parseYAML(Array(text.utf8)[...]).isNull)
  }

  @Test(arguments: ["", "\n\n", "# a comment\n", "---\n", "---\n...\n"])
  func aTextOfNothingIsNull(text: String) throws {
    #expect(try parseYAML(Array(text.utf8)[...]).isNull)
  }

  @Test func columnsCountBytesAsEditorsAndTheOtherFindingsDo() {
    #expect(shape(of: "é: ü") == "{é@1:1: ü@1:5}@1:1")
    #expect(shape(of: "{日本: 語, 👍🏽: x}") == "{日本@1:2: 語@1:10, 👍🏽@1:15: x@1:25}@1:1")
  }

  @Test func aLineEndsWhereAnEditorEndsIt() {
    #expect(shape(of: "a: é\r\nb: x") == "{a@1:1: é@1:4, b@2:1: x@2:4}@1:1")
    #expect(shape(of: "a: é\rb: x") == "{a@1:1: é@1:4, b@2:1: x@2:4}@1:1")
    // YAML 1.1 breaks lines at U+2028, which no editor and no other part of the program does.
    #expect(shape(of: "a: \"x\u{2028}y\"\nb: z").hasSuffix("b@2:1: z@2:4}@1:1"))
  }

  @Test func aByteOrderMarkHasNoPlaceOfItsOwn() {
    #expect(shape(of: "\u{feff}title: é") == "{title@1:1: é@1:8}@1:1")
    #expect(shape(of: "\u{feff}title: x") == "{title@1:1: x@1:8}@1:1")
  }

  @Test func aSliceOfAFileIsReadWithoutTheRest() throws {
    let file = Array("---\nweek: 8\n---\n*not YAML".utf8)
    let node = try parseYAML(file[4..<12], firstLine: 2)
    #expect(node.line == 2)
    guard case .mapping(let pairs) = node.value else {
      Issue.record("the slice is no mapping")
      return
    }
    #expect(pairs.map(\.key) == ["week"])
  }
}
