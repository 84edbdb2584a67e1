import TestSupport

/// Writes outlines that nobody would, from words of which the tests know every form.
struct OutlineGenerator {
  private var random: SeededRandom
  private var lines: [String] = []

  /// Words in several forms; the first names them all.
  static let families = [
    ["plan", "plans", "planned", "planning"], ["brand", "brands", "branded", "branding"],
    ["reach", "reaches", "reached", "reaching"], ["post", "posts", "posted", "posting"],
    ["buyer", "buyers"], ["company", "companies"], ["share", "shares", "shared", "sharing"],
    ["story", "stories"], ["crisis", "crises"], ["half", "halves"], ["invoice", "invoices"],
    ["analyse", "analysis", "analysed"], ["optimise", "optimises", "optimisation"],
    ["reward", "rewards", "rewarded"], ["blog", "blogs", "blogging", "blogger"],
    ["trust", "trusted"], ["loyal"], ["loyalty"], ["Café", "Cafés"], ["größe"], ["x"], ["QR"],
  ]

  /// For each form, the word that it is one of.
  static let roots: [String: String] = families.reduce(into: [:]) { roots, family in
    for form in family { roots[form.lowercased()] = family[0].lowercased() }
  }

  init(seed: UInt64) { random = SeededRandom(seed) }

  /// The next outline.
  mutating func outline() -> String {
    lines = []
    for _ in 0..<Int.random(in: 1...4, using: &random) { section(level: 2) }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func section(level: Int) {
    lines += ["", String(repeating: "#", count: level) + " " + name(most: 3), ""]
    if chance(3) { lines += [words(4...9) + ".", ""] }
    if chance(4) { lines += ["**\(name(most: 3))** — \(words(1...8))", ""] }
    if chance(5) { lines += ["Q: \(words(3...8))?", "A: \(name(most: 7))", ""] }
    if chance(2) { list(depth: 0, isNumbered: chance(3)) }
    if level < 4, chance(2) {
      for _ in 0..<Int.random(in: 1...3, using: &random) { section(level: level + 1) }
    }
  }

  private mutating func list(depth: Int, isNumbered: Bool) {
    let count = chance(12) ? 11 : Int.random(in: 1...5, using: &random)
    for _ in 0..<count { item(depth: depth, isNumbered: isNumbered) }
    if depth == 0 { lines.append("") }
  }

  private mutating func item(depth: Int, isNumbered: Bool) {
    let indent = String(repeating: "   ", count: depth)
    lines.append("\(indent)\(isNumbered ? "1." : "- ") \(text())")
    guard depth < 3, chance(3) else { return }
    // Siblings with lists of the same name.
    if chance(2) {
      for label in ["Goals", "Examples"] where chance(2) {
        lines.append("\(indent)   -  \(label)")
        list(depth: depth + 2, isNumbered: chance(6))
      }
    } else {
      list(depth: depth + 1, isNumbered: chance(4))
    }
  }

  private mutating func text() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: "**\(name(most: 3))** — \(words(1...9))"
    case 2: "**\(name(most: 3))**: \(words(2...6)) (also: \(words(1...2)))"
    case 3: "**\(name(most: 4))** \(words(3...7))"
    case 4: "\(words(1...2)) **\(name(most: 2))** of \(words(1...4))"
    case 5: "If \(words(1...3))"
    case 6: "\(name(most: 2)) (\(words(1...3)))"
    case 7: words(5...8)
    default: name(most: 3)
    }
  }

  private mutating func name(most: Int) -> String {
    let name = words(1...most)
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  private mutating func words(_ count: ClosedRange<Int>) -> String {
    (0..<Int.random(in: count, using: &random)).map { _ in
      if chance(5) { return ["the", "of", "and", "a"].randomElement(using: &random) ?? "the" }
      let family = Self.families.randomElement(using: &random) ?? ["x"]
      return family.randomElement(using: &random) ?? "x"
    }
    .joined(separator: chance(12) ? "-" : " ")
  }

  private mutating func chance(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
}
