import ArgumentParser
import Journal

struct BlogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blog",
    abstract: "Evaluate blogs: good, maybe or boring, and why.",
    discussion: """
      Each blog has a file, exercises/blogs/<name>.md, whose text is your reason.

      EXAMPLES
        reflect blog add http://toworkorplay.com/
        reflect blog list
      """,
    subcommands: [BlogAdd.self, BlogList.self])
}

extension BlogVerdict {
  /// Reads a verdict or its first letter, in any case of letters.
  init?(answer: String) {
    let answer = answer.lowercased()
    guard let verdict = Self.allCases.first(where: { $0.rawValue == answer || $0.letter == answer })
    else { return nil }
    self = verdict
  }

  private var letter: String { String(rawValue.prefix(1)) }
}
