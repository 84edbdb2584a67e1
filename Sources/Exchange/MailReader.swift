import Diagnostics
import Journal

/// Makes harvests of the mails of a file, one a term.
struct MailReader {
  private static let sender = "googlealerts-noreply@google.com"
  /// The bytes of a mail in which one that it passes on names its sender.
  private static let beginning = 1 << 16

  private let today: Day
  private let gmime: GMime
  private var warnings: ImportWarnings
  private var places: SourcePlaces
  private var harvests: [Harvest] = []
  private var placeOfTerm: [String?: Int] = [:]
  private var strangers: [(sender: String, count: Int, line: Int, holdsAlert: Bool)] = []
  private var placeOfStranger: [String: Int] = [:]

  /// Reads the mails of a file.
  /// - Returns: at least one harvest.
  /// - Throws: `HarvestFailure` where GMime is not installed.
  static func harvests(
    in bytes: [UInt8], file: String, today: Day
  ) throws(HarvestFailure) -> [Harvest] {
    guard let gmime = GMime() else {
      throw HarvestFailure(
        SourceLocation(file),
        "reading mails needs GMime; install libgmime-3.0-0 (Debian, Ubuntu) or gmime (Homebrew)")
    }
    var reader = MailReader(
      gmime: gmime, today: today, warnings: ImportWarnings(file: file),
      places: SourcePlaces(bytes))
    for mail in Mailbox.mails(in: bytes) {
      GMime.turn.withLock { _ in reader.read(mail) }
    }
    reader.nameStrangers()
    var harvests = reader.harvests
    if harvests.isEmpty { harvests = [Harvest(term: nil)] }
    harvests[0].findings = reader.warnings.finished()
    return harvests
  }

  private init(gmime: GMime, today: Day, warnings: ImportWarnings, places: SourcePlaces) {
    self.gmime = gmime
    self.today = today
    self.warnings = warnings
    self.places = places
  }

  private mutating func read(_ mail: MailSlice) {
    let line = places.place(of: mail.offset).line
    let sender = MailHeaders(of: mail.bytes).sender
    guard sender.elementsEqual(Self.sender.utf8) else {
      return noteStranger(
        sender, line: line, holdsAlert: mail.bytes.prefix(Self.beginning).contains(Self.sender.utf8)
      )
    }
    guard MailGuard.admits(mail.bytes), let message = MailMessage(mail.bytes, gmime) else {
      return warnings.add(
        "import-mail", line: line,
        "a mail that is far larger or has more parts than Google's is left out")
    }
    let subject = MailStory.plain(Array(message.subject.utf8), limit: 300)
    guard !message.isCut(mail.bytes) else {
      return warnings.add(
        "import-mail", severity: .error, line: line,
        "the mail `\(subject.prefix(80))` ends in the middle and is left out; save it once more")
    }
    var stories = message.text("plain").map(AlertMailText.stories) ?? []
    if stories.isEmpty, let html = message.text("html") {
      stories = AlertMailMarkup.stories(in: html.bytes)
    }
    guard !stories.isEmpty else {
      return warnings.add(
        "import-mail", line: line, "the mail `\(subject.prefix(80))` tells of no story")
    }
    let time = WrittenTime(Array(message.date.utf8)[...])
    let story = StoryTime(time, today: today)
    if time == nil {
      warnings.add(
        "import-date", line: line,
        "the mail `\(subject.prefix(80))` has no readable date; \(today) stands in for it")
    } else if let time, let doubt = story.doubt {
      warnings.add(
        "import-date", line: line,
        "the date `\(time.day)` of the mail `\(subject.prefix(80))` \(doubt); \(today) stands in for it"
      )
    }
    keep(
      stories, at: story.time,
      term: AlertTerm.named(in: subject, isAlert: true), line: line)
  }

  private mutating func keep(
    _ stories: [MailStory], at time: WrittenTime, term: String?, line: Int
  ) {
    for story in stories {
      let term = story.term ?? term
      let place = placeOfTerm[term] ?? harvests.count
      if place == harvests.count {
        placeOfTerm[term] = place
        harvests.append(Harvest(term: term))
      }
      let url = String(decoding: StoryAddress.unwrapped(story.link), as: UTF8.self)
      if url.isEmpty {
        warnings.add(
          "import-link", line: line,
          "the link `\(MailStory.plain(story.link, limit: 80))` is no web address and is left out")
      }
      harvests[place].mentions.append(
        IncomingMention(
          guid: nil, at: time.at, day: time.day, title: story.title,
          url: url, source: story.source, snippet: story.snippet))
    }
  }

  private mutating func noteStranger(_ sender: [UInt8], line: Int, holdsAlert: Bool) {
    let sender = MailStory.plain(sender, limit: 80)
    if let place = placeOfStranger[sender] {
      strangers[place].count += 1
      strangers[place].holdsAlert = strangers[place].holdsAlert || holdsAlert
    } else {
      placeOfStranger[sender] = strangers.count
      strangers.append((sender, 1, line, holdsAlert))
    }
  }

  private mutating func nameStrangers() {
    for (sender, count, line, holdsAlert) in strangers {
      let name = sender.isEmpty ? "an unnamed sender" : "`\(sender)`"
      let hint = holdsAlert ? "; save the alert that was passed on as a file of its own" : ""
      warnings.add(
        "import-mail", line: line,
        count == 1
          ? "a mail from \(name) is no Google Alert and is left out\(hint)"
          : "\(count) mails from \(name) are no Google Alerts and are left out\(hint)")
    }
  }
}
