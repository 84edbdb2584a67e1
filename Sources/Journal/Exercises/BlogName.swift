/// A name for a blog, made from the address of its page, to be corrected by a person who knows better.
public func blogName(ofAddress url: String) -> String {
  guard let host = host(ofAddress: url) else { return url }
  let path = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
    .map { $0.prefix { !"?#".contains($0) } }
  // The last part that names something: not `index.html`, a year or a page number.
  let part = path.last { part in
    let word = part.lowercased()
    return !word.hasPrefix("index.") && word.contains(where: \.isLetter)
      && !["blog", "blogs", "home", "en"].contains(word)
  }
  if let part, part.count <= 60, !part.contains("%") { return titled(part) }
  // An address of numbers has no part that is a name.
  if host.hasPrefix("[") || host.allSatisfy({ $0.isNumber || $0 == "." }) { return host }
  let labels = host.split(separator: ".")
  let named = labels.first { !["www", "blog", "blogs", "m"].contains($0) } ?? labels.first
  return titled(named ?? host[...])
}

/// `to-work-or-play` as `To Work Or Play`.
private func titled(_ slug: Substring) -> String {
  var slug = slug.hasPrefix("@") ? slug.dropFirst() : slug
  if let dot = slug.lastIndex(of: "."), slug[dot...].count <= 6 { slug = slug[..<dot] }
  let words = slug.split { "-_+".contains($0) }
  return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
}
