/// What was read so far of an entry of a feed, before it is a mention.
struct FeedEntry {
  /// Where it begins in the bytes.
  var offset: Int
  /// The line and column that libxml2 gives for it.
  var place: (line: Int, column: Int)
  var guid: String?
  /// True where the story need not be read again.
  var isKnown = false
  /// The id as written, where RSS says that it is also the entry's address.
  var permalink: [UInt8] = []
  var title = ""
  var link = Ranked<[UInt8]>([])
  var time = Ranked<WrittenTime?>(nil)
  /// The first date that could not be read.
  var unreadableTime: String?
  var snippet = Ranked("")
  var source = Ranked("")
}

/// A value that is replaced only by one that is more telling.
struct Ranked<Value> {
  private(set) var value: Value
  private(set) var rank = 0

  /// Begins with the value that anything replaces.
  init(_ value: Value) { self.value = value }

  /// True where a value of the rank would be taken.
  func takes(_ rank: Int) -> Bool { rank > self.rank }

  /// Takes the value where its rank is higher than any before.
  mutating func offer(_ value: Value, rank: Int) {
    guard takes(rank) else { return }
    self.value = value
    self.rank = rank
  }
}
