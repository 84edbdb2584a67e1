import Diagnostics

/// What an evaluation's file says, before its page has an identifier.
struct BlogReading: Sendable {
  var blog: String
  var url: String?
  var verdict: BlogVerdict?
  var evaluated: Day?
  var elements: [String]

  /// The keys that make a file an evaluation; a file with none of them is a note.
  static let keys = ["blog", "url", "verdict", "evaluated", "elements"]

  /// Reads the front matter.
  init(_ fields: inout YAMLFields) {
    blog = fields.text("blog") ?? ""
    url = fields.webAddress("url")
    evaluated = fields.day("evaluated")
    elements = fields.texts("elements")
    if let node = fields.node("verdict"), let text = fields.text(of: node, "verdict") {
      verdict = BlogVerdict(rawValue: text.lowercased())
      if verdict == nil {
        fields.error(
          at: node.location(in: fields.file),
          "`verdict` must be good, maybe or boring, not `\(shown(text))`")
      }
    }
    if blog.isEmpty, !fields.hasErrors {
      fields.error(
        at: fields.location(of: "blog") ?? SourceLocation(fields.file, line: 1, column: 1),
        "the file does not say which blog it is about; add `blog:` with its name between two lines of `---`"
      )
    }
  }
}
