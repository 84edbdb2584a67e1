import Journal

extension Session {
  /// When something is written to the log, and under which name.
  public struct Stamp: Sendable {
    /// A random name that no other line has.
    public var id: String
    /// The day where the person is.
    public var day: Day
    /// The time.
    public var at: Moment

    /// Makes a stamp.
    public init(id: String, day: Day, at: Moment) {
      self.id = id
      self.day = day
      self.at = at
    }
  }
}
