import Foundation
import Markdown
import Testing

/// Input made to be slow, deep or confusing.
@Suite struct HostileTests {
  /// The same piece over and over.
  private static func many(_ piece: String, _ count: Int = 10_000) -> String {
    String(repeating: piece, count: count)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      many(">", 50_000), many("- ") + "a", many("[[") + many("]]"), many("[["), many("[[a "),
      many("[[a]] "),
      many("\\[[a]] "), many("\\[\\[a\\]\\] ") + "[[b]]", many("a@b.cd \\[[a]] ", 5_000),
      many("&amp;[[a]]"), many("&nGt;\\[[a]]"),
      many("[", 50_000) + "a" + many("]", 50_000), many("![") + many("](a)"), many("[a](b)\n"),
      many("[a]("),
      many("~a ~~b "), many("*a _b "), many("`a``"), many("<b>"), many("<!-- "),
      "<div>" + many("<!-- a -->"),
      many("# a\n"), many("- [ ] a\n"), many("[^a]: b\n\n"), many("[^"),
      many("[^a]") + "\n\n[^a]: b\n", many("&#2;"), many("\u{2}"), many("\0"),
      many("```\n"), many("|a [[b]] [c](d)|\n|-|\n", 1) + many("|a [[b]] [c](d)|\n"),
      "[a]: b\n" + many("[a]", 5_000), many("> ", 500) + many("[a](b) [[c]]\n", 1_000),
      many("\r"), many("\u{2}<"), many("[[a|"), many("]]"), many("a\n\n[[b]]\n\n"),
      many("x", 200_000) + "[[y]]",
    ])
  func isReadInTimeAndStaysWellFormed(_ text: String) {
    let document = Document.parse(text)
    #expect(balanced(shown(document)))
    #expect(
      document.html.holes.filter { $0.kind == .linkStart }.count
        == document.html.holes.filter { $0.kind == .linkEnd }.count)
  }

  @Test func bytesThatAreNoTextAreReadAllTheSame() {
    var state: UInt64 = 1
    for length in 0..<500 {
      let bytes = (0..<length).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 33)
      }
      let document = Document.parse(bytes[...])
      #expect(!document.html.bytes.contains(0))
    }
  }

  /// Every word of pages put together by chance is shown, and every link is where it is said to be.
  @Test func nothingIsLostByChance() {
    let pieces = [
      "[", "]", "[[", "]]", "[[q#r|s]]", "\\[[w]]", "(", ")", "*", "**", "_", "`", "``", "~", "~~",
      "\n", "\n\n", "\n> ", "\n- ",
      "\n1. ", "\n# ", "\n---\n", "\n===\n", "<b>", "</b>", "<div>\n", "&amp;", "&#2;", "&nGt;",
      "\\", "!", "![", "](", "http://w",
      "www.a.b", "a@b.cd", ":", "[^", "[^n]", "[ ] ", "\n- [x] ", "\t", "\r\n", "\"", "'", "<", ">",
      "#", "é", "\u{2}", "^", " ", "  \n", "\\\n",
    ]
    var random = Repeatable(state: 8)
    for _ in 0..<3_000 {
      var text = ""
      var words: [String] = []
      for index in 0..<Int.random(in: 1...25, using: &random) {
        if Bool.random(using: &random) {
          words.append("q\(index)z")
          text += "q\(index)z" + (Bool.random(using: &random) ? " " : "")
        } else {
          text += pieces.randomElement(using: &random) ?? ""
        }
      }
      let document = Document.parse(text)
      let html = shown(document)
      #expect(balanced(html), "\(text)")
      let all =
        html
        + document.links.map {
          "\($0.target) \($0.fragment ?? "") \($0.query ?? "") \($0.title) \($0.text)"
        }.joined()
        + document.remarks.map(\.message).joined()
      let isFenced = text.contains("``") || text.contains("~~")
      for word in words where !all.contains(word) {
        #expect(isFenced, "\(word) of \(text.debugDescription)")
      }
      let lines = Array(text.utf8).split(omittingEmptySubsequences: false) { $0 == 0x0a }
      for link in document.links where link.kind == .wiki {
        #expect(lines[link.line - 1].dropFirst(link.column - 1).starts(with: "[[".utf8), "\(text)")
      }
    }
  }

  private struct Repeatable: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 33) &* 0xff51_afd7_ed55_8ccd
    }
  }
}
