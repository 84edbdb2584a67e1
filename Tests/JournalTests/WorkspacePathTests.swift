import TestSupport
import Testing

@testable import Journal

@Suite("Paths in a workspace")
struct WorkspacePathTests {
  @Test(arguments: [
    ("b.md", "journal/a.md", "journal/b.md"), ("./b.md", "journal/a.md", "journal/b.md"),
    ("../b.md", "journal/a.md", "b.md"), ("/b.md", "journal/a.md", "b.md"),
    ("x//y/./z", "journal/a.md", "journal/x/y/z"), ("../../b.md", "journal/a.md", nil),
    ("/../b.md", "journal/a.md", nil), ("x/../../../b", "journal/a.md", nil),
    ("..", "journal/a.md", ""), ("b/", "journal/a.md", "journal/b"), ("...", "a.md", "..."),
    ("..b/..", "a.md", ""), ("b\\..\\c", "a.md", "b\\..\\c"),
  ])
  func aLinkIsResolvedFromItsFile(target: String, file: String, path: String?) {
    #expect(WorkspacePath.resolve(target, from: file) == path)
  }

  @Test(arguments: [
    ("journal/b.md", "journal/a.md", "b.md"), ("b.md", "a.md", "b.md"),
    ("exercises/b.md", "journal/a.md", "../exercises/b.md"),
    ("journal/b.md", "journal/x/a.md", "../b.md"), ("journal/x/b.md", "journal/a.md", "x/b.md"),
    ("journal/x", "journal/x/a.md", "../x"), ("index.html", "journal/a.html", "../index.html"),
  ])
  func theWayFromOneFileToAnother(path: String, file: String, way: String) {
    #expect(WorkspacePath.relative(path, from: file) == way)
  }

  @Test func theWayLeadsBackToThePath() {
    var random = SeededRandom(5)
    func somePath() -> String {
      let parts = ["journal", "exercises", "a", "b", "é", "日本", "x y", "..a", "c.md"]
      let count = Int.random(in: 1...5, using: &random)
      return (0..<count).map { _ in parts.randomElement(using: &random) ?? "a" }
        .joined(separator: "/")
    }
    for _ in 0..<5000 {
      let (path, file) = (somePath(), somePath())
      let way = WorkspacePath.relative(path, from: file)
      #expect(WorkspacePath.resolve(way, from: file) == path)
    }
  }

  @Test func noLinkEverLeadsOutOfTheRoot() {
    var random = SeededRandom(6)
    let parts = ["..", ".", "", "a", "b", "...", " ", "%2e%2e", "\u{301}"]
    for _ in 0..<5000 {
      let target = (0..<Int.random(in: 0...8, using: &random))
        .map { _ in parts.randomElement(using: &random) ?? "a" }.joined(separator: "/")
      guard let path = WorkspacePath.resolve(target, from: "journal/a.md") else { continue }
      let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      if path.isEmpty || parts.allSatisfy({ !$0.isEmpty && !$0.elementsEqual("..".utf8) }) {
        continue
      }
      Issue.record("`\(target)` leads to `\(path)`")
      break
    }
  }
}
