import Diagnostics
import Markdown
import YAML

/// What a block of a page says, before it is known which terms there are.
struct BlockReading: Sendable {
  enum Kind: Sendable {
    case alerts(term: Name?)
    case blogs
    case quiz(chapters: [Name])
    case map(chapters: [Name])
  }

  /// A name with its place in the file.
  struct Name: Sendable {
    var text: String
    var location: SourceLocation
  }

  static let rule = "exercise-block"

  var kind: Kind
  var week: WeekNumber?
  /// Where the week is named; `nil` where it is not.
  var weekPlace: SourceLocation?

  /// Reads a block's body; `nil` where it cannot be read, which is then among the findings.
  /// - Parameters:
  ///   - block: one of the kinds that `exerciseNames` lists.
  ///   - file: the page's path.
  ///   - lines: the file's lines, the first at index 0.
  ///   - findings: what is wrong with it is added here.
  init?(
    _ block: FencedBlock, in file: String, lines: [Substring], _ findings: inout [Finding]
  ) {
    var found: [Finding] = []
    defer { findings += found.map { $0.moved(by: Self.indents(of: block, in: lines)) } }
    let root: YAMLNode
    do throws(YAMLFailure) {
      root = try parseYAML(Array(block.body.utf8)[...], firstLine: block.bodyLine)
    } catch {
      found.append(error.finding(in: file, rule: Self.rule))
      return nil
    }
    var fields = YAMLFields(root, in: file, what: "the block", rule: Self.rule)
    week = fields.week("week")
    weekPlace = fields.node("week")?.location(in: file).moved(
      by: Self.indents(of: block, in: lines))
    if block.name == "alerts" {
      let node = fields.node("term")
      let text = node.flatMap { fields.text(of: $0, "term") } ?? ""
      let place = node?.location(in: file).moved(by: Self.indents(of: block, in: lines))
      kind = .alerts(term: place.flatMap { text.isEmpty ? nil : Name(text: text, location: $0) })
    } else if block.name == "blogs" {
      kind = .blogs
    } else {
      var chapters = Self.chapters(&fields)
      for index in chapters.indices {
        chapters[index].location = chapters[index].location.moved(
          by: Self.indents(of: block, in: lines))
      }
      kind = block.name == "map" ? .map(chapters: chapters) : .quiz(chapters: chapters)
    }
    found += fields.finish()
    if fields.hasErrors { return nil }
  }

  /// The chapters that `chapter:` names, one or a list.
  private static func chapters(_ fields: inout YAMLFields) -> [Name] {
    guard let node = fields.node("chapter") else { return [] }
    let items = if case .sequence(let items) = node.value { items } else { [node] }
    return items.compactMap { item in
      guard let text = fields.text(of: item, "chapter"), !text.isEmpty else { return nil }
      return Name(text: text, location: item.location(in: fields.file))
    }
  }

  /// For each line of a block in a list or quotation, how many bytes of the file's line stand before it.
  private static func indents(of block: FencedBlock, in lines: [Substring]) -> [Int: Int] {
    var indents: [Int: Int] = [:]
    let body = block.body.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, text) in body.enumerated() where !text.isEmpty {
      let line = block.bodyLine + index
      guard line <= lines.count else { break }
      let whole = lines[line - 1].utf8
      if let last = whole.last, last == UInt8(ascii: "\r") {
        indents[line] = max(0, whole.count - 1 - text.utf8.count)
      } else {
        indents[line] = max(0, whole.count - text.utf8.count)
      }
    }
    return indents
  }
}

extension Finding {
  fileprivate func moved(by indents: [Int: Int]) -> Finding {
    Finding(severity, location.moved(by: indents), message, rule: rule)
  }
}

extension SourceLocation {
  fileprivate func moved(by indents: [Int: Int]) -> SourceLocation {
    SourceLocation(file, line: line, column: column + (indents[line] ?? 0))
  }
}
