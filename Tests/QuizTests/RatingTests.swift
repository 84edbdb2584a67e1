import Quiz
import Testing

@Suite struct RatingTests {
  @Test func orderFromWorstToBest() {
    #expect(Rating.allCases.sorted() == [.again, .hard, .good, .easy])
  }
}
