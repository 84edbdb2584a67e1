import TestSupport
import Files

@testable import Journal

/// A journal's folder with one monitored term, `amazon`.
struct MonitoredTerm {
  static let file = "exercises/alerts/amazon.md"
  static let log = "exercises/alerts/amazon.mentions.jsonl"
  static let front = "---\nterm: amazon\nsince: 2017-08-09\n---\n"

  let folder: TemporaryFolder

  init(_ text: String = front, log: [Mention] = []) throws {
    folder = try TemporaryFolder([Self.file: text])
    if !log.isEmpty { try folder.write(log.flatMap(\.line), to: Self.log) }
  }

  /// What is read of it now.
  var read: ExerciseFolder { ExerciseFolder(.alerts, of: folder.path, readsLogs: true, jobs: 1) }

  /// The term, where its file can be read.
  var term: AlertTerm? { read.terms.first }

  /// The text of the term's file.
  var text: String { get throws { try text(of: Self.file) } }

  func text(of file: String) throws -> String {
    String(decoding: try readFile("\(folder.path)/\(file)"), as: UTF8.self)
  }

  /// Appends an alert to the term's file.
  func append(_ draft: AlertDraft) throws(AlertRefusal) -> AppendedAlert {
    try AlertFile.append(draft, to: Self.file, in: folder.path)
  }
}

/// A mention that is told by its headline.
func mention(
  _ title: String, day: Day = september(20), url: String = "", source: String = "",
  guid: String? = nil
) -> Mention {
  Mention(
    id: MentionID(story: url.isEmpty ? title : url), guid: guid, at: "\(day)", day: day,
    title: title, url: url, source: source, snippet: "", seen: "2017-09-20T00:00:00.000Z")
}

/// A day of September 2017.
func september(_ day: Int) -> Day { Day(number: 17409 + day) }
