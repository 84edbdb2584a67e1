import Quiz

extension ExamShortage {
  /// What is said of it before the first question.
  var text: String {
    let why =
      isByDisclosure
      ? "the other cards would give these away" : "there are no more that can be graded"
    return "\(cards) of the \(wanted) asked for: \(why)"
  }

  /// The value that programs read in the summary.
  var json: JSON {
    .object([
      ("cards", .number(cards)), ("wanted", .number(wanted)),
      ("why", .string(isByDisclosure ? "disclosure" : "cards")),
    ])
  }
}
