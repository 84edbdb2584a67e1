import Journal
import Quiz

/// The charts of the progress page, each with its numbers in a table.
struct ProgressCharts {
  private let statistics: Statistics
  /// More weeks than these are neither readable nor of use.
  private static let mostWeeks = 26

  init(_ statistics: Statistics) { self.statistics = statistics }

  func append(to html: inout HTML) {
    section(&html, "Due", "r.due", appendDue)
    if statistics.retention.count > 0 {
      section(&html, "Recalled", "r.recalled", appendRecalled)
    }
    section(&html, "Reviews", "r.reviews", appendReviews)
  }

  private func section(
    _ html: inout HTML, _ title: StaticString, _ id: StaticString, _ content: (inout HTML) -> Void
  ) {
    html.raw("<section class=\"row\" aria-labelledby=\"")
    html.raw(id)
    html.raw("\"><h2 id=\"")
    html.raw(id)
    html.raw("\">")
    html.raw(title)
    html.raw("</h2><div class=\"broad\">")
    content(&html)
    html.raw("</div></section>\n")
  }

  // MARK: - What is due

  private func appendDue(_ html: inout HTML) {
    let forecast = statistics.forecast
    let counts = [forecast.dueToday] + forecast.days.dropFirst()
    var bars = counts.map { BarChart.Bar(value: Double($0)) }
    bars[0].isMarked = true
    let ticks =
      [(0, "now")]
      + stride(from: 7, through: 28, by: 7).map { (day: Int) in
        (day, (statistics.today + day).inShort(withYear: false))
      }
    let week = forecast.due(inNext: 7)
    let chart = BarChart(
      id: "due.chart", point: duePoint(week), name: "Cards due, day by day",
      description: "Bars for the \(Forecast.length) days from \(statistics.today.inWords): "
        + "\(forecast.dueToday) now, \(forecast.overdue) of them since before, \(week) in the next "
        + "week, \(forecast.later) later than that. The table below has every number.",
      bars: bars, ticks: ticks,
      label: forecast.dueToday > 0 ? (0, "\(grouped(forecast.dueToday)) now") : nil, isPast: false)
    chart.append(to: &html)
    var rows = [["before \(statistics.today.inShort(withYear: true))", grouped(forecast.overdue)]]
    rows += forecast.days.enumerated().map { day, count in
      [(statistics.today + day).inShort(withYear: true), grouped(count)]
    }
    rows.append(["later", grouped(forecast.later)])
    html.numbers("Cards due", ["Day", "Cards"], rows)
  }

  private func duePoint(_ week: Int) -> String {
    let forecast = statistics.forecast
    let now =
      switch forecast.dueToday {
      case 0: "Nothing is due"
      case 1: "1 card is due"
      default: "\(grouped(forecast.dueToday)) cards are due"
      }
    let more = forecast.dueToday == 0 ? "" : " more"
    return week == 0
      ? "\(now), and none\(more) in the week that follows"
      : "\(now), and \(grouped(week))\(more) in the week that follows"
  }

  // MARK: - What was recalled

  private func appendRecalled(_ html: inout HTML) {
    let retention = statistics.retention
    let weeks = shownWeeks
    let ticks = ticks(weeks.map(\.start))
    let point =
      "\(percent(retention.share)) of what was known is recalled, "
      + "where FSRS expects \(percent(retention.predicted))"
    let chart = BarChart(
      id: "recalled.chart", point: point, name: "What was recalled, week by week",
      description: "Bars from \(weeks[0].start.inWords), each the share of a week’s answers to "
        + "known cards that was recalled; the line across it is what FSRS expected. All in all "
        + "\(retention.recalled) of \(retention.count). The table below has every number.",
      bars: weeks.map { week in
        BarChart.Bar(
          value: week.retention.share.map { $0 * 100 },
          expected: week.retention.predicted.map { $0 * 100 })
      },
      ticks: ticks, label: nil, isPercent: true)
    chart.append(to: &html)
    html.raw("<p class=\"by\">A bar is a week; the line across it is what FSRS expected.</p>\n")
    html.numbers(
      "What was recalled", ["Week from", "Answers", "Recalled", "Share", "Expected"],
      weeks.reversed().filter { $0.retention.count > 0 }.map { week in
        [
          week.start.inShort(withYear: true), grouped(week.retention.count),
          grouped(week.retention.recalled),
          percent(week.retention.share), percent(week.retention.predicted),
        ]
      })
  }

  /// The latest weeks, without gaps between them.
  private var shownWeeks: [RetentionWeek] {
    guard let last = statistics.weeks.last?.start, let first = statistics.weeks.first?.start else {
      return []
    }
    let start = max(first, last + -7 * (Self.mostWeeks - 1))
    let known = Dictionary(uniqueKeysWithValues: statistics.weeks.map { ($0.start, $0) })
    return stride(from: start.number, through: last.number, by: 7).map { number in
      let day = Day(number: number)
      return known[day] ?? RetentionWeek(start: day)
    }
  }

  // MARK: - What was done

  private func appendReviews(_ html: inout HTML) {
    guard let first = statistics.days.first?.day, let last = statistics.days.last?.day else {
      return
    }
    let bins = TimeBins(max(first, last + -7 * TimeBins.most + 7)...last)
    var answers = Array(repeating: 0, count: bins.bins.count)
    var seconds = Array(repeating: 0.0, count: bins.bins.count)
    for day in statistics.days {
      guard let bin = bins.index(of: day.day) else { continue }
      answers[bin] += day.answers
      seconds[bin] += day.seconds
    }
    let most = answers.max() ?? 0
    let peak = answers.firstIndex(of: most)
    let chart = BarChart(
      id: "reviews.chart", point: reviewsPoint, name: "Answers over time",
      description: "Bars from \(first.inWords) to \(last.inWords), the highest "
        + "\(grouped(most)). The table below has every number.",
      bars: answers.map { BarChart.Bar(value: Double($0)) },
      ticks: ticks(bins.bins.map(\.lowerBound)),
      label: peak.map { bin in
        let day = bins.bins[bin].lowerBound.inShort(withYear: false)
        return (bin, "\(grouped(most)) \(bins.unit == .day ? "on" : "from") \(day)")
      })
    chart.append(to: &html)
    html.numbers(
      "Answers over time", [bins.unit == .day ? "Day" : "Days", "Answers", "Minutes"],
      bins.bins.indices.reversed().filter { answers[$0] > 0 }.map { bin in
        [bins.name(bin), grouped(answers[bin]), grouped(Int((seconds[bin] / 60).rounded()))]
      })
  }

  private var reviewsPoint: String {
    let days = statistics.days
    let answers = days.reduce(0) { $0 + $1.answers }
    let minutes = Int((days.reduce(0) { $0 + $1.seconds } / 60).rounded())
    let row =
      statistics.streak.longest > 1
      ? "; the longest row is \(statistics.streak.longest) days" : ""
    let time =
      switch minutes {
      case 0: "less than a minute"
      case 1: "1 minute"
      default: "\(grouped(minutes)) minutes"
      }
    return "\(grouped(answers)) \(answers == 1 ? "answer" : "answers") on \(grouped(days.count)) "
      + "\(days.count == 1 ? "day" : "days"), in \(time)\(row)"
  }

  /// Days below the bars, as many as there is room for.
  private func ticks(_ starts: [Day]) -> [(bar: Int, words: String)] {
    guard let first = starts.first, let last = starts.last else { return [] }
    let scale = Plot.Scale(bins: starts.count)
    let withYear = first.parts.year != last.parts.year
    let room = withYear ? 118.0 : 84.0
    let every = max(1, Int((room / scale.step).rounded(.up)))
    return stride(from: 0, to: starts.count, by: every).compactMap { bar in
      guard bar == 0 || scale.start(of: bar) + room - 20 <= scale.right else {
        return nil
      }
      return (bar, starts[bar].inShort(withYear: withYear))
    }
  }
}
