import Testing

/// The inbox of a journal on a terminal.
enum Inbox {
  /// A mark within an alert that was appended, as `readAlerts` shows it.
  static let mark = "<!-- alert: STAMP -->"
  /// How such an alert ends.
  static let end = "<!-- end of alert: STAMP -->\n"

  /// Stories of which the first and the last are one.
  static let three = [
    Feed.Story(title: "Baby-registry e-mails sent by mistake", path: "a", day: "2017-09-18"),
    Feed.Story(title: "Three weeks on the river", path: "b", day: "2017-09-19"),
    Feed.Story(title: "Baby registry e-mails sent by mistake", path: "c", day: "2017-09-20"),
  ]

  static func journal(_ stories: [Feed.Story] = []) throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write("exercises/alerts/amazon.md", "---\nterm: amazon\n---\n")
    let all =
      stories.isEmpty
      ? (0..<4).map { .init(title: "Tale\($0) about thing\($0)", path: "s/\($0)") } : stories
    try journal.write("f.xml", Feed.google("amazon", all))
    try journal.reflect("alert", "import", "f.xml").expect()
    return journal
  }

  static func terminal(_ journal: Journal, _ environment: [String: String] = [:]) throws
    -> Terminal
  {
    let terminal = try Terminal(journal, environment: environment)
    try terminal.type("'\(Reflect.path)' alert inbox")
    try terminal.wait(for: "q quit")
    return terminal
  }
}
