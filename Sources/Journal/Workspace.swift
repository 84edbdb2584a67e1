/// A journal as one value: everything that checks, the quiz and the site are made from.
public struct Workspace: Sendable {
  /// The folder that it was read from.
  public var root: String
  /// What `course.yml` says.
  public var course: Course
  /// When weeks begin and are due.
  public var calendar: CourseCalendar
  /// Every Markdown file with an address, ordered by path.
  public var pages: [Page]
  /// The reflections, ordered by week.
  public var entries: [Entry]
  /// The monitored terms, by file.
  public var terms: [AlertTerm]
  /// The blog evaluations, by file.
  public var blogs: [BlogEvaluation]
  /// The chapters' outlines, ordered by key.
  public var chapters: [Chapter]
  /// What the blocks of each page that has any ask for, in the order of its `document.blocks`; `nil` for a block
  /// that cannot be read, which is an error.
  public var blocks: [PageID: [ExerciseBlock?]]
  /// Every other file that a page may link to or show, by path from the root.
  public var files: Set<String>
  /// Those of the files that hold a script and so are not published.
  public var unsafeFiles: Set<String>
  /// What a person changed about the look.
  public var look: Look

  /// The page of an identifier that this workspace handed out.
  public subscript(_ id: PageID) -> Page { pages[id.index] }

  /// The entry of a week; `nil` where there is none yet.
  public func entry(of week: WeekNumber) -> Entry? {
    entries(of: week).first
  }

  /// The entries of a week: more than one only where that is reported as an error.
  func entries(of week: WeekNumber) -> ArraySlice<Entry> {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].week < week { low = middle + 1 } else { high = middle }
    }
    return entries[low...].prefix { $0.week == week }
  }

  /// The pages that are no reflections, ordered by path.
  public var notes: [PageID] {
    var isNote = [Bool](repeating: true, count: pages.count)
    for entry in entries { isNote[entry.page.index] = false }
    return pages.indices.filter { isNote[$0] }.map { PageID($0) }
  }

  /// The latest day that the journal itself speaks of, which stands in for the clock's on pages.
  ///
  /// `nil` where no finished entry, no credible alert and no credible mention has a date.
  public var asOf: Day? {
    let written = entries.filter { !self[$0.page].isDraft }.compactMap(\.date).max()
    let alerts = terms.flatMap(\.credibleAlertDays).max()
    let mentions = terms.compactMap { term in
      term.log.mentions.last { term.isCredible($0, asOf: nil) }?.day
    }
    .max()
    return [written, alerts, mentions].compactMap(\.self).max()
  }
}

/// The files under `site/` that change how pages look.
public struct Look: Sendable {
  /// The path of `site/theme.css` from the root; `nil` where there is none.
  public var theme: String?
  /// What `site/head.html` puts into every page's head.
  public var head: [UInt8]
  /// What `site/footer.html` puts at every page's end.
  public var footer: [UInt8]
  /// The files under `site/images/`, by path from the root.
  public var images: [String]

  /// The look of a site that nobody changed.
  public static let standard = Look(theme: nil, head: [], footer: [], images: [])
}
