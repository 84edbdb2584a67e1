import CLibYAML

/// The most levels that values may stand within each other.
private let deepest = 32

/// The most keys of one mapping, far above what a person writes.
private let mostKeys = 1000

/// Reads one YAML document.
///
/// Aliases are refused, since a few lines of them can stand for gigabytes, and so are keys given twice.
/// - Parameters:
///   - bytes: the text, valid UTF-8.
///   - firstLine: the line of the file that the text begins on, counted from 1.
///   - repeatable: the keys of the document that may be given several times; all are returned.
/// - Returns: the document's value; a null scalar where the text holds nothing but comments.
/// - Throws: `YAMLFailure` at the first place that cannot be read.
public func parseYAML(
  _ bytes: ArraySlice<UInt8>, firstLine: Int = 1, repeatable: [String] = []
) throws(YAMLFailure) -> YAMLNode {
  var parser = yaml_parser_t()
  guard yaml_parser_initialize(&parser) == 1 else {
    throw YAMLFailure(line: firstLine, column: 1, message: "there is no memory left to read it")
  }
  defer { yaml_parser_delete(&parser) }
  // libyaml counts a byte order mark as a column, and then takes the second key for one outside the mapping.
  let mark: [UInt8] = [0xef, 0xbb, 0xbf]
  let outcome = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0).withUnsafeBufferPointer {
    buffer -> Result<YAMLNode, YAMLFailure> in
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
    do throws(YAMLFailure) {
      var places = TextPlaces(buffer, firstLine: firstLine)
      return .success(try readDocument(&parser, &places, repeatable))
    } catch {
      return .failure(error)
    }
  }
  return try outcome.get()
}

/// A list or mapping whose end has not come yet.
private struct OpenCollection {
  var line: Int
  var column: Int
  var isMapping: Bool
  var items: [YAMLNode] = []
  var pairs: [YAMLPair] = []
  var pendingKey: YAMLPair?
}

private func readDocument(
  _ parser: inout yaml_parser_t, _ places: inout TextPlaces, _ repeatable: [String]
) throws(YAMLFailure) -> YAMLNode {
  var open: [OpenCollection] = []
  var root: YAMLNode?
  var documents = 0
  while true {
    var event = yaml_event_t()
    guard yaml_parser_parse(&parser, &event) == 1 else {
      throw syntaxFailure(parser, &places)
    }
    defer { yaml_event_delete(&event) }
    let (line, column) = places.place(of: event.start_mark)
    switch event.type {
    case YAML_STREAM_END_EVENT:
      return root ?? YAMLNode(value: .scalar("", isPlain: true), line: places.firstLine, column: 1)
    case YAML_DOCUMENT_START_EVENT:
      documents += 1
      guard documents == 1 else {
        throw YAMLFailure(
          line: line, column: column,
          message: "a second YAML document begins here; keep only the first")
      }
    case YAML_ALIAS_EVENT:
      throw YAMLFailure(
        line: line, column: column, message: "aliases (`*name`) are not read; write the value out")
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      let node = YAMLNode(value: .scalar(text, isPlain: isPlain), line: line, column: column)
      try place(node, in: &open, root: &root, repeatable)
    case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT:
      guard open.count < deepest else {
        throw YAMLFailure(
          line: line, column: column,
          message: "values stand more than \(deepest) levels deep; make it flatter")
      }
      let isMapping = event.type == YAML_MAPPING_START_EVENT
      if let last = open.last, last.isMapping, last.pendingKey == nil {
        throw YAMLFailure(line: line, column: column, message: "a key must be a plain text")
      }
      open.append(OpenCollection(line: line, column: column, isMapping: isMapping))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      guard let done = open.popLast() else { continue }
      let value: YAMLNode.Value = done.isMapping ? .mapping(done.pairs) : .sequence(done.items)
      try place(
        YAMLNode(value: value, line: done.line, column: done.column), in: &open, root: &root,
        repeatable)
    default:
      continue
    }
  }
}

private func place(
  _ node: YAMLNode, in open: inout [OpenCollection], root: inout YAMLNode?, _ repeatable: [String]
) throws(YAMLFailure) {
  guard let last = open.indices.last else {
    root = node
    return
  }
  if !open[last].isMapping {
    open[last].items.append(node)
  } else if let key = open[last].pendingKey {
    open[last].pairs.append(YAMLPair(key: key.key, line: key.line, column: key.column, node: node))
    open[last].pendingKey = nil
  } else if case .scalar(let text, _) = node.value {
    if let earlier = open[last].pairs.first(where: { $0.key == text }),
      last > 0 || !repeatable.contains(text)
    {
      throw YAMLFailure(
        line: node.line, column: node.column,
        message: "`\(text)` is given twice, first on line \(earlier.line); remove one")
    }
    guard open[last].pairs.count < mostKeys else {
      throw YAMLFailure(
        line: node.line, column: node.column,
        message: "more than \(mostKeys) keys stand beside each other; remove some")
    }
    open[last].pendingKey = YAMLPair(key: text, line: node.line, column: node.column, node: node)
  }
}

private func syntaxFailure(_ parser: yaml_parser_t, _ places: inout TextPlaces) -> YAMLFailure {
  var message = parser.problem.map { String(cString: $0) } ?? "this is not YAML"
  var (line, column) = places.place(of: parser.problem_mark)
  if parser.error == YAML_READER_ERROR {
    (line, column) = places.place(ofByte: parser.problem_offset)
    message = "a character that YAML does not allow (\(message))"
  }
  // libyaml speaks of tokens; say what a person can do in the cases that people meet.
  if message.contains("mapping values are not allowed") {
    message = "a `:` stands where none may; put the text in quotes"
  } else if message.contains("cannot start any token") || message.contains("a tab character") {
    message =
      "a character that cannot begin a value; put the text in quotes, and indent with spaces"
  } else if message.contains("unexpected end of stream") || message.contains("or '}'")
    || message.contains("or ']'")
  {
    // Where the text or list began is the place to look, not the end of the file.
    (line, column) = places.place(of: parser.context_mark)
    message =
      message.contains("stream")
      ? "the quotation mark here has no partner; close it, or put none"
      : "the bracket here is not closed where it should be; look for a comma or a bracket that is missing"
  } else if message.contains("did not find expected") {
    message = "this does not fit what stands above it; look at brackets, quotes and indentation"
  }
  return YAMLFailure(line: line, column: column, message: message)
}
