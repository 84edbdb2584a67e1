import Testing

@Suite("The check of pages sees what it is for")
struct HTMLCheckTests {
  @Test(arguments: [
    "<p>a</p>", "a &amp; b", "<ul>\n<li>a\n<ul><li>b</li></ul></li>\n</ul>", "<p>a<br />b</p>",
    "<a href=\"x\"><b>a</b></a>", "<img src=\"a\" alt=\"\" />",
    "<details open><summary>a</summary></details>",
    "<p>it's &quot;x&quot; &#39;</p>", "<table><thead><tr><th>a</th></tr></thead></table>",
  ])
  func soundMarkupPasses(markup: String) {
    #expect(HTMLCheck(fragment: markup).problems == [])
  }

  @Test(arguments: [
    "<p>a", "a</p>", "<p><b>a</p></b>", "a & b", "a > b", "a < b", "<p><p>a</p></p>",
    "<p><ul><li>a</li></ul></p>", "<ul>a</ul>", "<ul><p>a</p></ul>", "<p><li>a</li></p>",
    "<a href=\"x\"><b><a href=\"y\">a</a></b></a>", "<p id=\"a\">a</p><p id=\"a\">b</p>",
    "<p class=\"a\" class=\"b\">a</p>", "<p class=a>a</p>", "<p onclick=\"a\">a</p>",
    "<p style=\"a\">a</p>", "<p title=\"a<b\">a</p>", "<p/>", "<img src=\"a\">", "<P>a</P>",
    "<ol><ol><li>a</li></ol></ol>", "<p title=\"a>a</p>", "<!-- a -->", "<h2><div>a</div></h2>",
  ])
  func unsoundMarkupDoesNot(markup: String) {
    #expect(HTMLCheck(fragment: markup).problems != [])
  }

  @Test func aPageHasItsParts() {
    let head = "<!doctype html>\n<html><head><title>a</title></head><body>"
    #expect(HTMLCheck(page: head + "<main><h1>a</h1></main></body></html>").problems == [])
    #expect(HTMLCheck(page: head + "<main></main></body></html>").problems == ["no `h1`"])
    #expect(
      HTMLCheck(page: head + "<main aria-labelledby=\"x\"><h1>a</h1></main></body></html>").problems
        == ["no id `x`"])
  }
}
