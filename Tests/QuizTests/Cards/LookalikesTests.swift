import Journal
import Testing

@testable import Quiz

@Suite("Names that a slip could turn into one another")
struct LookalikesTests {
  /// The names of a chapter, with their other names after a bar.
  private let names = [
    "Retention", "Detention", "Pre-purchase phase", "Prepurchased phase", "Post-purchase phase",
    "The attention", "Social CRM", "Socially CRM", "Homework|keening", "Plan", "Plans", "Act",
    "Cat", "Ωμέγα", "Ωμέγαν",
  ]

  private func answer(_ text: String) -> Answer {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return Answer(parts[0], otherNames: Array(parts.dropFirst()))
  }

  private func like(_ text: String) -> [String] {
    let lookalikes = Lookalikes(names.map(answer))
    return lookalikes.of(answer(text)).map { names[$0] }
  }

  @Test(
    "are alike where each of their words is",
    arguments: [
      ("Retention", ["Detention", "The attention"]), ("Social CRM", ["Socially CRM"]),
      ("Pre-purchase phase", ["Prepurchased phase"]), ("Ωμέγα", ["Ωμέγαν"]),
    ])
  func words(name: String, expected: [String]) { #expect(like(name) == expected) }

  @Test("are alike where a space more or less is all the difference")
  func joined() { #expect(like("Prepurchased phase") == ["Pre-purchase phase"]) }

  @Test("of three letters are as they are", arguments: ["Act", "Cat"])
  func short(name: String) { #expect(like(name) == []) }

  @Test("may be other names, on either side")
  func otherNames() {
    #expect(like("Keeping") == ["Homework|keening"])
    #expect(like("Work|retentions") == ["Detention", "The attention"])
  }

  @Test("may be ones that the chapter does not have", arguments: ["Rettention", "the retention"])
  func unknown(name: String) { #expect(like(name).contains("Detention")) }

  @Test("are not alike where only articles and the plural tell them apart")
  func plural() { #expect(like("The plan") == []) }

  @Test("that hold no letters are like nothing", arguments: ["", "24/7", "— …"])
  func empty(name: String) { #expect(like(name) == []) }
}
