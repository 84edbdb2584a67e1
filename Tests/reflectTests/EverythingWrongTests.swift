import Files
import Foundation
import Testing

@Suite("A journal in which everything is wrong")
struct EverythingWrongTests {
  @Test("is told all of it in one run, in the order of files and lines, and keeps its old site")
  func allAtOnce() throws {
    let journal = try Journal.makeSmall()
    try journal.expectRefusal(
      """
      course.yml:2:9: error: `starts` must be a date of the calendar such as 2017-09-24, not `soon` [course]
      course.yml:3:8: error: `words` must be made of `key: value` lines [course]
      course.yml:4:1: warning: `wekes` is not a key that is read here; did you mean `weeks`? [unknown-key]
      course.yml:6:11: error: `week` must be a whole number from 1 to 400000 [course]
      exercises/pipe: error: this is a pipe, socket or device; move it out of the journal [file]
      exercises/two/same.md:3:1: error: the image leads nowhere: there is no `exercises/two/gone.png` [broken-link]
      journal/a?b.md: error: its name holds a control character; rename it [file-name]
      journal/binary.md:1:3: error: the control character U+0000 does not belong in a text; delete it [source-text]
      journal/latin1.md:5:2: error: this is not UTF-8; save the file as UTF-8 [source-text]
      journal/linked.md: error: this symbolic link leads outside the journal; put a copy of the file here instead [symbolic-link]
      journal/unclosed.md:1:1: error: the front matter has no end; put a line of three dashes, `---`, below it [front-matter]
      journal/week-01.md:1: error: week 1 has an entry already, journal/again.md; give one another week, or join them [two-entries]
      journal/week-04.md:3:7: error: `date` must be a date of the calendar such as 2017-09-24, not `24.9.2017` [front-matter]
      journal/week-04.md:4:8: error: `draft` must be true or false [front-matter]
      journal/week-04.md:7:1: error: the link leads nowhere: there is no `journal/gone.md`; did you mean `again.md`? [broken-link]
      journal/week-04.md:7:15: error: journal/week-04.md has no heading `#gone`; its anchors are made from its headings [broken-link]
      journal/week-04.md:8:1: error: `same` could mean exercises/one/same.md, exercises/two/same.md; link the file instead, as in [same](../exercises/one/same.md) [broken-link]
      journal/week-04.md:8:10: warning: journal/week-03.md is a draft, so this link is shown as text [link-to-draft]
      journal/week-04.md:9:1: warning: HTML is shown as the text it is; write it in Markdown, or put it between backticks [raw-html]
      journal/week-04.md:9:8: warning: HTML is shown as the text it is; write it in Markdown, or put it between backticks [raw-html]
      site/theme.css: error: this symbolic link leads nowhere; mend it or remove it [symbolic-link]
      """
    ) {
      try journal.write(
        "course.yml", "title: C\nstarts: soon\nwords: 400\nwekes: 12\nweeks:\n  - week: zero\n")
      try journal.write("journal/again.md", "---\nweek: 1\n---\n")
      try journal.write("journal/unclosed.md", "---\nweek: 5\n")
      try journal.write("journal/binary.md", "--\u{0}\n")
      try journal.write(
        "journal/latin1.md", bytes: Array("---\nweek: 6\n---\n\n".utf8) + [0x61, 0xe4, 0x0a])
      try journal.write("journal/a\u{9}b.md", "x")
      try journal.link("journal/linked.md", to: "/etc/hostname")
      try journal.link("site/theme.css", to: "gone.css")
      try journal.makePipe("exercises/pipe")
      try journal.write("exercises/one/same.md", "# One\n")
      try journal.write("exercises/two/same.md", "# Two\n\n![x](gone.png)\n")
      try journal.write(
        "journal/week-04.md",
        """
        ---
        week: 4
        date: 24.9.2017
        draft: perhaps
        ---

        [x](gone.md), [y](#gone)
        [[same]] [[Week 3]]
        <b>bold</b>
        """)
    }
  }
}
