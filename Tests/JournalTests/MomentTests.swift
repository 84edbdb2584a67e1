import TestSupport
import Testing

@testable import Journal

@Suite("a moment")
struct MomentTests {
  @Test(
    "is read as it is written",
    arguments: [
      "2017-09-20T06:32:01.250Z", "1970-01-01T00:00:00.000Z", "1969-12-31T23:59:59.999Z",
      "2016-02-29T12:00:00.001Z", "9999-12-31T23:59:59.999Z",
    ])
  func roundTrip(_ text: String) {
    #expect(Moment(text)?.description == text)
  }

  @Test("may leave out the part of the second")
  func wholeSeconds() {
    #expect(Moment("2017-09-20T06:32:01Z")?.description == "2017-09-20T06:32:01.000Z")
  }

  @Test("is ordered as its text is, whatever the day")
  func order() {
    var random = SeededRandom(3)
    for _ in 0..<500 {
      let a = Moment(milliseconds: Int.random(in: -1 << 44..<1 << 46, using: &random))
      let b = Moment(milliseconds: a.milliseconds + Int.random(in: -2...2, using: &random))
      #expect((a < b) == (a.description < b.description))
      #expect(Moment(a.description) == a)
    }
  }

  @Test(
    "is nothing else",
    arguments: [
      "", "2017-09-20", "2017-09-20T24:00:00Z", "2017-09-20T06:60:01Z", "2017-02-30T00:00:00Z",
      "2017-09-20T06:32:01.2500Z", "2017-09-20T06:32:01+00:00", "2017-09-20 06:32:01Z",
      "2017-09-20T06:32:01.25aZ", "２017-09-20T06:32:01Z",
    ])
  func refused(_ text: String) {
    #expect(Moment(text) == nil)
  }
}
