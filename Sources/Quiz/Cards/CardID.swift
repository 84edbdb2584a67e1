import Files

/// What tells a card from every other, on every machine, for as long as the outline keeps its words.
///
/// It reads `15/touchpoint-phases/purchase/examples#which-one/invoice`: the chapter's key, the path of names in the outline, the
/// kind of question, and the item asked where the path alone does not say.
public struct CardID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The identifier as the log has it.
  public let description: String

  /// Takes an identifier as a log has it.
  public init(_ text: String) { description = text }

  /// Compares bytes: the log and its table tell apart what Unicode takes for equal.
  public static func == (a: Self, b: Self) -> Bool {
    a.description.utf8.elementsEqual(b.description.utf8)
  }

  /// Feeds the bytes.
  public func hash(into hasher: inout Hasher) {
    var text = description
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }

  /// Orders by bytes.
  public static func < (a: Self, b: Self) -> Bool {
    a.description.precedesByBytes(b.description)
  }
}

extension CardID {
  /// A name as a part of an identifier: in lower case, with `-` between words and without marks that are easily
  /// corrected, such as commas; signs that tell names apart, as in `C++`, stay.
  ///
  /// A letter and its accent are one sign, however a file has them.
  static func part(for name: String) -> String {
    var name = name.utf8.allSatisfy { $0 < 0x80 } ? name : Composed.letters(of: name.lowercased())
    return name.withUTF8 { bytes in
      var part: [UInt8] = []
      part.reserveCapacity(bytes.count)
      var isBetween = false
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        switch IDByte(byte) {
        case .mark: continue
        case .space:
          isBetween = true
          continue
        case .sign where byte == 0xe2 && offset + 1 < bytes.count && bytes[offset] == 0x80:
          // Dashes part words; curly quotes and the like go.
          if 0x90...0x95 ~= bytes[offset + 1] { isBetween = true }
          offset += 2
          continue
        case .sign, .reserved: break
        }
        if isBetween, !part.isEmpty { part.append(0x2d) }
        isBetween = false
        if IDByte(byte) == .reserved {
          part += encoded(byte)
        } else {
          part.append(0x41...0x5a ~= byte ? byte | 0x20 : byte)
        }
      }
      return String(decoding: part.isEmpty ? bytes.flatMap(encoded) : part, as: UTF8.self)
    }
  }

  private static func encoded(_ byte: UInt8) -> [UInt8] {
    Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
  }
}

/// What a byte of a name is in an identifier.
private enum IDByte {
  /// Left out.
  case mark
  /// Between words.
  case space
  /// Written as its number, as it has another meaning there.
  case reserved
  /// Kept.
  case sign

  init(_ byte: UInt8) {
    switch byte {
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: "/"): self = .space
    case UInt8(ascii: "%"), UInt8(ascii: "#"), 0..<0x20, 0x7f: self = .reserved
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "`"), UInt8(ascii: "*"),
      UInt8(ascii: "_"):
      self = .mark
    default: self = .sign
    }
  }
}
