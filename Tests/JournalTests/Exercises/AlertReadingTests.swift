import Testing

@testable import Journal

@Suite("reading a term's file")
struct AlertReadingTests {
  private func findings(_ body: String) throws -> [String] {
    try MonitoredTerm(MonitoredTerm.front + body).read.findings.map(\.description)
  }

  @Test(
    "a heading whose date is none is told, as it is no alert",
    arguments: ["2017-02-30", "2017-13-01", "2017-9-20", "2017-09-00", "0000-01-01", "2017-09-123"])
  func impossibleDate(_ date: String) throws {
    let journal = try MonitoredTerm(MonitoredTerm.front + "Why.\n\n## \(date) [T](https://e.org)\n")
    #expect(journal.term?.alerts.isEmpty == true)
    #expect(
      journal.read.findings.map(\.description) == [
        "exercises/alerts/amazon.md:7:1: warning: `\(date)` is no date, so this is no alert; write a day that there is, such as 2017-09-24 [alert]"
      ])
  }

  @Test(
    "a heading that is not dated is a heading",
    arguments: [
      "## Why", "## 2017", "## 2017-09", "## 24 hours", "## 3-2-1 go", "# 2017-02-30",
      "### 2017-02-30",
      "## 2017-09-20", "## 2999-01-01 in the future", "## 2017-2018-2019", "## 1-2-3",
    ])
  func ordinaryHeading(_ heading: String) throws {
    #expect(try findings("\(heading)\n") == [])
  }

  @Test(
    "a sentiment that is none is told",
    arguments: [
      ("Sentiment: bad", "bad"), ("sentiment: Mixed.", "mixed."), ("Sentiment:", ""),
      ("Sentiment: positive, mostly", "positive, mostly"),
      ("Sentiment: bad <!-- alert: 0123456789 -->", "bad"),
    ])
  func unknownSentiment(_ line: String, _ shown: String) throws {
    for blank in ["", "\n"] {
      let place = blank.isEmpty ? 6 : 7
      #expect(
        try findings("## 2017-09-20 T\n\(blank)\(line)\n\nWhy.\n") == [
          "exercises/alerts/amazon.md:\(place):1: warning: `\(shown)` is no sentiment; write positive, neutral or negative [alert]"
        ])
    }
  }

  @Test(
    "a sentiment that is one is not, nor what is said of sentiments",
    arguments: [
      "Sentiment: positive", "SENTIMENT:negative  ", "Sentiment: neutral <!-- alert: 01 -->",
      "It is said that\nsentiment: is a word.", "No sentiment.",
    ])
  func knownSentiment(_ text: String) throws {
    #expect(try findings("## 2017-09-20 T\n\n\(text)\n") == [])
  }

  @Test("a file written before alerts had marks is read as it was")
  func olderForm() throws {
    let journal = try MonitoredTerm(
      MonitoredTerm.front + """

        ## 2017-09-20 [Drones](https://e.org/d)
        <!-- mention: 9f2c41d07a -->
        Sentiment: negative

        Nobody asked.

        ## 2017-09-21 By hand
        <!-- a note -->

        Somebody did.

        """)
    let alerts = try #require(journal.term?.alerts)
    #expect(alerts.map(\.mention?.description) == ["9f2c41d07a", nil])
    #expect(alerts.map(\.url) == ["https://e.org/d", nil])
    #expect(alerts.map(\.sentiment) == [.negative, nil])
    #expect(alerts.map(\.comment) == ["Nobody asked.", "<!-- a note -->\n\nSomebody did."])
    #expect(journal.read.findings.isEmpty)
  }

  @Test("an alert that two branches both wrote counts once, and one with another comment twice")
  func copies() throws {
    let draft = AlertDraft(day: september(20), title: "T", sentiment: .neutral, comment: "One.")
    var other = draft
    other.comment = "Two."
    let text = [draft, other, draft].map(\.markdown).joined(separator: "\n")
    let journal = try MonitoredTerm(MonitoredTerm.front + text)
    #expect(journal.term?.alerts.count { $0.isCopy } == 1)
    #expect(journal.term?.tally.significant == 2)
    #expect(journal.read.findings.isEmpty)
  }

  @Test(
    "an end that a merge left under another heading is told, and what it ends is read as it was written"
  )
  func mixed() throws {
    let drafts = ["A", "B"].map { AlertDraft(day: september(20), title: $0, comment: "One.") }
    let blocks = drafts.map { $0.markdown.split(separator: "\n", omittingEmptySubsequences: false) }
    let mixed = [blocks[0][0], blocks[1][0], "", "One.", blocks[0][3], blocks[1][3], ""]
    let journal = try MonitoredTerm(MonitoredTerm.front + mixed.joined(separator: "\n"))
    #expect(journal.term?.alerts.map(\.comment) == ["One.", "One."])
    #expect(
      try findings(mixed.joined(separator: "\n")) == [
        "exercises/alerts/amazon.md:9:1: warning: a merge put an alert's lines below another; they are read as they were written, and may be put right here [alert]"
      ])
  }

  @Test("a comment is found below its heading also where a merge put its end after other alerts")
  func farEnd() throws {
    let drafts = ["A", "B"].map {
      AlertDraft(day: september(20), title: $0, comment: "Of \($0).")
    }
    let blocks = drafts.map { $0.markdown.split(separator: "\n", omittingEmptySubsequences: false) }
    let gone = "<!-- end of alert: b8dbe94677 -->"
    let mixed = blocks[0][..<3] + [Substring(gone), ""] + blocks[1][..<4] + [blocks[0][3], ""]
    let journal = try MonitoredTerm(MonitoredTerm.front + mixed.joined(separator: "\n"))
    #expect(journal.term?.alerts.map(\.title) == ["A", "B"])
    #expect(journal.term?.alerts.map(\.comment) == ["Of A.", "Of B."])
  }

  @Test(
    "alerts of two branches are read in the order in which they were written, and placed where they stand"
  )
  func written() throws {
    let comment = "### What\n\nSentence [here](nowhere.md)."
    var blocks = ["A", "B", "C"].enumerated().map { index, title in
      AlertDraft(
        day: september(20), title: title, at: Moment(september(20), milliseconds: index),
        comment: comment
      ).markdown
    }
    // Somebody has worked on one, and written another below it.
    blocks[1] = blocks[1].replacing("Sentence", with: "Words") + "\n## 2017-09-20 By hand\n\nOne.\n"
    for order in [[0, 1, 2], [1, 0, 2], [2, 1, 0], [1, 2, 0]] {
      let text = MonitoredTerm.front + "Why.\n\n" + order.map { blocks[$0] }.joined(separator: "\n")
      let read = try MonitoredTerm(text).read
      let term = try #require(read.terms.first)
      #expect(term.alerts.map(\.title) == ["A", "B", "By hand", "C"])
      #expect(term.alertsInOrder.map(\.title) == ["A", "B", "By hand", "C"])
      let document = read[term.page].document
      #expect(
        document.headings.filter { $0.level == 3 }.map(\.anchor) == ["what", "what-1", "what-2"])
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for heading in document.headings {
        #expect(lines[heading.line - 1].contains("# \(heading.text)"), "\(order)")
      }
      #expect(document.links.allSatisfy { lines[$0.line - 1].contains("nowhere.md") })
      #expect(document.links.count == 3 && read.findings.isEmpty)
    }
  }

  @Test("what is wrong with an alert is told where it stands, wherever it is read")
  func writtenFindings() throws {
    let blocks = ["A", "B"].enumerated().map { index, title in
      AlertDraft(
        day: september(20), title: title, at: Moment(september(20), milliseconds: index),
        sentiment: index == 0 ? .positive : nil, comment: "One."
      ).markdown
    }
    let text = (blocks[1] + "\n" + blocks[0]).replacing("positive", with: "perfect")
    #expect(
      try findings(text) == [
        "exercises/alerts/amazon.md:11:1: warning: `perfect` is no sentiment; write positive, neutral or negative [alert]"
      ])
  }

  @Test("an end under another heading is told where somebody has changed what it ends")
  func changed() throws {
    let drafts = ["A", "B"].map { AlertDraft(day: september(20), title: $0, comment: "One.") }
    let blocks = drafts.map { $0.markdown.split(separator: "\n", omittingEmptySubsequences: false) }
    let mixed = [blocks[0][0], blocks[1][0], "", "Another.", blocks[0][3], blocks[1][3], ""]
    #expect(
      try findings(mixed.joined(separator: "\n")) == [
        "exercises/alerts/amazon.md:9:1: warning: another alert's end stands under this heading, as a merge took lines of both for the same; put each comment under its own heading, then take this line out [alert]"
      ])
  }
}
