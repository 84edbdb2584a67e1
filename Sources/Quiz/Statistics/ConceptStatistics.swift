import Journal

/// How one concept of a chapter is known.
public struct ConceptStatistics: Sendable {
  /// The chapter.
  public let chapter: ChapterKey
  /// The concept, as an index into the chapter's concepts.
  public let concept: Int
  /// What it is called.
  public let name: String
  /// What it stands under, from the outside in.
  public let path: [String]
  /// Its cards.
  public internal(set) var cards = Tally()
  /// How many of its cards are due, today or before.
  public internal(set) var due = 0
  /// How many answers there were while studying.
  public internal(set) var answers = 0
  /// How many of them were *again*.
  public internal(set) var forgotten = 0
  /// The cards that were forgotten eight times after they were known.
  public internal(set) var leeches: [CardID] = []

  /// Names a concept of which nothing is counted yet.
  init(chapter: ChapterKey, concept: Int, name: String, path: [String]) {
    self.chapter = chapter
    self.concept = concept
    self.name = name
    self.path = path
  }

  /// Mastered where all of its cards are that are asked, new where none was studied.
  public var standing: Study.Standing { cards.standing }

  /// How hard it is: the share of its answers that were *again*, as if there had been four more, one of them *again*.
  ///
  /// The four keep one unlucky answer from coming before what is forgotten time and again.
  public var hardness: Double { (Double(forgotten) + 1) / (Double(answers) + 4) }
}

/// How a chapter is known.
public struct ChapterStatistics: Sendable {
  /// The chapter.
  public let key: ChapterKey
  /// What it is called.
  public let title: String
  /// Its cards.
  public internal(set) var cards = Tally()
  /// The concepts that cards ask of.
  public internal(set) var concepts = Tally()
  /// How many of its cards are due, today or before.
  public internal(set) var due = 0
  /// What was recalled of it.
  public internal(set) var retention = Retention()

  /// Names a chapter of which nothing is counted yet.
  init(key: ChapterKey, title: String) {
    self.key = key
    self.title = title
  }
}
