import Quiz

/// What is said where a session asks no more.
enum EndText {
  /// That nothing is left to ask, or that the time is up before that.
  static func title(_ session: Session) -> String {
    let left = session.leftByTime
    return left == 0 ? "nothing is left to ask" : "the time is up · \(counted(left, "card")) left"
  }
}
