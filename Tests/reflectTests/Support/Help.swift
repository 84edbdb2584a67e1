import Foundation
import Testing

/// What `reflect … --help` says of one command.
struct Help {
  let text: String

  init(of command: [String], flag: String = "--help") throws {
    let journal = try Journal.make()
    text = try journal.command([Reflect.path] + command + [flag]).run().expect(err: "").out
  }

  /// The lines below `EXAMPLES`.
  var examples: [String] { lines(below: "EXAMPLES") }

  /// The names of the commands below it.
  private var subcommands: [String] {
    lines(below: "SUBCOMMANDS:").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
  }

  private func lines(below title: String) -> [String] {
    let all = text.components(separatedBy: "\n")
    guard let start = all.firstIndex(of: title) else { return [] }
    return Array(all[(start + 1)...].prefix { !$0.isEmpty })
  }

  /// Every command that does something, each as the words that are typed for it.
  static func commands(below command: [String] = []) throws -> [[String]] {
    let names = try Help(of: command).subcommands
    if names.isEmpty { return [command] }
    return try names.flatMap { try commands(below: command + [$0]) }
  }
}
