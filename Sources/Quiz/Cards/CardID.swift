import Files

/// What tells a card from every other, on every machine, for as long as the outline keeps its words.
///
/// It reads `15/touchpoint-phases/purchase#which-one/invoice`: the chapter's key, the path of names in the outline, the
/// kind of question, and the item asked where the path alone does not say.
public struct CardID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The identifier as the log has it.
  public let description: String

  /// Takes an identifier as a log has it.
  public init(_ text: String) { description = text }

  /// Orders by bytes.
  public static func < (a: Self, b: Self) -> Bool {
    a.description.precedesByBytes(b.description)
  }
}
