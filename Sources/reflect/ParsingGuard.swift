import Diagnostics
import Dispatch
import Files
import Journal

/// Ends the program when one file keeps the Markdown parser busy for too long.
///
/// Only a file made for that can do so. Nothing has been written at that point, so the old site stands.
enum ParsingGuard {
  /// Far above what the largest honest entry takes, also on a busy machine.
  private static let longestSeconds = 20

  /// Does the work with a watch that is looked at every second.
  static func during<Value>(_ work: (ParsingWatch) throws -> Value) -> Result<Value, any Error> {
    let watch = ParsingWatch()
    let timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "parsing-guard"))
    var seen: [ParsingWatch.Parse: Int] = [:]
    timer.schedule(deadline: .now() + 1, repeating: 1)
    timer.setEventHandler {
      seen = Dictionary(uniqueKeysWithValues: watch.running.map { ($0, (seen[$0] ?? 0) + 1) })
      guard let (parse, _) = seen.first(where: { $0.value >= longestSeconds }) else { return }
      let finding = Finding.error(
        SourceLocation(parse.path),
        "its Markdown takes more than \(longestSeconds) seconds to read; simplify it or take it out",
        rule: "too-slow")
      Output.error.line(finding.description)
      _exit(2)
    }
    timer.resume()
    defer { timer.cancel() }
    return Result { try ProgressLine.during(watch.progress) { try work(watch) } }
  }
}
