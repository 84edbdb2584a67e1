import Journal

/// What stands around every page: its head, the navigation and the foot.
struct PageShell: Sendable {
  /// The part of the navigation that a page belongs to.
  enum Room: Equatable {
    case weeks
    case tags
    case folder(String)
    case progress
  }

  /// What makes one page differ from the others.
  struct Frame {
    var route: Route
    /// The page's own title; `nil` for home, which is called what the course is.
    var title: String?
    var description = ""
    var room: Room?
  }

  private let course: Course
  private let asOf: Day?
  private let theme: String?
  private let head: RootedMarkup
  private let footer: RootedMarkup
  private let hasTags: Bool
  private let folders: [String]
  private let hasProgress: Bool
  private let home = FixedRoute.home.route
  private let archive = FixedRoute.archive.route
  private let tags = FixedRoute.tags.route

  init(
    _ workspace: Workspace, asOf: Day?, hasTags: Bool, folders: [String], hasProgress: Bool
  ) {
    course = workspace.course
    self.asOf = asOf
    theme = workspace.look.theme
    head = RootedMarkup(workspace.look.head)
    footer = RootedMarkup(workspace.look.footer)
    self.hasTags = hasTags
    self.folders = folders
    self.hasProgress = hasProgress
  }

  /// The bytes of a page, whose content inside `<main>` is appended by the closure and has about `capacity` bytes.
  func page(_ frame: Frame, capacity: Int = 4096, _ content: (inout HTML) -> Void) -> [UInt8] {
    var html = HTML(reserving: capacity + 2560)
    let root = frame.route.toRoot
    openHead(&html, title: frame.title, description: frame.description, policy: contentPolicy)
    html.raw("<link rel=\"stylesheet\" href=\"")
    html.raw(root.utf8)
    html.raw("assets/style.css\">\n")
    if let theme {
      html.raw("<link rel=\"stylesheet\" href=\"")
      html.raw(root.utf8)
      html.address(theme)
      html.raw("\">\n")
    }
    head.append(to: &html, root: root)
    html.raw("</head>\n<body>\n<a class=\"skip\" href=\"#r.main\">Skip to the text</a>\n")
    navigation(&html, frame, root: root)
    html.raw("<main id=\"r.main\" tabindex=\"-1\">\n")
    content(&html)
    html.raw("</main>\n<footer class=\"foot\">")
    if let asOf {
      html.raw("<p>As of ")
      html.day(asOf)
      html.raw("</p>")
    }
    footer.append(to: &html, root: root)
    html.raw("<p>Made with Reflect</p></footer>\n")
    if html.quizzes > 0 {
      for script in [FixedRoute.grading, .quiz] {
        html.raw("<script src=\"")
        html.raw(root.utf8)
        html.address(script.rawValue)
        html.raw("\"></script>\n")
      }
    }
    html.raw("</body>\n</html>\n")
    return html.bytes
  }

  /// Appends a page's beginning up to where its style sheets go.
  func openHead(
    _ html: inout HTML, title: String?, description: String, policy: StaticString
  ) {
    html.raw("<!doctype html>\n<html lang=\"")
    html.text(course.language)
    html.raw("\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"")
    html.raw(policy)
    html.raw("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
    if let title {
      html.text(title)
      html.raw(" · ")
    }
    html.text(course.title)
    html.raw("</title>\n")
    if !description.isEmpty {
      html.raw("<meta name=\"description\" content=\"")
      html.text(description)
      html.raw("\">\n")
    }
  }

  private func navigation(_ html: inout HTML, _ frame: Frame, root: String) {
    html.raw("<header class=\"top\">")
    if frame.route != home {
      html.raw("<a class=\"brand\" rel=\"home\" href=\"")
      html.raw(root.utf8)
      html.raw("index.html\">")
      html.text(course.title)
      html.raw("</a>")
    }
    html.raw("<nav aria-label=\"Journal\"><ul>")
    navigationItem(&html, frame, root, to: archive, name: "Weeks", room: .weeks)
    if hasTags {
      navigationItem(&html, frame, root, to: tags, name: "Tags", room: .tags)
    }
    for folder in folders {
      navigationItem(
        &html, frame, root, to: NoteFolder.route(of: folder), name: NoteFolder.title(of: folder),
        room: .folder(folder))
    }
    if hasProgress {
      navigationItem(
        &html, frame, root, to: FixedRoute.progress.route, name: "Progress", room: .progress)
    }
    html.raw("</ul></nav></header>\n")
  }

  private func navigationItem(
    _ html: inout HTML, _ frame: Frame, _ root: String, to route: Route, name: String, room: Room
  ) {
    html.raw("<li><a href=\"")
    html.raw(root.utf8)
    html.address(route.path)
    html.raw("\"")
    if frame.route == route {
      html.raw(" aria-current=\"page\"")
    } else if frame.room == room {
      html.raw(" aria-current=\"true\"")
    }
    html.raw(">")
    html.text(name)
    html.raw("</a></li>")
  }

  /// Only the site's own files; the student's words can load nothing else and run nothing at all.
  private var contentPolicy: StaticString {
    "default-src 'none'; img-src 'self'; style-src 'self'; script-src 'self'; font-src 'self'; media-src 'self'; base-uri 'none'; form-action 'none'"
  }
}

/// Markup of a person's own in which `{root}` stands for the way to the site's root.
struct RootedMarkup: Sendable {
  private let pieces: [[UInt8]]

  init(_ bytes: [UInt8]) {
    if bytes.isEmpty {
      pieces = []
      return
    }
    let mark = Array("{root}".utf8)
    var pieces: [[UInt8]] = [[]]
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: mark) {
        pieces.append([])
        index += mark.count
      } else {
        pieces[pieces.count - 1].append(bytes[index])
        index += 1
      }
    }
    if let last = pieces.last?.last, last != UInt8(ascii: "\n") {
      pieces[pieces.count - 1].append(UInt8(ascii: "\n"))
    }
    self.pieces = pieces
  }

  func append(to html: inout HTML, root: String) {
    for (index, piece) in pieces.enumerated() {
      if index > 0 { html.raw(root.utf8) }
      html.raw(piece)
    }
  }
}
