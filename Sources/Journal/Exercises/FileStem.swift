/// Names for new files, made from what a person calls the thing.
enum FileStem {
  /// Leaves room for a suffix and the endings that stand beside a file within the 255 bytes that systems allow.
  private static let longest = 100

  /// A file's name without its ending: lower-case letters and digits, with one dash for whatever stands between.
  /// - Parameters:
  ///   - name: what a person calls it.
  ///   - fallback: the name where no letter or digit is in it.
  /// - Returns: a name that needs no quoting in a shell; it may be taken.
  static func make(_ name: String, fallback: String) -> String {
    var stem = ""
    for character in name {
      if character.isLetter || character.isNumber {
        let letters = character.lowercased()
        if stem.utf8.count + letters.utf8.count > longest { break }
        stem += letters
      } else if let last = stem.last, last != "-" {
        stem += "-"
      }
    }
    while stem.last == "-" { stem.removeLast() }
    return stem.isEmpty ? fallback : stem
  }

  /// The first of `stem`, `stem-2`, `stem-3` … that is not taken.
  ///
  /// `index` always is: an overview has that address.
  static func free(_ stem: String, isTaken: (String) -> Bool) -> String {
    var candidate = stem
    var number = 1
    while candidate == "index" || isTaken(candidate) {
      number += 1
      candidate = "\(stem)-\(number)"
    }
    return candidate
  }
}

/// An address of the web as a YAML value: plain, as people write it, where YAML has no other reading of it.
func yamlAddress(_ address: String) -> String {
  let isPlain = address.utf8.allSatisfy {
    0x30...0x39 ~= $0 || 0x61...0x7a ~= $0 | 0x20 || "-._~:/?#@!$&()*+,;=%".utf8.contains($0)
  }
  return isPlain && address.last != ":" ? address : yamlQuoted(address)
}
