import Files
import Journal
import Quiz
import Testing

/// What py-fsrs says, as scripts/fsrs-reference wrote it.
@Suite struct FSRSReferenceTests {
  private struct Answer {
    var gap: Int
    var rating: Rating
    var stability: Double
    var difficulty: Double
    var state: Int
    var seconds: Int

    init(_ text: Substring) throws {
      let parts = text.split(separator: ",")
      gap = try #require(Int(parts[0]))
      rating = try #require(Int(parts[1]).flatMap(Rating.init))
      stability = try #require(Double(parts[2]))
      difficulty = try #require(Double(parts[3]))
      state = try #require(Int(parts[4]))
      seconds = try #require(Int(parts[5]))
    }
  }

  private func lines() throws -> [Substring] {
    let path = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let bytes = try readFile("/\(path)/Fixtures/fsrs.txt")
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  @Test func agreesWithPyFSRSOnAThousandHistories() throws {
    let histories = try lines().filter { !$0.hasPrefix("fuzz") }
    #expect(histories.count == 1000)
    var sameDay = 0
    for (number, line) in histories.enumerated() {
      var memory: Memory?
      var day = Day(number: 17_000)
      for (index, text) in line.split(separator: " ").enumerated() {
        let answer = try Answer(text)
        day = day + answer.gap
        if index > 0 && answer.gap == 0 { sameDay += 1 }
        let now = Moment(day, milliseconds: 43_200_000)
        let next = FSRS.standard.answered(memory, answer.rating, day: day, at: now)
        memory = next
        let place = Comment(rawValue: "history \(number), answer \(index)")
        #expect(abs(next.stability - answer.stability) < 1e-6, place)
        #expect(abs(next.difficulty - answer.difficulty) < 1e-6, place)
        #expect(next.state == answer.state, place)
        if let due = next.dueAt {
          #expect(due.milliseconds - now.milliseconds == answer.seconds * 1000, place)
          #expect(next.due == day, place)
        } else {
          #expect((next.due - day) * 86_400 == answer.seconds, place)
        }
      }
    }
    #expect(sameDay > 1000)
  }

  @Test func fuzzStaysInTheRangeOfPyFSRS() throws {
    let line = try #require(try lines().last { $0.hasPrefix("fuzz") })
    for text in line.split(separator: " ").dropFirst() {
      let numbers = text.split(separator: ",").compactMap { Int($0) }
      #expect(Fuzz.range(around: numbers[0]) == numbers[1]...numbers[2], "\(numbers[0]) days")
    }
  }
}

extension Memory {
  /// py-fsrs's number of a phase.
  fileprivate var state: Int {
    switch phase {
    case .learning: 1
    case .review: 2
    case .relearning: 3
    }
  }
}
