/// One mail within a file.
struct MailSlice {
  /// The mail's bytes, from its first header on.
  var bytes: ArraySlice<UInt8>
  /// Where it begins in the file.
  var offset: Int
}

/// Takes a file apart into the mails it holds.
enum Mailbox {
  /// The mails of a file: of an mbox, one for each `From ` line; else the file is one mail.
  ///
  /// A `From ` line begins a mail where it is the first, or follows an empty line and precedes a header (RFC 4155);
  /// a quoted one, `>From `, loses one `>`.
  static func mails(in bytes: [UInt8]) -> [MailSlice] {
    let mark = FileKind.lengthOfMark(bytes)
    let start = bytes[mark...].firstIndex { !$0.isSpace } ?? bytes.count
    guard bytes[start...].begins(with: "From ") else {
      return [MailSlice(bytes: bytes[start...], offset: start)]
    }
    var mails: [MailSlice] = []
    var begin: Int?
    func close(at end: Int) {
      guard let begin else { return }
      mails.append(MailSlice(bytes: unquoted(bytes[begin..<end]), offset: begin))
    }
    var line = start
    var followsEmptyLine = true
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      if followsEmptyLine, bytes[line] == UInt8(ascii: "F"),
        bytes[line..<end].begins(with: "From "),
        isHeader(bytes[end...])
      {
        close(at: line)
        begin = end
      }
      let length = end - line
      followsEmptyLine = length == 1 || (length == 2 && bytes[line] == UInt8(ascii: "\r"))
      line = end
    }
    close(at: bytes.count)
    return mails
  }

  /// True where the bytes begin like a mail's header: a name and a colon.
  static func isHeader(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.prefix(80).prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    let rest = bytes.dropFirst(name.count).prefix(80).drop { $0 == 0x20 || $0 == 0x09 }
    return !name.isEmpty && rest.first == UInt8(ascii: ":")
  }

  private static func unquoted(_ mail: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    var copied = mail.startIndex
    var place = mail.startIndex
    while let mark = mail[place...].firstIndex(of: UInt8(ascii: ">")) {
      place = mark + 1
      guard mark == mail.startIndex || mail[mark - 1] == UInt8(ascii: "\n") else { continue }
      let quotes = mail[mark...].prefix { $0 == UInt8(ascii: ">") }
      place = quotes.endIndex
      guard mail[place...].begins(with: "From ") else { continue }
      result += mail[copied..<mark]
      copied = mark + 1
    }
    if result.isEmpty, copied == mail.startIndex { return mail }
    return (result + mail[copied...])[...]
  }
}
