import Testing
import YAML

@Suite("What a journal has no need of is refused at its place")
struct YAMLRefusalTests {
  @Test func aKeyGivenTwiceIsRefusedWhereItComesAgain() {
    #expect(
      shape(of: "week: 8\ntitle: A\nweek: 9")
        == "3:1: `week` is given twice, first on line 1; remove one")
    #expect(
      shape(of: "{a: 1, \"a\": 2}") == "1:8: `a` is given twice, first on line 1; remove one")
    #expect(
      shape(of: "é: 1\ne\u{301}: 2")
        == "2:1: `e\u{301}` is given twice, first on line 1; remove one")
  }

  @Test func theSameKeyInTwoMappingsIsFine() {
    #expect(shape(of: "[{a: 1}, {a: 2}]") == "[{a@1:3: 1@1:6}@1:2, {a@1:11: 2@1:14}@1:10]@1:1")
  }

  @Test func anAliasIsRefused() {
    #expect(
      shape(of: "a: &x 1\nb: *x") == "2:4: aliases (`*name`) are not read; write the value out")
    #expect(shape(of: "<<: *x").hasPrefix("1:5: aliases"))
    #expect(shape(of: "*x : 1").hasPrefix("1:1: aliases"))
  }

  @Test func anAliasBombIsRefusedBeforeItGrows() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let alias = "*a\(level - 1)"
      bomb +=
        "a\(level): &a\(level) [\(Array(repeating: alias, count: 10).joined(separator: ", "))]\n"
    }
    #expect(shape(of: bomb) == "2:10: aliases (`*name`) are not read; write the value out")
  }

  @Test func anAnchorThatNobodyUsesIsHarmless() {
    #expect(shape(of: "a: &x 1") == "{a@1:1: 1@1:4}@1:1")
  }

  @Test func aSecondDocumentIsRefused() {
    #expect(
      shape(of: "a: 1\n---\nb: 2")
        == "2:1: a second YAML document begins here; keep only the first")
  }

  @Test func aKeyThatIsNoTextIsRefused() {
    #expect(shape(of: "? [a, b]\n: 1") == "1:3: a key must be a plain text")
    #expect(shape(of: "{ {a: 1}: 2 }") == "1:3: a key must be a plain text")
  }

  @Test func thirtyTwoLevelsAreReadAndOneMoreIsRefused() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(shape(of: nested(32)).hasPrefix("[[[["))
    #expect(
      shape(of: nested(33)) == "1:33: values stand more than 32 levels deep; make it flatter")
    #expect(shape(of: String(repeating: "[", count: 100_000)).hasPrefix("1:33: "))
    #expect(shape(of: String(repeating: "{a: ", count: 40)).hasPrefix("1:129: "))
    #expect(shape(of: String(repeating: "- ", count: 40)).hasPrefix("1:65: "))
  }

  @Test func aThousandKeysAreReadAndOneMoreIsRefused() {
    let lines = (1...1001).map { "key\($0): x\n" }
    #expect(shape(of: lines.prefix(1000).joined()).hasPrefix("{key1@1:1: x@1:7, "))
    #expect(
      shape(of: lines.joined())
        == "1001:1: more than 1000 keys stand beside each other; remove some")
  }

  @Test func anUnquotedColonIsExplained() {
    #expect(
      shape(of: "week: 8\ntitle: Social CRM: an overview")
        == "2:18: a `:` stands where none may; put the text in quotes")
  }

  @Test(arguments: [
    ("week: 8\n\ttitle: x", 2, 1), ("a:\n  - x\n\t- y", 3, 1), ("title: @home", 1, 8),
    ("title: `code`", 1, 8), ("é: @home", 1, 5),
  ])
  func aTabOrAReservedCharacterIsExplained(text: String, line: Int, column: Int) {
    #expect(
      shape(of: text)
        == "\(line):\(column): a character that cannot begin a value; put the text in quotes, "
        + "and indent with spaces")
  }

  @Test func aSyntaxErrorIsNamedAtItsPlace() {
    #expect(shape(of: "tags: [crm, listening\ndraft: true").hasPrefix("1:7: "))
    #expect(shape(of: "tags: [crm").hasPrefix("1:7: "))
    #expect(shape(of: "a: 1\n b: 2").hasPrefix("2:"))
    #expect(shape(of: "a: 1\n- b").hasPrefix("2:1: "))
    #expect(shape(of: "a: \"never closed\nb: 2\n").hasPrefix("1:4: "))
    #expect(shape(of: "week: 8\njust words\n").hasPrefix("3:1: "))
  }

  @Test(arguments: ["\u{1}", "\u{c}", "\u{7f}", "\u{80}", "\u{9f}", "\u{fffe}", "\u{ffff}"])
  func aCharacterThatYAMLDoesNotAllowIsRefusedWhereItStands(character: String) {
    let told = shape(of: "week: 8\ntitle: é \(character) x")
    #expect(told.hasPrefix("2:11: a character that YAML does not allow"), "\(told)")
  }
}
