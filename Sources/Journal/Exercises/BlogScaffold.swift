/// The file that the evaluation of a blog begins with.
public struct BlogScaffold: Sendable {
  /// What stands in the way of a new file.
  public enum Obstacle: Error, Sendable {
    /// The blog's page is evaluated already.
    case evaluated(BlogEvaluation)
    /// A file has the name that this one would have.
    case taken(path: String)
  }

  /// What is known of the blog.
  public struct Answers: Sendable, Hashable {
    /// The blog's name, one line.
    public var name: String
    /// The address of its page.
    public var url: String
    /// What the student thinks of it; `nil` where that is not decided.
    public var verdict: BlogVerdict?
    /// Its key elements, a line each.
    public var elements: [String]
    /// Why, in Markdown; may be empty.
    public var reason: String

    /// Makes answers.
    public init(
      name: String, url: String, verdict: BlogVerdict? = nil, elements: [String] = [],
      reason: String = ""
    ) {
      self.name = name
      self.url = url
      self.verdict = verdict
      self.elements = elements
      self.reason = reason
    }
  }

  /// Where it goes, from the workspace's root.
  public let path: String
  private let answers: Answers
  private let today: Day

  /// Prepares the file of a blog.
  /// - Parameters:
  ///   - answers: what is known of it.
  ///   - today: the day of the evaluation, where there is a verdict.
  ///   - folder: the evaluations there are.
  /// - Throws: `Obstacle` where there is a file for it.
  public init(
    _ answers: Answers, today: Day, in folder: ExerciseFolder
  ) throws(Obstacle) {
    if let known = folder.blog(at: answers.url) { throw .evaluated(known) }
    path = try Self.path(ofBlog: answers.name, in: folder)
    self.answers = answers
    self.today = today
  }

  /// Where the file of a blog goes, from the workspace's root.
  /// - Parameters:
  ///   - name: the blog's name.
  ///   - folder: the evaluations there are.
  /// - Returns: the path of a file that is not there yet.
  /// - Throws: `Obstacle.taken` where it is there.
  public static func path(
    ofBlog name: String, in folder: ExerciseFolder
  ) throws(Obstacle) -> String {
    var stem = FileStem.make(name, fallback: "blog")
    if stem == "index" { stem = FileStem.free(stem) { folder.page(stem: $0) != nil } }
    if let page = folder.page(stem: stem) { throw .taken(path: page.path) }
    return "\(ExerciseFolder.Kind.blogs.path)/\(stem).md"
  }

  /// The whole text; what is not known is left for the student to fill in.
  public var text: String {
    var text = "---\nblog: \(yamlQuoted(answers.name))\nurl: \(yamlAddress(answers.url))\n"
    text += line("verdict", answers.verdict?.rawValue)
    text += line("evaluated", answers.verdict == nil ? nil : today.description)
    text += answers.elements.isEmpty ? "elements: []\n" : "elements:\n"
    for element in answers.elements { text += "  - \(yamlQuoted(element))\n" }
    text += "---\n\n"
    let reason = answers.reason.trimmingBlankLines()
    return text
      + (reason.isEmpty
        ? "<!-- Why? What draws you in or puts you off, and what you would do differently. -->\n"
        : markdownLines(reason) + "\n")
  }

  private func line(_ key: String, _ value: String?) -> String {
    value.map { "\(key): \($0)\n" } ?? "\(key):\n"
  }
}

extension ExerciseFolder {
  /// The evaluation of the page at an address, whether it is written with `http`, `https` or a last slash.
  public func blog(at url: String) -> BlogEvaluation? {
    let key = Self.pageKey(url)
    return blogs.first { $0.url.map(Self.pageKey) == key }
  }

  private static func pageKey(_ url: String) -> String {
    var key = url.lowercased()
    key = String(key.dropFirst(key.hasPrefix("https://") ? 8 : key.hasPrefix("http://") ? 7 : 0))
    while key.last == "/" { key.removeLast() }
    return key
  }
}
