/// A kind of question; the raw value is its name in identifiers, logs and JSON.
public enum CardKind: String, Sendable, CaseIterable {
  /// Every item of a bullet list, in any order.
  case nameAll = "name-all"
  /// Every item of a numbered list, in order.
  case nameInOrder = "name-in-order"
  /// The items of a numbered list, given in another order.
  case putInOrder = "put-in-order"
  /// The item after another one.
  case whatFollows = "what-follows"
  /// The term of a definition.
  case whichTerm = "which-term"
  /// The definition of a term.
  case whichDefinition = "which-definition"
  /// The sibling that an item stands under.
  case whichOne = "which-one"
  /// The bold part of an item, left out of it.
  case cloze = "cloze"
  /// A question in so many words.
  case question = "question"
  /// An item that is too long to be typed.
  case reveal = "reveal"
}
