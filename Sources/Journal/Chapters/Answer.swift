/// What a person may type for a thing: its name, and every other name that the outline gives it.
public struct Answer: Sendable, Hashable {
  /// The name as it is shown, such as `Customer relationship management`.
  public var text: String
  /// Other names that are as right: initialisms such as `CRM`, and what `(also: …)` says.
  public var otherNames: [String]

  /// Every name.
  public var names: [String] { otherNames.isEmpty ? [text] : [text] + otherNames }

  /// Makes an answer.
  public init(_ text: String, otherNames: [String] = []) {
    self.text = text
    self.otherNames = otherNames
  }
}
