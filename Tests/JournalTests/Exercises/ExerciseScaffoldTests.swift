import TestSupport
import Testing

@testable import Journal

@Suite("the files that terms and blogs begin with")
struct ExerciseScaffoldTests {
  @Test(
    "a term's file is named after it",
    arguments: [
      ("amazon", "amazon"), ("Social CRM", "social-crm"), ("C++", "c"), ("社会 CRM", "社会-crm"),
      ("\"baby registry\" -shower", "baby-registry-shower"), ("Éclair & Co.", "éclair-co"),
      ("+++", "term"), ("index", "index-2"), ("../../etc/passwd", "etc-passwd"),
      (".hidden", "hidden"),
    ])
  func stem(_ term: String, _ stem: String) throws {
    let journal = try TemporaryFolder()
    let folder = ExerciseFolder(.alerts, of: journal.path, readsLogs: false, jobs: 1)
    let scaffold = try AlertScaffold(term, since: september(20), feed: nil, in: folder)
    #expect(scaffold.path == "exercises/alerts/\(stem).md")
  }

  @Test("a name of any length makes a file's name that systems allow")
  func longName() throws {
    let folder = ExerciseFolder(.alerts, of: "/nonexistent", readsLogs: false, jobs: 1)
    let long = try AlertScaffold(
      String(repeating: "社", count: 300), since: september(20), feed: nil, in: folder)
    #expect(long.path.split(separator: "/").last.map(\.utf8.count) ?? 0 < 200)
  }

  @Test("two terms whose names come to the same file get one each")
  func sameStem() throws {
    let journal = try TemporaryFolder(["exercises/alerts/c.md": "---\nterm: C++\n---\n"])
    let folder = ExerciseFolder(.alerts, of: journal.path, readsLogs: false, jobs: 1)
    #expect(
      try AlertScaffold("C#", since: september(20), feed: nil, in: folder).path
        == "exercises/alerts/c-2.md")
    #expect(throws: AlertScaffold.Obstacle.self) {
      try AlertScaffold("c++", since: september(20), feed: nil, in: folder)
    }
  }

  @Test(
    "what a term's file begins with is read back as it was given",
    arguments: [
      "amazon", "true", "2017", "null", "a: b", "# c", "'q' \"r\"", "*", "- x", "社会", "{a}", "%",
    ], ["https://e.org/a?b=c&d#e", "http://e.org:8080/[x]", "https://e.org/:", "http://e.org/'"])
  func roundTrip(_ term: String, _ feed: String) throws {
    let empty = ExerciseFolder(.alerts, of: "/nonexistent", readsLogs: false, jobs: 1)
    let scaffold = try AlertScaffold(term, since: september(20), feed: feed, in: empty)
    let journal = try TemporaryFolder([scaffold.path: scaffold.text])
    let folder = ExerciseFolder(.alerts, of: journal.path, readsLogs: false, jobs: 1)
    #expect(folder.findings.isEmpty)
    let read = try #require(folder.terms.first)
    #expect(read.term == term)
    #expect(read.since == september(20))
    #expect(read.feed == feed)
  }

  @Test(
    "what a blog's file begins with is read back as it was given",
    arguments: [
      BlogScaffold.Answers(name: "To Work: or Play", url: "http://toworkorplay.com/"),
      .init(
        name: "null", url: "https://e.org/#a", verdict: .boring, elements: ["- a", "b: c", "[x]"],
        reason: "Because.\r\n\r\nTwice.\u{1b}"),
      .init(name: "ü", url: "http://e.org", verdict: .good, elements: ["one"], reason: "# No"),
    ])
  func blogRoundTrip(_ answers: BlogScaffold.Answers) throws {
    let empty = ExerciseFolder(.blogs, of: "/nonexistent", readsLogs: false, jobs: 1)
    let scaffold = try BlogScaffold(answers, today: september(20), in: empty)
    let journal = try TemporaryFolder([scaffold.path: scaffold.text])
    let folder = ExerciseFolder(.blogs, of: journal.path, readsLogs: false, jobs: 1)
    #expect(folder.findings.isEmpty)
    let read = try #require(folder.blogs.first)
    #expect(read.blog == answers.name)
    #expect(read.url == answers.url)
    #expect(read.verdict == answers.verdict)
    #expect(read.elements == answers.elements)
    #expect(read.evaluated == (answers.verdict == nil ? nil : september(20)))
    #expect(read.missing == answers.missing)
  }

  @Test(
    "a blog's name is made from its address",
    arguments: [
      ("http://toworkorplay.com/", "Toworkorplay"),
      ("http://www.heraldsun.com.au/blogs/andrew-bolt", "Andrew Bolt"),
      ("https://someone.blogspot.com/2017/09/", "Someone"), ("https://medium.com/@ada", "Ada"),
      ("https://e.org/blog/index.html?x=1#y", "E"), ("http://127.0.0.1:8000/", "127.0.0.1"),
      ("https://blog.example.org", "Example"), ("http://[::1]/", "[::1]"),
    ])
  func blogNames(_ url: String, _ name: String) {
    #expect(blogName(ofAddress: url) == name)
  }

  @Test("a blog is the same with http, https and a last slash")
  func sameBlog() throws {
    let journal = try TemporaryFolder([
      "exercises/blogs/a.md": "---\nblog: A\nurl: http://E.org/a/\n---\n"
    ])
    let folder = ExerciseFolder(.blogs, of: journal.path, readsLogs: false, jobs: 1)
    #expect(folder.blog(at: "https://e.org/a")?.blog == "A")
    #expect(folder.blog(at: "https://e.org/b") == nil)
  }
}
