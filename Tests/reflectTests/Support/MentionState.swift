import Foundation
import Testing

/// What a term's files say, read in the plainest way, without a line of the program's own code.
struct MentionState: Equatable {
  /// The verdict of each mention by its headline.
  var verdicts: [String: String] = [:]
  /// How often each mention has an alert in the Markdown, by its headline.
  var alerts: [String: Int] = [:]
  /// How many lines of the log are no JSON.
  var tornLines = 0

  init(_ journal: Journal, term: String = "amazon") throws {
    var titles: [String: String] = [:]
    var decisions: [(at: String, id: String, of: String, verdict: String)] = []
    let log = try journal.read("exercises/alerts/\(term).mentions.jsonl")
    for line in log.split(separator: "\n") {
      guard let json = try? JSONSerialization.jsonObject(with: Data(line.utf8)),
        let fields = json as? [String: String]
      else {
        tornLines += 1
        continue
      }
      if fields["type"] == "mention" {
        titles[fields["id"] ?? ""] = fields["title"]
      } else {
        decisions.append(
          (fields["at"] ?? "", fields["id"] ?? "", fields["of"] ?? "", fields["verdict"] ?? ""))
      }
    }
    for title in titles.values { verdicts[title] = "unread" }
    let text = try journal.read("exercises/alerts/\(term).md")
    for (id, title) in titles {
      let ends = ["", ", alert: "].map { "<!-- mention: \(id)\($0.isEmpty ? " -->" : $0)" }
      let count = ends.reduce(0) { $0 + text.components(separatedBy: $1).count - 1 }
      if count > 0 {
        alerts[title] = count
        verdicts[title] = "significant"
      }
    }
    for decision in decisions.sorted(by: { ($0.at, $0.id) < ($1.at, $1.id) }) {
      if let title = titles[decision.of] { verdicts[title] = decision.verdict }
    }
  }
}
