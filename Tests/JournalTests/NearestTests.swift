import TestSupport
import Testing

@testable import Journal

@Suite("What a person most likely meant")
struct NearestTests {
  @Test(arguments: [
    ("titel", "title"), ("Title", "title"), ("tilte", "title"), ("sectoins", "sections"),
    ("week", "weeks"), ("x", nil), ("entirely", nil), ("", nil), ("ti", nil),
  ])
  func isTheNearestOfTheNames(text: String, meant: String?) {
    #expect(nearest(to: text, among: ["title", "sections", "weeks", "words"]) == meant)
  }

  @Test func isFoundAmongSeveralThatAreNear() {
    #expect(nearest(to: "week-4", among: ["week-14", "week-04", "week-4"]) == "week-4")
    #expect(nearest(to: "abc", among: ["abd", "abe"]) == "abd")
  }

  @Test func isNotLookedForInVeryLongTexts() {
    let long = String(repeating: "a", count: 81)
    #expect(nearest(to: long, among: [long + "b"]) == nil)
  }

  @Test func theDistanceIsThatOfTheDefinition() {
    var random = SeededRandom(7)
    for _ in 0..<1500 {
      let (a, b) = (word(&random), word(&random))
      #expect(editDistance(a, b) == slowDistance(a[...], b[...]))
      #expect(editDistance(a, b) == editDistance(b, a))
    }
  }

  @Test func theDistanceIsCountedNoFurtherThanItMatters() {
    var random = SeededRandom(8)
    for _ in 0..<1500 {
      let (a, b) = (word(&random), word(&random))
      let whole = slowDistance(a[...], b[...])
      for most in 0...6 {
        let counted = editDistance(a, b, atMost: most)
        #expect(whole <= most ? counted == whole : counted > most)
      }
    }
  }

  private func word(_ random: inout SeededRandom) -> [Unicode.Scalar] {
    (0..<Int.random(in: 0...5, using: &random)).map { _ in
      (["a", "b", "c", "é"] as [Unicode.Scalar]).randomElement(using: &random) ?? "a"
    }
  }

  /// Optimal string alignment, as the definition says it.
  private func slowDistance(
    _ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>
  ) -> Int {
    guard let x = a.last, let y = b.last else { return a.count + b.count }
    var least = min(
      slowDistance(a.dropLast(), b) + 1, slowDistance(a, b.dropLast()) + 1,
      slowDistance(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1))
    let (c, d) = (a.dropLast(), b.dropLast())
    if let before = c.last, let other = d.last, x == other, y == before {
      least = min(least, slowDistance(c.dropLast(), d.dropLast()) + 1)
    }
    return least
  }
}
