/// What came of an answer: what was right, missed and wrong, and what a tutor would rate it.
public struct Judgement: Sendable, Equatable {
  /// One thing that was expected or given.
  public struct Mark: Sendable, Hashable {
    /// How it stands.
    public enum Verdict: Sendable, Hashable {
      /// Expected and given.
      case right
      /// Expected and not given.
      case missed
      /// Given and not expected.
      case wrong
      /// Given again, which does no harm.
      case repeated
    }

    /// How it stands.
    public var verdict: Verdict
    /// The right name, or what was given where it is not right.
    public var text: String
  }

  /// How much of a sequence stands in the right relative order.
  public struct Run: Sendable, Hashable {
    /// How many items do.
    public var inOrder: Int
    /// Of how many that were given.
    public var of: Int

    /// Makes a run.
    public init(inOrder: Int, of: Int) {
      self.inOrder = inOrder
      self.of = of
    }
  }

  /// What was given.
  public let given: [String]
  /// Everything that was expected, in its order, then what was given beyond that.
  public let marks: [Mark]
  /// True where nothing is missing and nothing is wrong.
  public let isCorrect: Bool
  /// True where a typing error was forgiven.
  public let isForgiven: Bool
  /// What was named instead; `nil` where nothing is known that it could be.
  public let confusedWith: String?
  /// The order of a sequence; `nil` where that says nothing.
  public let run: Run?
  /// The items of a sequence that are out of the right order, by their index in `marks`, with the place at which each was
  /// given, from 1; empty where names are shared, so that nobody can say.
  public let outOfPlace: [Int: Int]
  /// What a tutor would rate it, without hints; never easy.
  public let grade: Rating
  /// True where the answer was given with a hint.
  public let isHinted: Bool
  /// True where the person says that it was right.
  public internal(set) var isOverruled = false

  init(
    given: [String], marks: [Mark], isCorrect: Bool, grade: Rating, isHinted: Bool,
    isForgiven: Bool = false, confusedWith: String? = nil, run: Run? = nil,
    outOfPlace: [Int: Int] = [:]
  ) {
    self.given = given
    self.marks = marks
    self.isCorrect = isCorrect
    self.isForgiven = isForgiven
    self.confusedWith = confusedWith
    self.run = run
    self.outOfPlace = outOfPlace
    self.grade = grade
    self.isHinted = isHinted
  }

  /// What to rate it unless the person says otherwise: after a hint hard at best, and never easy.
  public var suggested: Rating { isOverruled ? capped(max(grade, .good)) : graded }

  /// What the grading came to, whatever the person says of it.
  var graded: Rating { capped(grade) }

  private func capped(_ rating: Rating) -> Rating { isHinted ? min(rating, .hard) : rating }

  /// True where the person may say that it was right: something was given, and it did not count.
  public var canBeOverruled: Bool { !isCorrect && !isOverruled && !given.isEmpty }

  /// The things with this verdict.
  public func texts(_ verdict: Mark.Verdict) -> [String] {
    marks.filter { $0.verdict == verdict }.map(\.text)
  }
}
