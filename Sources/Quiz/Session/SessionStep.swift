extension Session {
  /// Where a session stands.
  public enum Step: Sendable {
    /// A question waits for an answer.
    case asking(Question)
    /// An answer waits for its rating.
    case judged(Question, Judgement)
    /// A round of cramming is done, and another one follows.
    case between(rounds: Int)
    /// Nothing is asked any more.
    case over
  }
}
