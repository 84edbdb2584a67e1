import Foundation
import Journal
import Testing

@testable import Quiz

/// What people type for the sample's cards, with the verdict that a fair tutor gives.
@Suite("Answers to the sample's cards")
struct SampleAnswerTests {
  private let cards: [Card]

  init() {
    cards = Deck(ExerciseFolder(.chapters, of: package, readsLogs: false, jobs: 1).chapters).cards
  }

  @Test(
    "are right in other words that say the same",
    arguments: [
      ("What social media offer a brand: name both", "2-way communication; real time broadcasting"),
      ("What social media offer a brand: name both", "2way communication, broadcast channels"),
      (
        "The seven steps: name all 7 in order",
        "buy-in, listen, analyse, objectives, action plan, implement, track"
      ),
      (
        "The seven steps: name all 7 in order",
        "get buy in, listen and understand, analysis, set goals, action plan, implementation, track, analyse, optimise"
      ),
      (
        "Get buy-in · Needs: name all 4",
        "investment, choose platforms wisely, detailed plan, sign off"
      ),
      (
        "Analyse · Outcomes: name all 3",
        "list of channels, unofficial groups, overview of conversations"
      ),
      ("Set objectives · Qualities: name all 3", "upfront, marketing context, SMART"),
      ("Set objectives · Aims: name all 3", "interact, curious, purchase intent"),
      ("Set objectives · Aims: name all 3", "interaction, curiosity, intention to purchase"),
      (
        "Create an action plan · Tasks: name all 3",
        "fill in the necessary documents, roles and responsibilities, choose the tools"
      ),
      (
        "Implement · Tasks: name all 3",
        "set the platforms up, get followers, start engagement plans with tracking"
      ),
      ("What goes along with these plans from the beginning?", "with tracking"),
      ("Which behaviour of members sends you back to the documents?", "undesirable behavior"),
      ("What they are for: name both", "set the tone, reference point"),
      (
        "Communication and escalation protocol: name all 4",
        "frequently asked questions, flagging, how to escalate, contacts"
      ),
      ("Clients it covers: name all 3", "current clients, potential clients and lapsed clients"),
      (
        "Clients it covers: name all 3", "existing customers, potential customers, lapsed customers"
      ),
      ("What else are these phases called?", "sphere"),
      (
        "Pre-purchase · Goals: name all 6",
        "win customers, brand awareness, shape perceptions, highlight benefits, start relationships, educate customers"
      ),
      ("Which rate falls along with the cost of winning customers?", "customer churn"),
      ("What is marketing meant to raise when CRM is implemented?", "brand awareness"),
      ("What do customers come with when they call on a service themselves?", "questions"),
      ("Which act of the customer do sales deal with when CRM is implemented?", "buying"),
      ("What should the brand do in new ways?", "develop the brand promise"),
      ("What does neutral mean here?", "nobody is talking"),
      ("What does neutral mean here?", "no-one talks"),
      ("What does neutral mean here?", "no one talks about the business"),
      (
        "When everything is neutral · What to do: name all 3",
        "review strategy, content and audience"
      ),
      (
        "When comments are negative · What to do: name both",
        "don't stir up conversation; pass complaints to the customer service department"
      ),
      ("Which department are they passed on to?", "the customer service department"),
      (
        "Recovering from an online brand attack: name all 4 in order",
        "prepare, immediately act, respond, keep negative pages out of search engines"
      ),
      ("If it is false: name both", "send evidence, request a correction"),
      (
        "If it is true: name all 3",
        "tell your side of the story; take it offline; make amends and apologise"
      ),
      ("any communication between a brand and somebody", "customer touch point"),
      (
        "Purchase · Goals: name all 5",
        "give confidence, deliver value, reinforce the decision, raise brand perceptions, ease of purchase"
      ),
      (
        "Post-purchase · Goals: name all 5",
        "deepen relationships, max customer experience, keep the brand promise, brand loyalty, repeat purchases"
      ),
      (
        "Benefits of CRM: name all 5",
        "more revenue and profit, customer satisfaction and loyalty, better service delivery and operational efficiency, lower acquisition costs"
      ),
      (
        "CRM implementations: name all 5",
        "marketing, services invoked by the customer, sales, service fulfilment, loyalty programs"
      ),
      ("Which ones there are: name all 3", "content plan, escalation protocol, crisis management"),
      ("What is the key to SCRM?", "listen"),
      (
        "Essential components of SCRM: name all 4",
        "social environment, participation mechanisms, collective intelligence, mechanisms to deal with scale"
      ),
      ("Between which two experiences are relationships seamless today?", "offline and online"),
      ("Whose feedback is listening the best way to get?", "people who use the product regularly"),
      (
        "Ways to respond: name all 7",
        "personalise, rewards, surprise fans, know the product, follow up, trust, values"
      ),
      (
        "Personalise the fan experience · Examples: name both",
        "sign posts and comments, personalised products"
      ),
      ("Know your product · Examples: name both", "understand the situation, ask questions"),
      (
        "Follow up with fans · Examples: name all 3",
        "people who commented on the blog, people who posted on the wall, people who sent a message"
      ),
      ("being aware of what people say about you online, and answering", "listening"),
      ("being aware of what people say about you online, and answering", "social listening"),
      ("What single tool was responsible for all of it?", "a software"),
      (
        "Complaint handling at IBM: name all 4 in order",
        "track complaints, assign responsibility, track the resolution, report"
      ),
      (
        "Reasons to listen: name all 6",
        "feedback, build a community, start conversations, deepen relationships, keep up with brand mentions, watch for customer service opportunities"
      ),
      (
        "Surprise fans and customers · Examples: name all 4",
        "first purchase; one-year anniversary of the first purchase; birthdays; holidays"
      ),
      (
        "Cultivate trust · Examples: name all 3",
        "keep promises, admit to mistakes, take action to resolve the situation"
      ),
    ])
  func right(_ question: String, _ typed: String) throws {
    #expect(try isRight(typed, for: question))
  }

  @Test(
    "are wrong where they name something else, or too little",
    arguments: [
      ("what follows “Listen and understand the landscape”?", "track"),
      ("what follows “Implement”?", "analyse"),
      ("what follows “Set objectives”?", "plan"),
      ("Set objectives · Aims: name all 3", "interaction, curiosity, purchase"),
      ("Clients it covers: name all 3", "current clients, current customers, lapsed"),
      ("What is marketing meant to raise when CRM is implemented?", "queries"),
      ("Which act of the customer do sales deal with when CRM is implemented?", "pre-purchase"),
      ("how firm and customer meet at the moment", "post-purchase"),
      ("What does neutral mean here?", "everyone is talking"),
      ("What should the brand do in new ways?", "deliver on the brand promise"),
      ("If it is true: name all 3", "tell your side, continue offline, make amends"),
      (
        "Complaint handling at IBM: name all 4 in order",
        "track, assign responsibility, track the resolution, report"
      ),
      ("being aware of what people say about you online, and answering", "social CRM"),
      ("Its two halves: which one? ____ — the half in which you find out", "response"),
    ])
  func wrong(_ question: String, _ typed: String) throws {
    #expect(try !isRight(typed, for: question))
  }

  /// Grades a line as a session does.
  private func isRight(_ typed: String, for question: String) throws -> Bool {
    let asked = cards.filter { $0.question.contains(question) && $0.isGraded }
    try #require(asked.count == 1, "\(question): \(asked.map(\.id))")
    switch asked[0].task {
    case .term(let answer, let siblings):
      return Grader.term(typed, expected: answer, siblings: siblings).isCorrect
    case .list(let answers, let isOrdered, let siblings):
      let items = Grader.items(in: typed, expected: answers)
      return Grader.list(items, expected: answers, isOrdered: isOrdered, siblings: siblings)
        .isCorrect
    case .choice, .arrange, .reveal:
      Issue.record("\(question): nothing is typed")
      return false
    }
  }
}

private let package = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path
