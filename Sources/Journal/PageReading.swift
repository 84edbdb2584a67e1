import Diagnostics

/// What one Markdown file comes to.
struct PageReading: Sendable {
  /// The file's page.
  let page: Page
  /// What kind of page it is, with what its front matter says.
  let kind: Kind
  /// What each of the document's blocks says; `nil` where it cannot be read.
  let blocks: [BlockReading?]
  /// What is wrong with the file.
  let findings: [Finding]

  enum Kind: Sendable {
    case entry(week: WeekNumber, date: Day?, tags: [String])
    case alertTerm(AlertReading)
    case blog(BlogReading)
    case chapter(ChapterKey, [Concept])
    case note
  }
}
