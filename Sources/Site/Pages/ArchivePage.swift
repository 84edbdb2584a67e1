import Journal

/// Every week of the course and of the journal, by month.
enum ArchivePage {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    [SiteFile(FixedRoute.archive.route) { bytes(model) }]
  }

  private static func bytes(_ model: SiteModel) -> [UInt8] {
    let route = FixedRoute.archive.route
    let frame = PageShell.Frame(
      route: route, title: "Weeks", description: "Every week, by month.", room: .weeks)
    return model.shell.page(frame, capacity: model.weeks.count * 256) { html in
      html.raw("<header class=\"row\"><div><h1>Weeks</h1><p class=\"lede\">")
      summary(&html, model)
      html.raw("</p></div></header>\n")
      for month in months(model.weeks) {
        html.raw("<section class=\"row\" aria-labelledby=\"r.")
        html.text(month.id)
        html.raw("\"><h2 id=\"r.")
        html.text(month.id)
        html.raw("\">")
        html.text(month.title)
        html.raw("</h2><ol class=\"list\">\n")
        for week in month.weeks { line(&html, model, week) }
        html.raw("</ol></section>\n")
      }
    }
  }

  private static func summary(_ html: inout HTML, _ model: SiteModel) {
    let written = model.weeks.filter(\.isWritten)
    if model.weeks.isEmpty {
      html.raw("No week has been begun; <code>reflect new</code> begins one.")
      return
    }
    html.number(written.count)
    html.raw(" written of ")
    html.number(model.weeks.count)
    html.raw(", ")
    let words = written.compactMap(\.entry).reduce(0) {
      $0 + model.workspace[$1.page].document.wordCount
    }
    html.count(words, "word", "words")
    html.raw(".")
  }

  private struct Month {
    var id: String
    var title: String
    var weeks: [WeekStanding] = []
  }

  /// The weeks by the month that each is due in, in order, and then those without a date.
  private static func months(_ weeks: [WeekStanding]) -> [Month] {
    var months: [String: Month] = [:]
    for week in weeks {
      let month = month(of: week)
      months[month.id, default: month].weeks.append(week)
    }
    return months.values.sorted { $0.id < $1.id }
  }

  private static func month(of week: WeekStanding) -> Month {
    // A letter comes after every digit.
    guard let day = week.due ?? week.entry?.date else {
      return Month(id: "undated", title: "Without a date")
    }
    let (year, month, _) = day.parts
    return Month(id: String(day.description.prefix(7)), title: "\(monthNames[month - 1]) \(year)")
  }

  private static func line(_ html: inout HTML, _ model: SiteModel, _ week: WeekStanding) {
    html.raw("<li><span class=\"n\">Week ")
    html.number(week.number.value)
    html.raw("</span> ")
    if let entry = week.entry, let target = model.route(entry.page) {
      html.raw("<a class=\"grow\" href=\"")
      html.link(to: target, from: FixedRoute.archive.route)
      html.raw("\">")
      html.text(model.title(of: week))
      html.raw("</a>")
    } else {
      html.raw("<span class=\"grow\">")
      html.text(model.title(of: week))
      html.raw("</span>")
    }
    html.raw(" <span class=\"")
    html.raw(week.className)
    html.raw("\">")
    html.raw(week.word)
    html.raw("</span> <span class=\"when\">")
    if week.isWritten, let date = week.entry?.date {
      html.shortDay(date)
    } else if !week.isWritten, let due = week.due {
      html.raw("due ")
      html.shortDay(due)
    }
    html.raw("</span></li>\n")
  }
}
