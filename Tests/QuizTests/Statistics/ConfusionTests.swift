import Journal
import Quiz
import Testing

@Suite struct ConfusionTests {
  /// What is counted as taken for an invoice when this is typed.
  private func confused(_ typed: String) throws -> String? {
    var student = Student(
      """
      ## Money

      **Invoice** — a list of what was sold

      **Delivery receipt (DR)** — a proof of what came

      **Customer relationship management (CRM)** — how one deals with buyers

      **Öffentlichkeitsarbeit** — talk with everybody
      """)
    try student.answer("15/money/invoice#which-term", .again, given: [typed])
    return try student.statistics().confusions.first?.given
  }

  @Test(arguments: [
    ("Delivery receipt", "Delivery receipt"), ("delivery-receipts", "Delivery receipt"),
    ("a delivery reciept", "Delivery receipt"), ("DELIVERY RECEIPT!", "Delivery receipt"),
    ("crm", "Customer relationship management"),
    ("custommer relationship managment", "Customer relationship management"),
    ("Offentlichkeitsarbeit", "Öffentlichkeitsarbeit"),
  ])
  func aSiblingIsKnownHoweverItIsWritten(typed: String, sibling: String) throws {
    #expect(try confused(typed) == sibling)
  }

  @Test(arguments: ["no idea", "receipt of a bank", "x", "", "Invoice", "the buyers’ list"])
  func whatNamesNoSiblingIsNoConfusion(typed: String) throws {
    #expect(try confused(typed) == nil)
  }
}
