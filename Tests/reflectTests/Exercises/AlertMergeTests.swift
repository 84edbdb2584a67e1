import Testing

@Suite("two branches of a journal")
struct AlertMergeTests {
  /// Git as nobody has configured it.
  private static let git = [
    "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b", "GIT_COMMITTER_NAME": "a",
    "GIT_COMMITTER_EMAIL": "a@b", "GIT_CONFIG_NOSYSTEM": "1",
  ]

  /// Imports and decisions on both branches, then a merge of one into the other.
  private func merged(_ first: String, _ second: String) throws -> Journal {
    let journal = try Journal.make()
    try journal.reflect("init").expect()
    try journal.write("a.xml", Feed.google("amazon", stories: 30))
    try journal.write("b.xml", Feed.google("amazon", stories: 30, from: 20))
    // Alerts share lines, which a merge by lines must not mix up.
    try journal.shell(
      """
      set -e
      git init -q -b base .
      reflect alert add amazon --since 2017-08-01
      printf 'd\\n' | reflect alert inbox
      reflect alert import a.xml
      printf 'd\\ns\\nnegative\\nBefore.\\nk\\nd\\n' | reflect alert inbox
      git add -A && git commit -qm base
      git checkout -qb left
      printf 's\\nnegative\\nLeft first.\\ns\\npositive\\nLeft.\\nd\\nd\\nu\\ns\\nneutral\\nAgain.\\n' | reflect alert inbox
      reflect alert import b.xml
      git add -A && git commit -qm left
      git checkout -q base && git checkout -qb right
      reflect alert import b.xml
      printf 'd\\ns\\nnegative\\nRight.\\nd\\nd\\nd\\nd\\ns\\nnegative\\nRight again.\\n' | reflect alert inbox
      git add -A && git commit -qm right
      git checkout -q \(first) && git merge -q --no-edit \(second)
      git status --short
      """, environment: Self.git
    ).expect(err: "")
    return journal
  }

  @Test("that both imported and decided merge without conflict into one state, in either order")
  func merge() throws {
    let (one, other) = (try merged("left", "right"), try merged("right", "left"))
    let (a, b) = (try MentionState(one), try MentionState(other))
    #expect(a.verdicts.keys.count == 50)
    #expect(a.tornLines == 0)
    // What both decided in different ways is as the later decision says, which the clock tells.
    #expect(a.verdicts == b.verdicts)
    #expect(a.alerts == b.alerts)
    let list = try one.reflect("alert", "list", "--format", "json").expect(err: "").out
    let otherList = try other.reflect("alert", "list", "--format", "json").expect(err: "").out
    #expect(withoutLines(list) == withoutLines(otherList))
    for journal in [one, other] {
      let text = try journal.read("exercises/alerts/amazon.md")
      #expect(!text.contains("<<<<<<<"))
      // Every alert is whole: a heading with its mention, its sentiment, its comment, its end.
      for alert in text.components(separatedBy: "\n## ").dropFirst() {
        let lines = alert.split(separator: "\n")
        #expect(lines.count == 4 && lines[0].contains(" <!-- mention: "), "\(alert)")
        #expect(lines.count == 4 && lines[1].hasPrefix("Sentiment: "), "\(alert)")
        #expect(lines.last?.hasPrefix("<!-- end of alert: ") == true, "\(alert)")
      }
      try journal.reflect("build", "--drafts").expect(err: "")
    }
  }

  @Test(
    "that both began a term, with feeds of other days, are monitoring it from the earlier one on")
  func begun() throws {
    var lists: [String] = []
    for (one, other) in [("left", "right"), ("right", "left")] {
      let journal = try Journal.make()
      try journal.reflect("init").expect()
      try journal.write("left.xml", Feed.google("amazon", stories: 3))
      try journal.write("right.xml", Feed.google("amazon", stories: 3, from: 20))
      for branch in ["left", "right"] {
        try journal.shell(
          """
          reflect alert import \(branch).xml >/dev/null
          cd exercises/alerts && mv amazon.md \(branch).txt && mv amazon.mentions.jsonl \(branch).log
          """
        ).expect(err: "")
      }
      try journal.shell(
        """
        cd exercises/alerts
        sed -i 's/^since: .*/since: 2017-09-02/' left.txt
        touch base.txt
        git merge-file --union -p \(one).txt base.txt \(other).txt >amazon.md
        cat \(one).log \(other).log >amazon.mentions.jsonl
        rm *.txt *.log
        """
      ).expect(err: "")
      lists.append(
        try journal.reflect("alert", "list", "--format", "json").expect(
          err:
            "exercises/alerts/amazon.md:4:1: warning: `since` is given twice, as a merge left it; the earlier counts, take the other out [front-matter]"
        ).out)
    }
    #expect(lists[0].contains("\"since\": \"2017-09-02\"") && lists[0].contains("\"mentions\": 6"))
    #expect(lists[0] == lists[1])
  }

  @Test(
    "of which one takes an alert back and writes another come to one state, with every comment where it was"
  )
  func takenBack() throws {
    var pages: [String] = []
    for right in [
      "s\\nnegative\\nNobody asked.\\nq\\n", "u\\ns\\nnegative\\nThird thought.\\nq\\n",
    ] {
      var states: [String] = []
      for (one, other) in [("left", "right"), ("right", "left")] {
        let journal = try Journal.make()
        try journal.reflect("init").expect()
        try journal.write("a.xml", Feed.google("amazon", stories: 3))
        try journal.shell(
          """
          set -e
          git init -q -b base .
          reflect alert import a.xml >/dev/null
          printf 's\\npositive\\nFirst thought.\\nq\\n' | reflect alert inbox >/dev/null
          git add -A && git commit -qm base
          git checkout -qb left
          printf 's\\nnegative\\nSecond thought.\\nq\\n' | reflect alert inbox --undo >/dev/null
          git commit -qam left
          git checkout -q base && git checkout -qb right
          printf '\(right)' | reflect alert inbox >/dev/null
          git commit -qam right
          git checkout -q \(one) && git merge -q --no-edit \(other)
          """, environment: Self.git
        ).expect(err: "")
        try journal.reflect("build", "--drafts").expect()
        let page = try journal.read("site/public/exercises/alerts/amazon.html")
        states.append(page)
        #expect(page.contains("<p>Second thought.</p>\n</div></article>"))
        #expect(!page.contains("First thought."))
      }
      #expect(states[0] == states[1])
      pages += states
    }
    #expect(pages[0].contains("<p>Nobody asked.</p>\n</div></article>"))
    #expect(pages[2].contains("<p>Third thought.</p>\n</div></article>"))
  }

  @Test("that both log alerts of one day come to one page, anchors of their headings included")
  func logged() throws {
    let journal = try Journal.make()
    try journal.reflect("init").expect()
    try journal.shell(
      """
      set -e
      log() { reflect alert log amazon --title "$1" --date 2017-09-20 --comment "### What

      $2" >/dev/null; }
      git init -q -b base .
      reflect alert add amazon --since 2017-08-01 >/dev/null
      git add -A && git commit -qm base
      git checkout -qb left
      log Zebra "First words."
      git commit -qam left
      git checkout -q base && git checkout -qb right
      log Apple "Second words."
      git commit -qam right
      git checkout -q left
      log Mole "Third words."
      git commit -qam left
      for order in left:right right:left; do
        git checkout -q -b "merged-${order%:*}" "${order%:*}"
        git merge -q --no-edit "${order#*:}"
        reflect build --drafts -o "out-${order%:*}" >/dev/null
        reflect alert list >"list-${order%:*}"
        cp exercises/alerts/amazon.md "file-${order%:*}"
      done
      """, environment: Self.git
    ).expect(err: "")
    #expect(try journal.read("file-left") != journal.read("file-right"))
    #expect(try journal.read("list-left") == journal.read("list-right"))
    #expect(try journal.read("list-left").contains("Third words."))
    let page = try journal.read("out-left/exercises/alerts/amazon.html")
    #expect(try page == journal.read("out-right/exercises/alerts/amazon.html"))
    let order = ["First", "Second", "Third"].map { page.firstRange(of: "\($0) words.")?.lowerBound }
    // The newest is on top.
    #expect(try #require(order[0]) > #require(order[1]) && #require(order[1]) > #require(order[2]))
  }

  @Test(
    "that both wrote the same lines of code come to one state, with all of a comment in its place",
    arguments: ["```\ncode\n\nx\n```", "    in\n    dented\n    code\n    here"])
  func code(_ code: String) throws {
    let journal = try Journal.make()
    try journal.reflect("init").expect()
    try journal.write("code.txt", code)
    try journal.shell(
      """
      set -e
      git init -q -b base .
      reflect alert add amazon --since 2017-08-01 >/dev/null
      git add -A && git commit -qm base
      for side in left right; do
        git checkout -q -b "$side" base
        printf 'From %s.\\n\\n%s\\n\\nTo %s.\\n' "$side" "$(cat code.txt)" "$side" |
          reflect alert log amazon --title "$side" --date 2017-09-20 --comment - >/dev/null
        git commit -qam "$side"
      done
      for order in left:right right:left; do
        git checkout -q -b "merged-${order%:*}" "${order%:*}"
        git merge -q --no-edit "${order#*:}"
        reflect build --drafts -o "out-${order%:*}" 2>/dev/null
        reflect alert list --format json | grep '"comment"' >"list-${order%:*}"
      done
      """, environment: Self.git
    ).expect()
    #expect(
      try journal.read("list-left").contains(
        "From right.\\n\\n\(code.replacing("\n", with: "\\n"))\\n\\nTo right."))
    for path in ["exercises/alerts/amazon.html", "exercises/alerts/index.html"] {
      #expect(try journal.read("out-left/\(path)") == journal.read("out-right/\(path)"))
    }
    #expect(try journal.read("list-left") == journal.read("list-right"))
    let page = try journal.read("out-left/exercises/alerts/amazon.html")
    #expect(page.components(separatedBy: "<pre><code>").count == 3)
  }

  /// The order of the alerts in the file is that of the merge, and their lines with it.
  private func withoutLines(_ json: String) -> String {
    json.split(separator: "\n").filter { !$0.contains("\"line\"") }.joined(separator: "\n")
  }
}
