import CLibXML2
import Diagnostics

/// What libxml2 finds wrong, in words for a person.
enum XMLComplaint {
  /// The message for an error.
  /// - Parameters:
  ///   - error: what libxml2 reports.
  ///   - isAtEnd: true where it was met at the end of the file.
  /// - Returns: what is wrong and what to do about it, in one line.
  static func message(for error: xmlError, isAtEnd: Bool) -> String {
    let code = xmlParserErrors(UInt32(bitPattern: error.code))
    switch code {
    case XML_ERR_DOCUMENT_END: return "the feed ends before this; remove what follows it"
    case XML_ERR_TAG_NAME_MISMATCH:
      return "`<\(text(error.str1))>` is closed by `</\(text(error.str2))>`"
    case XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_UNKNOWN_ENCODING:
      return "its encoding `\(text(error.str1))` is not known; save it as UTF-8"
    default: break
    }
    if isAtEnd { return "the file ends in the middle of the feed; save it again, whole" }
    switch code {
    case XML_ERR_UNDECLARED_ENTITY:
      let name = text(error.str1)
      return "`&\(name);` is not an entity of XML; write the character itself, or `&amp;\(name);`"
    case XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_NO_NAME:
      return "a `&` stands alone; write `&amp;`"
    case XML_ERR_NAME_REQUIRED where text(error.message).contains("EntityRef"):
      return "a `&` stands alone; write `&amp;`"
    case XML_ERR_NAME_REQUIRED where text(error.message).contains("StartTag"):
      return "a `<` stands alone; write `&lt;`"
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF,
      XML_ERR_INVALID_DEC_CHARREF:
      return "a character that XML does not allow; remove it"
    case XML_ERR_LT_IN_ATTRIBUTE: return "a `<` stands in an attribute; write `&lt;`"
    case XML_ERR_ATTRIBUTE_REDEFINED: return "an attribute is given twice"
    case XML_ERR_INVALID_ENCODING: return "the bytes are not those of the encoding it declares"
    case XML_ERR_INTERNAL_ERROR where text(error.message).contains("depth"):
      return "elements stand too deep within each other for a feed"
    default:
      let message = text(error.message)
      return "this is not well-formed XML (\(message.prefix(1).lowercased() + message.dropFirst()))"
    }
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    var text = PlainText(limit: 120)
    text.append(Array(String(cString: pointer).utf8))
    return text.finished()
  }
}
