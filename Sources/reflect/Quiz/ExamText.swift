/// What an exam says while it is taken, which shows no verdicts.
enum ExamText {
  /// That an answer was taken, with the next question.
  static let noted = "noted"

  /// What is said where nothing was typed or chosen: a second Enter out of habit would spend a question.
  static let emptyAnswer = "no answer yet; Enter once more says that you do not know"
}
