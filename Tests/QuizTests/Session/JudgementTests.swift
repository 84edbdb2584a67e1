import Journal
import Quiz
import Testing

@Suite("what came of an answer")
struct JudgementTests {
  /// Asks one card of an outline, and answers it.
  private func judge(
    _ outline: String, _ card: String, _ given: String..., then: (Question) -> Void = { _ in }
  ) throws -> Judgement { try judge(outline, card, given, then: then) }

  private func judge(
    _ outline: String, _ card: String, _ given: [String], then: (Question) -> Void = { _ in }
  ) throws -> Judgement {
    var student = Student(outline)
    for other in try student.deck().cards where other.id.description != card {
      student.append(.suspend(other.id))
    }
    var play = try Play(SessionRequest(.cram), of: student)
    let ids = try student.deck().cards.map(\.id)
    then(try #require(play.question, "\(ids)"))
    play.answer(given)
    return try #require(play.judgement)
  }

  private static let steps = "## Steps\n\n1. Look\n2. Think\n3. Plan\n4. Act\n"

  @Test("of a list tells right, missed, wrong and repeated apart, and order from recall")
  func list() throws {
    let judgement = try judge(
      Self.steps, "15/steps#name-in-order", "look", "plan", "thnk", "look", "dance")
    #expect(judgement.texts(.right) == ["Look", "Think", "Plan"])
    #expect(judgement.texts(.missed) == ["Act"])
    #expect(judgement.texts(.wrong) == ["dance"] && judgement.texts(.repeated) == ["look"])
    #expect(judgement.run == Judgement.Run(inOrder: 2, of: 3))
    #expect(!judgement.isCorrect && judgement.suggested == .again)
  }

  @Test("of an order is the longest run, never shown as it is right")
  func arrange() throws {
    let card = "15/steps#put-in-order"
    for seed in 0..<20 {
      _ = try judge(Self.steps, card, "Look") { question in
        #expect(Set(question.options) == ["Look", "Think", "Plan", "Act"], "\(seed)")
        #expect(question.options != ["Look", "Think", "Plan", "Act"])
      }
    }
    let right = try judge(Self.steps, card, "Look", "Think", "Plan", "Act")
    #expect(right.isCorrect && right.suggested == .good)
    let near = try judge(Self.steps, card, "Look", "Think", "Act", "Plan")
    #expect(!near.isCorrect && near.suggested == .hard && near.run?.inOrder == 3)
    let far = try judge(Self.steps, card, "Act", "Plan", "Think", "Look")
    #expect(far.suggested == .again && far.run?.inOrder == 1)
  }

  @Test(
    "of an order and of a sequence marks as many out of place as the run leaves out, whatever the order"
  )
  func outOfPlace() throws {
    let names = ["Look", "Think", "Plan", "Act"]
    for order in permutations([0, 1, 2, 3]) {
      let given = order.map { names[$0] }
      for card in ["15/steps#put-in-order", "15/steps#name-in-order"] {
        let judgement = try judge(Self.steps, card, given)
        let run = try #require(judgement.run)
        #expect(judgement.outOfPlace.count == run.of - run.inOrder, "\(card) \(given)")
        // The others stand in the right order, and each of these where it was given.
        let kept = order.filter { judgement.outOfPlace[$0] == nil }
        #expect(kept == kept.sorted(), "\(card) \(given)")
        for (item, place) in judgement.outOfPlace { #expect(order[place - 1] == item) }
      }
    }
    let some = try judge(Self.steps, "15/steps#name-in-order", ["act", "dance", "look", "plan"])
    #expect(some.outOfPlace == [3: 1])
  }

  @Test("of a sequence with a step that comes twice marks what is out of place")
  func repeatedStep() throws {
    let outline = "## Talk\n\n1. Listen\n2. Respond\n3. Listen\n"
    let right = try judge(outline, "15/talk#name-in-order", ["listen", "respond", "listen"])
    #expect(right.isCorrect && right.outOfPlace.isEmpty)
    let wrong = try judge(outline, "15/talk#name-in-order", ["listen", "listen", "respond"])
    #expect(wrong.run == Judgement.Run(inOrder: 2, of: 3) && wrong.outOfPlace.count == 1)
  }

  private func permutations(_ items: [Int]) -> [[Int]] {
    if items.count < 2 { return [items] }
    return items.flatMap { first in
      permutations(items.filter { $0 != first }).map { [first] + $0 }
    }
  }

  @Test("of a choice is right for any of the right ones")
  func choice() throws {
    let outline = """
      ## Phases

      - Before
        - Examples
          - Poster
          - Letter
      - After
        - Examples
          - Survey
          - Letter
      - Between
        - Examples
          - Shelf
      """
    for option in ["Before", "After"] {
      let judgement = try judge(
        outline, "15/phases/before/examples#which-one/letter", option
      ) { #expect($0.options == ["Before", "After", "Between"]) }
      #expect(judgement.isCorrect && judgement.suggested == .good)
      #expect(judgement.texts(.right) == [option] && judgement.texts(.missed).isEmpty)
    }
    let wrong = try judge(outline, "15/phases/before/examples#which-one/letter", "Between")
    #expect(wrong.suggested == .again && wrong.confusedWith == "Between")
    #expect(wrong.texts(.missed) == ["Before"] && wrong.texts(.wrong) == ["Between"])
  }

  @Test("of nothing is that it is not known; of a revealed answer it is the student's to say")
  func unknown() throws {
    let judgement = try judge(Self.steps, "15/steps#name-in-order", " ")
    #expect(judgement.given.isEmpty && judgement.texts(.missed).count == 4)
    #expect(judgement.suggested == .again && !judgement.canBeOverruled)
    let long = "## Aims\n\n- Have people talk of what they bought from us today\n- Be heard\n"
    let revealed = try judge(long, "15/aims#reveal") { #expect($0.manner == .recalling) }
    #expect(revealed.isCorrect && revealed.given.isEmpty && revealed.suggested == .good)
  }

  @Test("of a term forgives a typing error, which is hard, and names what it was confused with")
  func term() throws {
    let outline = "## Phases\n\n**Pre-purchase** — before it\n\n**Post-purchase** — after it\n"
    let card = "15/phases/pre-purchase#which-term"
    let forgiven = try judge(outline, card, "pre-purchsae")
    #expect(forgiven.isCorrect && forgiven.isForgiven && forgiven.suggested == .hard)
    let confused = try judge(outline, card, "post purchase")
    #expect(!confused.isCorrect && confused.confusedWith == "Post-purchase")
    #expect(confused.texts(.missed) == ["Pre-purchase"])
  }

  @Test("labels are digits up to nine options, else letters, and lines may name them together")
  func labels() {
    let few = OptionLabels(["Red", "Green", "Blue"])
    #expect(few.labels == ["1", "2", "3"] && few.one(in: "2") == "Green")
    #expect(few.one(in: "blue") == "Blue" && few.one(in: "4") == nil && few.one(in: "") == nil)
    for line in ["3 1 2", "3,1,2", "312", "3. 1. 2.", "3 > 1 > 2"] {
      #expect(few.several(in: line) == ["Blue", "Red", "Green"], "\(line)")
    }
    for line in ["", "3 3", "4", "red", "1-2"] { #expect(few.several(in: line) == nil, "\(line)") }
    let many = OptionLabels((1...12).map { "Item \($0)" })
    #expect(many.labels.last == "l" && many.one(in: "L") == "Item 12" && many.one(in: "1") == nil)
  }
}
