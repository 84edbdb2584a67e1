/// An element of HTML, told by its name in any case.
struct HTMLElement {
  private let name: ArraySlice<UInt8>

  /// Makes an element of its name; an empty one is no element's.
  init(_ name: ArraySlice<UInt8>) { self.name = name }

  /// True where words on both sides of its tags do not touch.
  var isBreak: Bool {
    switch name.count {
    case 0: return false
    case 1: return isNamed("p")
    case 2:
      return Self.shortBreaks.contains(where: isNamed)
        || (name.first?.lowered == UInt8(ascii: "h") && name.last?.isDigit == true)
    default: return Self.breaks.contains(where: isNamed)
    }
  }

  /// True where its content is not text for people.
  var hidesContent: Bool { name.count > 4 && Self.hidden.contains(where: isNamed) }

  /// True for the name, which is given in lower case.
  func isNamed(_ other: StaticString) -> Bool {
    name.count == other.utf8CodeUnitCount && name.beginsIgnoringCase(with: other)
  }

  private static let shortBreaks: [StaticString] = [
    "br", "li", "td", "tr", "th", "hr", "dd", "dt", "ul", "ol",
  ]
  private static let breaks: [StaticString] = [
    "div", "img", "table", "blockquote", "section", "article", "header", "footer", "figure",
    "figcaption", "pre", "option",
  ]
  private static let hidden: [StaticString] = ["script", "style", "template", "title"]
}
