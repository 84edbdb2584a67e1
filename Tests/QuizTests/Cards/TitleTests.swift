import Journal
import Testing

@testable import Quiz

@Suite("a chapter's title")
struct TitleTests {
  @Test("is told where it says an answer, in whatever form, and where it does not")
  func telling() throws {
    let outline = """
      ---
      chapter: 1
      title: CRM and social listening
      ---

      - **Listening (also: social listening)** — being aware of what people say
      - **A CRM** — what a company does about its customers
      - **Touchpoint** — any contact between the two

      ## Parts

      - Social
      - Commerce

      Q: What comes first?
      A: To listen (also: CRM)

      Q: What comes last?
      A: Commerce
      """
    let cards = Deck(try chapters(["exercises/chapters/c.md": outline])).cards
    #expect(
      cards.filter { $0.kind != .whichDefinition }.map { "\($0.answer): \($0.isToldByTitle)" } == [
        #"["Listening"]: true"#, #"["A CRM"]: true"#, #"["Touchpoint"]: false"#,
        #"["To listen"]: true"#, #"["Commerce"]: false"#, #"["Social", "Commerce"]: true"#,
      ])
  }
}
