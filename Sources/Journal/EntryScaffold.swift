import Markdown

/// The text that a new entry begins with.
public struct EntryScaffold: Sendable {
  private let workspace: Workspace
  private let week: WeekNumber

  /// Prepares the entry of a week.
  public init(_ week: WeekNumber, in workspace: Workspace) {
    self.week = week
    self.workspace = workspace
  }

  /// Where the entry goes, from the workspace's root: `journal/week-08.md`.
  public var path: String { "journal/week-\(week.padded).md" }

  /// The whole text: a draft that links only to what exists.
  public var text: String {
    var text = frontMatter
    for section in workspace.course.sections {
      text += "\n## \(heading(section.name))\n\n"
      switch section.role {
      case .exercises: text += exercises
      case .intentions: text += "- [ ] \n"
      case .references:
        text += "<!-- APA style: Author, A. (Year, Month Day). *Title*. Site. Address -->\n"
      case nil: text += isFirst(section) ? opening : ""
      }
    }
    return text
  }

  private func isFirst(_ section: Section) -> Bool {
    section == workspace.course.sections.first { $0.role == nil }
  }

  private var listed: CourseWeek? { workspace.course.week(week) }

  private var frontMatter: String {
    let title = listed?.topic ?? "Week \(week)"
    var text = "---\nweek: \(week)\ntitle: \(yamlQuoted(title))\ndate:\n"
    text += "tags: []\ndraft: true\n---\n\n"
    text += "<!--\n"
    if let due = workspace.calendar.dueDay(of: week) { text += "Due: \(due).\n" }
    if let length { text += "Length: \(length) words.\n" }
    text += "When it is finished, write the day after `date:` and remove the line `draft: true`.\n"
    text += "-->\n"
    return text
  }

  private var length: String? {
    guard let words = workspace.course.words else { return nil }
    let most = words.upperBound < Course.mostWords ? words.upperBound : nil
    switch (words.lowerBound, most) {
    case (0, nil): return nil
    case (let least, nil): return "at least \(least)"
    case (0, let most?): return "at most \(most)"
    case (let least, let most?): return "\(least) to \(most)"
    }
  }

  private var opening: String {
    var text = ""
    let intentions = openIntentions
    if let intentions {
      text += "What I meant to do, from [week \(intentions.week)](\(intentions.file)):\n\n"
      for task in intentions.tasks { text += "- [ ] \(task)\n" }
      text += "\n"
    }
    for prompt in listed?.prompts ?? [] { text += "<!-- \(commentSafe(prompt)) -->\n" }
    let chapters = chapterLinks
    if !chapters.isEmpty {
      text += "\nChapters: \(chapters.joined(separator: ", "))\n"
    }
    return text
  }

  private var exercises: String {
    let names = listed?.exercises ?? []
    return names.map { "```\($0)\n```\n" }.joined(separator: "\n")
  }

  /// The chapters of the week that have an outline to link to.
  private var chapterLinks: [String] {
    (listed?.chapters ?? []).compactMap { key in
      guard let page = workspace.pages.first(where: { $0.chapter == key && !$0.isDraft }) else {
        return nil
      }
      return "[\(literal(page.title))](\(address(of: page)))"
    }
  }

  /// What the nearest earlier entry meant to do next and has not ticked.
  private var openIntentions: (week: WeekNumber, file: String, tasks: [String])? {
    guard let previous = workspace.entries.last(where: { $0.week < week }),
      let name = workspace.course.sections.first(where: { $0.role == .intentions })?.name
    else { return nil }
    let page = workspace[previous.page]
    let headings = page.document.headings
    let tasks = page.document.tasks.filter { task in
      guard !task.isDone, !task.text.isEmpty, let heading = task.heading else { return false }
      return headings[heading].text.lowercased() == name.lowercased()
    }
    guard !tasks.isEmpty else { return nil }
    return (
      previous.week, address(of: page),
      tasks.map { carried($0.text, from: page.path) }
    )
  }

  /// A task's Markdown as it may stand in this entry: as it was, or without its links where one leads from the
  /// old entry's place alone.
  private func carried(_ task: String, from old: String) -> String {
    let document = Document.parse(task)
    let isNeighbour = old.split(separator: "/").count == path.split(separator: "/").count
    let leadsSomewhere = document.links.allSatisfy { link in
      if link.target.isEmpty { return false }
      return link.kind == .wiki || isNeighbour || link.target.hasPrefix("/")
    }
    return leadsSomewhere ? task : literal(document.excerpt)
  }

  /// A section's name as it was written, or escaped where Markdown would take it for more than a text.
  private func heading(_ name: String) -> String {
    let document = Document.parse("## \(name)\n")
    let isText = document.headings.map(\.text) == [name] && document.links.isEmpty
    return isText && document.remarks.isEmpty ? name : literal(name)
  }

  /// A text as Markdown that shows exactly it.
  private func literal(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if "\\`*_[]<>#|~&!".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }

  private func commentSafe(_ text: String) -> String {
    // Two dashes could end the comment early.
    var result = ""
    for character in text {
      if character == "-", result.last == "-" { result.append(" ") }
      result.append(character)
    }
    return result.last == "-" ? result + " " : result
  }

  /// Where a page is from here, as a link's destination: what would end or alter that is percent-encoded.
  private func address(of page: Page) -> String {
    var result = ""
    for scalar in WorkspacePath.relative(page.path, from: path).unicodeScalars {
      if "%#?<>\\&:".unicodeScalars.contains(scalar) {
        result += "%" + String(scalar.value, radix: 16, uppercase: true)
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return "<\(result)>"
  }
}
