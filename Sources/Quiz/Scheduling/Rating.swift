/// How well a card was known; FSRS's grade.
public enum Rating: Int, Sendable, CaseIterable, Comparable {
  /// Forgotten.
  case again = 1
  /// Recalled with trouble.
  case hard = 2
  /// Recalled.
  case good = 3
  /// Recalled at once.
  case easy = 4

  /// Orders from worst to best.
  public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}

extension Rating {
  /// What it is called in the log and in JSON.
  public var name: String {
    switch self {
    case .again: "again"
    case .hard: "hard"
    case .good: "good"
    case .easy: "easy"
    }
  }
}
