import Foundation
import Testing

@Suite("reflect map")
struct MapTests {
  private func journal() throws -> Journal {
    let journal = try Journal.makeSmall()
    try journal.write(
      "exercises/chapters/15-crm.md",
      """
      ---
      chapter: 15
      title: CRM & <friends>
      ---

      ## Touchpoints

      - Pre-purchase
      - **Purchase** — the moment at which the customer decides

      ## Benefits

      1. Revenue
      2. Loyalty
      """)
    return journal
  }

  @Test("writes a drawing that stands on its own: its style, its words, no links, no script")
  func drawing() throws {
    let outcome = try journal().reflect("map", "15").expect(err: "")
    #expect(outcome.out.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(outcome.out.hasSuffix("</svg>\n"))
    #expect(outcome.out.contains("<title id=\"title\">CRM &amp; &lt;friends&gt;</title>"))
    #expect(outcome.out.contains("prefers-color-scheme: dark"))
    for label in [
      "Touchpoints", "Pre-purchase", "Purchase", "Benefits", "1. Revenue", "2. Loyalty",
    ] {
      #expect(outcome.out.contains(">\(label)</text>"), "\(label)")
    }
    for part in ["href", "<script", "style=", "url("] {
      #expect(!outcome.out.contains(part), "\(part)")
    }
  }

  @Test("writes the same bytes each time, to a file as to standard output")
  func file() throws {
    let journal = try journal()
    let drawn = try journal.reflect("map", "15").expect().out
    try journal.write("map.svg", "old")
    try journal.reflect("map", "15", "--output", "map.svg").expect(out: "", err: "wrote map.svg")
    #expect(try journal.read("map.svg") == drawn)
    #expect(try journal.snapshot().files.allSatisfy { !$0.hasSuffix(".new") })
  }

  @Test("leaves the old file where the new one cannot be written")
  func notWritable() throws {
    let journal = try journal()
    try journal.reflect("map", "15", "-o", "nowhere/map.svg").expect(
      2, out: "", err: "nowhere/map.svg: error: cannot write it: it does not exist [file]")
    try journal.write("taken/", "")
    try journal.reflect("map", "15", "-o", "taken").expect(
      2, out: "", err: "taken: error: cannot write it: a folder is in its place [file]")
    try journal.reflect("map", "15", "-o", "").expect(64)
  }

  @Test("says which chapters there are where there is none of the name")
  func unknown() throws {
    let journal = try journal()
    try journal.reflect("map", "16").expect(
      64, out: "", err: "reflect: there is no chapter `16`; did you mean `15`?")
    try journal.reflect("map").expect(64, out: "")
  }

  @Test("draws what can be read, and says what cannot")
  func findings() throws {
    let journal = try journal()
    try journal.write("exercises/chapters/other.md", "---\nchapter: [\n---\n")
    try journal.reflect("map", "15").expect(err: "")
    try journal.write(
      "exercises/chapters/loose.md", "---\nchapter: loose\ntitle: L\n---\n\n- a\n- b\n")
    try journal.reflect("map", "loose").expect(
      err: "exercises/chapters/loose.md:6:[..]: warning: nothing asks for this list, [..] [outline]"
    )
  }
}
