import Files
import Journal
import Logs

/// One line of the review log: an answer, or something that was done about a card.
public struct Review: Sendable, Hashable {
  /// What happened.
  public enum Event: Sendable, Hashable {
    /// A card was answered.
    case answer(ReviewedAnswer)
    /// An answer, named by its review's identifier, counts no more.
    case undo(of: String)
    /// A card is not to be asked.
    case suspend(CardID)
    /// A card is to be asked again.
    case unsuspend(CardID)
    /// A card has another identifier now, and keeps its history.
    case rename(CardID, to: CardID)
  }

  /// A random name, which tells copies of one line from repetitions when branches are merged.
  public var id: String
  /// When it happened, in UTC.
  public var at: Moment
  /// The day where the person was.
  public var day: Day
  /// What happened.
  public var event: Event

  /// Makes a line.
  public init(id: String, at: Moment, day: Day, _ event: Event) {
    self.id = id
    self.at = at
    self.day = day
    self.event = event
  }

  /// A random identifier of 16 hexadecimal digits.
  /// - Parameter random: where the chance comes from, which differs in every session.
  /// - Returns: a name for a line.
  public static func identifier(_ random: inout some RandomNumberGenerator) -> String {
    let digits = String(random.next() as UInt64, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

/// An answer as the log has it.
public struct ReviewedAnswer: Sendable, Hashable {
  /// Why a card was asked; only studying is scheduled.
  public enum Mode: String, Sendable, CaseIterable {
    /// It was due or new.
    case study
    /// Asked whether it was due or not, before an exam.
    case cram
    /// Asked in an exam, without help.
    case exam
  }

  /// The card.
  public var card: CardID
  /// What was asked.
  public var question: String
  /// What was right at the time.
  public var expected: [String]
  /// What was typed or chosen; empty for a card that was revealed.
  public var given: [String]
  /// What the grading came to.
  public var suggested: Rating
  /// What the person made of it; the one that counts.
  public var rating: Rating
  /// How long it took, in seconds to a tenth.
  public var seconds: Double
  /// True where the person said that the grading was wrong.
  public var isOverruled: Bool
  /// Why it was asked.
  public var mode: Mode

  /// Makes an answer.
  public init(
    card: CardID, question: String, expected: [String], given: [String], suggested: Rating,
    rating: Rating, seconds: Double, isOverruled: Bool = false, mode: Mode = .study
  ) {
    self.card = card
    self.question = question
    self.expected = expected
    self.given = given
    self.suggested = suggested
    self.rating = rating
    self.seconds = seconds
    self.isOverruled = isOverruled
    self.mode = mode
  }
}

extension Review {
  /// The review as a line of the log, with its end.
  public var line: [UInt8] {
    var writer = JSONWriter()
    func begin(_ type: String) {
      writer.add("type", type)
      writer.add("id", id)
      writer.add("at", at.description)
      writer.add("day", day.description)
    }
    switch event {
    case .answer(let answer):
      begin("answer")
      answer.write(to: &writer)
    case .undo(let of):
      begin("undo")
      writer.add("of", of)
    case .suspend(let card):
      begin("suspend")
      writer.add("card", card.description)
    case .unsuspend(let card):
      begin("unsuspend")
      writer.add("card", card.description)
    case .rename(let card, let to):
      begin("rename")
      writer.add("card", card.description)
      writer.add("to", to.description)
    }
    return writer.end()
  }

  /// Reads a line of the log.
  /// - Returns: `nil` where it is none of the log's, or something that its kind needs is missing.
  public init?(_ line: borrowing JSONLine) {
    guard let head = ReviewHead(line), let type = line.text("type") else { return nil }
    let card = line.text("card").map { CardID($0) }
    let event: Event
    switch (type, card) {
    case ("answer", _):
      guard let answer = ReviewedAnswer(line) else { return nil }
      event = .answer(answer)
    case ("undo", _):
      guard let of = line.text("of") else { return nil }
      event = .undo(of: of)
    case ("suspend", let card?): event = .suspend(card)
    case ("unsuspend", let card?): event = .unsuspend(card)
    case ("rename", let card?):
      guard let to = line.text("to") else { return nil }
      event = .rename(card, to: CardID(to))
    default: return nil
    }
    self.init(
      id: String(decoding: head.id, as: UTF8.self), at: head.at, day: head.day, event)
  }
}

extension ReviewedAnswer {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.add("card", card.description)
    writer.add("question", question)
    writer.add("expected", expected)
    writer.add("given", given)
    writer.add("suggested", suggested.name)
    writer.add("rating", rating.name)
    writer.add("seconds", tenths: seconds)
    if isOverruled { writer.add("overruled", true) }
    if mode != .study { writer.add("mode", mode.rawValue) }
  }

  fileprivate init?(_ line: borrowing JSONLine) {
    guard let card = line.text("card"), let rating = Rating(line, "rating"),
      let mode = Mode(line)
    else { return nil }
    self.init(
      card: CardID(card), question: line.text("question") ?? "",
      expected: line.texts("expected") ?? [], given: line.texts("given") ?? [],
      suggested: Rating(line, "suggested") ?? rating, rating: rating,
      seconds: line.number("seconds") ?? 0, isOverruled: line.isTrue("overruled"), mode: mode)
  }
}

/// What every line of the log has, without a copy of its text.
struct ReviewHead {
  /// The bytes of its identifier, alive as long as the line.
  var id: UnsafeBufferPointer<UInt8>
  var at: Moment
  var day: Day

  init?(_ line: borrowing JSONLine) {
    guard let id = line.plainText("id"), 1...256 ~= id.count,
      let at = line.plainText("at").flatMap({ Moment(bytes: $0) }),
      let day = line.plainText("day").flatMap({ Day(bytes: $0) })
    else { return nil }
    self.id = id
    self.at = at
    self.day = day
  }
}

extension ReviewedAnswer.Mode {
  /// The mode of a line, which says nothing for studying; `nil` for one that nobody knows.
  init?(_ line: borrowing JSONLine) {
    guard line.has("mode") else {
      self = .study
      return
    }
    if line.holds("mode", "cram") {
      self = .cram
    } else if line.holds("mode", "exam") {
      self = .exam
    } else {
      return nil
    }
  }
}

extension Rating {
  /// The name of a rating in the log.
  init?(_ line: borrowing JSONLine, _ key: StaticString) {
    guard let name = line.plainText(key) else { return nil }
    // No two begin alike.
    let rating: Rating
    switch name.first {
    case UInt8(ascii: "a"): rating = .again
    case UInt8(ascii: "h"): rating = .hard
    case UInt8(ascii: "g"): rating = .good
    default: rating = .easy
    }
    guard name.elementsEqual(rating.name.utf8) else { return nil }
    self = rating
  }
}
