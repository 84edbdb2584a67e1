/// One file of the site: where it goes and what is in it.
public struct SiteFile: Sendable {
  /// What a file holds.
  public enum Content: Sendable {
    /// Bytes that are made when they are needed.
    case made(@Sendable () -> [UInt8])
    /// The bytes of a file of the workspace, by its path from the root.
    case copy(String)
  }

  /// Its address.
  public let route: Route
  /// What it holds.
  public let content: Content

  init(_ route: Route, _ make: @escaping @Sendable () -> [UInt8]) {
    self.route = route
    content = .made(make)
  }

  init(copyOf path: String) {
    route = Route(path)
    content = .copy(path)
  }
}
