import Files

/// What tells a card from every other, on every machine, for as long as the outline keeps its words.
///
/// It reads `15/touchpoint-phases/purchase#which-one/invoice`: the chapter's key, the path of names in the outline, the
/// kind of question, and the item asked where the path alone does not say.
public struct CardID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The identifier as the log has it.
  public let description: String

  /// Takes an identifier as a log has it.
  public init(_ text: String) { description = text }

  /// Orders by bytes.
  public static func < (a: Self, b: Self) -> Bool {
    a.description.precedesByBytes(b.description)
  }
}

extension CardID {
  /// A name as a part of an identifier: in lower case, with `-` between words and without marks that are easily
  /// corrected, such as commas; signs that tell names apart, as in `C++`, stay.
  static func part(for name: String) -> String {
    var part: [UInt8] = []
    part.reserveCapacity(name.utf8.count)
    let bytes = Array((name.utf8.allSatisfy { $0 < 0x80 } ? name : name.lowercased()).utf8)
    var isBetween = false
    var offset = 0
    func isMark(_ byte: UInt8) -> Bool { ".,;:!?'\"()[]{}`*_".utf8.contains(byte) }
    while offset < bytes.count {
      let byte = bytes[offset]
      var width = 1
      switch byte {
      case 0x20, 0x2d, UInt8(ascii: "/"): isBetween = true
      case UInt8(ascii: "%"), UInt8(ascii: "#"), 0..<0x20, 0x7f:
        if isBetween, !part.isEmpty { part.append(0x2d) }
        isBetween = false
        part.append(UInt8(ascii: "%"))
        part += String(byte, radix: 16).utf8
      case 0xe2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80:
        // Dashes part words; curly quotes and the like go.
        width = 3
        if 0x90...0x95 ~= bytes[offset + 2] { isBetween = true }
      case _ where isMark(byte): break
      default:
        if isBetween, !part.isEmpty { part.append(0x2d) }
        isBetween = false
        part.append(0x41...0x5a ~= byte ? byte | 0x20 : byte)
      }
      offset += width
    }
    if part.isEmpty { part = bytes.flatMap { Array("%\(String($0, radix: 16))".utf8) } }
    return String(decoding: part, as: UTF8.self)
  }
}
