/// Where a link of a page leads.
public enum LinkTarget: Sendable, Hashable {
  /// To a page of the site, and there to the heading with this anchor.
  case page(PageID, anchor: String?)
  /// To a file that is copied beside the pages, by its path from the root.
  case file(String)
  /// To a draft that the site leaves out: shown as text.
  case draft(PageID)
  /// Nowhere: an error that was found.
  case nowhere
}
