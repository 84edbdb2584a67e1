import ArgumentParser
import Diagnostics
import Exchange
import Files
import Journal

struct BlogAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Start the evaluation of a blog.",
    discussion: """
      Makes exercises/blogs/<name>.md. What you do not give is asked for, line by line; an empty answer leaves \
      it for later. Answers can be piped in.

      EXAMPLES
        reflect blog add http://toworkorplay.com/
        reflect blog add http://toworkorplay.com/ --name "To Work Or Play" \\
          --verdict good --element "clear navigation" \\
          --element "attractive home page" --reason "It kept its promise."
        reflect blog add http://toworkorplay.com/ --fetch
        printf 'To Work Or Play\\ngood\\n' | reflect blog add http://toworkorplay.com/
      """)

  @OptionGroup var options: WorkspaceOptions

  @Argument(help: "The address of the blog's page.")
  var url: String

  @Option(help: "The blog's name (default: made from its address).")
  var name: String?

  @Option(help: "What you think of it: good, maybe or boring.")
  var verdict: String?

  @Option(
    name: .customLong("element"),
    help: ArgumentHelp("A key element; may be given several times.", valueName: "text"))
  var elements: [String] = []

  @Option(help: ArgumentHelp("Why, in Markdown.", valueName: "text"))
  var reason: String?

  @Flag(help: "Take the name from the page's title, over the web.")
  var fetch = false

  @Option(
    help: ArgumentHelp("The longest that the page may take.", valueName: "seconds"))
  var timeout = 20

  func validate() throws {
    guard 1...3600 ~= timeout else { throw ValidationError("--timeout must be from 1 to 3600") }
  }

  func run() throws {
    let url = try webAddress(self.url, "the address") ?? ""
    let given = try verdict.map(verdict(named:))
    let elements = try self.elements.map { try oneLine($0, "--element") }
    let name = try self.name.map { try oneLine($0, "--name") }
    let today = try Clock.today()
    let folder = try options.exercise(.blogs)
    if let known = folder.blog(at: url) { return try explain(known, in: folder) }
    if let name { try requireFree(name, in: folder) }
    let answers = try BlogQuestions(
      .init(
        name: name ?? "", url: url, verdict: given, elements: elements, reason: reason ?? ""),
      suggestedName: try pageTitle(url) ?? blogName(ofAddress: url), asksReason: reason == nil
    ).answers { try requireFree($0, in: folder) }
    let scaffold: BlogScaffold
    do throws(BlogScaffold.Obstacle) {
      scaffold = try BlogScaffold(answers, today: today, in: folder)
    } catch .evaluated(let known) {
      return try explain(known, in: folder)
    } catch .taken(let path) {
      throw taken(path)
    }
    try create(scaffold.path, scaffold.text, in: folder.root)
    Output.standard.line(printable("created \(scaffold.path)"))
    let missing = answers.missing
    if !missing.isEmpty {
      Output.standard.line("next: write \(missing.joined(separator: ", ")) in it")
    }
  }

  /// Ends the command where a blog of the name would have a file that is there.
  private func requireFree(_ name: String, in folder: ExerciseFolder) throws {
    do throws(BlogScaffold.Obstacle) {
      _ = try BlogScaffold.path(ofBlog: name, in: folder)
    } catch {
      if case .taken(let path) = error { throw taken(path) }
    }
  }

  private func taken(_ path: String) -> Stop {
    .couldNotRun("\(path) is there already and was not changed; give another --name")
  }

  /// What the page calls itself, where that is asked for.
  private func pageTitle(_ url: String) throws -> String? {
    guard fetch, name == nil else { return nil }
    let answer = try WebFetch.get(
      WebRequest(url: url, limit: 1 << 20, keepsBeginning: true, seconds: timeout))
    var problem = "the page has no title"
    switch answer {
    case .page(let page):
      if let title = PageTitle.find(in: page.bytes, contentType: page.contentType) { return title }
    case .failed(let why): problem = "cannot get the page: \(why)"
    case .unchanged: break
    }
    Output.error.line(printable("\(url): warning: \(problem) [fetch]"))
    return nil
  }

  private func verdict(named text: String) throws -> BlogVerdict {
    guard let verdict = BlogVerdict(answer: text) else {
      throw Stop.badUsage("--verdict must be good, maybe or boring, not `\(text)`")
    }
    return verdict
  }

  /// Says what is there; anything else that was asked for was asked in vain.
  private func explain(_ known: BlogEvaluation, in folder: ExerciseFolder) throws {
    let path = folder[known.page].path
    let line = "\(known.blog) is evaluated already: \(path)"
    if name != nil || verdict != nil || !elements.isEmpty || reason != nil {
      throw Stop.couldNotRun("\(line), which was not changed")
    }
    Output.standard.line(printable(line))
  }
}
