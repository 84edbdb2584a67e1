import Diagnostics
import Exchange
import Journal
import TestSupport
import Testing

/// What is wrong with what a file brought in; nothing may ever be.
func faults(in harvests: [Harvest]) -> [String] {
  var faults: [String] = []
  func check(_ text: String, _ what: String, atMost limit: Int) {
    let isClean = text.unicodeScalars.allSatisfy {
      switch $0.value {
      case 0..<0x20, 0x7f..<0xa0, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: false
      default: true
      }
    }
    if !isClean { faults.append("\(what) holds what nobody sees: \(text.debugDescription)") }
    if text.unicodeScalars.count > limit { faults.append("\(what) is too long") }
    if text.hasPrefix(" ") || text.hasSuffix(" ") || text.contains("  ") {
      faults.append("\(what) is not folded: \(text.debugDescription)")
    }
  }
  if harvests.isEmpty { faults.append("there is no harvest") }
  for harvest in harvests {
    if let term = harvest.term {
      check(term, "a term", atMost: 200)
      if term.isEmpty { faults.append("a term is empty") }
    }
    for finding in harvest.findings where printable(finding.description) != finding.description {
      faults.append("a finding is not printable: \(finding.description.debugDescription)")
    }
    for mention in harvest.mentions {
      check(mention.title, "a title", atMost: 300)
      check(mention.snippet, "a snippet", atMost: 500)
      check(mention.source, "a source", atMost: 300)
      check(mention.guid ?? "", "an id", atMost: 1000)
      check(mention.url, "an address", atMost: 4096)
      if mention.title.isEmpty { faults.append("a title is empty") }
      let isWeb = mention.url.hasPrefix("https://") || mention.url.hasPrefix("http://")
      if !mention.url.isEmpty, !isWeb || mention.url.contains(where: " \"<>\\".contains) {
        faults.append("an address is none: \(mention.url)")
      }
      let isTime = mention.at.utf8.count == 20 && mention.at.hasSuffix("Z")
      if Day(mention.at.prefix(10)) == nil || !(isTime || mention.at == mention.day.description) {
        faults.append("a time is none: \(mention.at)")
      }
    }
  }
  return faults
}

/// What is wrong with what the bytes bring in, or with what is said about them.
func faults(in bytes: [UInt8]) -> [String] {
  do throws(HarvestFailure) {
    return faults(in: try readHarvests(bytes, file: "in", today: importDay))
  } catch {
    let line = error.finding.description
    return printable(line) == line ? [] : ["an error is not printable: \(line.debugDescription)"]
  }
}

@Suite("Whatever the bytes, what they bring in is clean", .timeLimit(.minutes(2)))
struct PropertyTests {
  @Test("changed, cut and mixed up fixtures", arguments: try fixtureNames())
  func mutations(of name: String) throws {
    let original = try fixture(name)
    let others = try fixtureNames().map(fixture)
    var random = SeededRandom(UInt64(original.count))
    let splices: [[UInt8]] =
      [
        "<", ">", "&", "&#x202e;", "&amp;#27;", "&#0;", "]]>", "<![CDATA[", "<!--", "\"", "=",
        "\u{202e}",
        "\u{feff}", "\n\n", "\r", "\nFrom ", "--", "boundary=", "Content-Type: message/rfc822\n\n",
        "=?utf-8?q?", "%",
        "%00", "javascript:", "<entry>", "</entry>", "<item>", "xmlns=''", "<!DOCTYPE x [", "[",
        "]", "===", "<http",
      ].map { Array($0.utf8) } + [
        [0], [0xff], [0xc3], [0xe2, 0x80], [0x1b], [0xf4, 0x90, 0x80, 0x80],
      ]
    for round in 0..<150 {
      var bytes = original
      for _ in 0...Int.random(in: 0..<4, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<7, using: &random) {
        case 0 where place < bytes.count: bytes[place] = .random(in: 0...255, using: &random)
        case 1 where place < bytes.count:
          bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 2:
          bytes.removeSubrange(
            place..<min(bytes.count, place + .random(in: 1..<40, using: &random)))
        case 3: bytes.insert(contentsOf: splices.randomElement(using: &random) ?? [], at: place)
        case 4:
          let other = others.randomElement(using: &random) ?? []
          let start = Int.random(in: 0...other.count, using: &random)
          bytes.insert(contentsOf: other[start...].prefix(300), at: place)
        case 5:
          let end = min(bytes.count, place + .random(in: 1..<60, using: &random))
          bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        default: if round % 10 == 0 { bytes.removeSubrange(place...) }
        }
      }
      #expect(faults(in: bytes) == [], "round \(round)")
    }
  }

  @Test("random bytes, also behind what makes them a feed, a mail or a page")
  func randomBytes() {
    var random = SeededRandom(7)
    let story = "\n\nT\nP\nS\n<\(redirect("https://example.org/"))"
    let beginnings = [
      "", "<", "<?xml version='1.0'?>", "<rss><channel><item><title>",
      "<rss><channel><item><title><![CDATA[",
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='html'>", "\u{feff}<feed>",
      "From: googlealerts-noreply@google.com\n", "From: googlealerts-noreply@google.com" + story,
      "From: googlealerts-noreply@google.com\nContent-Type: text/html\n\n<a href='https://www.google.com/url?q=https://",
      "From: googlealerts-noreply@google.com\nContent-Type: text/html\n\n<script data-scope=inboxmarkup>[{\"url\":\"",
      "From: googlealerts-noreply@google.com\nSubject: Google Alert - ", "From x\nFrom: ",
    ].map { Array($0.utf8) }
    for round in 0..<1500 {
      let alphabet: ClosedRange<UInt8> = round % 2 == 0 ? 0...255 : 0x20...0x7e
      let noise = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
        UInt8.random(in: alphabet, using: &random)
      }
      let bytes = (beginnings.randomElement(using: &random) ?? []) + noise
      #expect(faults(in: bytes) == [], "round \(round)")
      #expect(
        faults(in: bytes + Array("</title></item></channel></rss>".utf8)) == [], "round \(round)")
      #expect(faults(in: bytes + Array("</title></entry></feed>".utf8)) == [], "round \(round)")
    }
  }

  @Test("an address unwrapped is an address or nothing, and its key does not change any more")
  func addresses() {
    var random = SeededRandom(11)
    let pieces = [
      "https://", "HTTP://", "www.google.com", "/url?", "url=", "q=", "&", "?", "#", "/", "%",
      "%2F", "%25", "%41", "é",
      "\u{202e}", " ", "example.org", ":443", ":80", "@", "utm_source=x", "a=1", ";", "\\", "\"",
      "<", "[", "]", ".",
      "javascript:", "\u{0}", "\n", "a", "B", "~", "+", "%C3%A9", "%c3", "=",
    ]
    for round in 0..<20_000 {
      var address =
        round % 3 == 0
        ? "https://www.google.com/url?url=https://" : round % 3 == 1 ? "https://a.org/" : ""
      for _ in 0..<Int.random(in: 0..<10, using: &random) {
        address += pieces.randomElement(using: &random) ?? ""
      }
      let mention = IncomingMention(
        guid: nil, at: "2017-09-20", day: Day(number: 17429), title: "t",
        url: StoryAddress.unwrapped(address), source: "", snippet: "")
      #expect(faults(in: [Harvest(term: nil, mentions: [mention])]) == [])
      let key = StoryAddress.key(address)
      #expect(key.isEmpty == mention.url.isEmpty)
      #expect(key.isEmpty || key.hasPrefix("https://"))
      // One slash of several goes at a time, and one redirect.
      let path = key.prefix { $0 != "?" }
      if StoryAddress.unwrapped(key) == key, !path.hasSuffix("/") {
        #expect(StoryAddress.key(key) == key, "\(address)")
      }
    }
  }
}
