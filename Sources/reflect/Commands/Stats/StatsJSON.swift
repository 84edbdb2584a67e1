import Journal
import Quiz

extension Statistics {
  /// Every number, for a program; docs/json.md says what is what.
  func json(of study: Study) -> JSON {
    .object([
      ("today", .string(today.description)),
      ("cards", cards.json),
      ("due", forecast.json),
      ("retention", retention.json()),
      (
        "weeks",
        .array(weeks.map { $0.retention.json([("from", .string($0.start.description))]) })
      ),
      ("days", .array(days.map(\.json))),
      (
        "streak",
        .object([("current", .number(streak.current)), ("longest", .number(streak.longest))])
      ),
      ("chapters", .array(chapters.map(\.json))),
      ("concepts", .array(concepts.map { $0.json(of: study) })),
      ("hardest", .array(hardest(.max).map { $0.json(of: study) })),
      ("confusions", .array(confusions.map(\.json))),
      ("leeches", .array(leeches.map { .string($0.description) })),
    ])
  }
}

extension Tally {
  fileprivate var json: JSON {
    .object([
      ("mastered", .number(mastered)), ("learning", .number(learning)), ("new", .number(new)),
      ("suspended", .number(suspended)),
    ])
  }
}

extension Forecast {
  fileprivate var json: JSON {
    .object([
      ("overdue", .number(overdue)),
      (
        "days",
        .array(
          days.enumerated().map { number, count in
            .object([
              ("day", .string((today + number).description)), ("cards", .number(count)),
            ])
          })
      ),
      ("later", .number(later)),
    ])
  }
}

extension Retention {
  fileprivate func json(_ first: [(String, JSON)] = []) -> JSON {
    .object(
      first + [
        ("answers", .number(count)), ("recalled", .number(recalled)),
        ("share", .share(share)), ("expected", .share(predicted)),
      ])
  }
}

extension ReviewDay {
  fileprivate var json: JSON {
    .object([
      ("day", .string(day.description)), ("answers", .number(answers)),
      ("seconds", .number(Int(seconds.rounded()))),
    ])
  }
}

extension ChapterStatistics {
  fileprivate var json: JSON {
    .object([
      ("chapter", .string(key.description)), ("title", .string(title)), ("cards", cards.json),
      ("concepts", concepts.json), ("due", .number(due)), ("retention", retention.json()),
    ])
  }
}

extension ConceptStatistics {
  fileprivate func json(of study: Study) -> JSON {
    let outline = study.deck.chapters.first { $0.key == chapter }
    return .object([
      ("chapter", .string(chapter.description)), ("concept", .string(name)),
      ("path", .array(path.map(JSON.string))), ("file", .optional(outline?.file)),
      ("line", .optional(outline?.concepts[concept].line)),
      ("standing", .string(standing.rawValue)), ("cards", cards.json), ("due", .number(due)),
      ("answers", .number(answers)), ("forgotten", .number(forgotten)),
    ])
  }
}

extension Confusion {
  fileprivate var json: JSON {
    .object([
      ("chapter", .string(chapter.description)), ("expected", .string(expected)),
      ("given", .string(given)), ("count", .number(count)),
    ])
  }
}

extension JSON {
  /// A share from 0 to 1 to four decimals, or null.
  fileprivate static func share(_ share: Double?) -> JSON {
    share.map { .decimal(Int(($0 * 10_000).rounded())) } ?? .null
  }
}
