/// Something that a reader won't find on the page as it was written.
public struct Remark: Sendable, Hashable {
  /// What it is about.
  public enum Kind: Sendable, Hashable {
    /// HTML, which is shown as the text it is.
    case rawHTML
    /// A link to this address, of which only the text is shown.
    case droppedLink(String)
    /// An image at this address, which is shown as a link.
    case remoteImage(String)
    /// A footnote of this name, which nothing refers to or which is there twice, and which is not shown.
    case unusedNote(String)
    /// A `[^` without a `]` on its line, for which the page's footnotes are shown as they were typed.
    case unclosedNote
    /// Cells of a table's row beyond those of its head, which are not shown.
    case extraCells
  }

  /// What it is about.
  public var kind: Kind
  /// The line in the file, counted from 1.
  public var line: Int
  /// The column in bytes, counted from 1.
  public var column: Int

  /// What a person reads about it: lower case, one line, saying what to do.
  public var message: String {
    switch kind {
    case .rawHTML:
      "HTML is shown as the text it is; write it in Markdown, or put it between backticks"
    case .droppedLink(let address):
      "`\(address)` is shown without its link; only http, https and mailto addresses and relative paths are followed"
    case .remoteImage(let address):
      "the image `\(address)` is shown as a link; put a copy of it beside this file to show it"
    case .unusedNote(let name):
      "the note `[^\(name)]` is not shown; refer to it once, and let no other have its name"
    case .unclosedNote:
      "no `]` on this line closes this `[^`, so the page's notes are shown as typed; close it, or write `\\[^`"
    case .extraCells:
      "the row goes on beyond the table's last column, which is not shown; write `\\|` for a bar in a cell's text"
    }
  }

  /// The name of the rule that a finding about it carries.
  public var rule: String {
    switch kind {
    case .rawHTML: "raw-html"
    case .droppedLink: "dropped-link"
    case .remoteImage: "remote-image"
    case .unusedNote, .unclosedNote: "note"
    case .extraCells: "table"
    }
  }
}
