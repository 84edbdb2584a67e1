/// Blog evaluations by verdict, and what the exercise still asks for.
public struct BlogShelf: Sendable {
  /// The blogs of one verdict, by name.
  public struct Group: Sendable {
    /// The verdict; `nil` for blogs without one.
    public var verdict: BlogVerdict?
    /// The blogs, which may be none.
    public var blogs: [BlogEvaluation]
  }

  /// One group a verdict, and one for the undecided where there are some.
  public let groups: [Group]

  /// Puts evaluations in order.
  public init(_ blogs: [BlogEvaluation]) {
    let named = blogs.filter { !$0.blog.isEmpty }.sorted {
      ($0.blog.lowercased(), $0.page) < ($1.blog.lowercased(), $1.page)
    }
    var groups = BlogVerdict.allCases.map { verdict in
      Group(verdict: verdict, blogs: named.filter { $0.verdict == verdict })
    }
    let undecided = named.filter { $0.verdict == nil }
    if !undecided.isEmpty { groups.append(Group(verdict: nil, blogs: undecided)) }
    self.groups = groups
  }

  /// The verdicts that no blog has.
  public var missingVerdicts: [BlogVerdict] {
    groups.filter(\.blogs.isEmpty).compactMap(\.verdict)
  }
}

extension BlogEvaluation {
  /// What is still to be written: `verdict`, `elements`, `reason`.
  public var missing: [String] {
    BlogEvaluation.missing(verdict: verdict, elements: elements, hasReason: hasReason)
  }

  static func missing(verdict: BlogVerdict?, elements: [String], hasReason: Bool) -> [String] {
    [
      verdict == nil ? "verdict" : nil, elements.isEmpty ? "elements" : nil,
      hasReason ? nil : "reason",
    ].compactMap(\.self)
  }
}

extension BlogScaffold.Answers {
  /// What is still to be written: `verdict`, `elements`, `reason`.
  public var missing: [String] {
    BlogEvaluation.missing(
      verdict: verdict, elements: elements, hasReason: !reason.trimmingSpaces().isEmpty)
  }
}
