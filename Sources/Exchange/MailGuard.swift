/// Finds what would keep GMime busy for minutes, fill the memory or overflow the stack.
enum MailGuard {
  /// The most bytes of a mail of Google's, which has a hundred thousand.
  private static let longest = 1 << 26
  /// The most multiparts within each other; GMime compares each line of the mail with the boundaries of all.
  private static let mostMultiparts = 32
  /// The most lines that may begin a part.
  private static let mostParts = 10_000
  /// The most lines that may be headers.
  private static let mostHeaders = 20_000
  /// The most colons of one header; in addresses, each begins a group within the one before.
  private static let mostColons = 500

  /// True where the mail may be given to GMime.
  static func admits(_ mail: ArraySlice<UInt8>) -> Bool {
    guard mail.count <= longest else { return false }
    var multiparts = 0
    var parts = 0
    var headers = 0
    var colons = 0
    var place = mail.startIndex
    while place < mail.endIndex {
      let end = mail[place...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? mail.endIndex
      let line = mail[place..<end]
      place = end
      if line.begins(with: "--") { parts += 1 }
      if line.first != 0x20, line.first != 0x09 {
        colons = 0
        if Mailbox.isHeader(line) {
          headers += 1
          colons = 1
        }
      }
      if colons > 0 {
        for byte in line where byte == UInt8(ascii: ":") { colons += 1 }
      }
      multiparts += count(of: "boundary", in: line)
      guard parts <= mostParts, headers <= mostHeaders, colons <= mostColons,
        multiparts <= mostMultiparts
      else { return false }
    }
    return true
  }

  /// How often the lower-case word stands in the line, in any case.
  private static func count(of word: StaticString, in line: ArraySlice<UInt8>) -> Int {
    var count = 0
    var rest = line
    while let start = rest.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "b") }) {
      rest = rest[start...]
      if rest.beginsIgnoringCase(with: word) { count += 1 }
      rest = rest.dropFirst()
    }
    return count
  }
}
