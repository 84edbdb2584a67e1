/// The text of a term's file.
func term(_ name: String, _ body: String = "", more: String = "since: 2017-08-07\n") -> String {
  "---\nterm: \(name)\n\(more)---\n\n\(body)\n"
}

/// A log of mentions with so many on each of these days, all imported by the end of 2018.
func mentions(_ counts: [(day: String, count: Int)]) -> String {
  var lines = ""
  for (day, count) in counts {
    for number in 0..<count {
      lines += #"{"type":"mention","id":"m\#(day.replacing("-", with: ""))n\#(number)","#
      lines += #""day":"\#(day)","title":"T","seen":"2018-12-31T00:00:00.000Z"}"# + "\n"
    }
  }
  return lines
}

/// A dated heading with its sentiment and comment.
func alert(_ day: String, _ title: String, _ sentiment: String, _ comment: String) -> String {
  "## \(day) [\(title)](https://example.org/\(day))\n\nSentiment: \(sentiment)\n\n\(comment)\n\n"
}
