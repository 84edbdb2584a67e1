import Journal
import Testing

@testable import Site

@Suite("Marks over the bars of a chart")
struct MarkStackTests {
  private func alerts(_ sentiments: [Sentiment?]) throws -> [SignificantAlert] {
    let body = sentiments.map { sentiment in
      "## 2026-11-25 T\n\n" + (sentiment.map { "Sentiment: \($0.rawValue)\n\n" } ?? "")
    }
    let files = ["exercises/alerts/a.md": term("A", body.joined())]
    return try #require(try BuiltSite(files).model.terms.first).term.alerts
  }

  private func stacks(bars: [(x: ClosedRange<Double>, height: Double)] = []) -> MarkStacks {
    MarkStacks(radius: 5, sides: 0...100, bars: bars)
  }

  @Test("are one for each alert up to three, one upon another")
  func single() throws {
    var stacks = stacks()
    stacks.add(try alerts([.positive, .positive, .negative]), x: 50, above: 20)
    #expect(stacks.marks.map(\.sentiment) == [.positive, .positive, .negative])
    let rises = stacks.marks.map(\.rise)
    #expect(rises[0] >= 25)
    #expect(zip(rises, rises.dropFirst()).allSatisfy { $1 - $0 >= 10 })
    #expect(!stacks.hasNumbers)
  }

  @Test("are one for each sentiment above that, and each alert is in one of them")
  func many() throws {
    var stacks = stacks()
    let kinds: [Sentiment?] = [.neutral, .neutral, nil, .positive, .neutral, .neutral, .neutral]
    stacks.add(try alerts(kinds), x: 50, above: 20)
    #expect(stacks.marks.map(\.sentiment) == [.positive, .neutral, nil])
    #expect(stacks.marks.map(\.alerts.count) == [1, 5, 1])
    #expect(stacks.hasNumbers)
  }

  @Test("do not cover each other, nor bars with their numbers")
  func apart() throws {
    var stacks = stacks(bars: [(x: 56...64, height: 60)])
    stacks.add(try alerts([.positive]), x: 40, above: 0)
    stacks.add(try alerts([.neutral]), x: 44, above: 0)
    stacks.add(try alerts(Array(repeating: .negative, count: 4)), x: 50, above: 0)
    let rises = stacks.marks.map(\.rise)
    #expect(rises[1] - rises[0] >= 10)
    #expect(rises[2] > 60)
  }

  @Test("and their numbers stay within the chart")
  func sides() throws {
    var stacks = stacks()
    stacks.add(try alerts(Array(repeating: .positive, count: 4)), x: 98, above: 0)
    #expect(stacks.marks[0].x == 95)
    #expect(stacks.marks[0].isNumberBefore)
  }

  @Test("have words after them, or before where there is no room after")
  func words() throws {
    var stacks = MarkStacks(radius: 5, sides: 0...310, bars: [])
    for x in [20.0, 160, 180, 300] { stacks.add(try alerts([.positive]), x: x, above: 0) }
    let words = stacks.place { _ in "4 Oct" }
    #expect(words.mapValues(\.isBefore) == [0: false, 1: true, 2: false, 3: true])
  }
}
