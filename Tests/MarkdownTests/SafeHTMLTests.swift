import Foundation
import Testing

@testable import Markdown

/// What pages show where they don't show what the specification does: each of its examples that becomes
/// something else, in a file to be read.
@Suite struct SafeHTMLTests {
  @Test func everyExampleIsShownSafely() throws {
    let changed = try specificationExamples().filter { shown($0.markdown) != $0.html }
    let text =
      changed.map { example in
        let document = Document.parse(example.markdown)
        return "\(rule)\nexample \(example.number): \(example.section)\n\(rule)\n"
          + "\(visible(example.markdown))\(separator)\n"
          + visible(shown(document) + notes(document))
      }.joined()
    if ProcessInfo.processInfo.environment["REFLECT_UPDATE"] != nil {
      try text.write(to: fixture, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOf: fixture, encoding: .utf8)
    #expect(text == expected, "read the difference after REFLECT_UPDATE=1")
  }

  private func visible(_ text: String) -> String {
    text.replacing("\t", with: "→").replacing("\u{a0}", with: "␣")
  }

  /// Where the links lead, and what there is to remark.
  private func notes(_ document: Document) -> String {
    let links = document.links.enumerated().map { index, link in
      let query = link.query.map { "?\($0)" } ?? ""
      let fragment = link.fragment.map { "#\($0)" } ?? ""
      let title = link.title.isEmpty ? "" : " title: \(link.title)"
      let text = link.text.isEmpty ? "" : " text: \(link.text)"
      return "{\(index)} \(link.kind) at \(link.line):\(link.column) to: "
        + "\(link.target)\(query)\(fragment)\(title)\(text)\n"
    }
    let remarks = document.remarks.map { "{!} \($0.rule) at \($0.line):\($0.column)\n" }
    return (links + remarks).joined()
  }

  private let rule = String(repeating: "=", count: 32)
  private let separator = String(repeating: "-", count: 32)
  private let fixture = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Fixtures/gfm-safe.txt")
}
