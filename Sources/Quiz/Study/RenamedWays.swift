/// What concepts are called now, as far as cards tell that went on under another identifier.
///
/// Only a card of the concept itself tells: where an item stands under another heading, it may have been moved. Where
/// `15/phases/purchase#which-definition` became `15/phases/buying#which-definition`, Purchase is Buying, and so is
/// every way that leads through it.
struct RenamedWays {
  /// By the way to a concept before, the way to it now; `nil` where two were found.
  private var ways: [String: String?] = [:]

  /// Finds what was renamed.
  /// - Parameters:
  ///   - pairs: the cards, before and now.
  ///   - isThere: whether a concept stands at a way still, which then was not renamed.
  init(_ pairs: [(from: CardID, to: CardID)], isThere: (String) -> Bool) {
    for (from, to) in pairs {
      let old = Self.parts(from)
      let new = Self.parts(to)
      guard old.count == new.count else { continue }
      let places = old.indices.filter { old[$0] != new[$0] }
      guard old.count > 1, places == [old.count - 1] else { continue }
      let way = old.joined(separator: "/")
      let now = new.joined(separator: "/")
      if let known = ways[way] {
        if known != now { ways[way] = .some(nil) }
      } else if !isThere(way) {
        ways[way] = now
      }
    }
  }

  /// What a card is called now if a concept on its way was renamed; `nil` where none was.
  func card(_ old: CardID) -> CardID? {
    let parts = Self.parts(old)
    for end in parts.indices.dropFirst().reversed() {
      let way = parts[...end].joined(separator: "/")
      if let now = ways[way] ?? nil {
        return CardID(now + old.description.dropFirst(way.count))
      }
    }
    return nil
  }

  private static func parts(_ card: CardID) -> [Substring] {
    card.description.prefix { $0 != "#" }.split(separator: "/", omittingEmptySubsequences: false)
  }
}
