import Files
import Journal

/// The one place that asks what day it is.
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
}
