import Foundation
import Journal
import Quiz
import Testing

/// The page's grader, in a real Chromium; without one, what asks it fails.
enum BrowserGrader {
  /// An answer as the page's grader takes it.
  struct PageAnswer: Encodable {
    var text: String
    var otherNames: [String]

    init(_ answer: Answer) {
      text = answer.text
      otherNames = answer.otherNames
    }
  }

  /// One of its functions, and what is handed to it.
  struct Call: Encodable {
    private var parts: [any Encodable]

    static func term(_ typed: String, _ expected: Answer, _ siblings: [Answer]) -> Self {
      Self(parts: ["term", typed, PageAnswer(expected), siblings.map(PageAnswer.init)])
    }

    static func list(
      _ typed: [String], _ expected: [Answer], isOrdered: Bool, _ siblings: [Answer]
    ) -> Self {
      Self(parts: [
        "list", typed, expected.map(PageAnswer.init), isOrdered, siblings.map(PageAnswer.init),
      ])
    }

    static func items(_ line: String, _ expected: [Answer]) -> Self {
      Self(parts: ["items", line, expected.map(PageAnswer.init)])
    }

    static func words(_ text: String) -> Self { Self(parts: ["words", text]) }

    func encode(to encoder: any Encoder) throws {
      var list = encoder.unkeyedContainer()
      for part in parts { try list.encode(part) }
    }
  }

  /// What is compared of a grade, from either grader.
  struct Grade: Decodable, Hashable, CustomStringConvertible {
    var isCorrect: Bool
    var isExact: Bool
    var suggestedRating: String
    var confusedWith: String?
    var hits: [Int]?
    var misses: [Int]?
    var extras: [String]?
    var repeated: [String]?
    var order: Int?

    init(_ grade: TermGrade) {
      isCorrect = grade.isCorrect
      isExact = grade.isExact
      suggestedRating = "\(grade.suggestedRating)"
      confusedWith = grade.confusedWith
    }

    init(_ grade: ListGrade) {
      isCorrect = grade.isCorrect
      isExact = grade.isExact
      suggestedRating = "\(grade.suggestedRating)"
      hits = grade.hits
      misses = grade.misses
      extras = grade.extras
      repeated = grade.repeated
      order = grade.order
    }

    var description: String {
      """
      \(isCorrect ? "right" : "wrong")\(isExact ? "" : " with a slip"), \(suggestedRating), \
      confused with \(confusedWith ?? "nothing"), hits \(hits ?? []), misses \(misses ?? []), \
      extras \(extras ?? []), repeated \(repeated ?? []), order \(order.map(String.init) ?? "-")
      """
    }
  }

  /// Hands calls to the page and reads what they return.
  static func results<Result: Decodable>(_ calls: [Call], as: Result.Type) throws -> [Result] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("reflect-grading-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appendingPathComponent("calls.json")
    let output = folder.appendingPathComponent("results.json")
    try JSONEncoder().encode(calls).write(to: input)
    try Data().write(to: output)
    let process = Process()
    let complaints = Pipe()
    process.executableURL = package.appendingPathComponent("scripts/grade-in-browser")
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = complaints
    try process.run()
    let said = String(
      decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(said)")
    let results = try JSONDecoder().decode([Result].self, from: Data(contentsOf: output))
    try #require(results.count == calls.count)
    return results
  }

  private static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
}
