/// The text of a mail's part with what tells how its lines are to be joined.
struct MailText {
  /// UTF-8, of which some bytes may be broken.
  var bytes: [UInt8]
  /// True where a line that ends with a space goes on in the next (RFC 3676).
  var isFlowed: Bool
  /// True where that space is not part of the text.
  var deletesSpaces: Bool

  /// The lines, joined where they are only wrapped, without their ends.
  var lines: [ArraySlice<UInt8>] {
    let written = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0
    }
    guard isFlowed else { return written }
    var lines: [ArraySlice<UInt8>] = []
    var open: [UInt8] = []
    var isOpen = false
    for var line in written {
      // A space before a line only keeps it from being taken for a quote or an mbox's `From `.
      if line.first == UInt8(ascii: " ") { line.removeFirst() }
      let isSignature = line.elementsEqual("-- ".utf8)
      let goesOn = line.last == UInt8(ascii: " ") && !isSignature
      if goesOn, deletesSpaces { line.removeLast() }
      if isOpen, isSignature {
        lines.append(open[...])
        open = []
        isOpen = false
      }
      if isOpen || goesOn {
        open += line
        isOpen = goesOn
        if !isOpen {
          lines.append(open[...])
          open = []
        }
      } else {
        lines.append(line)
      }
    }
    if isOpen { lines.append(open[...]) }
    return lines
  }
}
