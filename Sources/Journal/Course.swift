/// What `course.yml` says: the course, its calendar, and what an entry must have.
public struct Course: Sendable {
  /// The course's name.
  public var title: String
  /// The student's name; `nil` where it is not said.
  public var student: String?
  /// The first day of week 1; `nil` where it is not said, and then nothing has a date.
  public var starts: Day?
  /// The language of the journal as a BCP 47 tag, for `<html lang>`.
  public var language: String
  /// The address that the site is published at, ending in `/`; `nil` where it is not said.
  public var url: String?
  /// How many words an entry should have; up to `mostWords` where no end is said.
  public var words: ClosedRange<Int>?
  /// The listed weeks in ascending order.
  public var weeks: [CourseWeek]
  /// What an entry must have, in order.
  public var sections: [Section]
  /// What entries are marked by.
  public var rubric: [Criterion]

  /// Makes a course; the defaults are those of an empty `course.yml`.
  public init(
    title: String, student: String? = nil, starts: Day? = nil, language: String = "en",
    url: String? = nil, words: ClosedRange<Int>? = nil, weeks: [CourseWeek] = [],
    sections: [Section] = Section.standard, rubric: [Criterion] = []
  ) {
    self.title = title
    self.student = student
    self.starts = starts
    self.language = language
    self.url = url
    self.words = words
    self.weeks = weeks
    self.sections = sections
    self.rubric = rubric
  }

  /// More words than any entry has.
  public static let mostWords = 1_000_000

  /// The listed week of this number; `nil` where the course does not list it.
  public func week(_ number: WeekNumber) -> CourseWeek? {
    weeks.first { $0.number == number }
  }
}

/// One week that the course lists.
public struct CourseWeek: Sendable {
  /// Which week it is.
  public var number: WeekNumber
  /// What the week is about.
  public var topic: String?
  /// Its first day, where that is not simply seven days after the week before began.
  public var starts: Day?
  /// The last day to hand in, where that is not the sixth after the week began.
  public var due: Day?
  /// The keys of its chapters, such as `15` or `social-crm`.
  public var chapters: [String] = []
  /// The names of its exercises, such as `alerts`.
  public var exercises: [String] = []
  /// Questions that the week's entry should answer.
  public var prompts: [String] = []

  /// Makes a week of which nothing but the number is known.
  public init(number: WeekNumber) { self.number = number }
}

/// A section that every entry has.
public struct Section: Sendable, Hashable {
  /// What a section is for, whatever it is called.
  public enum Role: String, Sendable, CaseIterable {
    case exercises, intentions, references
  }

  /// The heading.
  public var name: String
  /// What it is for; `nil` where it is ordinary prose.
  public var role: Role?

  /// Makes a section.
  public init(_ name: String, role: Role? = nil) {
    self.name = name
    self.role = role
  }

  /// What an entry has where the course does not say.
  public static let standard = [
    Section("This week"), Section("Critique"), Section("Topic"),
    Section("Exercises", role: .exercises), Section("Next week", role: .intentions),
    Section("References", role: .references),
  ]
}

/// One thing that an entry is marked for.
public struct Criterion: Sendable, Hashable {
  /// What is looked at.
  public var name: String
  /// The most marks it can earn.
  public var marks: Int

  /// Makes a criterion.
  public init(_ name: String, marks: Int) {
    self.name = name
    self.marks = marks
  }
}
