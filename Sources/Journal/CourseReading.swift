import Diagnostics
import YAML

/// The names of exercises that a week may list; each has a fenced block of the same name.
public let exerciseNames = ["alerts", "blogs", "map", "quiz"]

extension Course {
  /// Reads `course.yml`.
  /// - Parameters:
  ///   - bytes: the file's bytes.
  ///   - file: what to call the file in findings.
  /// - Returns: the course, as far as it could be read (`nil` only where the file is no YAML at all), and every
  ///   finding.
  static func read(_ bytes: [UInt8], file: String) -> (course: Course?, findings: [Finding]) {
    let root: YAMLNode
    do throws(YAMLFailure) {
      root = try parseYAML(bytes[...])
    } catch {
      return (nil, [error.finding(in: file, rule: courseRule)])
    }
    var fields = YAMLFields(root, in: file, what: "the course", rule: courseRule)
    var course = Course(title: fields.text("title") ?? "")
    if course.title.isEmpty && fields.findings.isEmpty {
      fields.error(
        at: fields.location(of: "title") ?? SourceLocation(file, line: 1),
        "the course has no title; add a line such as `title: Social Media Marketing`")
    }
    course.student = fields.text("student")
    course.starts = fields.day("starts")
    course.readLanguage(&fields)
    course.readURL(&fields)
    course.readWords(&fields)
    course.readWeeks(&fields)
    course.readSections(&fields)
    course.readRubric(&fields)
    return (course, fields.finish())
  }

  private mutating func readLanguage(_ fields: inout YAMLFields) {
    guard let node = fields.node("language"), let tag = fields.text(of: node, "language") else {
      return
    }
    let isTag =
      tag.utf8.count <= 35 && tag.first?.isLetter == true
      && tag.utf8.allSatisfy { $0 == 0x2d || 0x30...0x39 ~= $0 || 0x61...0x7a ~= $0 | 0x20 }
    guard isTag else {
      fields.error(
        at: node.location(in: fields.file), "`language` must be a language tag such as en or pt-BR")
      return
    }
    language = tag
  }

  private mutating func readURL(_ fields: inout YAMLFields) {
    guard let node = fields.node("url"), let text = fields.text(of: node, "url") else { return }
    let lower = text.lowercased()
    let rest = ["https://", "http://"].first(where: lower.hasPrefix).map {
      text.dropFirst($0.count)
    }
    let isSafe = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7f && !"\"<>\\^`{|}".utf8.contains($0) }
    guard let rest, let first = rest.first, first != "/", isSafe, !text.contains("?"),
      !text.contains("#")
    else {
      fields.error(
        at: node.location(in: fields.file),
        "`url` must be the site's address, such as https://example.org/journal/")
      return
    }
    url = text.hasSuffix("/") ? text : text + "/"
  }

  private mutating func readWords(_ fields: inout YAMLFields) {
    guard let node = fields.node("words") else { return }
    var inner = YAMLFields(node, in: fields.file, what: "`words`", rule: courseRule)
    let least = inner.whole("min", 0...Self.mostWords) ?? 0
    let most = inner.whole("max", 0...Self.mostWords) ?? Self.mostWords
    if least <= most {
      words = least...most
    } else {
      inner.error(at: node.location(in: fields.file), "`min` is larger than `max`; swap them")
    }
    fields.absorb(inner.finish())
  }

  private mutating func readWeeks(_ fields: inout YAMLFields) {
    var seen: [WeekNumber: Int] = [:]
    var places: [WeekNumber: DatePlaces] = [:]
    for node in fields.list("weeks") {
      var inner = YAMLFields(node, in: fields.file, what: "a week", rule: courseRule)
      let number = inner.week("week")
      var week = CourseWeek(number: number ?? .first)
      week.topic = inner.text("topic")
      week.starts = inner.day("starts")
      week.due = inner.day("due")
      week.chapters = inner.texts("chapters")
      week.exercises = inner.texts("exercises")
      week.prompts = inner.texts("prompts")
      for name in week.exercises where !exerciseNames.contains(name) {
        inner.error(
          at: inner.location(of: "exercises") ?? node.location(in: fields.file),
          "`\(shown(name))` is not an exercise; the exercises are \(exerciseNames.joined(separator: ", "))"
        )
      }
      if number == nil && !inner.hasErrors {
        inner.error(
          at: node.location(in: fields.file), "a week has no number; add a line such as `week: 8`")
      } else if let number, let line = seen[number] {
        inner.error(
          at: node.location(in: fields.file),
          "week \(number) is listed twice, first on line \(line); remove one")
      } else if let number {
        seen[number] = node.line
        places[number] = DatePlaces(
          starts: inner.node("starts")?.location(in: fields.file),
          due: inner.node("due")?.location(in: fields.file))
        weeks.append(week)
      }
      fields.absorb(inner.finish())
    }
    weeks.sort { $0.number < $1.number }
    checkOrder(places, &fields)
  }

  /// Where a week's dates are written.
  private struct DatePlaces {
    var starts: SourceLocation?
    var due: SourceLocation?
  }

  /// Weeks, listed or not, must begin in the order of their numbers, or a day would lie in two of them.
  private func checkOrder(
    _ places: [WeekNumber: DatePlaces], _ fields: inout YAMLFields
  ) {
    let calendar = CourseCalendar(self)
    for week in weeks {
      let start = calendar.start(of: week.number)
      let before = WeekNumber(week.number.value - 1)
      if let before, let place = places[week.number]?.starts, let start,
        let earlier = calendar.start(of: before), start <= earlier
      {
        fields.error(
          at: place,
          "week \(week.number) begins on \(start), not after week \(before) (\(earlier)); correct one `starts`"
        )
      }
      if let place = places[week.number]?.due, let start, let due = week.due, due < start {
        fields.error(
          at: place,
          "week \(week.number) is due on \(due), before it begins (\(start)); correct one")
      }
    }
  }

  private mutating func readSections(_ fields: inout YAMLFields) {
    let nodes = fields.list("sections")
    guard !nodes.isEmpty else { return }
    var result: [Section] = []
    for node in nodes {
      let place = node.location(in: fields.file)
      var section: Section?
      switch node.value {
      case .scalar:
        section = fields.text(of: node, "sections").map { Section($0) }
      case .sequence:
        fields.error(at: place, "a section must be one text, or `name:` and `role:`")
      case .mapping:
        var inner = YAMLFields(node, in: fields.file, what: "a section", rule: courseRule)
        let name = inner.text("name")
        let roleText = inner.text("role")
        let role = roleText.flatMap(Section.Role.init(rawValue:))
        if roleText != nil && role == nil {
          let roles = Section.Role.allCases.map(\.rawValue).joined(separator: ", ")
          inner.error(at: place, "`role` must be one of \(roles)")
        }
        section = Section(name ?? "", role: role)
        fields.absorb(inner.finish())
      }
      guard let section else { continue }
      if section.name.isEmpty {
        fields.error(at: place, "a section has no name; write it, or remove the line")
      } else if result.contains(where: { $0.name.lowercased() == section.name.lowercased() }) {
        fields.error(at: place, "section `\(shown(section.name))` is listed twice; remove one")
      } else {
        result.append(section)
      }
    }
    sections = result
  }

  private mutating func readRubric(_ fields: inout YAMLFields) {
    for node in fields.list("rubric") {
      var inner = YAMLFields(node, in: fields.file, what: "a criterion", rule: courseRule)
      let name = inner.text("criterion")
      let marks = inner.whole("marks", 0...100_000)
      if let name, let marks {
        rubric.append(Criterion(name, marks: marks))
      } else if !inner.hasErrors {
        inner.error(
          at: node.location(in: fields.file), "a criterion needs both `criterion:` and `marks:`")
      }
      fields.absorb(inner.finish())
    }
  }
}

private let courseRule = "course"

extension YAMLFailure {
  /// The failure as an error at its place in the file.
  func finding(in file: String, rule: String) -> Finding {
    .error(SourceLocation(file, line: line, column: column), message, rule: rule)
  }
}
