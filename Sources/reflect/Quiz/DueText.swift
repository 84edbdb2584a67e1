import Journal
import Quiz

/// When something is due, in words.
enum DueText {
  /// When a card comes back after a rating: `comes back in 10 minutes`, `comes back in 3 days`.
  /// - Returns: `nil` where the answer schedules nothing.
  static func after(_ rating: Rating, in session: Session, day: Day, now: Moment) -> String? {
    guard let memory = session.memory(after: rating, day: day, now: now) else { return nil }
    if let at = memory.dueAt { return "comes back in \(minutes(from: now, to: at))" }
    return "comes back in \(counted(memory.due - day, "day"))"
  }

  /// How long it is: `8 minutes`, at least one.
  static func minutes(from now: Moment, to at: Moment) -> String {
    counted(max(1, (at.milliseconds - now.milliseconds + 59_999) / 60_000), "minute")
  }

  /// What is due next, and how to go on.
  static func next(_ outlook: SessionSummary.Outlook, now: Moment, chapters: String) -> String {
    let command = "reflect quiz\(chapters)"
    var parts: [String] = []
    if outlook.now > 0 {
      parts.append("\(counted(outlook.now, "card")) \(outlook.now == 1 ? "is" : "are") due now")
    }
    if outlook.later > 0, let from = outlook.laterFrom {
      let verb = outlook.later == 1 ? "comes" : "come"
      parts.append(
        "\(counted(outlook.later, "card")) \(verb) back in \(minutes(from: now, to: from))")
    }
    if let day = outlook.nextDay {
      parts.append("\(counted(outlook.onNextDay, "card")) on \(day)")
    }
    let due = parts.isEmpty ? "nothing is due" : parts.joined(separator: ", ")
    if outlook.now > 0 { return "next: \(due); type `\(command)`" }
    if outlook.new > 0 {
      return "next: \(due); `\(command) --new 10` begins new cards, \(outlook.new) are left"
    }
    return "next: \(due); `\(command) --cram` asks everything and schedules nothing"
  }
}
