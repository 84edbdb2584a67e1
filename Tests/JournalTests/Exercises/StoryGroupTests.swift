import TestSupport
import Testing

@testable import Journal

@Suite("headlines that tell one story")
struct StoryGroupTests {
  private func groups(_ mentions: [Mention]) -> [[String]] {
    StoryGroup.groups(of: mentions).map { $0.mentions.map(\.title) }
  }

  @Test(
    "are shown as one where they are nearly the same",
    arguments: [
      ("Baby-registry e-mails sent by mistake", "Baby registry e-mails sent by mistake!"),
      ("Amazon opens in Melbourne next year", "AMAZON OPENS IN MELBOURNE NEXT YEAR | The Age"),
      (
        "Amazon looks for a second headquarters and invites cities",
        "Amazon looks for second headquarters and invites cities"
      ),
      ("Café chain answers e-mails in a day", "Cafe\u{301} chain answers emails in a day"),
      ("Cafe chain answers mails", "Café chain answers mails"),
      (
        "Amazon completes purchase of Whole Foods - CNBC",
        "Amazon completes purchase of Whole Foods – BBC News"
      ),
      ("アマゾンの倉庫がメルボルンに開設される見込みです", "アマゾンの倉庫がメルボルンに開設される見込みだ"),
    ])
  func near(_ one: String, _ other: String) {
    #expect(groups([mention(one), mention(other)]) == [[one, other]])
  }

  @Test(
    "stay apart where they are not",
    arguments: [
      ("Five dead in flood", "Five dead in fire"), ("Amazon", "Amazon river"),
      (
        "Amazon shares: 5 numbers to watch this month",
        "Amazon shares: 6 numbers to watch this month"
      ),
      ("アマゾンの倉庫", "アマゾンの川"), ("Morning - Monday", "Morning - Tuesday"),
      (
        "Amazon opens a shop in Melbourne - part 1", "Amazon opens a shop in Melbourne - part 2"
      ),
    ])
  func apart(_ one: String, _ other: String) {
    #expect(groups([mention(one), mention(other)]) == [[one], [other]])
  }

  @Test("stay apart where more than three days lie between them")
  func days() {
    let title = "Amazon opens in Melbourne next year"
    #expect(groups([mention(title), mention(title, day: september(23))]).count == 1)
    #expect(groups([mention(title), mention(title, day: september(24))]).count == 2)
  }

  @Test("lose the publisher's name at their end")
  func publisher() {
    let one = mention("Amazon opens today - The Age of Melbourne", source: "The Age of Melbourne")
    #expect(groups([one, mention("Amazon opens today")]).count == 1)
    let two = mention("Amazon opens today - Age - The Sunday", source: "Age - The Sunday")
    #expect(groups([two, mention("Amazon opens today")]).count == 1)
  }

  @Test("the first of a group is the oldest, and nothing is lost or doubled")
  func order() {
    var random = SeededRandom(7)
    let words = "market shop mayor drone letter fraud registry gift baby speaker".split(
      separator: " ")
    let mentions = (0..<400).map { number in
      mention(
        (0..<6).map { _ in String(words.randomElement(using: &random) ?? "") }.joined(
          separator: " "),
        day: september(1 + number / 20), url: "https://e.org/\(number)")
    }
    let groups = StoryGroup.groups(of: mentions)
    #expect(groups.flatMap(\.mentions).map(\.url).sorted() == mentions.map(\.url).sorted())
    #expect(groups.count < 400)
    for group in groups { #expect(group.others.allSatisfy { $0.day >= group.first.day }) }
    // Comparing each with each finds the same.
    var firsts: [Mention] = []
    for mention in mentions where !firsts.contains(where: { isNear($0, mention) }) {
      firsts.append(mention)
    }
    #expect(groups.map(\.first) == firsts)
  }

  /// The definition, in the plainest way.
  private func isNear(_ one: Mention, _ other: Mention) -> Bool {
    let (a, b) = (Set(one.title.split(separator: " ")), Set(other.title.split(separator: " ")))
    return other.day - one.day <= 3 && a.intersection(b).count * 5 >= a.union(b).count * 4
  }

  @Test("a hundred thousand headlines made to be alike do not take forever")
  func hostile() {
    let mentions = (0..<20_000).map {
      mention("common words here and there \($0 % 2000) x\($0)", url: "u\($0)")
    }
    #expect(StoryGroup.groups(of: mentions).count == 20_000)
  }
}
