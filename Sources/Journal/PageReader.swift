import Diagnostics
import Files
import Markdown
import YAML

/// The most bytes that a page's file may have; 150,000 words fit in.
let largestPage = 1 << 20

/// Reads one Markdown file.
struct PageReader {
  private let path: String
  private var title: String
  private var isDraft = false
  private var chapter: String?
  private var document = Document.empty
  private var kind = PageReading.Kind.note
  private var blocks: [BlockReading?] = []
  private var findings: [Finding] = []

  private var options = Document.Options.journal

  /// Reads the file at a path from the root.
  /// - Parameters:
  ///   - path: where the file is.
  ///   - root: the workspace's root.
  ///   - isShown: whether its HTML is made too.
  ///   - watch: told that it is being parsed.
  /// - Returns: what it comes to.
  static func read(
    _ path: String, root: String, isShown: Bool = true, watch: ParsingWatch
  ) -> PageReading {
    var reader = Self(path)
    reader.options.makesHTML = isShown
    do throws(FileFailure) {
      let bytes = try readFile("\(root)/\(path)", limit: largestPage)
      reader.read(bytes, watch: watch)
    } catch {
      var finding = error.finding(path: path)
      if error.code == EFBIG { finding.message += "; split it into several files" }
      reader.findings.append(finding)
    }
    return reader.reading
  }

  private init(_ path: String) {
    self.path = path
    title = Page.stem(of: path)
  }

  private var reading: PageReading {
    let page = Page(
      path: path, title: title, isDraft: isDraft, chapter: chapter, document: document,
      isWhole: !findings.contains { $0.severity == .error })
    return PageReading(page: page, kind: kind, blocks: blocks, findings: findings)
  }

  private mutating func read(_ written: [UInt8], watch: ParsingWatch) {
    let problems = SourceText.check(written)
    findings += problems.map {
      .error(
        SourceLocation(path, line: $0.line, column: $0.column), $0.message, rule: "source-text")
    }
    if !problems.isEmpty { return }
    let parts: FrontMatter
    switch FrontMatter.split(written) {
    case .none(let body):
      parts = FrontMatter(yaml: 0..<0, yamlLine: 1, body: body, bodyLine: 1)
    case .some(let found):
      parts = found
    case .unclosed:
      findings.append(
        .error(
          SourceLocation(path, line: 1, column: 1),
          "the front matter has no end; put a line of three dashes, `---`, below it",
          rule: frontMatterRule))
      return
    }
    readFrontMatter(written[parts.yaml], firstLine: parts.yamlLine)
    if case .chapter = kind { options.readsOutline = true }
    var tangled: TangledAlerts?
    watch.during(path) {
      document = Document.parse(written[parts.body], firstLine: parts.bodyLine, options: options)
      if case .alertTerm = kind { tangled = untangle(written, parts) }
    }
    if title.isEmpty {
      title = document.headings.first { $0.level == 1 }?.text ?? ""
      if title.isEmpty { title = Page.stem(of: path) }
    }
    if case .chapter(let key, _) = kind {
      let reading = ChapterReading(document.outline, file: path, title: title)
      findings += reading.findings
      kind = .chapter(key, reading.concepts)
    }
    if case .alertTerm(var reading) = kind {
      let lines = tangled?.lines ?? AlertReading.lines(of: written)
      let found = AlertReading.alerts(in: lines, document.headings, file: path)
      reading.alerts = found.alerts
      findings += found.findings.map { tangled?.written($0) ?? $0 }
      kind = .alertTerm(reading)
    }
    if let tangled {
      document = document.renumbered(tangled.written)
      if let finding = tangled.finding(in: path) { findings.append(finding) }
    }
    if !document.blocks.isEmpty {
      let lines = Self.lines(of: written)
      blocks = document.blocks.map { BlockReading($0, in: path, lines: lines, &findings) }
    }
    for remark in document.remarks {
      findings.append(
        .warning(
          SourceLocation(path, line: remark.line, column: remark.column), remark.message,
          rule: remark.rule))
    }
  }

  /// Reads a term's file as its alerts belong together, where that is another way than it stands.
  private mutating func untangle(_ written: [UInt8], _ parts: FrontMatter) -> TangledAlerts? {
    let lines = AlertReading.lines(of: written)
    guard let tangled = TangledAlerts(lines, document.headings) else { return nil }
    let bytes = tangled.bytes
    // The front matter stands above every alert, and has no other lines than before.
    guard case .some(let moved) = FrontMatter.split(bytes), moved.bodyLine == parts.bodyLine else {
      return nil
    }
    let document = Document.parse(
      bytes[moved.body], firstLine: moved.bodyLine, options: options)
    guard tangled.isFaithful(document, to: self.document) else { return nil }
    self.document = document
    return tangled
  }

  /// The file's lines, which may still end with a carriage return.
  private static func lines(of bytes: [UInt8]) -> [Substring] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring(decoding: $0, as: UTF8.self) }
  }

  private mutating func readFrontMatter(_ yaml: ArraySlice<UInt8>, firstLine: Int) {
    let root: YAMLNode
    do throws(YAMLFailure) {
      let isOfTerm = path.hasPrefix("exercises/alerts/")
      root = try parseYAML(
        yaml, firstLine: firstLine, repeatable: isOfTerm ? AlertReading.repeatable : [])
    } catch {
      findings.append(error.finding(in: path, rule: frontMatterRule))
      return
    }
    var fields = YAMLFields(root, in: path, what: "the front matter", rule: frontMatterRule)
    title = fields.text("title") ?? ""
    isDraft = fields.bool("draft") ?? false
    if path.hasPrefix("journal/") {
      readEntry(&fields)
      findings += fields.finish()
    } else if path.hasPrefix("exercises/alerts/"), fields.hasAny(of: AlertReading.keys) {
      let reading = AlertReading(&fields)
      if title.isEmpty { title = reading.term }
      kind = .alertTerm(reading)
      findings += fields.finish()
    } else if path.hasPrefix("exercises/blogs/"), fields.hasAny(of: BlogReading.keys) {
      let reading = BlogReading(&fields)
      if title.isEmpty { title = reading.blog }
      kind = .blog(reading)
      findings += fields.finish()
    } else {
      chapter = fields.text("chapter")
      if path.hasPrefix("exercises/chapters/") { readChapter(&fields) }
      findings += fields.findings
    }
  }

  private mutating func readChapter(_ fields: inout YAMLFields) {
    let place = fields.location(of: "chapter") ?? SourceLocation(path, line: 1, column: 1)
    guard let text = chapter, !text.isEmpty else {
      if fields.hasErrors { return }
      findings.append(
        .warning(
          place,
          "the file does not say which chapter it is, so nothing is asked of it; add `chapter: 15` or `chapter: a-word`",
          rule: frontMatterRule))
      return
    }
    guard let key = ChapterKey(checking: text) else {
      return fields.error(
        at: place,
        "`chapter` must be a number or one word such as `social-crm`, not `\(shown(text))`")
    }
    kind = .chapter(key, [])
    _ = fields.finish()
  }

  private mutating func readEntry(_ fields: inout YAMLFields) {
    let week = fields.week("week")
    let date = fields.day("date")
    let tags = fields.texts("tags").filter { !$0.isEmpty }
    if let week {
      kind = .entry(week: week, date: date, tags: tags)
    } else if !fields.hasErrors {
      let hint = WeekNumber(Page.stem(of: path)).map { "`week: \($0)`" } ?? "`week: 8`"
      fields.error(
        at: fields.location(of: "week") ?? SourceLocation(path, line: 1, column: 1),
        "the entry does not say which week it is for; add \(hint) between two lines of `---` at its top"
      )
    }
  }
}

private let frontMatterRule = "front-matter"

extension Document.Options {
  /// How the files of a journal are read.
  ///
  /// The page's title is its one heading of the first level.
  static let journal = Document.Options(blockNames: exerciseNames, topLevel: 2)
}
