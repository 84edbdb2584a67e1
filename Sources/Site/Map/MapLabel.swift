import Journal

/// What the map says of a concept: what it is called, and on request what it is.
///
/// A term stands for its definition, which would turn a map into a text; where a pointer rests on a label, the beginning
/// of the definition is shown.
struct MapLabel: Sendable {
  /// What it is called, with its number where it is a step.
  let name: String
  /// The beginning of what it is; empty where the outline does not define it.
  let gloss: String

  /// The most characters of a name and of a gloss.
  private static let (mostOfName, mostOfGloss) = (80, 120)

  init(_ concept: Concept) {
    let isNamed = concept.definition != nil || concept.emphasis != nil
    let text = plain(isNamed ? concept.name.text : concept.text)
    let number: String
    if case .step(let step) = concept.form { number = "\(step). " } else { number = "" }
    name = number + (text.isEmpty ? "—" : shortened(text, to: Self.mostOfName))
    gloss = shortened(plain(concept.definition ?? ""), to: Self.mostOfGloss)
  }
}

/// A text on one line without what XML forbids or what would turn the words around it.
func plain(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x200e, 0x200f, 0x202a...0x202e, 0x2066...0x2069, 0xfffe, 0xffff: continue
    case 0...0x20, 0x7f...0x9f, 0x2028, 0x2029:
      if let last = result.last, last != " " { result.append(" ") }
    default: result.append(scalar)
    }
  }
  if result.last == " " { result.removeLast() }
  return String(result)
}

/// The text, or as many of its words as fit so many characters, with `…`.
func shortened(_ text: String, to most: Int) -> String {
  guard text.count > most else { return text }
  let start = text.prefix(most - 1)
  // A word that fills most of it is cut.
  let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
  var cut = words.count > most / 2 ? words : start
  while let last = cut.last, " ,;:–—-(".contains(last) { cut.removeLast() }
  return cut + "…"
}
