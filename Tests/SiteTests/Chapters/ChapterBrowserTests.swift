import Foundation
import Journal
import TestSupport
import Testing

@testable import Site

/// Maps and quizzes in a real Chromium, opened from their folder; without one these tests fail.
@Suite("Chapters in a browser", .serialized)
struct ChapterBrowserTests {
  @Test("have maps whose labels neither touch nor are cut off, in the sample")
  func sampleMaps() throws {
    let site = "\(package)/.build/sample-site"
    try run(reflect, "build", "--journal", package, "--output", site)
    let report = try tried("--maps", site)
    #expect(report.contains("\nlabels at 320 px: "))
  }

  @Test(
    "have maps whose labels neither touch nor are cut off, with 150 concepts of any shape and script"
  )
  func largeMaps() throws {
    var files = ["course.yml": "title: Marketing\n"]
    for (seed, shape) in RandomOutline.Shape.allCases.enumerated() {
      var outline = RandomOutline(seed: UInt64(seed))
      let list = outline.chapter(shape, count: 150).markdown
      files["exercises/chapters/\(seed).md"] =
        "---\nchapter: \(seed)\ntitle: \(shape)\n---\n\n## All\n\n\(list)"
    }
    let site = try Built(files)
    let report = try tried("--maps", site.path)
    #expect(report.contains("labels at 1280 px: 760\nlabels at 320 px: 760"))
  }

  @Test("have labels of which it is noticed that they touch")
  func canary() throws {
    let folder = try TemporaryFolder([
      "index.html": """
      <!doctype html><title>a</title><figure class="map"><svg viewBox="0 0 100 100" width="100">
      <a href="#"><text x="5" y="50">one</text></a><a href="#"><text x="15" y="50">two</text></a>
      <a href="#"><text x="80" y="90">three</text></a></svg></figure>
      """
    ])
    let (report, code) = try launch("\(package)/scripts/try-chapters", ["--maps", folder.path])
    #expect(code == 1)
    #expect(report.contains("index.html: in the map at 1280 px, one touches two\n"))
    #expect(report.contains("index.html: in the map at 320 px, three is cut off\n"))
  }

  @Test(
    "have a quiz that is played to its end by keyboard, by clicks on a phone, and read without scripts"
  )
  func quiz() throws {
    let site = try Built(everyKind)
    let report = try tried(site.path)
    for kind in ["term", "list", "arrange", "choice", "reveal"] {
      for way in ["keyboard", "clicks"] {
        for outcome in ["recalled", "missed"] {
          #expect(
            report.contains("\n\(kind) \(outcome) by \(way): ")
              || report.hasPrefix("\(kind) \(outcome) by \(way): "), "\(kind), \(outcome), \(way)")
        }
      }
    }
    #expect(report.contains("\nquestions without scripts: "))
  }

  @Test("have a quiz of which it is noticed that it grades wrongly, or does not come to its end")
  func brokenQuiz() throws {
    let site = try Built(everyKind)
    let quiz = "\(site.path)/assets/quiz.js"
    let script = try String(contentsOfFile: quiz, encoding: .utf8)
    for (old, new, says) in [
      ("this.judge(grade.isCorrect, facts", "this.judge(true, facts", "Recalled instead of Missed"),
      ("if (!isRight) {", "if (false) {", "but what came back was []"),
      (
        "this.missed.has(this.index) ? this.queue.length :", "",
        "of those who know nothing, ["
      ),
      ("next.focus();", "", "after the verdict the focus is on None"),
      (
        "const { card } = this;\n      const parts",
        "console.log('a trace');\n      const { card } = this;\n      const parts", "a trace"
      ),
    ] {
      #expect(script.contains(old))
      try script.replacing(old, with: new).write(toFile: quiz, atomically: true, encoding: .utf8)
      let (report, code) = try launch("\(package)/scripts/try-chapters", [site.path])
      #expect(code == 1 && report.contains(says), "\(report)")
    }
  }

  @Test("break nothing, run nothing and come to their end, whatever an outline says")
  func hostile() throws {
    let outline =
      "---\nchapter: h\ntitle: \"</script><b>\\u202e\"\n---\n\n\(HostileExercises.outline)"
    let site = try Built(["course.yml": "title: Marketing\n", "exercises/chapters/h.md": outline])
    _ = try tried(site.path)
    let (report, code) = try launch("\(package)/scripts/check-pages", [site.path])
    #expect(code == 0, "\(report)")
  }

  /// A chapter that asks in every way.
  private var everyKind: [String: String] {
    [
      "course.yml": "title: Marketing\n",
      "exercises/chapters/all.md": """
      ---
      chapter: all
      title: All kinds
      ---

      ## Phases

      1. Before
      2. During
      3. After
      4. Long after

      ## Parts

      - **Purchase** — the moment of buying
        - Examples
          - Invoice
          - Packaging
      - **Post-purchase** — all that follows the sale
        - Examples
          - Survey
          - Forum

      ## Advice

      - Remember that people who complain want to be heard before anything else happens
      - **Answer politely** whatever they wrote

      Q: Who said so?

      A: Nobody
      """,
    ]
  }

  /// The site of these files, in a folder that is gone when the value is.
  private final class Built {
    private let folder: TemporaryFolder
    var path: String { "\(folder.path)/site/public" }

    init(_ files: [String: String]) throws {
      folder = try TemporaryFolder(files)
      try run(reflect, "build", "--journal", folder.path)
    }
  }

  private func tried(_ arguments: String...) throws -> String {
    let (report, code) = try launch("\(package)/scripts/try-chapters", arguments)
    try #require(code == 0, "\(report)")
    return report
  }
}

extension Chapter {
  /// The outline as a list.
  fileprivate var markdown: String {
    var depths: [Int] = []
    var text = ""
    for concept in concepts {
      let depth = concept.parent.map { depths[$0] + 1 } ?? 0
      depths.append(depth)
      text += String(repeating: "  ", count: depth) + "- x \(concept.text)\n"
    }
    return text
  }
}
