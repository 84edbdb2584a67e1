/// A heading, an item of a list or a paragraph of a document that is read as an outline.
public struct OutlineBlock: Sendable, Hashable {
  /// What it is.
  public enum Kind: Sendable, Hashable {
    /// A heading; 1 for the most important, to 6, as it was written.
    case heading(level: Int)
    /// An item of the list with this index, which counts from 0 through the document.
    ///
    /// The number counts from 1, whatever was typed; it is `nil` in a bullet list.
    case item(number: Int?, list: Int)
    /// A paragraph, but for the first of an item, which is what the item says.
    case paragraph
  }

  /// What it is.
  public var kind: Kind
  /// The index of the item that it stands in; `nil` outside of lists.
  public var parent: Int?
  /// What it says, without markup; a line break is `\n`.
  public var text: String
  /// The bold parts of the text, as offsets in its UTF-8.
  public var strong: [Range<Int>] = []
  /// The `id` that it has in the page; `nil` for a paragraph that does not begin with a bold part.
  public var anchor: String?
  /// The line in the file, counted from 1.
  public var line: Int
  /// The column in bytes, counted from 1.
  public var column: Int
}
