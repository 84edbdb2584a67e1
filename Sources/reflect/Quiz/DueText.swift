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

  /// What is due next, and how to go on, in one line.
  static func next(_ outlook: SessionSummary.Outlook, now: Moment, chapters: String) -> String {
    let command = "reflect quiz\(chapters)"
    var parts: [String] = []
    func add(_ count: Int, _ when: String) {
      guard count > 0 else { return }
      parts.append((parts.isEmpty ? counted(count, "card") : "\(count)") + " \(when)")
    }
    add(outlook.now, "due now")
    add(outlook.newToday, "new today")
    if let from = outlook.laterFrom { add(outlook.later, "in \(minutes(from: now, to: from))") }
    if let day = outlook.nextDay { add(outlook.onNextDay, "on \(day)") }
    let due = "next: \(parts.isEmpty ? "nothing is due" : parts.joined(separator: ", "))"
    if outlook.now + outlook.newToday > 0 { return "\(due); type `\(command)`" }
    if outlook.new > 0 {
      let count = min(outlook.new, SessionRequest.newCardsADay)
      return "\(due); `\(command) --new \(count)` begins \(count) of \(outlook.new) new ones"
    }
    return "\(due); `\(command) --cram` asks all and schedules nothing"
  }
}
