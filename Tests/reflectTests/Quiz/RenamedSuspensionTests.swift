import Foundation
import Testing

@Suite("a suspended card that was renamed")
struct RenamedSuspensionTests {
  private static let outline = """
    ---
    chapter: 15
    title: CRM
    ---

    ## Phases

    - Before
    - After

    ## Words

    **Invoice** — a list of what was sold

    """
  private let file = "exercises/chapters/15.md"

  /// A journal in which the list and the term were answered and then suspended.
  private func journal(isStudied: Bool = true) throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write(file, Self.outline)
    if isStudied {
      try journal.shell("printf 'before\\nafter\\n\\n\\ninvoice\\n\\n:q\\n' | reflect quiz")
        .expect(err: "")
      #expect(try journal.answers.count == 2)
    }
    // On the next day both are due.
    try journal.shell(
      "printf ':suspend\\n:suspend\\n:q\\n' | reflect quiz",
      environment: ["REFLECT_TODAY": isStudied ? "2017-09-21" : "2017-09-20"]
    ).expect(err: "")
    #expect(try journal.suspended.count == 2)
    return journal
  }

  private func rename(_ old: String, _ new: String, in journal: Journal) throws {
    try journal.write(file, try journal.read(file).replacing(old, with: new))
  }

  @Test("stays suspended under its new name, and is renamed in the log before it is lifted")
  func lift() throws {
    let journal = try journal()
    let later = ["REFLECT_TODAY": "2017-09-22"]
    try rename("Phases", "Moments", in: journal)
    try journal.shell("echo 1 | reflect quiz --suspended", environment: later).expect(
      out: """
        1  Moments: name both
           exercises/chapters/15.md:8
        2  Words: which term? ____ — a list of what was sold
           exercises/chapters/15.md:13
        Lift (numbers, all, or empty for none) 1
        ✓ 1 card lifted, asked again when due
        """, err: "")
    let last = try journal.reviews.suffix(2)
    #expect(last.map { $0["type"] as? String } == ["rename", "unsuspend"])
    #expect(last.first?["card"] as? String == "15/phases#name-all")
    #expect(last.first?["to"] as? String == "15/moments#name-all")
    #expect(last.last?["card"] as? String == "15/moments#name-all")
    // From the log alone: it is due with its history, and not begun again.
    #expect(try journal.suspended == ["15/words/invoice#which-term"])
    try journal.shell("reflect quiz </dev/null", environment: later).expect(
      out: "\nCRM · 1 of 2\nMoments: name both\n...", err: "")
    // The answer may change now, as the log says which card it was.
    try rename("- After", "- Later", in: journal)
    try journal.shell("reflect quiz </dev/null", environment: later).expect(
      out: "\nCRM · 1 of 2 · changed\nMoments: name both\n...", err: "")
  }

  @Test(
    "is reported where another could be meant, and --rename keeps it suspended until it is lifted")
  func record() throws {
    let journal = try journal()
    let later = ["REFLECT_TODAY": "2017-09-22"]
    try rename("Invoice", "Bill", in: journal)
    let (old, new) = ("15/words/invoice#which-term", "15/words/bill#which-term")
    try journal.shell("reflect stats", environment: later).expect(
      err: """
        exercises/reviews.jsonl:2: warning: no chapter asks `\(old)` any more; if it is `\(new)` now, \
        `reflect chapters --rename '\(old)' '\(new)'` keeps it suspended [renamed-card]
        """)
    try journal.shell("reflect chapters --rename '\(old)' '\(new)'", environment: later).expect(
      out:
        "\(new) goes on with the history of \(old), and is suspended as that was; `reflect quiz --suspended` lifts it",
      err: "")
    #expect(try journal.suspended == ["15/phases#name-all", new])
    try journal.shell("echo all | reflect quiz --suspended", environment: later).expect(
      out: "...\n✓ 2 cards lifted, asked again when due", err: "")
    #expect(try journal.suspended == [])
    let types = try journal.reviews.map { $0["type"] as? String }
    #expect(types.suffix(3) == ["rename", "unsuspend", "unsuspend"])
    try journal.shell("printf ':q\\n' | reflect quiz --new 0", environment: later).expect(
      out: "\nCRM · 1 of 2\n...", err: "")
  }

  @Test("has its line where it was never studied, and may be lifted by its old name")
  func neverStudied() throws {
    let journal = try journal(isStudied: false)
    try rename("Invoice", "Bill", in: journal)
    let (old, new) = ("15/words/invoice#which-term", "15/words/bill#which-term")
    try journal.reflect("chapters", "--rename", old, "\(new)s").expect(64)
    try journal.shell("echo 2 | reflect quiz --suspended").expect(
      out: """
        ...
        2  \(old), which no chapter asks any more
        Lift (numbers, all, or empty for none) 2
        ✓ 1 card lifted, which no chapter asks any more
        """, err: "")
    let again = try self.journal(isStudied: false)
    try rename("Invoice", "Bill", in: again)
    try again.shell("reflect quiz --suspended </dev/null").expect(
      err: "exercises/reviews.jsonl:2: warning: no chapter asks `\(old)` any more; [..]")
    try again.reflect("chapters", "--rename", old, new).expect(
      out: "\(new) is suspended as \(old) was; `reflect quiz --suspended` lifts it", err: "")
    #expect(try again.suspended == ["15/phases#name-all", new])
  }
}

extension Journal {
  /// The identifiers of the suspended cards.
  fileprivate var suspended: [String] {
    get throws {
      let out = try reflect("quiz", "--suspended", "--format", "json").expect().out
      let cards = try JSONSerialization.jsonObject(with: Data(out.utf8)) as? [[String: Any]]
      return (cards ?? []).compactMap { $0["card"] as? String }
    }
  }
}
