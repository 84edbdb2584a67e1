/// Character references of HTML: `&amp;`, `&#39;`, `&#x2019;`.
enum HTMLEntity {
  /// Appends what the reference at the place stands for, or the `&` where it is none.
  /// - Returns: the place after it.
  static func append(at place: Int, of html: ArraySlice<UInt8>, to text: inout PlainText) -> Int {
    let start = place + 1
    if start < html.endIndex, html[start] == UInt8(ascii: "#") {
      if let (scalar, end) = number(after: start, in: html) {
        text.append(scalar)
        return end
      }
    } else if let end = html[start...].prefix(longestName + 1).firstIndex(of: UInt8(ascii: ";")),
      let scalar = names[String(decoding: html[start..<end], as: UTF8.self)]
    {
      text.append(scalar)
      return end + 1
    }
    text.append("&")
    return start
  }

  /// The character of `&#…` or `&#x…`, its semicolon left out or not, and the place after it.
  private static func number(
    after hash: Int, in html: ArraySlice<UInt8>
  ) -> (Unicode.Scalar, Int)? {
    var next = hash + 1
    let isHex = next < html.endIndex && html[next] | 0x20 == UInt8(ascii: "x")
    if isHex { next += 1 }
    let first = next
    var value: UInt32 = 0
    while next < html.endIndex, let digit = html[next].hexValue, isHex || digit < 10 {
      value = min(value * (isHex ? 16 : 10) + UInt32(digit), 0x11_0000)
      next += 1
    }
    guard next > first else { return nil }
    if next < html.endIndex, html[next] == UInt8(ascii: ";") { next += 1 }
    // Numbers of the C1 controls are meant as windows-1252, as browsers take them.
    guard value != 0, let scalar = Unicode.Scalar(value) else { return ("\u{fffd}", next) }
    return (Windows1252.meant(by: scalar), next)
  }

  private static let longestName = 8

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{a0}",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "sbquo": "‚",
    "ldquo": "“", "rdquo": "”", "bdquo": "„", "laquo": "«", "raquo": "»", "lsaquo": "‹",
    "rsaquo": "›", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™", "deg": "°",
    "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "sect": "§", "para": "¶", "times": "×",
    "frac12": "½", "frac14": "¼", "szlig": "ß", "iexcl": "¡", "iquest": "¿",
    "agrave": "à", "aacute": "á", "acirc": "â", "atilde": "ã", "auml": "ä", "aring": "å",
    "aelig": "æ", "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë",
    "igrave": "ì", "iacute": "í", "icirc": "î", "iuml": "ï", "ntilde": "ñ", "ograve": "ò",
    "oacute": "ó", "ocirc": "ô", "otilde": "õ", "ouml": "ö", "oslash": "ø", "ugrave": "ù",
    "uacute": "ú", "ucirc": "û", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü",
    "Eacute": "É", "Aring": "Å", "Oslash": "Ø", "AElig": "Æ", "Ccedil": "Ç", "Ntilde": "Ñ",
    "shy": "\u{ad}", "zwnj": "\u{200c}", "zwj": "\u{200d}", "ensp": "\u{2002}", "emsp": "\u{2003}",
    "thinsp": "\u{2009}",
  ]
}
