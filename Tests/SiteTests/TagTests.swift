import TestSupport
import Testing

@testable import Site

@Suite("Tags have pages")
struct TagTests {
  private let files = [
    "journal/a.md": entry(1, "One.", more: "title: A\ntags: [CRM, C++]\n"),
    "journal/b.md": entry(2, "Two.", more: "title: B\ntags: [crm, C#, crm]\n"),
    "journal/c.md": entry(3, "Three.", more: "title: C\ntags: [Crm, c++]\n"),
    "journal/d.md": entry(4, "Four.", more: "title: D\ntags: [hidden, CRM]\ndraft: true\n"),
  ]

  @Test func namesThatDifferInCaseAreOneTagAsItWasFirstWritten() throws {
    let site = try BuiltSite(files)
    #expect(site.model.tags.map(\.name) == ["C#", "C++", "CRM"])
    #expect(site.model.tags.map(\.entries) == [[1], [0, 2], [0, 1, 2]])
  }

  @Test func namesOfTheSameAddressHaveTwoPages() throws {
    let routes = try BuiltSite(files).model.tags.map(\.route.path)
    #expect(routes.first == "tags/c.html")
    #expect(routes.dropFirst().first?.hasPrefix("tags/c-") == true)
    #expect(routes.last == "tags/crm.html")
    #expect(Set(routes).count == 3)
  }

  @Test func aTagCalledIndexLeavesTheOverviewWhereItIs() throws {
    let site = try BuiltSite(["journal/a.md": entry(1, more: "tags: [index, Index]\n")])
    #expect(site.model.tags.count == 1)
    #expect(site.model.tags.first?.route.path.hasPrefix("tags/index-") == true)
    #expect(site.words("tags/index.html").contains("Tags index week 1 1 entry"))
  }

  @Test func itsPageListsItsEntriesNewestFirst() throws {
    let site = try BuiltSite(files)
    let page = site.words("tags/crm.html")
    #expect(
      page.contains("CRM 3 entries, newest first. C Week 3 Three. B Week 2 Two. A Week 1 One."))
    #expect(page.contains("Often beside it C++ 2 entries C# 1 entry"))
  }

  @Test func theOverviewListsEveryTagWithItsWeeks() throws {
    #expect(
      try BuiltSite(files).words("tags/index.html").contains(
        "C# week 2 1 entry C++ weeks 1, 3 2 entries CRM weeks 1, 2, 3 3 entries"))
  }

  @Test func aTagOfADraftIsThereOnlyWithDrafts() throws {
    #expect(!(try BuiltSite(files).routes.contains("tags/hidden.html")))
    #expect(try BuiltSite(files, showsDrafts: true).routes.contains("tags/hidden.html"))
  }

  @Test func withoutTagsThereIsNoOverviewAndNoWayToIt() throws {
    let site = try BuiltSite(["journal/a.md": entry(1)])
    #expect(!site.routes.contains("tags/index.html"))
    for (_, html) in site.pages { #expect(!html.contains("tags/")) }
  }

  @Test func anEntryShowsEachOfItsTagsOnce() throws {
    let page = try BuiltSite(files).text("journal/b.html")
    #expect(page.split(separator: "rel=\"tag\"").count == 3)
  }

  @Test func theOrderIsTheSameWhateverTheOrderOfEntries() throws {
    var random = SeededRandom(5)
    let names = (0..<60).map { "tag \($0 % 7)é\($0)" }
    let list = names.shuffled(using: &random).map { "\"\($0)\"" }.joined(separator: ", ")
    let site = try BuiltSite(["journal/a.md": entry(1, more: "tags: [\(list)]\n")])
    let keys = site.model.tags.map { Array($0.name.utf8) }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
    #expect(keys.count == 60)
  }
}
