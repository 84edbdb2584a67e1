import TestSupport
import Testing
import YAML

/// Random trees, written down in random styles by a writer that notes where it puts each value.
@Suite("Whatever is written is read back, each value at its place")
struct YAMLRoundTripTests {
  /// Writes YAML and, beside it, the shape that reading it must give.
  private struct Writer {
    var random: SeededRandom
    var text = ""
    var line = 1
    var column = 1

    private let words = [
      "crm", "Social CRM", "8", "true", "x-y", "ünïcödé", "日本語", "👍🏽 yes", "a.b", "2017-09-24",
    ]
    private let odd = [
      "", " ", "a: b", "# x", "it's", "- a", "[", "é\u{301}", "~", "\t", "null", "a\u{2028}b", "*",
    ]

    mutating func put(_ part: String) {
      text += part
      for byte in part.utf8 {
        if byte == UInt8(ascii: "\n") { (line, column) = (line + 1, 1) } else { column += 1 }
      }
    }

    mutating func startLine(_ indent: Int) {
      if Int.random(in: 0..<6, using: &random) == 0 { put("# a comment é: [\n") }
      put(String(repeating: " ", count: indent))
    }

    mutating func word() -> String { words.randomElement(using: &random) ?? "a" }

    mutating func scalar() -> String {
      let place = "@\(line):\(column)"
      guard Int.random(in: 0..<3, using: &random) == 0 else {
        let word = word()
        put(word)
        return word + place
      }
      let value = odd.randomElement(using: &random) ?? ""
      if value.contains("'") || value.contains("\t") || Bool.random(using: &random) {
        put("\"" + value.replacing("\t", with: "\\t") + "\"")
      } else {
        put("'" + value + "'")
      }
      return "\"\(value)\"" + place
    }

    mutating func flow(_ depth: Int) -> String {
      let place = "@\(line):\(column)"
      let count = Int.random(in: 0...3, using: &random)
      switch depth > 3 ? 0 : Int.random(in: 0..<3, using: &random) {
      case 1:
        put("[")
        var items: [String] = []
        for index in 0..<count {
          if index > 0 { put(", ") }
          items.append(flow(depth + 1))
        }
        put("]")
        return "[" + items.joined(separator: ", ") + "]" + place
      case 2:
        put("{ ")
        var pairs: [String] = []
        for index in 0..<count {
          if index > 0 { put(", ") }
          let key = "\(word()) \(index)"
          let keyPlace = "@\(line):\(column)"
          put(key + ": ")
          pairs.append("\(key)\(keyPlace): \(flow(depth + 1))")
        }
        put(" }")
        return "{" + pairs.joined(separator: ", ") + "}" + place
      default: return scalar()
      }
    }

    mutating func block(_ depth: Int, indent: Int) -> String {
      let isMapping = Bool.random(using: &random)
      let count = Int.random(in: 1...4, using: &random)
      var items: [String] = []
      var place = ""
      for index in 0..<count {
        startLine(indent)
        if index == 0 { place = "@\(line):\(column)" }
        var item = ""
        if isMapping {
          let key = "\(word()) \(index)"
          item = "\(key)@\(line):\(column): "
          put(key + ":")
        } else {
          put("-")
        }
        if depth < 4, Int.random(in: 0..<3, using: &random) == 0 {
          put("\n")
          item += block(depth + 1, indent: indent + 2)
        } else {
          put(" ")
          item += flow(depth)
          put(Bool.random(using: &random) ? "\n" : "   # why\n")
        }
        items.append(item)
      }
      let inner = items.joined(separator: ", ")
      return (isMapping ? "{\(inner)}" : "[\(inner)]") + place
    }
  }

  @Test func inAnyStyle() {
    for seed in 0..<600 as Range<UInt64> {
      var writer = Writer(random: SeededRandom(seed))
      let expected = writer.block(0, indent: 0)
      #expect(shape(of: writer.text) == expected, "seed \(seed)")
    }
  }

  @Test func withTheLineEndsOfAnySystem() {
    for seed in 0..<100 as Range<UInt64> {
      var writer = Writer(random: SeededRandom(seed))
      let expected = writer.block(0, indent: 0)
      #expect(shape(of: writer.text.replacing("\n", with: "\r\n")) == expected, "seed \(seed)")
    }
  }

  @Test func whatCannotBeReadFailsAtAPlaceOfTheText() {
    var random = SeededRandom(11)
    let letters = Array("ab:-[]{},#&*!|>'\"%@`? \n\n\té日")
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? "a"
        })
      do throws(YAMLFailure) {
        _ = try parseYAML(Array(text.utf8)[...])
      } catch {
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
        #expect(1...lines ~= error.line, "\(text)")
        #expect(1...text.utf8.count + 1 ~= error.column, "\(text)")
        #expect(!error.message.isEmpty && !error.message.contains("\n"))
      }
    }
  }
}
