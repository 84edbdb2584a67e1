import YAML

/// Reads a text and writes what came of it in one line, every value with its place.
///
/// Plain scalars stand as they are, others in quotes; `{key@1:1: value@1:6}@1:1` is a mapping.
func shape(of text: String, firstLine: Int = 1) -> String {
  do throws(YAMLFailure) {
    return describe(try parseYAML(Array(text.utf8)[...], firstLine: firstLine))
  } catch {
    return "\(error.line):\(error.column): \(error.message)"
  }
}

private func describe(_ node: YAMLNode) -> String {
  let place = "@\(node.line):\(node.column)"
  switch node.value {
  case .scalar(let text, let isPlain): return (isPlain ? text : "\"\(text)\"") + place
  case .sequence(let items):
    return "[" + items.map(describe).joined(separator: ", ") + "]" + place
  case .mapping(let pairs):
    let inner = pairs.map { "\($0.key)@\($0.line):\($0.column): \(describe($0.node))" }
    return "{" + inner.joined(separator: ", ") + "}" + place
  }
}
