import Files

/// Gets several things from the web at a time.
struct WebFetch {
  /// One transfer under way.
  private struct Transfer {
    let index: Int
    let request: WebRequest
    let curl: Curl
    /// When it must be over, as curl has been told, with some time to say so.
    let end: Int
    var bytes: [UInt8] = []
    var report: [UInt8] = []
    var isCut = false
    var isOutputOpen = true
    var isReportOpen = true
  }

  private static let atOnce = 6
  private static let largestReport = 1 << 16

  private var waiting: [(index: Int, request: WebRequest)]
  private var running: [Transfer] = []
  private let progress: (Int) -> Void
  private var done = 0

  /// - Parameters:
  ///   - requests: what is to be got.
  ///   - progress: told again and again how many are done.
  init(_ requests: [WebRequest], progress: @escaping (Int) -> Void = { _ in }) {
    waiting = Array(requests.enumerated().reversed()).map { ($0.offset, $0.element) }
    self.progress = progress
  }

  /// Gets one thing.
  /// - Throws: `Stop` where curl cannot be started.
  static func get(_ request: WebRequest) throws -> WebAnswer {
    var answer = WebAnswer.failed("nothing came")
    var fetch = WebFetch([request])
    try fetch.run { _, given in answer = given }
    return answer
  }

  /// Gets everything, and tells of each answer as it comes.
  /// - Parameter take: given the place of the request among all, and its answer.
  /// - Throws: `Stop` where curl cannot be started, and whatever the closure throws; nothing is left running.
  mutating func run(_ take: (Int, WebAnswer) throws -> Void) throws {
    defer {
      for transfer in running {
        transfer.curl.stop()
        _ = transfer.curl.wait()
      }
    }
    while true {
      while running.count < Self.atOnce, let (index, request) = waiting.popLast() {
        running.append(
          Transfer(
            index: index, request: request, curl: try Curl(request),
            end: Self.seconds() + request.seconds + 5))
      }
      if running.isEmpty { return }
      progress(done)
      receive()
      for place in running.indices.reversed() where !isUnderWay(place) {
        let transfer = running.remove(at: place)
        let code = transfer.curl.wait()
        done += 1
        try take(
          transfer.index,
          Curl.answer(
            to: transfer.request, code: code, bytes: transfer.bytes, report: transfer.report,
            isCut: transfer.isCut))
      }
    }
  }

  private func isUnderWay(_ place: Int) -> Bool {
    running[place].isOutputOpen || running[place].isReportOpen
  }

  /// Waits a moment for something to come, and takes it.
  private mutating func receive() {
    var sources: [pollfd] = []
    for transfer in running {
      // A number below zero is passed over.
      let output = transfer.isOutputOpen ? transfer.curl.output : -1
      let report = transfer.isReportOpen ? transfer.curl.report : -1
      sources += [output, report].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    }
    _ = poll(&sources, nfds_t(sources.count), 200)
    let now = Self.seconds()
    for place in running.indices {
      if sources[2 * place].revents != 0 { readOutput(place) }
      if sources[2 * place + 1].revents != 0 { readReport(place) }
      if now > running[place].end { running[place].curl.stop() }
    }
  }

  private mutating func readOutput(_ place: Int) {
    let limit = running[place].request.limit
    running[place].isOutputOpen = Self.read(
      running[place].curl.output, into: &running[place].bytes, limit: limit + 1)
    guard running[place].bytes.count > limit else { return }
    running[place].bytes.removeLast(running[place].bytes.count - limit)
    running[place].isCut = true
    running[place].isOutputOpen = false
    running[place].curl.stop()
  }

  private mutating func readReport(_ place: Int) {
    running[place].isReportOpen = Self.read(
      running[place].curl.report, into: &running[place].report, limit: Self.largestReport)
  }

  /// Reads what there is, no more than so much in all.
  /// - Returns: false where nothing more will come.
  private static func read(
    _ descriptor: Int32, into bytes: inout [UInt8], limit: Int
  ) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let got = Files.read(descriptor, &buffer, min(buffer.count, limit - bytes.count))
      if got == 0 { return false }
      if got < 0 { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR }
      bytes += buffer[..<got]
    }
    return false
  }

  private static func seconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec)
  }
}
