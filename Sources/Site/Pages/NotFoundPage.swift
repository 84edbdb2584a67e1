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
    html.raw("</style>\n</head>\n<body>\n<main>\n<h1>There is no such page</h1>\n")
    html.raw("<p>The address may be mistyped, or the page may have moved.</p>\n")
    if let home = model.workspace.course.url {
      html.raw("<p><a href=\"")
      html.text(home)
      html.raw("\">")
      html.text(model.workspace.course.title)
      html.raw("</a> lists every week.</p>\n")
    } else {
      html.raw("<p>The first page of the journal lists every week.</p>\n")
    }
    html.raw("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private static var policy: StaticString {
    "default-src 'none'; style-src 'sha256-HASH'; base-uri 'none'; form-action 'none'"
  }

  /// Must match the hash in the policy; a test computes it.
  private static var style: StaticString {
    """
    :root{color-scheme:light dark;--paper:#f5f6f2;--ink:#1b2023;--accent:#24479c}
    @media (prefers-color-scheme:dark){:root{--paper:#16191b;--ink:#dbdad4;--accent:#a4bcf5}}
    html{font:112.5%/1.55 ui-serif,"Iowan Old Style",Charter,Palatino,Georgia,serif;color:var(--ink);background:var(--paper)}
    body{margin:0 auto;padding:15vh 1.1rem 3rem;max-width:31.5rem;overflow-wrap:break-word}
    h1{font-size:2.074rem;font-weight:500;line-height:1.1;margin:0 0 1rem}
    a{color:var(--accent);text-underline-offset:.18em}
    """
  }
}
