/// What a file is, as its first bytes tell.
enum FileKind {
  case xml, mail, page, empty, unknown

  /// Looks at the first bytes of a file.
  init(_ bytes: [UInt8]) {
    let text = bytes[Self.lengthOfMark(bytes)...].prefix(4096).drop(while: \.isSpace)
    if text.beginsIgnoringCase(with: "<!doctype html") || text.beginsIgnoringCase(with: "<html") {
      self = .page
    } else if Self.isWide(bytes) || text.first == UInt8(ascii: "<") {
      self = .xml
    } else if text.isEmpty {
      self = .empty
    } else {
      self = text.begins(with: "From ") || Mailbox.isHeader(text) ? .mail : .unknown
    }
  }

  /// True for the XML of an encoding whose characters have two or four bytes.
  static func isWide(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff])
      || bytes.starts(with: [0x3c, 0]) || bytes.starts(with: [0, 0x3c])
      || bytes.starts(with: [0, 0, 0, 0x3c])
  }

  /// The length of the mark that says that UTF-8 follows.
  static func lengthOfMark(_ bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
  }
}
