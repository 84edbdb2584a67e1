extension FeedReader {
  /// A text of the feed that is kept.
  enum Field {
    case feedTitle, feedID, feedAuthor
    case guid(isPermalink: Bool)
    case title, link
    case time(rank: Int), snippet(rank: Int), source(rank: Int)
  }

  /// How a text is written.
  enum Format {
    /// It is the text.
    case plain
    /// It is HTML that was escaped once more for XML.
    case html
    /// It is XHTML, whose elements are the feed's own.
    case xhtml
  }
}
