/// HTML with places where something is still to be written.
public struct HTMLTemplate: Sendable, Equatable {
  /// The HTML, in UTF-8.
  public let bytes: KeptBytes
  /// Where something is still to be written, in the order of their offsets.
  public let holes: [Hole]

  /// Makes a template; without holes it is ready as it is.
  public init(bytes: some Collection<UInt8>, holes: [Hole] = []) {
    self.bytes = KeptBytes(bytes)
    self.holes = holes
  }
}

/// A place in a template where something is still to be written.
public struct Hole: Sendable, Hashable {
  /// What belongs into a hole.
  public enum Kind: UInt8, Sendable, Hashable {
    /// The opening tag of the link with this index in `Document.links`; its words follow in the template.
    case linkStart
    /// The end of that link.
    case linkEnd
    /// The image with this index in `Document.links`, whole.
    case image
    /// What the block with this index in `Document.blocks` stands for.
    case block
  }

  /// The offset in the template's bytes before which it is.
  public var offset: Int32
  /// What belongs there.
  public var kind: Kind
  /// Which of them.
  public var index: Int32
}
