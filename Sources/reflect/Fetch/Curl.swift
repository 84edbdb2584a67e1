import Diagnostics
import Files

/// One run of the `curl` command, which knows the web better than we ever will; no shell is in between.
struct Curl {
  /// The end of a pipe that its standard output comes from.
  let output: Int32
  /// The same for what it says about the transfer.
  let report: Int32
  private let process: pid_t

  /// What it is called by; looked for in `PATH`.
  private static let name = "curl"
  private static let mark = "reflect:"

  /// Starts it.
  /// - Throws: `Stop` where it is not installed or the system refuses.
  init(_ request: WebRequest) throws {
    let (output, report) = (try Pipe(), try Pipe())
    var actions = SpawnActions()
    defer { actions.destroy() }
    actions.openNothing(as: STDIN_FILENO)
    actions.duplicate(output.writing, as: STDOUT_FILENO)
    actions.duplicate(report.writing, as: STDERR_FILENO)
    var attributes = SpawnAttributes()
    defer { attributes.destroy() }
    var pointers = ([Self.name] + Self.arguments(request)).map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process = pid_t()
    let code = posix_spawnp(
      &process, Self.name, &actions.value, &attributes.value, &pointers, environ)
    closeFile(output.writing)
    closeFile(report.writing)
    guard code == 0 else {
      closeFile(output.reading)
      closeFile(report.reading)
      throw Stop.couldNotRun(
        code == ENOENT
          ? "the command `curl` is not installed; `apt-get install curl` or scripts/setup does that"
          : "cannot start curl: \(String(cString: strerror(code)))")
    }
    self.process = process
    self.output = output.reading
    self.report = report.reading
  }

  /// Ends it before its time.
  func stop() { kill(process, SIGKILL) }

  /// Waits for its end, which must be near.
  /// - Returns: its exit code.
  func wait() -> Int32 {
    closeFile(output)
    closeFile(report)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }

  private static func arguments(_ request: WebRequest) -> [String] {
    var arguments = [
      // The person's own curlrc could change anything.
      "--disable", "--silent", "--show-error", "--globoff", "--compressed",
      "--proto", "=http,https", "--proto-redir", "=http,https",
      "--location", "--max-redirs", "5",
      "--connect-timeout", "\(min(request.seconds, 15))", "--max-time", "\(request.seconds)",
      "--user-agent", "reflect",
      "--write-out",
      "%{stderr}\\n"
        + ["http_code", "header{etag}", "header{last-modified}", "content_type"]
        .map { name in "\(mark)%\(name.hasPrefix("header") ? name : "{\(name)}")\\n" }.joined(),
    ]
    if !request.keepsBeginning { arguments += ["--max-filesize", "\(request.limit)"] }
    let validators = request.validators
    if !validators.entityTag.isEmpty {
      arguments += ["--header", "If-None-Match: \(validators.entityTag)"]
    }
    if !validators.lastModified.isEmpty {
      arguments += ["--header", "If-Modified-Since: \(validators.lastModified)"]
    }
    return arguments + ["--url", request.url]
  }

  /// What a run that has ended came to.
  /// - Parameters:
  ///   - request: what was asked for.
  ///   - code: its exit code.
  ///   - bytes: its standard output.
  ///   - report: what it said.
  ///   - isCut: whether it was stopped as it sent more than was asked for.
  /// - Returns: the answer.
  static func answer(
    to request: WebRequest, code: Int32, bytes: [UInt8], report: [UInt8], isCut: Bool
  ) -> WebAnswer {
    let lines = String(decoding: report, as: UTF8.self).split(separator: "\n").map {
      $0.trimmingSpaces()
    }
    let facts = lines.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst(mark.utf8.count)) }
    if isCut && !request.keepsBeginning { return .failed(tooLarge(request)) }
    if code != 0 && !isCut {
      let said = lines.first { $0.hasPrefix("curl:") } ?? "curl: it ended with exit code \(code)"
      return .failed(explanation(of: code, said, request))
    }
    let page = WebPage(
      bytes: bytes, contentType: facts.count > 3 ? facts[3] : "",
      validators: WebValidators(
        entityTag: facts.count > 1 ? sendable(facts[1]) : "",
        lastModified: facts.count > 2 ? sendable(facts[2]) : ""))
    switch facts.first.flatMap({ Int($0) }) {
    case 304 where !request.validators.isEmpty: return .unchanged
    case nil where isCut: return .page(page)
    case .some(200..<300): return .page(page)
    case .some(let status): return .failed("the server answered with status \(status)")
    case nil: return .failed("curl said nothing of the answer; is it version 7.84 or later?")
    }
  }

  /// A header that may be sent back.
  private static func sendable(_ header: String) -> String {
    header.utf8.count <= 200 && header.utf8.allSatisfy { 0x20..<0x7f ~= $0 } ? header : ""
  }

  private static func tooLarge(_ request: WebRequest) -> String {
    "it has more than the \(request.limit >> 20) MB allowed"
  }

  /// In our words, where curl's would not help; its exit codes are in its manual.
  private static func explanation(
    of code: Int32, _ said: String, _ request: WebRequest
  ) -> String {
    switch code {
    case 1: "it leads to an address that is neither http nor https"
    case 3: "its address cannot be read"
    case 6: "its host is not known; check the address and your connection"
    case 7: "its server cannot be reached; check your connection"
    case 18, 56, 92: "it broke off before its end"
    case 28: "it took longer than \(request.seconds) seconds"
    case 35, 51, 60: "its server could not be trusted (\(printable(said)))"
    case 47: "it redirects more than five times"
    case 52: "its server sent nothing"
    case 63: tooLarge(request)
    default: printable(said)
    }
  }
}

/// Two ends of a pipe, neither of which a program that we start finds unless it is handed over.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw Stop.couldNotRun("no pipe: \(String(cString: strerror(errno)))")
    }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(reading, F_SETFL, O_NONBLOCK)
  }
}
