import Foundation
import TestSupport
import Testing

/// Real pages in a real Chromium, opened from their folder; without one these tests fail.
@Suite("In a browser", .serialized)
struct BrowserTests {
  @Test("every page of the sample opens from a folder without a complaint")
  func sample() throws {
    let site = "\(package)/.build/sample-site"
    try run(reflect, "build", "--journal", package, "--output", site)
    try expectNoProblems(in: site)
  }

  @Test("a journal full of mischief runs nothing, loads nothing and keeps its shape")
  func mischief() throws {
    let folder = try TemporaryFolder(HostileJournal.files)
    try run(reflect, "build", "--drafts", "--journal", folder.path)
    try expectNoProblems(in: "\(folder.path)/site/public")
  }

  @Test("a script that the hostile journal might get past us would be noticed")
  func canary() throws {
    let site = try TemporaryFolder([
      ("index.html", page("<h1>a</h1>\(HostileJournal.script("here"))"))
    ])
    #expect(try checkPages(site.path).report.contains("index.html: console: ran: here\n"))
  }

  @Test("the check sees what it is for")
  func everyProblem() throws {
    let site = try TemporaryFolder(
      [("sound.html", soundPage), ("blank.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
        + problems.enumerated().map { ("\($0).html", page($1.body)) })
    let (report, code) = try checkPages(site.path)
    #expect(code == 1)
    #expect(!report.contains("sound.html:"), "\(report)")
    for (index, problem) in problems.enumerated() {
      let lines = report.split(separator: "\n").filter { $0.hasPrefix("\(index).html: ") }
      #expect(
        lines.contains { $0.contains(problem.says) },
        "\(problem.body) should be told as: \(problem.says)\nbut was as: \(lines)")
    }
  }

  /// What stands in a page and what is said about it.
  private var problems: [(body: String, says: String)] {
    let top = "<h1>a</h1>"
    return [
      (top + "<script>throw Error('no')</script>", "exception: Error: no"),
      (
        "<meta http-equiv='Content-Security-Policy' content=\"style-src 'none'\">\(top)<p style='color: red'>a",
        "console: "
      ),
      (top + "<img src='gone.png' alt=''>", "a load failed: image"),
      (top + "<img src='gone.png' alt=''>", "gone.png: leads to no file"),
      (top + "<img src='blank.svg'>", "an img without alt: blank.svg"),
      (
        top + "<img src='https://example.org/a.png' alt=''>",
        "loads from outside the site: https://example.org/a.png"
      ),
      (top + "<iframe src='../elsewhere.html'></iframe>", "loads from outside the site: file:"),
      (top + "<meta http-equiv='refresh' content='9'>", "goes elsewhere by itself"),
      (top + "<script>location = 'sound.html'</script>", "opens another page: "),
      (
        top + "<div class='a' style='width: 400px'>a</div>",
        "scrolls sideways at 320 px: 408 px wide, from div.a"
      ),
      (
        top + "<details><summary>a</summary><div style='width: 1400px'>a</div></details>",
        "scrolls sideways at 1280 px"
      ),
      (top + "<p id='a'>a</p><p id='a'>a</p>", "the id a is there twice"),
      (top + "<p aria-labelledby='a b' id='b'>a</p>", "aria-labelledby names a, which"),
      ("<p>a</p>", "0 h1 instead of one"),
      (top + top, "2 h1 instead of one"),
      (top + "<h3>b</h3>", "h1 is followed by h3 \"b\""),
      (top + "<a href='sound.html'> </a>", "a without a name: sound.html"),
      (top + "<a href='gone.html'>a</a>", "gone.html: leads to no file"),
      (top + "<a href='./'>a</a>", "./: leads to no file"),
      (top + "<a href='Sound.html'>a</a>", "Sound.html: leads to no file"),
      (top + "<a href='../a.html'>a</a>", "../a.html: leads out of the site"),
      (top + "<a href='/a.html'>a</a>", "/a.html: leads out of the site"),
      (top + "<a href='#gone'>a</a>", "#gone: leads to no such place"),
      (top + "<a href='sound.html#gone'>a</a>", "sound.html#gone: leads to no such place"),
      (top + "<a href='javascript:a'>a</a>", "may not lead to a javascript: address"),
      (top + "<p style='color: #777'>a</p>", "contrast 4.48:1 in light, less than 4.5:1: p \"a\""),
      (
        top + "<div class='prose'><p style='color: #5a5a5a'>a</p></div>",
        "contrast 6.90:1 in light, less than 7:1: p \"a\""
      ),
      (
        "<meta name='color-scheme' content='light dark'>\(top)<p style='color: #222'>a</p>",
        "in dark, less than 4.5:1: p \"a\""
      ),
      (top + "<p style='opacity: .5'>a</p>", "contrast 3.98:1 in dark"),
      (
        top + "<svg viewBox='0 0 640 20'><text y='15' font-size='15'>a</text></svg>",
        "type of "
      ),
    ]
  }

  private var soundPage: String {
    page(
      """
      <h1 id="one">a</h1><div class="prose"><h4 id="%C3%BC">a student's own</h4></div><h2 id="ü">b</h2>
      <a href="">a</a> <a href="#">a</a> <a href="#top">a</a> <a href="#%C3%BC">a</a> <a href="#%C3%BC">a</a>
      <a href="0.html">a</a> <a href="sound.html?a=b#one">a</a> <a href="https://example.org/#a">a</a>
      <a href="mailto:a@example.org">a</a> <img src="blank.svg" alt="">
      <div style="overflow-x: auto"><div style="width: 2000px">a</div></div>
      """)
  }

  private func page(_ body: String) -> String {
    "<!doctype html><html lang='en'><meta charset='utf-8'><title>a</title><body>\(body)"
  }

  private func expectNoProblems(
    in site: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (report, code) = try checkPages(site)
    try #require(code == 0, "\(report)", sourceLocation: sourceLocation)
    #expect(report.hasSuffix(" pages, 0 problems\n"), sourceLocation: sourceLocation)
  }
}

private func checkPages(_ site: String) throws -> (report: String, code: Int32) {
  try launch("\(package)/scripts/check-pages", [site])
}

/// A folder that is gone after the test.
private final class TemporaryFolder {
  let path: String

  /// Makes a folder with these files.
  init(_ files: [(path: String, text: String)]) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "reflect-browser-\(UUID().uuidString)")
    path = folder.path
    for file in files {
      let place = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: place)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
