import Diagnostics

/// What a fenced block of a page asks to be shown.
public struct ExerciseBlock: Sendable, Hashable {
  /// Which exercise is shown.
  public enum Kind: Sendable, Hashable {
    /// What mattered, and how much came in, for the term with this page, or for every term.
    case alerts(term: PageID?)
    /// The blogs that were evaluated.
    case blogs
    /// The quiz of these chapters' pages, in order.
    case quiz(chapters: [PageID])
    /// The concept maps of these chapters' pages, in order.
    case map(chapters: [PageID])
  }

  /// Which exercise is shown.
  public var kind: Kind
  /// The week that it is shown of: the block's own, else its entry's; `nil` where everything is shown.
  public var week: WeekNumber?
}

extension ExerciseBlock.Kind {
  /// The pages of the one term or of the chapters that it names.
  var pages: [PageID] {
    switch self {
    case .alerts(let term): term.map { [$0] } ?? []
    case .blogs: []
    case .quiz(let chapters), .map(let chapters): chapters
    }
  }
}

extension Workspace {
  /// The pages of the terms, blogs and chapters that a block shows.
  func pages(shownBy block: ExerciseBlock) -> [PageID] {
    switch block.kind {
    case .alerts(term: nil): terms.map(\.page)
    case .blogs: (block.week.map(blogs(evaluatedIn:)) ?? blogs).map(\.page)
    case .alerts, .quiz, .map: block.kind.pages
    }
  }

  /// The blogs that were evaluated in a week, by file; none where the calendar does not know its days.
  public func blogs(evaluatedIn week: WeekNumber) -> [BlogEvaluation] {
    guard let days = calendar.days(of: week) else { return [] }
    return blogs.filter { $0.evaluated.map(days.contains) ?? false }
  }
}

/// Finds what blocks mean, now that every term and chapter is known.
struct BlockResolver {
  private let terms: [AlertTerm]
  private let chapters: ChapterNames
  private let readings: [PageReading]
  private let leavesOutDrafts: Bool
  /// The weeks that a block may name; empty where the course lists none, and then any.
  private let weeks: Set<WeekNumber>
  /// The chapters that the course gives each week.
  private let chaptersOfWeek: [WeekNumber: [String]]
  private var byStem: [String: [PageID]] = [:]
  private var byTerm: [String: [PageID]] = [:]

  init(
    terms: [AlertTerm], chapters: [Chapter], readings: [PageReading], weeks: [CourseWeek],
    entries: [Entry], leavesOutDrafts: Bool
  ) {
    let listed = weeks.map(\.number)
    self.weeks = listed.isEmpty ? [] : Set(listed).union(entries.map(\.week))
    chaptersOfWeek = Dictionary(weeks.map { ($0.number, $0.chapters) }) { first, _ in first }
    self.terms = terms
    self.chapters = ChapterNames(chapters)
    self.readings = readings
    self.leavesOutDrafts = leavesOutDrafts
    for term in terms {
      byStem[stem(of: term.page).lowercased(), default: []].append(term.page)
      byTerm[term.term.lowercased(), default: []].append(term.page)
    }
  }

  /// What a block asks for; `nil` where it names no term, which is then among the findings.
  /// - Parameters:
  ///   - reading: what the block says.
  ///   - entryWeek: the week of the entry that it stands in.
  ///   - place: where it stands.
  ///   - findings: what is wrong with it is added here.
  /// - Returns: what is shown there.
  func resolve(
    _ reading: BlockReading, entryWeek: WeekNumber?, at place: SourceLocation,
    _ findings: inout [Finding]
  ) -> ExerciseBlock? {
    let week = reading.week ?? entryWeek
    if let named = reading.week, let place = reading.weekPlace, !weeks.isEmpty,
      !weeks.contains(named)
    {
      findings.append(
        .error(
          place, "the course has no week \(named); name one that course.yml lists",
          rule: BlockReading.rule))
      return nil
    }
    switch reading.kind {
    case .blogs: return ExerciseBlock(kind: .blogs, week: week)
    case .quiz(let names):
      return pages(of: names, in: week, at: place, &findings).map {
        ExerciseBlock(kind: .quiz(chapters: $0), week: week)
      }
    case .map(let names):
      return pages(of: names, in: week, at: place, &findings).map {
        ExerciseBlock(kind: .map(chapters: $0), week: week)
      }
    case .alerts(term: nil): return ExerciseBlock(kind: .alerts(term: nil), week: week)
    case .alerts(term: let name?):
      let found = pages(called: name.text)
      guard let page = found.first, found.count == 1 else {
        let message = found.isEmpty ? unknown(name.text) : ambiguous(name.text, found)
        findings.append(.error(name.location, message, rule: BlockReading.rule))
        return nil
      }
      warnOfDraft(page, at: name.location, &findings)
      return ExerciseBlock(kind: .alerts(term: page), week: week)
    }
  }

  /// The outlines that a block names, else those of its week, else all; `nil` where one that it names is not there.
  private func pages(
    of names: [BlockReading.Name], in week: WeekNumber?, at place: SourceLocation,
    _ findings: inout [Finding]
  ) -> [PageID]? {
    if names.isEmpty {
      guard let week else { return chapters.all }
      let found = (chaptersOfWeek[week] ?? []).compactMap { chapters[$0] }
      if found.isEmpty {
        findings.append(
          .warning(
            place,
            "course.yml gives week \(week) no chapter with an outline, so nothing is shown here; name one with `chapter:`",
            rule: BlockReading.rule))
      }
      return found
    }
    var found: [PageID] = []
    for name in names {
      guard let page = chapters[name.text] else {
        findings.append(
          .error(
            name.location,
            "there is no chapter `\(shown(name.text))`\(chapters.hint(for: name.text))",
            rule: BlockReading.rule))
        return nil
      }
      warnOfDraft(page, at: name.location, &findings)
      if !found.contains(page) { found.append(page) }
    }
    return found
  }

  private func warnOfDraft(
    _ page: PageID, at place: SourceLocation, _ findings: inout [Finding]
  ) {
    guard leavesOutDrafts, readings[page.index].page.isDraft else { return }
    findings.append(
      .warning(
        place, "\(readings[page.index].page.path) is a draft, so nothing of it is shown here",
        rule: BlockReading.rule))
  }

  private func stem(of page: PageID) -> String { Page.stem(of: readings[page.index].page.path) }

  /// A file's name goes before a term, as it is the one that a person can make unique.
  private func pages(called name: String) -> [PageID] {
    let key = name.lowercased()
    return byStem[key] ?? byTerm[key] ?? []
  }

  private func unknown(_ name: String) -> String {
    if terms.isEmpty {
      return
        "no term is monitored yet, so there is no `\(shown(name))`; each is a file in exercises/alerts/"
    }
    let stems = terms.map { stem(of: $0.page) }
    if let near = nearest(to: name, among: stems + terms.map(\.term)) {
      return "no term is called `\(shown(name))`; did you mean `\(near)`?"
    }
    let list = stems.prefix(5).joined(separator: ", ") + (stems.count > 5 ? " and others" : "")
    return "no term is called `\(shown(name))`; there are \(list)"
  }

  private func ambiguous(_ name: String, _ found: [PageID]) -> String {
    let list = found.prefix(3).map { readings[$0.index].page.path }.joined(separator: ", ")
    return "`\(shown(name))` could mean \(list); name the file, as in `term: \(stem(of: found[0]))`"
  }
}
