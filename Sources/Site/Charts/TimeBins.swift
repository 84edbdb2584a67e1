import Journal

/// Consecutive stretches of days, each of which one bar of a chart and one row of its table stand for.
struct TimeBins: Sendable {
  /// How long each stretch is.
  enum Unit: Sendable {
    case day
    case week
    case fourWeeks
    /// A week of the course, whose last one before a break is longer.
    case courseWeek
  }

  let unit: Unit
  let bins: [ClosedRange<Day>]
  /// The weeks of the course that bins are, from the bin at the index on.
  private let weeks: [Int: WeekNumber]

  /// More bars than this are neither readable nor quick to load.
  static let most = 120

  private init(_ unit: Unit, _ bins: [ClosedRange<Day>], weeks: [Int: WeekNumber] = [:]) {
    self.unit = unit
    self.bins = bins
    self.weeks = weeks
  }

  /// Cuts days into single ones, or into weeks that begin on Monday where they are many.
  init(_ days: ClosedRange<Day>) {
    let count = days.upperBound - days.lowerBound + 1
    let length = count <= Self.most ? 1 : count <= 7 * Self.most ? 7 : 28
    let unit: Unit = length == 1 ? .day : length == 7 ? .week : .fourWeeks
    let monday = days.lowerBound + (length == 1 ? 0 : 1 - days.lowerBound.weekday)
    let starts = stride(from: monday.number, through: days.upperBound.number, by: length)
    self.init(unit, starts.map { Day(number: $0)...Day(number: $0 + length - 1) })
  }

  /// Cuts days into the weeks of a course, and those outside it into weeks of their own; into the usual where the
  /// course has no dates or weeks would be too many.
  init(_ days: ClosedRange<Day>, _ calendar: CourseCalendar) {
    guard days.upperBound - days.lowerBound < 7 * Self.most,
      let first = calendar.week(on: days.lowerBound),
      let last = calendar.week(on: days.upperBound),
      let start = calendar.start(of: first), start <= days.upperBound,
      let end = calendar.days(of: first)?.upperBound, end >= days.lowerBound
    else {
      self.init(days)
      return
    }
    var bins: [ClosedRange<Day>] = []
    var weeks: [Int: WeekNumber] = [:]
    let early = max(0, (start - days.lowerBound + 6) / 7)
    for week in 0..<early {
      let day = start + 7 * (week - early)
      bins.append(day...day + 6)
    }
    for number in first.value...last.value {
      guard let week = WeekNumber(number), let range = calendar.days(of: week) else { continue }
      weeks[bins.count] = week
      bins.append(range)
    }
    while let end = bins.last?.upperBound, end < days.upperBound { bins.append(end + 1...end + 7) }
    self.init(.courseWeek, bins, weeks: weeks)
  }

  /// The week of the course that a bin is; `nil` for other stretches.
  func week(_ bin: Int) -> WeekNumber? { weeks[bin] }

  /// The bin that a day lies in.
  func index(of day: Day) -> Int? {
    var (low, high) = (0, bins.count)
    while low < high {
      let middle = (low + high) / 2
      if bins[middle].upperBound < day { low = middle + 1 } else { high = middle }
    }
    return low < bins.count && bins[low].contains(day) ? low : nil
  }

  /// How many mentions each bin has, as far as the term's own span goes.
  func mentions(of term: MonitoredTerm) -> [Int] { bins.map(term.mentions(in:)) }

  /// The significant alerts of each bin that has any.
  func alerts(of term: MonitoredTerm) -> [Int: [SignificantAlert]] {
    var found: [Int: [SignificantAlert]] = [:]
    for alert in term.alerts {
      if let bin = index(of: alert.day) { found[bin, default: []].append(alert) }
    }
    return found
  }

  /// What a bin is called in a table: `Week 8`, `24 Sep 2017` or `from 18 Sep 2017`.
  func name(_ bin: Int) -> String {
    if let week = weeks[bin] { return "Week \(week)" }
    let day = bins[bin].lowerBound.inShort(withYear: true)
    return unit == .day ? day : "from \(day)"
  }

  /// What one bin is long: `a day`.
  var each: StaticString {
    switch unit {
    case .day: "a day"
    case .week, .courseWeek: "a week"
    case .fourWeeks: "in four weeks"
    }
  }
}

extension Day {
  /// The day as people write it: `24 September 2017`.
  var inWords: String {
    let (year, month, day) = parts
    return "\(day) \(monthNames[month - 1]) \(year)"
  }

  /// The day with its month shortened: `24 Sep`, with the year where it is not plain.
  func inShort(withYear: Bool) -> String {
    let (year, month, day) = parts
    return "\(day) \(monthNames[month - 1].prefix(3))" + (withYear ? " \(year)" : "")
  }
}
