import Testing

@Suite("the first line of a question")
struct QuizTitleTests {
  @Test("names the chapter by its key where its title would say the answer")
  func title() throws {
    let journal = try Journal.makeSmall()
    try journal.write(
      "exercises/chapters/15.md",
      """
      ---
      chapter: 15
      title: CRM
      ---

      ## Words

      Q: What does a company call what it does about customers?
      A: Customer relationship management (also: CRM)

      Q: What is any contact?
      A: Touchpoint
      """)
    let out = try journal.shell("printf '\\n\\n\\n\\n' | reflect quiz").expect().out
    #expect(out.contains("\nchapter 15 · 1 of 2 · new\nWords\nWhat does a company call"))
    #expect(out.contains("\nCRM · 2 of 2 · new\nWords\nWhat is any contact?"))
  }
}
