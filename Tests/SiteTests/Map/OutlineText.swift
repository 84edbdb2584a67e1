@testable import Journal

/// A chapter made from a list in which two spaces are a level; `1.` makes a step and ` — ` a definition.
func chapter(_ outline: String, key: String = "15", title: String = "CRM") -> Chapter {
  var concepts: [Concept] = []
  var path: [Int] = []
  for (number, line) in outline.split(separator: "\n", omittingEmptySubsequences: false)
    .enumerated()
  {
    let indent = line.prefix { $0 == " " }.count
    let item = line.dropFirst(indent)
    if item.isEmpty { continue }
    path = Array(path.prefix(indent / 2))
    let parent = path.last
    path.append(concepts.count)
    if let parent { concepts[parent].children.append(concepts.count) }
    concepts.append(concept(String(item), parent: parent, line: number + 1))
  }
  return Chapter(
    key: ChapterKey(key), page: PageID(0), file: "exercises/chapters/\(key).md", title: title,
    concepts: concepts)
}

private func concept(_ item: String, parent: Int?, line: Int) -> Concept {
  var form = Concept.Form.bullet
  var text = item
  if let dot = item.firstIndex(of: "."), let step = Int(item[..<dot]) {
    form = .step(step)
    text = String(item[item.index(after: dot)...].drop { $0 == " " })
  } else if parent == nil {
    form = .heading(level: 2)
  }
  let parts = text.split(separator: " — ", maxSplits: 1).map(String.init)
  return Concept(
    form: form, text: text, name: Answer(parts.first ?? ""), emphasis: nil,
    definition: parts.count == 2 ? parts[1] : nil, explanation: [], questions: [], parent: parent,
    children: [], anchor: "c\(line)", line: line, column: 1)
}
