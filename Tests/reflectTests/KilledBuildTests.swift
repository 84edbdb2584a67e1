import Foundation
import Testing

@Suite("A build that is killed")
struct KilledBuildTests {
  /// Kills in each of two folders, side by side.
  private static let kills = 100

  @Test(
    "at any moment leaves every page old or new, and the next build sweeps up", arguments: [0, 1])
  func atAnyMoment(_ half: Int) throws {
    let large = try LargeJournal(entries: 300)
    let output = "out"
    var (old, new) = ("old", "new")
    try large.expectWhole(old, in: output)
    var duration = try Self.duration(large)
    var killed = 0
    var mixed = 0
    var tries = 0
    while killed < Self.kills {
      tries += 1
      try #require(
        tries < 6 * Self.kills, "builds end too fast to be killed: \(killed) of \(tries)")
      // The golden ratio spreads any number of moments evenly; the second half of them lies between the first.
      let moment = (Double(tries) * 0.618_033_988_75 + Double(half) * 0.5)
        .truncatingRemainder(dividingBy: 1)
      let outcome = try large.command(new, to: output)
        .run(killedAfter: useconds_t(moment * duration * 1_000_000))
      if outcome.isKilled {
        killed += 1
        if try large.isMixed(output, from: old, to: new) { mixed += 1 }
      } else {
        outcome.expect()
      }
      let faults = try large.faults(in: output, from: old, to: new)
      try #require(faults.isEmpty, "after \(moment) of a build: \(faults.prefix(5))")
      // Sometimes the change was taken back before the next build.
      if tries % 3 == 0 { (old, new) = (new, old) }
      try large.expectWhole(new, in: output)
      (old, new) = (new, old)
      // The machine may have become slower or faster since.
      if tries % 20 == 0 { duration = try Self.duration(large) }
    }
    #expect(
      mixed > Self.kills / 10, "only \(mixed) of \(killed) kills hit a build that was writing")
  }

  /// How many seconds a build from one version to the other takes, in a folder of its own.
  private static func duration(_ large: LargeJournal) throws -> Double {
    var longest = 0.0
    for version in ["old", "new", "old"] {
      let start = Date()
      try large.build(version, to: "clock").expect()
      longest = max(longest, -start.timeIntervalSinceNow)
    }
    return longest
  }
}
