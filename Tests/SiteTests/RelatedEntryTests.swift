import TestSupport
import Testing

@testable import Site

@Suite("Related weeks are those that share tags or links")
struct RelatedEntryTests {
  /// The weeks related to a week, the nearest first.
  private func related(to week: Int, _ files: [String: String]) throws -> [Int] {
    let model = try BuiltSite(files).model
    guard let index = model.entries.firstIndex(where: { $0.week.value == week }) else { return [] }
    return RelatedEntries(model).nearest(to: index).map { model.entries[$0.entry].week.value }
  }

  @Test func aRareTagSaysMoreThanACommonOne() throws {
    var files: [String: String] = [:]
    for week in 1...8 { files["journal/\(week).md"] = entry(week, more: "tags: [common]\n") }
    files["journal/1.md"] = entry(1, more: "tags: [common, rare]\n")
    files["journal/8.md"] = entry(8, more: "tags: [rare]\n")
    #expect(try related(to: 1, files) == [8, 2, 3, 4])
  }

  @Test func aLinkEitherWaySaysMoreThanATag() throws {
    let files = [
      "journal/1.md": entry(1, "[[week 5]]", more: "tags: [a]\n"),
      "journal/2.md": entry(2, more: "tags: [a]\n"), "journal/3.md": entry(3, more: "tags: [a]\n"),
      "journal/5.md": entry(5), "journal/6.md": entry(6, "[[week 1]]"),
    ]
    #expect(try related(to: 1, files) == [5, 6, 2, 3])
    #expect(try related(to: 5, files) == [1])
    #expect(try BuiltSite(files).words("journal/1.html").contains("Related weeks Week 5 5 linked"))
    #expect(try BuiltSite(files).words("journal/2.html").contains("Week 1 1 a Week 3 3 a"))
  }

  @Test func nothingIsRelatedToAnEntryAlone() throws {
    #expect(try related(to: 1, ["journal/1.md": entry(1, "[[week 1]]", more: "tags: [a]\n")]) == [])
    let page = try BuiltSite(["journal/1.md": entry(1)]).words("journal/1.html")
    #expect(!page.contains("Related weeks"))
  }

  @Test func noEntryIsRelatedToItselfOrTwice() throws {
    let model = try BuiltSite(Self.manyTagged(120)).model
    let related = RelatedEntries(model)
    for index in model.entries.indices {
      let found = related.nearest(to: index)
      #expect(found.count <= 4)
      #expect(!found.contains { $0.entry == index })
      #expect(Set(found.map(\.entry)).count == found.count)
      for match in found { #expect(Set(match.tags).count == match.tags.count) }
    }
  }

  @Test func onlyTheNearestWeeksOfATagAreLookedAt() throws {
    // So that a tag on every one of ten thousand weeks costs no more a week than one on twenty.
    var files: [String: String] = [:]
    for week in 1...60 {
      files["journal/\(week).md"] = entry(
        week, more: "tags: [all\(week % 40 == 1 ? ", rare" : "")]\n")
    }
    let model = try BuiltSite(files).model
    let related = RelatedEntries(model)
    #expect(related.nearest(to: 30).map(\.entry) == [29, 31, 28, 32])
    // The rare tag's own list has both of its weeks next to each other.
    #expect(related.nearest(to: 0).first?.entry == 40)
  }

  @Test func theRankingIsTheSameInEveryRun() throws {
    let files = Self.manyTagged(60)
    let (one, two) = (try BuiltSite(files).model, try BuiltSite(files).model)
    for index in one.entries.indices {
      let ranks = [one, two].map { RelatedEntries($0).nearest(to: index).map(\.entry) }
      #expect(ranks.first == ranks.last)
    }
  }

  private static func manyTagged(_ count: Int) -> [String: String] {
    var random = SeededRandom(7)
    var files: [String: String] = [:]
    for week in 1...count {
      let tags = (0..<5).map { _ in "t\(Int.random(in: 0..<12, using: &random))" }
      let link = "[[week \(Int.random(in: 1...count, using: &random))]]"
      files["journal/\(week).md"] = entry(
        week, link + link, more: "tags: [\(tags.joined(separator: ", "))]\n")
    }
    return files
  }
}
