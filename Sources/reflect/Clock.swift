import Files
import Journal

/// The one place that asks what day and what time it is.
enum Clock {
  /// Today where the person is; `REFLECT_TODAY=2017-09-20` stands in for it in tests and demonstrations.
  static func today() throws -> Day {
    if let text = environment("REFLECT_TODAY") {
      guard let day = Day(text) else {
        throw Stop.couldNotRun("REFLECT_TODAY must be a date such as 2017-09-20, not `\(text)`")
      }
      return day
    }
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil,
      let day = Day(
        year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { throw Stop.couldNotRun("the system's clock shows no date that the calendar has") }
    return day
  }

  /// This moment; its day is the one that `REFLECT_TODAY` says, if that is set.
  static func now() throws -> Moment {
    var time = timespec()
    guard clock_gettime(CLOCK_REALTIME, &time) == 0 else {
      throw Stop.couldNotRun("the system's clock cannot be read")
    }
    let now = Moment(milliseconds: Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000)
    guard environment("REFLECT_TODAY") != nil else { return now }
    return Moment(try today(), milliseconds: now.milliseconds % 86_400_000)
  }
}
