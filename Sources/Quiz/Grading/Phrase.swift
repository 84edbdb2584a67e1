/// A text as the words that are compared.
struct Phrase: Sendable, Hashable {
  /// Every word.
  var words: [Word]
  /// The words without articles, *and* and what else may be left out where another word follows.
  var essentials: [Word]

  /// Reads a text.
  init(_ text: some Collection<Unicode.Scalar>) {
    self.init(words: Self.withNegations(Self.words(of: text)))
  }

  /// Takes words.
  init(words: [Word]) {
    self.words = words
    essentials = Self.essentials(of: words)
  }

  /// Reads a text.
  init(_ text: String) { self.init(text.unicodeScalars) }

  /// True where there is nothing to compare.
  var isEmpty: Bool { words.isEmpty }

  /// The letters of the words that count, without what is between them.
  var letters: [Unicode.Scalar] { essentials.flatMap(\.letters) }

  /// The essentials with the two words around an *and* changed, in every combination of the first three.
  var swapped: [[Word]] {
    let places = essentials.indices.dropFirst().filter { essentials[$0].followsAnd }.prefix(3)
    var result: [[Word]] = []
    for place in places {
      for order in [essentials] + result {
        var order = order
        order.swapAt(place - 1, place)
        result.append(order)
      }
    }
    return result
  }

  // MARK: - Reading

  private static func words(of text: some Collection<Unicode.Scalar>) -> [Word] {
    let parts = text.map { Letters($0) }
    var result: [Word] = []
    var current: [Unicode.Scalar] = []
    // The letters since the last point: one alone before a point belongs to an initialism, as in C.R.M.
    var run = 0
    var isHyphenated = false

    func end() {
      if !current.isEmpty {
        var word = Word(current)
        word.isHyphenated = isHyphenated
        result.append(word)
        isHyphenated = false
      }
      current = []
      run = 0
    }

    for (index, part) in parts.enumerated() {
      switch part {
      case .letters(let letters):
        current += letters
        run += letters.count
      case .nothing: break
      case .point where run == 1: run = 0
      case .sign(let sign) where !current.isEmpty && !startsWord(parts, after: index):
        current.append(sign)
      case .hyphen:
        let joins = !current.isEmpty
        end()
        isHyphenated = joins
      case .and, .sign("+"):
        end()
        result.append(Word(Word.and))
        isHyphenated = false
      case .point, .sign, .gap:
        end()
        isHyphenated = false
      }
    }
    end()
    return result
  }

  private static func startsWord(_ parts: [Letters], after index: Int) -> Bool {
    guard index + 1 < parts.count, case .letters = parts[index + 1] else { return false }
    return true
  }

  private static func withNegations(_ words: [Word]) -> [Word] {
    var result: [Word] = []
    var negation: Word?
    for word in words {
      if let before = negation {
        result.append(Word(negation: before, of: word))
        negation = nil
      } else if word.isNegation {
        negation = word
      } else {
        result.append(word)
      }
    }
    return result + (negation.map { [$0] } ?? [])
  }

  private static func essentials(of words: [Word]) -> [Word] {
    var result: [Word] = []
    var followsAnd = false
    for (index, word) in words.enumerated() {
      // What a hyphen ties to another word is part of it, as in to-do or a-social.
      if word.isSmall, !word.isHyphenated, index + 1 < words.count,
        !words[index + 1].isHyphenated
      {
        followsAnd = followsAnd || word.isAnd
        continue
      }
      result.append(word)
      result[result.count - 1].followsAnd = followsAnd && result.count > 1
      followsAnd = false
    }
    return result
  }
}
