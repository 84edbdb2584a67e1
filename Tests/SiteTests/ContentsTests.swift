import TestSupport
import Testing

@testable import Markdown
@testable import Site

@Suite("The table of contents")
struct ContentsTests {
  /// What is listed for headings of these levels, as nested parentheses of their numbers.
  private func outline(_ levels: [Int]) -> String {
    let headings = levels.enumerated().map {
      Heading(level: $1, text: "\($0)", anchor: "a\($0)", line: 1, column: 1)
    }
    let markup = html { $0.contents(of: headings) }
    #expect(HTMLCheck(fragment: markup).problems == [], "\(levels)")
    guard let start = markup.firstRange(of: "<nav"), let end = markup.firstRange(of: "</nav>")
    else {
      return markup
    }
    let list = String(markup[start.lowerBound..<end.lowerBound])
      .replacing("<ol>", with: "(").replacing("</ol>", with: ")").replacing("</li>", with: " ")
    return readable(list).replacing(" )", with: ")").replacing("( ", with: "(")
  }

  @Test(arguments: [
    ([2, 2, 2], "(0 1 2)"), ([2, 3, 3, 2], "(0 (1 2) 3)"), ([2, 3, 2, 3], "(0 (1) 2 (3))"),
    ([1, 2, 4, 2, 5, 2], "(0 1 3 5)"), ([1, 3, 2], "(0 (1) 2)"), ([2, 4, 3, 6, 2], "(0 (2) 4)"),
    ([3, 3, 3], "(0 1 2)"),
    ([3, 3, 2, 3], "(0 1 2 (3))"), ([3, 2, 2], "(0 1 2)"), ([2, 2, 3], "(0 1 (2))"),
  ])
  func nestsTheThirdLevelInTheSecond(levels: [Int], list: String) {
    #expect(outline(levels) == list)
  }

  @Test(arguments: [[], [2], [1, 2], [4, 5, 6, 4], [1, 4, 3]])
  func isLeftOutWhereThereIsLittleToList(levels: [Int]) {
    #expect(outline(levels) == "")
  }

  @Test func listsEveryHeadingOnceInOrderWhateverTheLevels() {
    var random = SeededRandom(4)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...12, using: &random)
      let levels = (0..<count).map { _ in Int.random(in: 1...6, using: &random) }
      let listed = levels.indices.filter { levels[$0] <= 3 }
      let numbers = outline(levels).split { !$0.isNumber }.compactMap { Int($0) }
      #expect(numbers == (listed.count > 2 ? Array(listed) : []), "\(levels)")
    }
  }

  @Test func escapesWhatAHeadingSays() {
    let headings = ["<script>", "\"><b>", "&amp;"].map {
      Heading(level: 2, text: $0, anchor: "\"<é>", line: 1, column: 1)
    }
    let markup = html { $0.contents(of: headings) }
    #expect(HTMLCheck(fragment: markup).problems == [])
    #expect(markup.contains("<a href=\"#%22%3C%C3%A9%3E\">&lt;script&gt;</a>"))
    #expect(markup.contains(">&amp;amp;<"))
  }
}
