extension JSONLine {
  /// The text that stands between quotes, with what its escapes stand for.
  func decoded(_ range: Range<Int>, _ isEscaped: Bool) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[range])
    if !isEscaped { return String(decoding: slice, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(slice.count)
    var index = 0
    while index < slice.count {
      guard slice[index] == UInt8(ascii: "\\"), index + 1 < slice.count else {
        result.append(slice[index])
        index += 1
        continue
      }
      index += 2
      switch slice[index - 1] {
      case UInt8(ascii: "n"): result.append(0x0a)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0d)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0c)
      case UInt8(ascii: "u"): appendUnicode(slice, &index, to: &result)
      default: result.append(slice[index - 1])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Appends what `\uXXXX`, or a pair of them, stands for; half a pair is U+FFFD.
  private func appendUnicode(
    _ slice: UnsafeBufferPointer<UInt8>, _ index: inout Int, to result: inout [UInt8]
  ) {
    func unit(at start: Int) -> UInt32? {
      guard start + 4 <= slice.count else { return nil }
      return UInt32(String(decoding: slice[start..<start + 4], as: UTF8.self), radix: 16)
    }
    guard let first = unit(at: index) else { return }
    index += 4
    var code = first
    if 0xd800..<0xdc00 ~= first, index + 1 < slice.count, slice[index] == UInt8(ascii: "\\"),
      slice[index + 1] == UInt8(ascii: "u"), let second = unit(at: index + 2),
      0xdc00..<0xe000 ~= second
    {
      code = 0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)
      index += 6
    }
    let scalar = Unicode.Scalar(code) ?? "\u{fffd}"
    result.append(contentsOf: Array(String(Character(scalar)).utf8))
  }
}
