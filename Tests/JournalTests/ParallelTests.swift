import Testing

@testable import Journal

@Suite("Work on several threads")
struct ParallelTests {
  @Test(arguments: [0, 1, 2, 3, 7, 63, 64, 65, 1000, 5000], [-1, 0, 1, 2, 3, 8, 100])
  func givesTheResultsInOrder(count: Int, jobs: Int) {
    #expect(inParallel(count, jobs: jobs) { $0 * 2 } == (0..<count).map { $0 * 2 })
  }
}
