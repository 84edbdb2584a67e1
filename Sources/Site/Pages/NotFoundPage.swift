import Journal

/// `404.html`, the one page at an unknown depth: styled by an inline block that its policy allows by its hash.
enum NotFoundPage {
  @Sendable static func files(_ model: SiteModel) -> [SiteFile] {
    [SiteFile(FixedRoute.notFound.route) { bytes(model) }]
  }

  private static func bytes(_ model: SiteModel) -> [UInt8] {
    var html = HTML()
    model.shell.openHead(&html, title: "Not found", description: "", policy: policy)
    html.raw("<meta name=\"robots\" content=\"noindex\">\n<style>")
    html.raw(style)
    html.raw("</style>\n</head>\n<body>\n<main>\n<h1>No such page</h1>\n")
    html.raw(
      "<p>This journal has no page at this address. It may have been renamed, or be a draft ")
    html.raw("that is not published yet.</p>\n")
    if let home = model.workspace.course.url {
      html.raw("<p><a href=\"")
      html.text(home)
      html.raw("\">Go to the weeks</a></p>\n")
    }
    html.raw("<p class=\"quiet\">")
    html.text(model.workspace.course.title)
    if let student = model.workspace.course.student {
      html.raw(", the reflective journal of ")
      html.text(student)
    }
    html.raw("</p>\n")
    html.raw("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private static var policy: StaticString {
    "default-src 'none'; style-src 'sha256-ubLn+ioCjgg4Qu9BshCqX30baaJFq9i0F1A2q0XK/Zo='; base-uri 'none'; form-action 'none'"
  }

  /// Must match the hash in the policy; a test computes it.
  private static var style: StaticString {
    """
    :root{color-scheme:light dark;--paper:#f5f6f2;--ink:#1b2023;--quiet:#565d61;--accent:#24479c}
    @media(prefers-color-scheme:dark){:root{--paper:#16191b;--ink:#dbdad4;--quiet:#9ba1a3;--accent:#a4bcf5}}
    html{font:clamp(1.125rem,.875rem + .47vw,1.75rem)/1.55 ui-serif,"Iowan Old Style",Charter,"Palatino Linotype",P052,Palatino,Georgia,serif;color:var(--ink);background:var(--paper)}
    main{max-width:29.5rem;margin:24vh auto 0;padding:0 1.1rem}
    h1{font-size:2.4rem;font-weight:400;line-height:1.1;letter-spacing:-.012em;margin:0}
    p{margin:.85em 0 0}.quiet{color:var(--quiet)}a{color:var(--accent)}
    """
  }
}
