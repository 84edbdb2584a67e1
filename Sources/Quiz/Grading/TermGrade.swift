/// How one typed name was graded.
public struct TermGrade: Sendable, Hashable {
  /// True where it is right.
  public let isCorrect: Bool
  /// False where a typing error was forgiven.
  public let isExact: Bool
  /// The sibling that was named instead of the right answer; `nil` where it is right or names none of them.
  public let confusedWith: String?

  /// What a tutor would rate it: never easy, for only the person knows how fast it came to mind.
  public var suggestedRating: Rating {
    guard isCorrect else { return .again }
    return isExact ? .good : .hard
  }
}
