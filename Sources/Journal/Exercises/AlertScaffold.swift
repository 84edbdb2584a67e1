/// The file that a newly monitored term begins with.
public struct AlertScaffold: Sendable {
  /// What stands in the way of a new file.
  public enum Obstacle: Error, Sendable {
    /// The term is monitored already.
    case monitored(AlertTerm)
    /// A file has the name that the term's would have, but says no term.
    case noTerm(path: String)
  }

  /// Where it goes, from the workspace's root.
  public let path: String
  /// The term as it is searched for.
  public let term: String
  /// The first day of monitoring.
  public let since: Day
  /// The address of its feed.
  public let feed: String?

  /// Prepares the file of a term; two terms whose names come to the same file get one each.
  /// - Parameters:
  ///   - term: the term as it is searched for, one line.
  ///   - since: the first day of monitoring.
  ///   - feed: the address of its feed, if it has one.
  ///   - folder: the terms there are.
  /// - Throws: `Obstacle` where there is a file for it.
  public init(
    _ term: String, since: Day, feed: String?, in folder: ExerciseFolder
  ) throws(Obstacle) {
    if let known = folder.term(term) { throw .monitored(known) }
    let stem = FileStem.make(term, fallback: "term")
    let others = Set(folder.terms.filter { !$0.term.isEmpty }.map { folder[$0.page].stem })
    if let page = folder.page(stem: stem), !others.contains(page.stem) {
      throw .noTerm(path: page.path)
    }
    let free = FileStem.free(stem) { folder.page(stem: $0) != nil }
    path = "\(ExerciseFolder.Kind.alerts.path)/\(free).md"
    self.term = term
    self.since = since
    self.feed = feed
  }

  /// The whole text.
  public var text: String {
    var text = "---\nterm: \(yamlQuoted(term))\nsince: \(since)\n"
    if let feed { text += "feed: \(yamlAddress(feed))\n" }
    return text + """
      ---

      <!-- Why this term? What you write here, above the first alert, opens the term's page. -->

      """
  }
}
