/// What someone who reads the inbox's lines was told, as far as it was written.
struct InboxTranscript {
  /// The verdict of each mention that was shown as decided, by its headline.
  private(set) var verdicts: [String: String] = [:]
  /// The headlines that the next decision may be about: those of the story that was shown last, and of the last
  /// decision, which may have been undone.
  private(set) var pending: Set<String> = []

  private var decided: [[String]] = []

  /// Reads what was written, which may end anywhere.
  init(_ text: String) {
    var shown: [String] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("amazon · ") {
        shown = []
      } else if line.prefix(2) == "20", line.dropFirst(10).hasPrefix("  ") {
        let title = line.dropFirst(12).split(separator: " · ").first ?? ""
        shown.append(String(title))
      } else if line.hasPrefix("✓ dismissed") {
        for title in shown { verdicts[title] = "dismissed" }
        decided.append(shown)
      } else if line.hasPrefix("✓ significant") {
        for title in shown { verdicts[title] = "dismissed" }
        verdicts[shown.first ?? ""] = "significant"
        decided.append(shown)
      } else if line.hasPrefix("✓ un") {
        for title in decided.popLast() ?? [] { verdicts[title] = "unread" }
      }
    }
    pending = Set(shown + (decided.last ?? []))
  }
}
