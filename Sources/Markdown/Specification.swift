import CCmarkGFM

extension Document {
  /// What the parser alone makes of a document: nothing is made safe, and nothing is left open.
  ///
  /// It is how GitHub's specification is held against the library that pages are read with.
  static func specificationHTML(_ source: String, extensions: [String]) -> String {
    Array(source.utf8).withUnsafeBufferPointer { bytes in
      Tree.with(parsing: bytes, options: CMARK_OPT_DEFAULT, extensions: extensions) { tree in
        tree.render(options: CMARK_OPT_UNSAFE, extensions: extensions) { $0.text }
      }
    }
  }
}
