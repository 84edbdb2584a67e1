extension String {
  /// True where this text comes before another byte by byte, which is the same order in every language and on every machine.
  public func precedesByBytes(_ other: String) -> Bool {
    let fast = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { others in
        guard let a = own.baseAddress, let b = others.baseAddress else {
          return own.count < others.count
        }
        let order = memcmp(a, b, Swift.min(own.count, others.count))
        return order < 0 || (order == 0 && own.count < others.count)
      }
    }
    return (fast ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}
