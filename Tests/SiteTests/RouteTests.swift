import TestSupport
import Testing

@testable import Site

@Suite("Addresses")
struct RouteTests {
  @Test(arguments: [
    ("index.html", ""), ("journal/a.html", "../"), ("a/b/c.html", "../../"),
    ("é/日/x.html", "../../"),
  ])
  func knowTheWayToTheRoot(path: String, way: String) {
    #expect(Route(path).toRoot == way)
  }

  @Test(arguments: [
    ("journal/b.html", "journal/a.html", "b.html"), ("index.html", "404.html", "index.html"),
    ("index.html", "journal/a.html", "../index.html"),
    ("tags/b.html", "journal/a.html", "../tags/b.html"),
    ("journal/x/b.html", "journal/a.html", "../journal/x/b.html"),
    ("journal/a:b.html", "journal/a.html", "a%3Ab.html"), ("a:b.html", "index.html", "a%3Ab.html"),
    ("journal-2/b.html", "journal/a.html", "../journal-2/b.html"),
    ("journal/é b.html", "journal/a.html", "%C3%A9%20b.html"),
  ])
  func areLinkedRelatively(target: String, from: String, address: String) {
    #expect(html { $0.link(to: Route(target), from: Route(from)) } == address)
  }

  @Test func everyRelativeLinkLeadsToItsTarget() {
    var random = SeededRandom(2)
    let parts = ["journal", "journal2", "a", "é", "e\u{301}", "\u{301}x", "a b", "a:b", "#", "%41"]
    func path() -> String {
      (0..<Int.random(in: 1...4, using: &random))
        .map { _ in parts.randomElement(using: &random) ?? "a" }.joined(separator: "/")
    }
    for _ in 0..<5000 {
      let (target, from) = (path(), path())
      let address = html { $0.link(to: Route(target), from: Route(from)) }
      let found = followed(address, from: from)
      #expect(found?.utf8.elementsEqual(target.utf8) == true, "\(from) → \(target): \(address)")
    }
  }

  @Test func areOrderedByTheirBytes() {
    let paths = ["b", "a", "B", "é", "a/b", "a.b", "日"]
    #expect(
      paths.map { Route($0) }.sorted().map(\.path) == ["B", "a", "a.b", "a/b", "b", "é", "日"])
  }
}

@Suite("Names become addresses that no file system confuses")
struct RouteNameTests {
  @Test(arguments: [
    ("Social CRM", "social-crm"), ("C++", "c"), ("C#", "c"), ("café", "café"), ("日本語", "日本語"),
    ("a/b/../c", "a-b-c"), ("..", "tag"), ("", "tag"), ("!!!", "tag"), (" a ", "a"), ("-a-", "a"),
    ("a--b", "a-b"), ("½ price", "½-price"), ("İ", "i\u{307}"), ("<script>", "script"),
    ("index", "index"), ("con", "con"), ("a.html", "a-html"), ("👍", "tag"),
    ("nai\u{308}ve", "nai\u{308}ve"), ("हिन्दी", "हिन्दी"), ("\u{301}a", "a"), ("a \u{301}b", "a-b"),
  ])
  func aTagsNameBecomesPartOfAnAddress(name: String, part: String) {
    #expect(slug(name) == part)
  }

  @Test func namesThatComeToTheSameAddressGetASuffix() {
    var names = RouteNames()
    let first = names.route("tags/c", ending: ".html", original: "c++")
    let second = names.route("tags/c", ending: ".html", original: "c#")
    #expect(first.path == "tags/c.html")
    #expect(second.path.hasPrefix("tags/c-"))
    #expect(second.path.count == "tags/c-123456.html".count)
  }

  @Test func namesThatDifferInCaseAloneGetASuffix() {
    var names = RouteNames()
    #expect(
      names.route("a/README", ending: ".html", original: "a/README.md").path == "a/README.html")
    #expect(
      names.route("a/readme", ending: ".html", original: "a/readme.md").path.hasPrefix("a/readme-"))
    #expect(names.route("A/É", ending: ".html", original: "A/É.md").path == "A/É.html")
    #expect(
      names.route("a/e\u{301}", ending: ".html", original: "a/e\u{301}.md").path.hasPrefix(
        "a/e\u{301}-"))
  }

  @Test func theSuffixDoesNotDependOnWhatElseThereIs() {
    var few = RouteNames()
    _ = few.route("c", ending: ".html", original: "c")
    var many = few
    for index in 0..<500 { _ = many.route("x\(index)", ending: ".html", original: "\(index)") }
    _ = many.route("c", ending: ".html", original: "other")
    #expect(
      few.route("c", ending: ".html", original: "c#")
        == many.route("c", ending: ".html", original: "c#"))
  }

  @Test func noTwoRoutesAreEqualWhateverTheNames() {
    var random = SeededRandom(3)
    var names = RouteNames()
    var seen: Set<String> = []
    let bases = ["a", "A", "b", "a-4f1a2b", "é", "e\u{301}", "É"]
    for index in 0..<3000 {
      let base = bases.randomElement(using: &random) ?? "a"
      let route = names.route(base, ending: ".html", original: "\(index % 40)")
      #expect(seen.insert(route.path.lowercased()).inserted, "\(route.path)")
    }
  }

  @Test func noPartIsLongerThanAFileSystemAllows() throws {
    let long = String(repeating: "x", count: 400)
    let tags = ["\(long)a", "\(long)b", String(repeating: "日", count: 200), "ok"]
    let list = tags.joined(separator: ", ")
    let site = try BuiltSite([
      "journal/a.md": entry(1, more: "tags: [\(list)]\n"),
      "journal/\(String(repeating: "n", count: 252)).md": entry(2),
    ])
    #expect(site.findings == [])
    for route in site.routes {
      #expect(route.split(separator: "/").allSatisfy { $0.utf8.count <= 255 }, "\(route)")
    }
    #expect(site.routes.filter { $0.hasPrefix("tags/") }.count == 5)
    #expect(site.routes.filter { $0.hasPrefix("journal/") }.count == 2)
  }
}
