/// A fenced block that stands for something else than code.
public struct FencedBlock: Sendable, Hashable {
  /// The first word after the fence.
  public var name: String
  /// What is between the fences.
  public var body: String
  /// The line of the opening fence in the file, counted from 1.
  public var line: Int
  /// The line in the file that the body begins on.
  public var bodyLine: Int
}
