/// How Google names the term of an alert in the titles of its feeds and the subjects of its mails.
enum AlertTerm {
  /// The most characters of a term that are kept.
  static let longest = 200

  /// The term in `Google Alert - TERM`, `Google Alert – TERM`, `Alerte Google - TERM` and the like.
  ///
  /// - Parameters:
  ///   - title: the title or subject as plain text.
  ///   - isAlert: true where something else says that it is an alert's; else the word for alert must be one that
  ///     is known, so that `Google News - Technology` names no term.
  /// - Returns: the term, cleaned; `nil` where the title names none.
  static func named(in title: String, isAlert: Bool) -> String? {
    guard let (before, after) = split(title) else { return nil }
    let label = before.lowercased()
    guard label.contains("google"), isAlert || words.contains(where: label.contains) else {
      return nil
    }
    var term = PlainText(limit: longest)
    term.append(Array(after.utf8))
    return term.isEmpty ? nil : term.finished()
  }

  /// The parts before and after the first dash that stands between spaces.
  private static func split(_ title: String) -> (Substring, Substring)? {
    let scalars = title.unicodeScalars
    var place = scalars.startIndex
    while let space = scalars[place...].firstIndex(of: " ") {
      place = scalars.index(after: space)
      guard place < scalars.endIndex, dashes.contains(scalars[place]) else { continue }
      let next = scalars.index(after: place)
      guard next < scalars.endIndex, scalars[next] == " " else { continue }
      return (title[..<space], title[next...])
    }
    return nil
  }

  private static let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "―", "−"]

  /// The word for alert in the languages of Google Alerts whose feeds were seen, in lower case.
  private static let words = [
    "alert", "alarm", "upozorn", "hälytys", "ilmoit", "varsel", "varsling", "värskendus", "értesít",
    "uyarı", "оповещен", "сповіщен", "アラート", "알리미", "快讯", "快訊", "ειδοποι", "התראות", "تنبيه",
  ]
}
