import Diagnostics

@testable import Journal

/// The calendar of a course that is written out.
func calendar(_ yaml: String) -> CourseCalendar {
  CourseCalendar(course(yaml))
}

/// A course that is written out.
func course(_ yaml: String) -> Course {
  Course.read(Array(yaml.utf8), file: "course.yml").course ?? Course(title: "")
}

/// The lines that a person reads about a `course.yml`.
func findings(ofCourse yaml: String) -> [String] {
  Course.read(Array(yaml.utf8), file: "course.yml").findings.sorted().map(\.description)
}

/// A week's number from 1 on; anything else is the first.
func number(_ value: Int) -> WeekNumber { WeekNumber(value) ?? .first }
