import TestSupport
import Testing

@testable import Site

@Suite("Every page of any journal is sound HTML whose links lead somewhere")
struct WellFormedTests {
  @Test func aJournalOfOddThingsWithoutItsDrafts() throws {
    let site = try BuiltSite(OddJournal.files)
    #expect(site.findings.allSatisfy { $0.contains(": warning: ") })
    check(site)
    #expect(site.pages.count > OddJournal.titles.count + 2 * OddJournal.fileNames.count)
  }

  @Test func aJournalOfDraftsWithThem() throws {
    let drafts = OddJournal.files.mapValues {
      $0.replacing("\ntitle:", with: "\ndraft: true\ntitle:")
    }
    check(try BuiltSite(drafts.merging(["course.yml": "title: T"]) { $1 }, showsDrafts: true))
  }

  @Test func aJournalOfDraftsWithoutThem() throws {
    let drafts = OddJournal.files.mapValues {
      $0.replacing("\ntitle:", with: "\ndraft: true\ntitle:")
    }
    let site = try BuiltSite(drafts.merging(["course.yml": "title: T"]) { $1 })
    #expect(site.routes.allSatisfy { !$0.hasPrefix("journal/") })
    check(site)
  }

  @Test func exercisesByStrangers() throws {
    check(try BuiltSite(Dictionary(uniqueKeysWithValues: HostileExercises.files)))
  }

  @Test func noTwoFilesHaveAddressesThatDifferInCaseAlone() throws {
    let site = try BuiltSite(OddJournal.files)
    var seen: [String: String] = [:]
    for route in site.routes {
      let other = seen.updateValue(route, forKey: route.lowercased())
      #expect(other == nil, "\(route) and \(other ?? "")")
    }
  }

  @Test func anEmptyJournal() throws {
    check(try BuiltSite([:]))
    check(try BuiltSite(["course.yml": "title: T"]))
  }

  @Test func oneEntryAlone() throws {
    check(try BuiltSite(["journal/a.md": entry(1, "", more: "tags: [a]\n")]))
    check(try BuiltSite(["journal/a.md": entry(400_000)]))
  }

  @Test func journalsOfRandomPieces() throws {
    let lines = OddJournal.body.split(separator: "\n", omittingEmptySubsequences: false)
    for seed in 0..<40 as Range<UInt64> {
      var random = SeededRandom(seed)
      var files = ["course.yml": "{title: T, starts: 2017-07-31, weeks: [{week: 3}]}"]
      files["journal/photo.png"] = ""
      for week in 1...Int.random(in: 1...6, using: &random) {
        let body = (0..<20).map { _ in lines.randomElement(using: &random) ?? "" }
        files["journal/week-\(week).md"] = entry(week, body.joined(separator: "\n"))
      }
      check(try BuiltSite(files))
    }
  }

  /// Holds every page against the rules of HTML, and every link against the site's addresses.
  private func check(_ site: BuiltSite) {
    var checks: [String: HTMLCheck] = [:]
    for (route, html) in site.pages {
      let check = HTMLCheck(page: html)
      #expect(check.problems == [], "\(route)")
      #expect(check.elements["script"] == scripts(of: html), "\(route)")
      checks[route] = check
    }
    let routes = Set(site.routes.map { Array($0.utf8) })
    for (route, check) in checks {
      for address in check.addresses {
        let problem = problem(with: address, on: route, routes, checks)
        #expect(problem == nil, "\(route): \(address)")
      }
    }
  }

  /// How many scripts a page has: the two that a quiz needs, and each quiz's cards; else none at all.
  private func scripts(of html: String) -> Int? {
    let quizzes = html.ranges(of: "<div class=\"quiz\">").count
    return quizzes == 0 ? nil : quizzes + 2
  }

  private func problem(
    with address: String, on route: String, _ routes: Set<[UInt8]>, _ checks: [String: HTMLCheck]
  ) -> String? {
    if ["https://", "http://", "mailto:"].contains(where: address.hasPrefix) { return nil }
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first else { return "empty" }
    let target = first.isEmpty ? route : followed(String(first), from: route)
    guard let target else { return "leads out of the site" }
    guard routes.contains(Array(target.utf8)) else { return "no \(target)" }
    guard parts.count == 2, let page = checks[target] else { return nil }
    let anchor = String(decoding: percentDecoded(parts[1].utf8), as: UTF8.self)
    return anchor.isEmpty || page.ids.contains(anchor) ? nil : "no #\(anchor) in \(target)"
  }
}
