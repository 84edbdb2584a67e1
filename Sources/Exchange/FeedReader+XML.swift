import CLibXML2
import Diagnostics
import Journal

extension FeedReader {
  /// Reads the bytes to their end or to the first place that is no XML.
  ///
  /// No network, no other file and no entity beyond XML's own is read.
  /// - Throws: `HarvestFailure` where the XML is broken or is no feed.
  mutating func read() throws(HarvestFailure) {
    _ = Self.isReady
    if let tag = FeedGuard.crowdedTag(in: bytes) {
      let place = places.place(of: tag)
      throw HarvestFailure(
        SourceLocation(file, line: place.line, column: place.column),
        "a tag has more than \(FeedGuard.mostAttributes) attributes, which no feed needs")
    }
    guard let count = Int32(exactly: bytes.count) else {
      throw HarvestFailure(SourceLocation(file), "the feed is larger than 2 GB; split it")
    }
    let made = bytes.withUnsafeBytes { xmlCreateMemoryParserCtxt($0.baseAddress, count) }
    guard let made, let sax = made.pointee.sax else {
      throw HarvestFailure(SourceLocation(file), "there is no memory left to read it")
    }
    parser = made
    defer {
      parser = nil
      // libxml2 begins a document of its own where it meets an entity's declaration.
      if let document = made.pointee.myDoc { xmlFreeDoc(document) }
      made.pointee.myDoc = nil
      xmlFreeParserCtxt(made)
    }
    xmlCtxtUseOptions(made, Int32(XML_PARSE_NONET.rawValue))
    sax.pointee = Self.handler()
    // What goes wrong outside of the parser, in a converter say, libxml2 would print.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    let outcome = withUnsafeMutablePointer(to: &self) { reader in
      made.pointee.userData = UnsafeMutableRawPointer(reader)
      return xmlParseDocument(made)
    }
    if let failure { throw failure }
    guard outcome == 0, made.pointee.wellFormed == 1 else {
      throw HarvestFailure(SourceLocation(file), "this is not well-formed XML")
    }
  }

  /// Reads no further, for the reason given.
  mutating func stop(with message: String) {
    fail(message)
    xmlStopParser(parser)
  }

  /// How far libxml2 has read, in bytes.
  var offset: Int {
    guard let input = parser?.pointee.input?.pointee, let base = input.base, let current = input.cur
    else { return 0 }
    return Int(input.consumed) + (current - base)
  }

  /// The line and column that libxml2 counts, in characters.
  var parserPlace: (line: Int, column: Int) {
    guard let input = parser?.pointee.input?.pointee else { return (0, 0) }
    return (Int(input.line), Int(input.col))
  }

  /// Adds a warning about the entry.
  mutating func warn(_ entry: FeedEntry, _ rule: String, _ message: () -> String) {
    guard !warnings.isFull else { return warnings.add(rule, "") }
    let place = self.place(of: entry.offset, counted: entry.place, atTag: true)
    warnings.add(rule, line: place.line, column: place.column, message())
  }

  /// The start of the text for a message, in quotes.
  static func quoted(_ text: some Collection<UInt8>) -> String {
    var quoted = PlainText(limit: 80)
    quoted.append(Array(text))
    return quoted.finished()
  }

  private static let isReady: Void = xmlInitParser()

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { context, name, _, namespace, opened, _, count, _, attributes in
      guard let name else { return }
      reader(at: context)?.pointee.declared(namespaces: Int(opened))
      reader(at: context)?.pointee.began(name, namespace, XMLAttributes(attributes, count: count))
    }
    handler.endElementNs = { context, _, _, _ in reader(at: context)?.pointee.end() }
    handler.characters = { context, text, count in
      reader(at: context)?.pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.reference = { context, name in
      guard let name else { return }
      reader(at: context)?.pointee.referred(to: name)
    }
    handler.entityDecl = { context, _, _, _, _, _ in reader(at: context)?.pointee.refuseEntities() }
    handler.unparsedEntityDecl = { context, _, _, _, _ in
      reader(at: context)?.pointee.refuseEntities()
    }
    handler.attributeDecl = { context, _, _, _, _, _, choices in
      xmlFreeEnumeration(choices)
      reader(at: context)?.pointee.refuseAttributes()
    }
    handler.serror = { context, error in
      guard let error else { return }
      reader(at: context)?.pointee.failed(error.pointee)
    }
    return handler
  }

  private mutating func began(
    _ name: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, _ attributes: XMLAttributes
  ) {
    // libxml2 keeps one copy of each name as long as it reads, so that the pointer tells the name.
    if let known = names.first(where: { $0.name == name && $0.namespace == namespace }) {
      return begin(known.element, name: name, attributes)
    }
    let element = FeedElement(name, namespace: namespace)
    if names.count < 32 { names.append((name, namespace, element)) }
    begin(element, name: name, attributes)
  }

  /// A reference to an entity that only a DTD elsewhere declares: of HTML's own, as a rule.
  private mutating func referred(to name: UnsafePointer<UInt8>) {
    let reference = Array("&\(String(cString: name));".utf8)
    var text = PlainText(limit: 8)
    let isKnown = HTMLEntity.append(at: 0, of: reference[...], to: &text) == reference.count
    let scalar = isKnown && !text.isEmpty ? Array(text.finished().utf8) : [0x20]
    scalar.withUnsafeBufferPointer { characters($0) }
  }

  private mutating func refuseEntities() {
    stop(with: "the file declares entities, which feeds do not need; it is not read")
  }

  private mutating func refuseAttributes() {
    stop(with: "the file declares attributes, which feeds do not need; it is not read")
  }

  private mutating func failed(_ error: xmlError) {
    // libxml2 goes on and finds more; stopped in the middle of a complaint, it would use freed memory.
    guard error.level == XML_ERR_FATAL, failure == nil else { return }
    fail(XMLComplaint.message(for: error, isAtEnd: offset >= bytes.count))
  }

  private mutating func fail(_ message: String) {
    guard failure == nil else { return }
    let place = self.place(of: offset, counted: parserPlace)
    failure = HarvestFailure(
      SourceLocation(file, line: place.line, column: place.column), message)
  }

  /// The place in the file as an editor counts; where libxml2 reads another encoding, as it counts itself.
  private mutating func place(
    of offset: Int, counted: (line: Int, column: Int), atTag: Bool = false
  ) -> (line: Int, column: Int) {
    guard parser?.pointee.input?.pointee.buf?.pointee.encoder == nil else { return counted }
    var offset = min(offset, bytes.count)
    if atTag {
      let start = bytes[max(0, offset - 1000)..<offset].lastIndex(of: UInt8(ascii: "<"))
      offset = start ?? offset
    }
    return places.place(of: offset)
  }
}

/// The reader that libxml2 hands back to what it calls.
private func reader(at context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<FeedReader>? {
  context?.assumingMemoryBound(to: FeedReader.self)
}
