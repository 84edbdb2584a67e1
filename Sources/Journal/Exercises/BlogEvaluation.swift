/// What a student thinks of a blog.
public enum BlogVerdict: String, Sendable, CaseIterable {
  case good, maybe, boring
}

/// One blog that a student evaluated, and why.
public struct BlogEvaluation: Sendable {
  /// The blog's name.
  public var blog: String
  /// The page of the evaluation's file, whose body is the reason.
  public var page: PageID
  /// The blog's address, `http` or `https`; `nil` where it is not said.
  public var url: String?
  /// The verdict; `nil` where it is not given yet.
  public var verdict: BlogVerdict?
  /// The day it was evaluated; `nil` where it is not said.
  public var evaluated: Day?
  /// Its key elements.
  public var elements: [String]

  /// True where a reason is written.
  public var hasReason: Bool
}
