import Journal
import Quiz
import Testing

/// Lists that are asked in another way than they were.
@Suite struct ChangedListTests {
  private static let ten: ArraySlice = [
    "Mail", "Post", "Radio", "Television", "Shops", "Fairs", "Chats", "Videos", "Games", "Leaflets",
  ]
  private static let sentence = "what people say to their friends much later on"

  private func bullets(_ items: ArraySlice<String>) -> String {
    items.map { "- \($0)\n" }.joined()
  }

  private func numbers(_ items: ArraySlice<String>) -> String {
    items.map { "1. \($0)\n" }.joined()
  }

  /// The list under a heading, and another that was never asked.
  private func outline(_ list: String) -> String {
    "## Ways\n\n\(list)\n## Others\n\n1. Begin\n2. Go on\n3. End\n\n### More\n\n- First\n- Second\n"
  }

  private func expectNothingToTell(_ study: Study) {
    #expect(study.findings.map(\.description) == [] && study.carriedOver.isEmpty)
  }

  @Test(
    "A list keeps its history from each way of asking to each other, and is due at once",
    arguments: ["name-all", "name-in-order", "reveal"], ["name-all", "name-in-order", "reveal"])
  func ways(_ old: String, _ new: String) throws {
    func list(_ kind: String) -> String {
      let items = Self.ten.prefix(4)
      switch kind {
      case "name-in-order": return numbers(items)
      case "reveal": return bullets(items + [Self.sentence])
      default: return bullets(items)
      }
    }
    var student = Student(outline(list(old)))
    try student.learn("15/ways#\(old)")
    student.write(outline(list(new)))
    let study = try student.study()
    let id = CardID("15/ways#\(new)")
    #expect(study.memory(of: id)?.reviews == 2)
    #expect(study.isChanged(id) == (old != new))
    #expect(study.due(on: student.today).map(\.id) == (old == new ? [] : [id]))
    #expect(study.findings.isEmpty && study.carriedOver.map(\.to) == (old == new ? [] : [id]))
  }

  @Test("A list that is asked by its items from ten on has its history again with fewer")
  func ten() throws {
    for (list, kind) in [(bullets, "name-all"), (numbers, "name-in-order")] {
      let id = CardID("15/ways#\(kind)")
      var student = Student(outline(list(Self.ten.prefix(9))))
      try student.learn(id.description)
      student.write(outline(list(Self.ten)))
      var study = try student.study()
      #expect(study.deck[id] == nil)
      #expect(study.deck.cards.contains { $0.id.description.contains("/ways") })
      expectNothingToTell(study)
      // With the same nine it is as it was; with other ones it is due at once.
      student.write(outline(list(Self.ten.prefix(9))))
      study = try student.study()
      #expect(study.memory(of: id)?.reviews == 2 && !study.isChanged(id))
      student.write(outline(list(Self.ten.suffix(9))))
      study = try student.study()
      #expect(study.memory(of: id)?.reviews == 2 && study.isChanged(id))
      expectNothingToTell(study)
    }
  }

  @Test func aListThatGrowsToTenAndBackMayBeAskedInAnotherWay() throws {
    var student = Student(outline(bullets(Self.ten.prefix(9))))
    try student.learn("15/ways#name-all")
    student.write(outline(bullets(Self.ten)))
    student.write(outline(numbers(Self.ten.prefix(8))))
    let study = try student.study()
    #expect(study.memory(of: CardID("15/ways#name-in-order"))?.reviews == 2)
    #expect(study.isChanged(CardID("15/ways#name-in-order")) && study.findings.isEmpty)
  }

  @Test func itemsThatAreAskedWithTheirListAgainAreNotMissed() throws {
    let text =
      outline(bullets(Self.ten)) + "\n### Long\n\n" + bullets(ArraySlice(Self.ten.map { "\($0)s" }))
    var student = Student(text)
    try student.learn("15/ways/post#cloze")
    try student.learn("15/ways/radio#cloze")
    student.write(
      outline(bullets(Self.ten.prefix(9))) + "\n### Long\n\n"
        + bullets(ArraySlice(Self.ten.map { "\($0)s" })))
    let study = try student.study()
    #expect(study.deck[CardID("15/ways#name-all")] != nil)
    expectNothingToTell(study)
  }

  @Test func aRenamedItemOfALongListIsReported() throws {
    var student = Student(outline(bullets(Self.ten)))
    for item in Self.ten { try student.learn("15/ways/\(item.lowercased())#cloze") }
    student.write(outline(bullets(Self.ten).replacing("Post", with: "Newspapers")))
    let study = try student.study()
    #expect(study.carriedOver.isEmpty)
    #expect(
      study.findings.map(\.description) == [
        "exercises/reviews.jsonl:4: warning: no chapter asks `15/ways/post#cloze` any more; if it is "
          + "`15/ways/newspapers#cloze` now, `reflect chapters --rename '15/ways/post#cloze' "
          + "'15/ways/newspapers#cloze'` keeps its history [renamed-card]"
      ])
  }

  @Test func whatWasAskedOfAnOrderIsNotMissedAmongBullets() throws {
    var student = Student(outline(numbers(Self.ten.prefix(4))))
    for way in ["name-in-order", "put-in-order", "what-follows/mail"] {
      try student.learn("15/ways#\(way)")
    }
    student.write(outline(bullets(Self.ten.prefix(4))))
    let study = try student.study()
    #expect(study.memory(of: CardID("15/ways#name-all"))?.reviews == 2)
    #expect(study.carriedOver.count == 1 && study.findings.map(\.description) == [])
  }

  @Test("Accents that are saved in another form change neither a list nor its history")
  func accents() throws {
    let composed = "## Caf\u{E9}s\n\n- Cr\u{E8}me\n- Th\u{E9}\n\n## \u{C9}t\u{E9}\n\n- Oui\n- Non"
    let apart =
      "## Cafe\u{301}s\n\n- Cre\u{300}me\n- The\u{301}\n\n## E\u{301}te\u{301}\n\n- Oui\n- Non"
    for (old, new) in [(composed, apart), (apart, composed)] {
      var student = Student(old)
      let ids = try student.deck().cards.map(\.id)
      for id in ids { try student.learn(id.description) }
      student.write(new)
      let study = try student.study()
      #expect(study.deck.cards.map(\.id) == ids)
      #expect(ids.allSatisfy { study.memory(of: $0)?.reviews == 2 && !study.isChanged($0) })
      #expect(study.due(on: student.today).isEmpty)
      expectNothingToTell(study)
    }
  }

  @Test func aLogThatHasAccentsInTheOtherFormIsGoneOnWith() throws {
    var student = Student("## Caf\u{E9}s\n\n- Milk\n- Sugar\n\n## Others\n\n- Tea\n- Water")
    let old = CardID("15/cafe\u{301}s#name-all")
    let new = CardID("15/caf\u{E9}s#name-all")
    student.append(
      .answer(
        ReviewedAnswer(
          card: old, question: "?", expected: ["Milk", "Sugar"], given: [], suggested: .good,
          rating: .good, seconds: 1)))
    var study = try student.study()
    #expect(study.memory(of: new)?.reviews == 1 && study.findings.isEmpty)
    #expect(study.carriedOver.map(\.from) == [old] && study.carriedOver.map(\.to) == [new])
    student.append(.rename(old, to: new))
    study = try student.study()
    #expect(study.memory(of: new)?.reviews == 1 && !study.isChanged(new))
    expectNothingToTell(study)
  }
}
