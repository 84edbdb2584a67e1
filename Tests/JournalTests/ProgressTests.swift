import Testing

@testable import Journal

@Suite("How far work has come")
struct ProgressTests {
  @Test func nothingBeforeItBegins() {
    #expect(Progress().state == Progress.State(work: "", done: 0, total: 0))
  }

  @Test func everyStepOnceItIsDone() {
    let progress = Progress()
    let results = progress.inParallel("reading", 100, jobs: 4) { $0 }
    #expect(results == Array(0..<100))
    #expect(progress.state == Progress.State(work: "reading", done: 100, total: 100))
  }

  @Test func theStepsBeforeWhileOneIsDone() {
    let progress = Progress()
    let seen = progress.inParallel("writing", 5, jobs: 1) { _ in progress.state.done }
    #expect(seen == [0, 1, 2, 3, 4])
  }

  @Test func theLatestWorkFromItsBeginning() {
    let progress = Progress()
    _ = progress.inParallel("reading", 10, jobs: 1) { $0 }
    let first = progress.inParallel("writing", 3, jobs: 1) { _ in progress.state }.first
    #expect(first == Progress.State(work: "writing", done: 0, total: 3))
  }

  @Test("counts what is done in turn, and ends where the work does")
  func inTurn() {
    struct Enough: Error {}
    let progress = Progress()
    var seen: [Progress.State] = []
    #expect(throws: Enough.self) {
      try progress.inTurn("importing", 5) { (index) throws(Enough) in
        seen.append(progress.state)
        if index == 2 { throw Enough() }
      }
    }
    #expect(seen.map(\.done) == [0, 1, 2])
    #expect(seen.allSatisfy { $0.work == "importing" && $0.total == 5 })
  }
}
