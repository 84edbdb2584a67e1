import Testing

@Suite("A link that leads nowhere")
struct LinkFindingTests {
  @Test("is refused with its place and a hint", arguments: broken)
  func refused(_ input: BadInput) throws {
    try input.expectRefusal()
  }

  @Test("a link that is only dropped, and HTML, are warnings", arguments: dropped)
  func warned(_ input: BadInput) throws {
    try input.expectWarning()
  }

  private static func body(_ text: String, _ findings: String) -> BadInput {
    BadInput(
      text,
      [
        "journal/week-04.md": "---\nweek: 4\n---\n\(text)\n",
        "journal/week-05.md": "---\nweek: 5\ntitle: Twice\n---\n\n## Long walks\n\n## Long talks\n",
        "exercises/twice.md": "# Twice\n", "exercises/blogs/b.md": "# B1\n",
        "exercises/alerts/b.md": "# B2\n", "exercises/log.jsonl": "{}\n", "exercises/a.html": "<p>",
        "exercises/a.svg": "<svg onload=\"alert(1)\"/>", "README.md": "read me\n",
        "journal/week-05.feedback.md": "Good.\n", "exercises/data.csv": "1\n",
      ], findings)
  }

  private static let broken =
    [
      ("[x](gone.md)", "4:1: error: the link leads nowhere: there is no `journal/gone.md`"),
      (
        "[x](week-50.md)",
        "4:1: error: the link leads nowhere: there is no `journal/week-50.md`; did you mean `week-05.md`?"
      ),
      ("[x](week-05)", "4:1: error: there is no `journal/week-05`; did you mean `week-05.md`?"),
      (
        "[x](../exercises/twise.md)",
        "4:1: error: the link leads nowhere: there is no `exercises/twise.md`; did you mean `../exercises/twice.md`?"
      ),
      ("![x](chart.png)", "4:1: error: the image leads nowhere: there is no `journal/chart.png`"),
      (
        "![x](week-05.md)",
        "4:1: error: `journal/week-05.md` is a page, not an image; remove the `!`"
      ),
      (
        "[x](#gone)",
        "4:1: error: journal/week-04.md has no heading `#gone`; its anchors are made from its headings"
      ),
      (
        "[x](week-05.md#long-walk)",
        "4:1: error: journal/week-05.md has no heading `#long-walk`; did you mean `#long-walks`?"
      ),
      ("[x](../../etc/passwd)", "4:1: error: `../../etc/passwd` leads outside the journal"),
      (
        "[x](/etc/passwd)",
        "4:1: error: the link leads to `etc/passwd`, and only files under journal/, exercises/ and site/images/ are published"
      ),
      (
        "[x](../README.md)",
        "4:1: error: the link leads to `README.md`, and only files under journal/, exercises/ and site/images/ are published"
      ),
      (
        "[x](../exercises/log.jsonl)",
        "4:1: error: the link leads to `exercises/log.jsonl`, which is never published"
      ),
      (
        "[x](week-05.feedback.md)",
        "4:1: error: the link leads to `journal/week-05.feedback.md`, which is never published"
      ),
      (
        "[x](../exercises/a.html)",
        "4:1: error: `exercises/a.html` is of a kind that is not published, since a browser might run it; [..]"
      ),
      (
        "[x](../exercises/a.svg)",
        "4:1: error: `exercises/a.svg` is not a plain picture: it holds a script or loads something; [..]"
      ),
      (
        "![x](../exercises/a.svg)",
        "4:1: error: `exercises/a.svg` is not a plain picture: it holds a script or loads something; [..]"
      ),
      (
        "[[Week 9]]",
        "4:1: error: week 9 has no entry yet; `reflect new 9` begins it"
      ),
      (
        "[[Walks]]",
        "4:1: error: nothing is called `Walks`; name a week, a page's title, a file or a heading"
      ),
      ("[[Lisstening]]", "4:1: error: nothing is called `Lisstening`; did you mean [[Listening]]?"),
      (
        "[[week-05#Long]]",
        "4:1: error: journal/week-05.md has no heading `#Long`; its anchors are made from its headings"
      ),
      (
        "[[Twice]]",
        "4:1: error: `Twice` could mean exercises/twice.md, journal/week-05.md; link the file instead, as in [twice](../exercises/twice.md)"
      ),
      (
        "[[b]]",
        "4:1: error: `b` could mean exercises/alerts/b.md, exercises/blogs/b.md; link the file instead, as in [b](../exercises/alerts/b.md)"
      ),
      ("Ü é 社 [x](gone.md)", "4:11: error: the link leads nowhere: there is no `journal/gone.md`"),
      (
        "| a | b |\n|---|---|\n| ok | [x](gone.md) |",
        "6:8: error: the link leads nowhere: there is no `journal/gone.md`"
      ),
      (
        "> - one\n>   two ![x](<a b.png> 'T')",
        "5:9: error: the image leads nowhere: there is no `journal/a b.png`"
      ),
      (
        "[x][r]\n\n[r]: gone.md",
        "4:1: error: the link leads nowhere: there is no `journal/gone.md`"
      ),
      (
        "```\n[x](gone.md)\n```\n`[x](gone.md)` <!-- [x](gone.md) -->\n\n*[x](gone.md)*",
        "9:2: error: the link leads nowhere: there is no `journal/gone.md`"
      ),
    ].map { body($0, "journal/week-04.md:\($1) [broken-link]") }

  private static let dropped =
    [
      (
        "[x](javascript:alert(1))",
        "4:1: warning: `javascript:alert(1)` is shown without its link; [..] [dropped-link]"
      ),
      (
        "[x](\u{1}JAVA&#x0A;SCRIPT:alert(1))".replacing("\u{1}", with: ""),
        "4:1: warning: [..] [dropped-link]"
      ),
      (
        "[x](file:///etc/passwd)",
        "4:1: warning: `file:///etc/passwd` is shown without its link; [..] [dropped-link]"
      ),
      (
        "[x](//example.org)",
        "4:1: warning: `//example.org` is shown without its link; [..] [dropped-link]"
      ),
      (
        "![x](https://example.org/x.png)",
        "4:1: warning: the image `https://example.org/x.png` is shown as a link; put a copy of it beside this file to show it [remote-image]"
      ),
      (
        "text <b>bold",
        "4:6: warning: HTML is shown as the text it is; write it in Markdown, or put it between backticks [raw-html]"
      ),
      (
        "<script>\nalert(1)\n</script>",
        "4:1: warning: HTML is shown as the text it is; write it in Markdown, or put it between backticks [raw-html]"
      ),
      (
        "[x](week-03.md)",
        "4:1: warning: journal/week-03.md is a draft, so this link is shown as text [link-to-draft]"
      ),
      (
        "see [[Measuring]]",
        "4:5: warning: journal/week-03.md is a draft, so this link is shown as text [link-to-draft]"
      ),
    ].map { body($0, "journal/week-04.md:\($1)") }

  @Test("a link to a draft is shown as text, and as a link with --drafts")
  func draftLink() throws {
    let journal = try Journal.makeSmall()
    try journal.write("journal/week-04.md", "---\nweek: 4\n---\nsee [that week](week-03.md) now\n")
    try journal.reflect("build").expect()
    #expect(try journal.read("site/public/journal/week-04.html").contains("see that week now"))
    try journal.reflect("build", "--drafts").expect(err: "")
    #expect(
      try journal.read("site/public/journal/week-04.html")
        .contains("see <a href=\"week-03.html\">that week</a> now"))
  }

  @Test("no page holds a script or a link that runs one, whatever an entry says")
  func nothingRuns() throws {
    let journal = try Journal.makeSmall()
    try journal.write(
      "journal/week-04.md",
      """
      ---
      week: 4
      title: "<script>alert(1)</script>"
      tags: ["\\"><img src=x onerror=alert(1)>"]
      ---

      # <img src=x onerror=alert(1)>

      <img src=x onerror=alert(1)>

      [a](javascript:alert(1)) [b](JaVaScRiPt&colon;alert(1)) [c](vbscript:x) [d](data:text/html,x)

      ![a](x" onerror="alert(1)) ![b](javascript:alert(1)) <javascript:alert(1)>
      """)
    try journal.reflect("build").expect()
    for path in try journal.snapshot("site/public").files where path.hasSuffix(".html") {
      let page = try journal.read("site/public/\(path)").lowercased()
      for bad in [
        "<script>alert", "<img src=x", "href=\"javascript", "href=\"vbscript", "href=\"data:",
        "src=\"javascript",
      ] {
        #expect(!page.contains(bad), "\(path) holds \(bad)")
      }
    }
  }
}
