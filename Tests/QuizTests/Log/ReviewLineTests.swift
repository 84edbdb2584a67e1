import Journal
import Logs
import Quiz
import Testing

@Suite struct ReviewLineTests {
  private let day = Day(number: 17_429)

  private func review(_ event: Review.Event) -> Review {
    Review(id: "a1", at: Moment(day, milliseconds: 23_521_250), day: day, event)
  }

  private func answer(isOverruled: Bool = false, mode: ReviewedAnswer.Mode = .study) -> Review {
    review(
      .answer(
        ReviewedAnswer(
          card: CardID("15/touchpoint-phases#name-all"), question: "Name \"all\" 3",
          expected: ["Pre-purchase", "Purchase"], given: ["purchase"], suggested: .again,
          rating: .good, seconds: 4.23, isOverruled: isOverruled, mode: mode)))
  }

  private func text(_ review: Review) -> String { String(decoding: review.line, as: UTF8.self) }

  private func read(_ text: String) -> Review? {
    Array(text.utf8.filter { $0 != 0x0a }).withUnsafeBufferPointer { bytes in
      (try? JSONLine(bytes)).flatMap { Review($0) }
    }
  }

  @Test func anAnswerIsWrittenInTheOrderThatPeopleRead() {
    let start =
      #"{"type":"answer","id":"a1","at":"2017-09-20T06:32:01.250Z","day":"2017-09-20","card":"15/touchpoint-phases#name-all","question":"Name \"all\" 3","expected":["Pre-purchase","Purchase"],"given":["purchase"],"suggested":"again","rating":"good","seconds":4.2"#
    #expect(text(answer()) == start + "}\n")
    #expect(text(answer(isOverruled: true)) == start + #","overruled":true}"# + "\n")
    #expect(text(answer(mode: .exam)) == start + #","mode":"exam"}"# + "\n")
  }

  @Test func otherLinesHoldWhatTheyNeed() {
    let head = #""id":"a1","at":"2017-09-20T06:32:01.250Z","day":"2017-09-20""#
    #expect(text(review(.undo(of: "b2"))) == #"{"type":"undo",\#(head),"of":"b2"}"# + "\n")
    #expect(
      text(review(.suspend(CardID("15/a#reveal"))))
        == #"{"type":"suspend",\#(head),"card":"15/a#reveal"}"# + "\n")
    #expect(
      text(review(.unsuspend(CardID("15/a#reveal"))))
        == #"{"type":"unsuspend",\#(head),"card":"15/a#reveal"}"# + "\n")
    #expect(
      text(review(.rename(CardID("15/a#reveal"), to: CardID("15/b#reveal"))))
        == #"{"type":"rename",\#(head),"card":"15/a#reveal","to":"15/b#reveal"}"# + "\n")
  }

  @Test func whatIsWrittenIsReadAsItWas() {
    var whole = [
      answer(), answer(isOverruled: true, mode: .cram), answer(mode: .exam),
      review(.undo(of: "b2")), review(.suspend(CardID("15/ä#reveal"))),
      review(.unsuspend(CardID("15/ä#reveal"))),
      review(.rename(CardID("15/\"a\"#reveal"), to: CardID("15/b#reveal"))),
    ]
    // Seconds are kept to a tenth.
    for index in whole.indices {
      guard case .answer(var answer) = whole[index].event else { continue }
      answer.seconds = 4.2
      whole[index].event = .answer(answer)
    }
    for review in whole { #expect(read(text(review)) == review) }
  }

  @Test func keysThatNobodyKnowsAreIgnored() {
    let line = text(answer())
    let more = line.replacing("\"id\"", with: "\"app\":{\"v\":[1,null]},\"id\"")
    #expect(read(more) == read(line))
    #expect(read(line) != nil)
  }

  @Test(arguments: [
    #""id":"a1""#, #""at":"2017-09-20T06:32:01.250Z""#, #""day":"2017-09-20""#,
    #""rating":"good""#, #""card":"15/touchpoint-phases#name-all""#, #""type":"answer""#,
  ])
  func anAnswerWithoutWhatItNeedsIsNone(part: String) {
    let line = text(answer())
    #expect(line.contains(part))
    #expect(read(line.replacing(part, with: #""other":1"#)) == nil)
  }

  @Test(arguments: [
    (#""rating":"good""#, #""rating":"Good""#), (#""day":"2017-09-20""#, #""day":"2017-02-30""#),
    (#""at":"2017-09-20T06:32:01.250Z""#, #""at":"2017-09-20T06:32:01""#),
    (#""seconds":4.2"#, #""seconds":4.2,"mode":"race""#), (#""id":"a1""#, #""id":"a\n1""#),
  ])
  func aValueThatMakesNoSenseIsRefused(part: String, other: String) {
    let line = text(answer())
    #expect(line.contains(part))
    #expect(read(line.replacing(part, with: other)) == nil)
  }
}
