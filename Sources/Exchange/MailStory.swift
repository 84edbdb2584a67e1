/// One story as a mail of Google Alerts tells of it.
struct MailStory {
  /// The term of the section that it stands in; `nil` where the mail has no sections.
  var term: String?
  var title: String
  var source = ""
  var snippet = ""
  /// A Google redirect.
  var link: [UInt8]

  /// Makes plain text of bytes.
  static func plain(_ text: some RandomAccessCollection<UInt8>, limit: Int) -> String {
    var result = PlainText(limit: limit)
    result.append(text)
    return result.finished()
  }
}
