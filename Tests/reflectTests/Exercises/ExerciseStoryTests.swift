import Testing

@Suite("the exercises as a student does them")
struct ExerciseStoryTests {
  @Test("from the first term and blog to the published pages")
  func story() throws {
    let journal = try Journal.make()
    let server = try FeedServer(journal.folder)
    try journal.reflect("init", "--starts", "2017-07-31").expect()

    // A term, its feed, and a mail from before there was one.
    try journal.reflect(
      "alert", "add", "amazon", "--feed", server.url("/feed.xml"), "--since", "2017-08-09"
    ).expect()
    try journal.write(
      "feed.xml",
      Feed.google(
        "amazon",
        [
          .init(
            title: "Three weeks by boat on the upper &lt;b&gt;Amazon&lt;/b&gt;", path: "boat",
            day: "2017-09-18"),
          .init(title: "Baby-registry e-mails sent by mistake", path: "baby", day: "2017-09-20"),
          .init(
            title: "Baby registry e-mails sent by mistake!", path: "baby-too", day: "2017-09-20"),
        ]))
    try journal.reflect("alert", "fetch").expect(out: "amazon: 3 new mentions\nnext: [..]")
    try journal.write(
      "old.xml",
      Feed.google("amazon", [.init(title: "An old tale", path: "old", day: "2017-09-10")]))
    try journal.reflect("alert", "import", "old.xml").expect(
      out: "amazon: 1 new mention\nnext: [..]")

    // Decisions: a mistake undone, one story significant.
    try journal.shell(
      "printf 'd\\nd\\nu\\nd\\ns\\nnegative\\nA confusing mail told many people that a *gift* was bought.\\n' | reflect alert inbox"
    ).expect(out: "...\n1 significant, 3 dismissed; nothing is unread", err: "")
    try journal.reflect(
      "alert", "log", "amazon", "--title", "Heard on the radio", "--date", "2017-09-19",
      "--sentiment", "positive", "--comment", "They deliver on Sundays now."
    ).expect()
    try journal.reflect("alert", "list").expect(
      out: """
        term    days  mentions  unread  significant  last comment
        amazon    43         4       0            2  2017-09-20 A confusing mail told many people that a gift was bought.
        """, err: "")

    // Three blogs, one a verdict.
    try journal.shell(
      "printf 'To Work Or Play\\ngood\\nclear navigation\\n\\nIt keeps its promise.\\n' | reflect blog add \(server.url("/page")) --fetch"
    ).expect(out: "Name (Enter for To Work <Or> Play) To Work Or Play\n...")
    try journal.reflect(
      "blog", "add", "http://e.org/andrew-bolt", "--verdict", "maybe", "--element", "links",
      "--reason", "A wall."
    ).expect(out: "...\ncreated exercises/blogs/andrew-bolt.md")
    try journal.reflect(
      "blog", "add", "http://e.org/dull", "--verdict", "boring", "--element", "doormats",
      "--reason", "A joke that the readers share."
    ).expect()
    try journal.reflect("blog", "list").expect(
      out: """
        good
          To Work Or Play  clear navigation

        maybe
          Andrew Bolt      links

        boring
          Dull             doormats
        """, err: "")

    // The week that shows them, and the site.
    try journal.reflect("new", "8").expect()
    let week = try journal.read("journal/week-08.md").replacing("draft: true\n", with: "")
    try journal.write("journal/week-08.md", week + "\n```alerts\n```\n\n```blogs\n```\n")
    try journal.reflect("build").expect(out: "...\nopen [..]", err: "")
    let term = try journal.read("site/public/exercises/alerts/amazon.html")
    #expect(term.contains("A confusing mail told many people that a <em>gift</em> was bought."))
    #expect(term.contains("href=\"https://example.org/baby\""))
    #expect(term.contains("They deliver on Sundays now."))
    #expect(!term.contains("Three weeks by boat"))
    #expect(
      try journal.read("site/public/exercises/blogs/to-work-or-play.html").contains(
        "It keeps its promise."))
    let entry = try journal.read("site/public/journal/week-08.html")
    #expect(entry.contains("Baby-registry e-mails sent by mistake"))
    #expect(entry.contains("Andrew Bolt"))
    // Logs and what the program remembers stay at home.
    #expect(
      try !journal.snapshot("site/public").files.contains {
        $0.contains("jsonl") || $0.contains(".cache")
      })
  }
}
