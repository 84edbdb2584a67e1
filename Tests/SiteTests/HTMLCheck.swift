/// A strict reader of the HTML that we write: no more forgiving than an XML parser.
///
/// It knows which elements are void, which hold only words, and what lists and tables are made of.
struct HTMLCheck {
  /// What is wrong, each with the text it was found in front of.
  private(set) var problems: [String] = []
  /// Every `id`.
  private(set) var ids: Set<String> = []
  /// Every `href` and `src`, unescaped.
  private(set) var addresses: [String] = []
  /// Every id that `aria-labelledby` names.
  private(set) var labels: [String] = []
  /// How often each element is there.
  private(set) var elements: [String: Int] = [:]

  private var bytes: [UInt8]
  private var index = 0
  private var open: [String] = []

  /// Reads a whole page.
  init(page: String) {
    self.init(page, start: "<!doctype html>\n")
    for name in ["html", "head", "title", "body", "main"] where elements[name] != 1 {
      problems.append("\(elements[name] ?? 0) `\(name)`")
    }
    // A student may write more of them.
    if elements["h1"] == nil { problems.append("no `h1`") }
    for label in labels where !ids.contains(label) { problems.append("no id `\(label)`") }
  }

  /// Reads a part of a page.
  init(fragment: String) {
    self.init(fragment, start: "")
  }

  private init(_ text: String, start: String) {
    bytes = Array(text.utf8)
    if text.hasPrefix(start) { index = start.utf8.count } else { complain("no \(start)") }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") { readTag() } else { readText() }
    }
    if !open.isEmpty { complain("\(open) left open") }
  }

  private mutating func complain(_ what: String) {
    let near = String(
      decoding: bytes[max(0, index - 40)..<min(bytes.count, index + 20)], as: UTF8.self)
    problems.append("\(what) near `\(near)`")
  }

  private mutating func take(while accepts: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, accepts(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func takeName() -> String {
    take { 0x61...0x7a ~= $0 || 0x30...0x39 ~= $0 || $0 == UInt8(ascii: "-") }
  }

  private mutating func readText() {
    let text = take { $0 != UInt8(ascii: "<") }
    checkReferences(text)
    if text.utf8.contains(UInt8(ascii: ">")) { complain("a bare `>`") }
    let isBlank = text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0a }
    if !isBlank, let parent = open.last, Self.children[parent] != nil {
      complain("text in `\(parent)`")
    }
  }

  private mutating func checkReferences(_ text: String) {
    for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
      let isKnown = ["amp;", "lt;", "gt;", "quot;", "#", "copy;"].contains { part.hasPrefix($0) }
      if !isKnown { complain("a bare `&`") }
    }
  }

  private mutating func readTag() {
    index += 1
    if take("/") {
      let name = takeName()
      if open.popLast() != name { complain("`</\(name)>` closes another") }
      if !take(">") { complain("`</\(name)` without an end") }
      return
    }
    let name = takeName()
    if name.isEmpty { return complain("a bare `<`") }
    // A drawing has a title of its own.
    if !open.contains("svg") { elements[name, default: 0] += 1 }
    checkPlace(of: name)
    readAttributes(of: name)
    let isVoid = Self.void.contains(name)
    if take(" />") || take("/>") {
      if !isVoid { complain("`<\(name)/>`") }
    } else if !take(">") {
      complain("`<\(name)` without an end")
      index += 1
    }
    if isVoid { return }
    open.append(name)
    if name == "style" || name == "script" {
      _ = take { $0 != UInt8(ascii: "<") }
    }
  }

  private mutating func checkPlace(of name: String) {
    guard let parent = open.last else { return }
    if let allowed = Self.children[parent], !allowed.contains(name) {
      complain("`\(name)` in `\(parent)`")
    }
    if let needed = Self.parents[name], !needed.contains(parent) {
      complain("`\(name)` in `\(parent)`")
    }
    if name == "a", open.contains("a") { complain("a link in a link") }
    let holder = open.last { !Self.transparent.contains($0) }
    if let holder, Self.wordsOnly.contains(holder), !Self.words.contains(name) {
      complain("`\(name)` in `\(holder)`")
    }
  }

  private mutating func readAttributes(of element: String) {
    var seen: Set<String> = []
    while index < bytes.count, bytes[index] == UInt8(ascii: " "),
      !bytes[index...].starts(with: " />".utf8)
    {
      index += 1
      // A drawing's `viewBox` has its capital.
      let name = take("viewBox") ? "viewBox" : takeName()
      if name.isEmpty { return complain("no attribute") }
      if !seen.insert(name).inserted { complain("`\(name)` twice") }
      if name.hasPrefix("on") || name == "style" { complain("`\(name)`") }
      guard take("=") else { continue }
      guard take("\"") else { return complain("no quote") }
      let value = take { $0 != UInt8(ascii: "\"") }
      if !take("\"") { return complain("no second quote") }
      checkReferences(value)
      if value.utf8.contains(where: { "<>".utf8.contains($0) }), element != "meta" {
        complain("a bare `<` or `>`")
      }
      keep(name, unescaped(value))
    }
    if element == "img", !seen.contains("alt") { complain("an image without words") }
  }

  private mutating func keep(_ name: String, _ value: String) {
    switch name {
    case "id": if !ids.insert(value).inserted { complain("the id `\(value)` twice") }
    case "href", "src": addresses.append(value)
    case "aria-labelledby", "aria-describedby":
      labels += value.split(separator: " ").map(String.init)
    default: break
    }
  }

  private static let void: Set = [
    "meta", "link", "br", "hr", "img", "input", "col", "wbr", "line", "rect", "path",
  ]
  private static let transparent: Set = ["a", "ins", "del"]
  private static let words: Set = [
    "a", "abbr", "b", "br", "code", "del", "em", "i", "img", "input", "kbd", "q", "s", "small",
    "span", "strong", "sub", "sup", "svg", "time", "wbr",
  ]
  private static let wordsOnly: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "b", "em", "strong", "code", "time", "summary",
    "pre", "title", "i", "small",
  ]
  private static let children: [String: Set<String>] = [
    "ul": ["li"], "ol": ["li"], "table": ["thead", "tbody", "caption"], "thead": ["tr"],
    "tbody": ["tr"], "tr": ["th", "td"], "html": ["head", "body"], "dl": ["dt", "dd"],
  ]
  private static let parents: [String: Set<String>] = [
    "li": ["ul", "ol"], "tr": ["thead", "tbody"], "td": ["tr"], "th": ["tr"], "dt": ["dl"],
    "dd": ["dl"], "summary": ["details"], "thead": ["table"], "tbody": ["table"],
  ]
}
