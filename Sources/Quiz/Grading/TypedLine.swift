import Journal

/// A line on which a person may have typed several items.
struct TypedLine {
  /// What parts a piece of the line from the one before it.
  private enum Joint {
    case and, comma, end
  }

  private let line: [Unicode.Scalar]
  /// What stands between separators, without blanks around it, and what parts each from the one before.
  private var atoms: [(place: Range<Int>, joint: Joint)] = []

  /// The most pieces that are fitted together; in a longer line commas decide.
  private static let mostAtoms = 60
  /// The most pieces that one item has.
  private static let widest = 6

  /// True where a text holds nothing that is seen.
  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isBlank($0) }
  }

  /// Finds the separators of a line.
  init(_ text: String) {
    line = scalars(text)
    var start = 0
    var joint = Joint.end
    var index = 0
    while index < line.count {
      guard let (next, length) = separator(at: index) else {
        index += 1
        continue
      }
      add(start..<index, &joint)
      joint = atoms.isEmpty ? .end : Self.stronger(joint, next)
      index += length
      start = index
    }
    add(start..<line.count, &joint)
  }

  /// The items of the line; see `Grader.items`.
  func items(_ expected: [Answer]) -> [String] {
    let parted = self.parted
    guard !expected.isEmpty, atoms.count <= Self.mostAtoms else {
      return pieces(startingAt: parted)
    }
    let widths = fit(AnswerKey(expected, siblings: []))
    var starts: [Int] = []
    var place = 0
    var isLoose = false
    while place < atoms.count {
      // Pieces that fit nothing stay together where the line does not part them.
      let joins = isLoose && widths[place] == 0 && !parted.contains(place)
      if !joins { starts.append(place) }
      isLoose = widths[place] == 0
      place += max(1, widths[place])
    }
    return pieces(startingAt: starts)
  }

  // MARK: - Fitting

  /// For each piece at which an item begins, how many pieces the item has; 0 where nothing that is expected begins.
  ///
  /// As few pieces as possible fit nothing, and then as many items as possible do.
  private func fit(_ key: AnswerKey) -> [Int] {
    var widths = Array(repeating: 0, count: atoms.count)
    var best = Array(repeating: (loose: 0, items: 0), count: atoms.count + 1)
    for start in atoms.indices.reversed() {
      best[start] = (best[start + 1].loose + 1, best[start + 1].items)
      for width in 1...min(Self.widest, atoms.count - start) {
        if width > 1, atoms[start + width - 1].joint == .end { break }
        let rest = best[start + width]
        let score = (loose: rest.loose, items: rest.items + 1)
        guard (score.loose, -score.items) < (best[start].loose, -best[start].items),
          !key.read(text(start, start + width)).expected.isEmpty
        else { continue }
        best[start] = score
        widths[start] = width
      }
    }
    return widths
  }

  /// The pieces that the line itself parts from the one before: by a comma, or by the *and* after the last comma.
  private var parted: [Int] {
    var result: [Int] = []
    var before = Joint.end
    for index in atoms.indices {
      let isLast = index + 1 == atoms.count || atoms[index + 1].joint == .end
      if atoms[index].joint != .and { before = atoms[index].joint }
      if atoms[index].joint != .and || (before == .comma && isLast) { result.append(index) }
    }
    return result
  }

  private func pieces(startingAt starts: [Int]) -> [String] {
    starts.indices.map { text(starts[$0], $0 + 1 < starts.count ? starts[$0 + 1] : atoms.count) }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: line[atoms[start].place.lowerBound..<atoms[end - 1].place.upperBound])
    return String(result)
  }

  // MARK: - Separators

  private mutating func add(_ place: Range<Int>, _ joint: inout Joint) {
    var place = place
    while let first = place.first, Self.isBlank(line[first]) { place.removeFirst() }
    while let last = place.last, Self.isBlank(line[last]) { place.removeLast() }
    guard !place.isEmpty else { return }
    atoms.append((place, joint))
    joint = .and
  }

  private static func stronger(_ a: Joint, _ b: Joint) -> Joint {
    if a == .end || b == .end { return .end }
    return a == .comma || b == .comma ? .comma : .and
  }

  private func separator(at index: Int) -> (Joint, length: Int)? {
    switch line[index] {
    case "\n", "\r", "\t", ";", "；", "•": (.end, 1)
    case ",", "，", "、", "،": isBetweenDigits(index) ? nil : (.comma, 1)
    case "&": (.and, 1)
    case "a", "A": isAnd(at: index) ? (.and, 3) : nil
    default: nil
    }
  }

  private func isBetweenDigits(_ index: Int) -> Bool {
    index > 0 && index + 1 < line.count && "0"..."9" ~= line[index - 1]
      && "0"..."9" ~= line[index + 1]
  }

  private func isAnd(at index: Int) -> Bool {
    guard index > 0, index + 3 < line.count, Self.isBlank(line[index - 1]),
      Self.isBlank(line[index + 3])
    else { return false }
    return (line[index + 1] == "n" || line[index + 1] == "N")
      && (line[index + 2] == "d" || line[index + 2] == "D")
  }

  /// True for white space, and for what has no width.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    blanks.contains { $0.contains(scalar.value) }
  }

  /// White space, and what has no width.
  private static let blanks: [ClosedRange<UInt32>] = [
    0x9...0xd, 0x20...0x20, 0x85...0x85, 0xa0...0xa0, 0x1680...0x1680, 0x2000...0x200f,
    0x2028...0x202f, 0x205f...0x2064, 0x3000...0x3000, 0xfeff...0xfeff,
  ]
}
