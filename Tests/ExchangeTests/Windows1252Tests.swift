import Exchange
import Testing

@Suite("ISO 8859-1 that is windows-1252")
struct Windows1252Tests {
  /// A text in which each `~` is a byte of windows-1252 that ISO 8859-1 has no sign for: a dash, quotes, a euro, and
  /// one that has no sign in either.
  private func bytes(_ text: String) -> [UInt8] {
    var signs: [UInt8] = [0x96, 0x93, 0x94, 0x80, 0x81].reversed()
    return text.unicodeScalars.map { scalar in
      scalar == "~" ? signs.popLast() ?? 0x92 : UInt8(truncatingIfNeeded: scalar.value)
    }
  }

  private func harvest(_ text: String, file: String = "in.xml") throws -> Harvest {
    try #require(try readHarvests(bytes(text), file: file, today: importDay).first)
  }

  private func feed(_ declaration: String) -> String {
    """
    <?xml version="1.0" \(declaration)?><feed xmlns="http://www.w3.org/2005/Atom">\
    <title>Google Alert - th\u{e9}</title><entry><title>Th\u{e9} ~ ~hot~ for 3 ~~ or so</title>\
    <link href="https://example.org/1"/><updated>2017-09-20T00:00:00Z</updated></entry></feed>
    """
  }

  @Test(
    "a feed keeps its dashes, quotation marks and euros",
    arguments: [
      "encoding=\"ISO-8859-1\"", "encoding='iso-8859-1' standalone='yes'", "encoding = \"latin1\"",
      "encoding=\"windows-1252\"",
    ])
  func feeds(_ declaration: String) throws {
    let harvest = try harvest(feed(declaration))
    #expect(harvest.term == "thé")
    #expect(harvest.mentions.map(\.title) == ["Thé – “hot” for 3 € or so"])
    #expect(harvest.findings == [])
  }

  @Test("a feed that has a stray control character besides is still read")
  func repaired() throws {
    let text = feed("encoding=\"ISO-8859-1\"").replacing("or so", with: "or\u{8}so")
    let harvest = try harvest(text)
    #expect(harvest.mentions.map(\.title) == ["Thé – “hot” for 3 € or so"])
    #expect(harvest.findings.count == 1)
  }

  @Test("a mail keeps them in its text and its subject", arguments: ["ISO-8859-1", "windows-1252"])
  func mails(_ charset: String) throws {
    let body = """
      === News - 1 new result ===

      Th\u{e9} ~ ~hot~ for 3 ~
      Consumer Notes
      A snippet.
      <\(redirect("https://example.org/story"))>
      """
    let mail = alertMail(
      body, subject: "=?\(charset)?Q?Google_Alert_=96_th=E9_=80?=",
      type: "text/plain; charset=\(charset)")
    let harvest = try harvest(mail, file: "in.eml")
    #expect(harvest.term == "thé €")
    #expect(harvest.mentions.map(\.title) == ["Thé – “hot” for 3 €"])
  }
}
