/// One node of a chapter's outline: a heading, an item of a list, or a definition that stands on its own.
public struct Concept: Sendable, Hashable {
  /// What it is in the outline.
  public enum Form: Sendable, Hashable {
    /// A heading; 1 for the most important, to 6.
    case heading(level: Int)
    /// An item of a bullet list.
    case bullet
    /// An item of a numbered list, which is a sequence; counted from 1.
    case step(Int)
    /// A paragraph that is `**Term** — definition` or `**Term**: definition`.
    case definition
  }

  /// A question that the outline asks in so many words.
  public struct Question: Sendable, Hashable {
    /// What follows `Q:`, as plain text.
    public var question: String
    /// What follows `A:`.
    public var answer: Answer
    /// The line of the `Q:` in the file, counted from 1.
    public var line: Int
  }

  /// What it is in the outline.
  public var form: Form
  /// All that it says, as plain text on one line, without `(also: …)`.
  public var text: String
  /// What one types for it: its bold part, else the whole without glosses; with its other names.
  public var name: Answer
  /// Where the bold part that is no definition's term stands in `text`, in characters; `nil` where there is none.
  public var emphasis: Range<Int>?
  /// What it is; `nil` where the outline does not define it.
  public var definition: String?
  /// The paragraphs below it, which explain and are shown with answers.
  public var explanation: [String]
  /// The questions asked right below it.
  public var questions: [Question]
  /// The index of the node that it stands under, in `Chapter.concepts`.
  public var parent: Int?
  /// The indices of the nodes under it, in order.
  public var children: [Int]
  /// The `id` that it has in the chapter's page.
  public var anchor: String
  /// Its line in the file, counted from 1.
  public var line: Int
  /// Its column in bytes, counted from 1.
  public var column: Int
}
