import Foundation
import Journal
import Testing

@testable import Quiz

/// What the sample's chapters are to teach, held against what their cards ask for.
///
/// A fact counts where a card that can be graded has it as its answer: a name, or a part of a definition. That a question
/// says it is not enough.
@Suite("The sample's facts")
struct SampleFactTests {
  @Test("each of chapter 14 is asked for")
  func strategy() throws {
    try expect(
      "14",
      """
      Effective two-way communication; Real-time broadcast channels; businesses and consumers talk with each other
      Get buy-in; Later investment; the exposure looks free at first; Wise choice of platforms
      Detailed plan; shows stakeholders how the task will be achieved; Sign-off; any budget or additional resources
      Listen and understand the landscape; wealth of public information and data; Existing conversations
      Your brand; Your industry; Your competitors; Grasp of the facts; Leading voices; most of the thinking
      Analyse; all that online monitoring tools have gathered; DataEQ
      List of usable channels; given its target markets and where they engage
      Non-official groups; exist already, perhaps created by fans
      Conversation overview; Volume; Frequency; Sentiment
      Set objectives; outcome you want from the strategy; Established upfront; Based on marketing context; SMART
      Interaction; Curiosity; Purchase intention
      Create an action plan; once it is clear what the organisation wants
      Complete the necessary documents; Processes; Determine the tools
      Decide roles and responsibilities; Project team; Other stakeholders
      Implement; start everything, when the research and the plans are in place
      Set up the platforms; Specific guidelines; Get the first followers; By alerting stakeholders
      Start engagement plans; Tracking
      Track, analyse, optimise; learn from individual user interactions
      Platform insights; every business page or profile; a useful starting point
      Web analytics; traffic sent to your own site; segmented in reports by tagging the links
      URL shorteners; how many users click on something shared
      Social media dashboards; centralises management; makes collaboration easier
      Set the tone; Community; Point of reference; Undesirable
      Content plan; Communication and escalation protocol; Crisis management process
      FAQs; Flagging system; Passing problems upwards; Contact details
      """)
  }

  @Test("each of chapter 15 is asked for")
  func relations() throws {
    try expect(
      "15",
      """
      Customer relationship management; a company's strategy; Current; Potential; Lapsed
      Sales; Marketing; Customer service; Technical processes
      Dialogue; Touchpoint; any communication between a brand and somebody it serves, or evidence of one; Spheres
      Pre-purchase; while it is still open whether they will do business
      Gain customers; Heighten brand awareness; Shape brand perceptions; Highlight benefits over the competition
      Ignite possible relationships; Educate consumers; Products and services
      Marketing; Promotions; Public relations; Displays
      Purchase; the moment when a product is chosen
      Instil confidence; Deliver value; Reinforce the purchase decision; Heighten brand perceptions
      Facilitate ease of purchase; Invoice; Events; Packaging; Up-sale
      Post-purchase; all that goes on between firm and customer once the deal is done
      Deepen the relationship; Maximise the customer experience; Deliver on the brand promise
      Increase brand loyalty; Invite repeat purchases; Surveys; Forums; Social media; Billing
      Increased revenue and profitability; Improved customer satisfaction and loyalty
      Better service delivery; Operational efficiencies; Decreased acquisition costs; Churn rate
      Relationship value; revenue that a customer generates, less the cost of maintaining and serving them
      Marketing; Awareness; Customer-invoked services; Queries; Sales; Purchase
      Service and service fulfilment; Follow-up; Loyalty programmes
      Stay on your toes; Look for innovative ways; Meet and develop its promise
      No one is talking; Review social media strategy; Review the content; Review the audience
      Avoid stirring up conversation; Pass on complaints; Customer service
      Be prepared; Act immediately; Send friendly evidence; Tell your side
      Keep negative pages out; Search engines
      """)
  }

  @Test("each of the chapter on social CRM is asked for")
  func social() throws {
    try expect(
      "social-crm",
      """
      Online and offline; Customer experience; Reputation management
      Social customer relationship management; buyers have taken control, and is present where they need support
      Social environment; Customer participation mechanisms; Shared collective intelligence
      Mechanisms to handle conversational scale
      Software application; Track all complaints; Assign responsibility; Track the resolution; Report the resolution
      Listening; Social listening; Good communication; being aware of what people say about you online
      Awareness; Response; the more critical one
      Get feedback; Regular users; Improvements; Better customer experience; Build community; Start conversations
      Deepen existing relationships; Keep up with mentions; Spot customer service opportunities
      Personalise the fan experience; every day; Sign off posts and comments; Company name; Customised products
      Offer rewards; the whole community, for the quality of interaction and not the quantity
      Unique discounts; Contests; Bonuses; Sneak previews
      Surprise fans and customers; First purchase; One-year anniversary; Birthday; Seasonal holiday
      Know your product; at once and with confidence, without mailing other departments
      Understand the customer's situation; Ask more questions
      Follow up with fans; Recent blog commenters; Wall posters; Message senders
      Cultivate trust; Keep promises; Admit mistakes; Resolve the situation
      Share your values; a strong view on a topic or issue
      """)
  }

  /// Expects each of some facts, parted by lines and semicolons, to be what a card of a chapter asks for.
  private func expect(_ chapter: String, _ facts: String) throws {
    let deck = Deck(ExerciseFolder(.chapters, of: package, readsLogs: false, jobs: 1).chapters)
    let key = try #require(deck.chapters.first { $0.key.description == chapter }?.key)
    let cards = deck.cards(of: key).filter(\.isGraded)
    let definitions = cards.filter { $0.kind == .whichDefinition }.flatMap(\.answer)
    let names = Set(cards.filter { $0.kind != .whichDefinition }.flatMap(\.answer))
    for fact in facts.split(whereSeparator: { ";\n".contains($0) }) {
      let fact = fact.trimmingCharacters(in: .whitespaces)
      #expect(
        names.contains(fact) || definitions.contains { $0.contains(fact) },
        "nothing asks for `\(fact)`")
    }
  }
}

private let package = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().path
