import Journal

/// The time that a story is kept with, which is not always the one that it is dated.
struct StoryTime {
  /// When it came, as far as that is believed; else the day of the import.
  let time: WrittenTime
  /// What is wrong with a date that is not believed, as the end of a sentence that begins with it.
  let doubt: String?

  /// The day that the first page of the web was public, 1991-08-06; a date before it is the zero of some clock.
  private static let earliest = Day(number: 7887)

  /// Takes a date where a story can have it.
  /// - Parameters:
  ///   - written: the date; `nil` where there is none that can be read.
  ///   - today: the day of the import. A story may be of the next, as its time zone may be ahead.
  init(_ written: WrittenTime?, today: Day) {
    guard let written else {
      (time, doubt) = (WrittenTime(day: today), nil)
      return
    }
    let isAhead = written.day > today + 1
    let isBelieved = !isAhead && written.day >= Self.earliest
    time = isBelieved ? written : WrittenTime(day: today)
    doubt =
      isBelieved ? nil : isAhead ? "has not come yet" : "is older than every page of the web"
  }
}
