import Journal

/// How often cards in review were recalled, beside how often FSRS said that they would be.
///
/// Counted are answers to cards in review, a day or more after the one before: neither what is being learned, nor what is
/// asked twice on a day, nor cramming and exams.
public struct Retention: Sendable, Hashable {
  /// How many answers are counted.
  public private(set) var count = 0
  /// How many of them were anything but *again*.
  public private(set) var recalled = 0
  private var predictions = 0.0

  /// Nothing counted.
  public init() {}

  /// The share that was recalled, from 0 to 1; `nil` where nothing is counted.
  public var share: Double? { count > 0 ? Double(recalled) / Double(count) : nil }

  /// The share that FSRS predicted, from 0 to 1; `nil` where nothing is counted.
  public var predicted: Double? { count > 0 ? predictions / Double(count) : nil }

  /// Counts an answer.
  mutating func add(recalled isRecalled: Bool, predicted: Double) {
    count += 1
    if isRecalled { recalled += 1 }
    predictions += predicted
  }
}

/// Retention in one calendar week.
public struct RetentionWeek: Sendable, Hashable {
  /// The Monday that it begins on.
  public var start: Day
  /// What was recalled in it.
  public var retention: Retention

  /// Makes a week.
  public init(start: Day, retention: Retention = Retention()) {
    self.start = start
    self.retention = retention
  }
}
