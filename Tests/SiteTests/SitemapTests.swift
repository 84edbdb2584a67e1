import Testing

@testable import Site

@Suite("The site map")
struct SitemapTests {
  private let files = [
    "course.yml": "title: T\nurl: https://example.org/it's",
    "journal/week 1.md": entry(1, more: "date: 2017-08-06\ntags: [C&A]\n"),
    "journal/b.md": entry(2, more: "draft: true\n"), "exercises/é.md": "# Note",
  ]

  private func locations(_ site: BuiltSite) -> [String] {
    site.text("sitemap.xml").split(separator: "<loc>").dropFirst().map {
      String($0.split(separator: "</loc>").first ?? "")
    }
  }

  @Test func isThereOnlyWhereTheAddressIsKnown() throws {
    #expect(!(try BuiltSite([:]).routes.contains("sitemap.xml")))
    #expect(try BuiltSite(files).routes.contains("sitemap.xml"))
  }

  @Test func listsEveryPageByItsWholeAddress() throws {
    let site = try BuiltSite(files)
    #expect(
      Set(locations(site)).isSuperset(of: [
        "https://example.org/it's/", "https://example.org/it's/archive.html",
        "https://example.org/it's/journal/week%201.html",
        "https://example.org/it's/exercises/%C3%A9.html",
        "https://example.org/it's/tags/index.html",
        "https://example.org/it's/tags/c-a.html",
      ]))
    #expect(!locations(site).contains { $0.contains("404") || $0.contains("/b.html") })
    #expect(site.text("sitemap.xml").contains("week%201.html</loc><lastmod>2017-08-06</lastmod>"))
  }

  @Test func listsNoAddressTwiceAndNoneThatIsNotThere() throws {
    let site = try BuiltSite(OddJournal.files)
    let found = locations(site)
    #expect(Set(found).count == found.count)
    let routes = Set(site.routes.map { route in html { $0.address(route) } })
    for location in found {
      let route = location.dropFirst("https://example.org/a'b/".count)
      #expect(route.isEmpty || routes.contains(String(route)), "\(location)")
    }
    #expect(
      HTMLCheck(
        fragment: site.text("sitemap.xml").split(separator: "\n", maxSplits: 1).last.map(
          String.init) ?? ""
      ).problems == [])
  }

  @Test func aDraftIsListedWhereDraftsAreShown() throws {
    #expect(locations(try BuiltSite(files, showsDrafts: true)).contains { $0.hasSuffix("/b.html") })
  }
}
