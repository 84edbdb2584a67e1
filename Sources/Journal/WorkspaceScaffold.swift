/// What a new journal begins with.
public struct WorkspaceScaffold: Sendable {
  private let title: String
  private let student: String
  private let starts: Day

  /// Prepares a journal.
  /// - Parameters:
  ///   - title: the course's name.
  ///   - student: the student's name.
  ///   - starts: the first day of week 1.
  public init(title: String, student: String, starts: Day) {
    self.title = title
    self.student = student
    self.starts = starts
  }

  /// The folders, from the workspace's root.
  public var folders: [String] {
    ["journal", "exercises/alerts", "exercises/blogs", "exercises/chapters", "site/images"]
  }

  /// The files with their texts, from the workspace's root, but for the first entry.
  public var files: [(path: String, text: String)] {
    [
      ("course.yml", course),
      (".gitignore", "# What `reflect build` makes can be made again.\n/site/public/\n"),
      (
        ".gitattributes",
        """
        # Logs and alerts are only added to, so git may join two versions line by line.
        *.jsonl merge=union
        exercises/alerts/*.md merge=union

        """
      ),
    ]
  }

  private var course: String {
    var text = """
      # The course, its calendar, and what an entry must have. `reflect` reads this file and never changes it.

      title: \(yamlQuoted(title))
      student: \(yamlQuoted(student))
      starts: \(starts)        # the first day of week 1
      language: en
      # url: https://example.org/journal/      # where the site will be; sitemap.xml needs it
      words: { min: 400, max: 1500 }

      # A week counts seven days from the one before it. `starts:` moves a week and those after it, for a
      # break; `due:` moves one week's last day. For each week you may also give
      #   chapters: [15, social-crm]     the keys of chapters under exercises/chapters/
      #   exercises: [alerts, blogs]     what the week's entry should show
      #   prompts: [What surprised you?]
      weeks:

      """
    for week in 1...12 {
      text += "  - week: \(week)\n"
      text +=
        week == 1 ? "    topic: Getting started\n    prompts: [What do you hope to learn?]\n" : ""
    }
    text += """

      # The headings of an entry. A role says what a section is for, whatever you call it.
      sections:
        - This week
        - Critique
        - Topic
        - { name: Exercises, role: exercises }
        - { name: Next week, role: intentions }      # unticked items go into the next entry
        - { name: References, role: references }

      # What the entries are marked for.
      rubric:
        - { criterion: Depth of reflection, marks: 10 }

      """
    return text
  }
}

/// A text as a YAML value: plain where that is safe, else in double quotes.
func yamlQuoted(_ text: String) -> String {
  let isPlain = text.unicodeScalars.allSatisfy {
    $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " "
  }
  let reserved: Set = ["true", "false", "null", "yes", "no", "on", "off"]
  if isPlain, text.first?.isLetter == true, text.last != " ",
    !reserved.contains(text.lowercased())
  {
    return text
  }
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\\(scalar)"
    // What YAML takes for a line break, or does not let stand in a text.
    case "\u{0}"..<"\u{20}", "\u{7f}"..<"\u{a0}", "\u{2028}", "\u{2029}", "\u{feff}", "\u{fffe}",
      "\u{ffff}":
      result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
