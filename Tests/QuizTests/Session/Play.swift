import Journal
import Quiz
import TestSupport

/// A session that is played: every line that it hands out goes into the student's log, as the program would write it.
struct Play {
  private(set) var session: Session
  private(set) var log: [Review] = []
  /// Milliseconds since the session began; every step takes ten seconds.
  var clock = 0
  private let day: Day
  private let name: String
  private let start: Moment

  init(
    _ request: SessionRequest = SessionRequest(), of student: Student, seed: UInt64 = 1,
    hour: Int = 12
  ) throws {
    day = student.today
    name = "p\(student.log.count)"
    start = Moment(student.today, milliseconds: hour * 3_600_000)
    session = Session(request, of: try student.study(), seed: seed, day: day, now: start)
  }

  var now: Moment { Moment(milliseconds: start.milliseconds + clock) }

  /// The question that waits for an answer.
  var question: Question? {
    if case .asking(let question) = session.step { question } else { nil }
  }

  /// What came of the last answer.
  var judgement: Judgement? {
    if case .judged(_, let judgement) = session.step { judgement } else { nil }
  }

  var isOver: Bool { if case .over = session.step { true } else { false } }

  private mutating func stamp() -> Session.Stamp {
    Session.Stamp(id: "\(name).\(log.count)", day: day, at: now)
  }

  private mutating func record(_ reviews: [Review]) {
    log += reviews
    session.take(reviews, now: now)
  }

  mutating func answer(_ given: String...) { answer(given) }

  mutating func answer(_ given: [String]) {
    clock += 10_000
    session.answer(given, now: now)
  }

  mutating func hint() { session.hint() }

  mutating func overrule() { session.overrule() }

  mutating func accept(_ rating: Rating? = nil) {
    guard case .judged(_, let judgement) = session.step else { return }
    let stamp = stamp()
    record(session.accepting(rating ?? judgement.suggested, stamp))
  }

  mutating func undo() {
    let stamp = stamp()
    record(session.undoing(stamp))
  }

  mutating func suspend() {
    let stamp = stamp()
    record(session.suspending(stamp))
  }

  /// Opens the outline in an editor and comes back, as the program does.
  mutating func openOutline(of student: Student) throws {
    session.use(Study(deck: try student.deck(), history: session.study.history))
  }

  mutating func beginRound() { session.beginRound(now: now) }

  /// Answers what is asked rightly, or not at all.
  mutating func answer(knowing isKnown: Bool) {
    guard let card = question?.card else { return }
    if case .choice(let options, let correct) = card.task, let right = correct.min() {
      answer(isKnown ? [options[right]] : [])
    } else {
      answer(isKnown ? card.answer : [])
    }
    // What one says to oneself is rated by oneself.
    accept(isKnown ? nil : .again)
  }

  /// Plays to the end.
  /// - Parameter known: tells whether the next answer is right.
  /// - Returns: the cards that were asked, in order; at most 2,000 of them.
  mutating func playOn(_ known: (Card) -> Bool = { _ in true }) -> [CardID] {
    var asked: [CardID] = []
    while asked.count < 2000 {
      if let card = question?.card {
        asked.append(card.id)
        answer(knowing: known(card))
      } else if case .between = session.step {
        beginRound()
      } else {
        break
      }
    }
    return asked
  }
}

extension Student {
  /// Takes what was played into the log.
  mutating func take(_ play: Play) {
    for review in play.log { append(review) }
  }
}

/// An outline with every kind of question.
enum Outlines {
  /// Three terms, each defined.
  static let words = """
    ## Words

    **Invoice** — a list of what was sold

    **Receipt** — a proof of what was paid

    **Voucher** — a promise of what will be given
    """

  static let crm = """
    ## Customer touchpoints

    **Touchpoint** — any communication between a brand and a customer

    ### Touchpoint phases

    1. **Pre-purchase** — how they interact before the customer decides
       - Goals
         - Gain customers
         - Heighten awareness
       - Examples
         - Marketing
         - Promotions (also: promos)
    2. **Purchase** — the moment of the decision
       - Goals
         - Instil confidence
         - Deliver value
       - Examples
         - Invoice
         - Packaging
    3. **Post-purchase** — all interaction after the sale
       - Goals
         - Deepen the relationship
         - Invite repeat sales
       - Examples
         - Surveys
         - Forums

    ### Benefits

    - Loyalty
    - Insight
    - **Efficiency** of every process that the whole company has in place today

    ## Attacks

    Q: What comes before an answer to an attack?

    A: Listening
    """

  /// A chapter of which one session can begin more than ten cards.
  static let long = ([crm] + many(3).sorted { $0.key < $1.key }.map(\.value))
    .joined(separator: "\n\n")

  /// Many short chapters with lists of their own.
  static func many(_ chapters: Int) -> [String: String] {
    var outlines: [String: String] = [:]
    for chapter in 1...chapters {
      let words = ["Alpha", "Beta", "Gamma", "Delta"].map { "\($0) \(chapter)" }
      outlines["\(chapter)"] = """
        ## Subject \(chapter)

        - \(words.joined(separator: "\n- "))

        **Term\(chapter)** — what is meant by number \(chapter)

        **Word\(chapter)** — what is said of number \(chapter)
        """
    }
    return outlines
  }
}
