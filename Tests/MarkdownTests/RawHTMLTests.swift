import Markdown
import Testing

/// HTML that a student typed: shown as the text it is, comments apart.
@Suite struct RawHTMLTests {
  private func remarks(_ text: String) -> [String] {
    Document.parse(text).remarks.map { "\($0.line):\($0.column) \($0.rule)" }
  }

  @Test func aBlockIsShownAsText() {
    let text = "<div onclick=\"x()\">\n*hi* &amp;\n</div>\n"
    #expect(
      shown(text)
        == "<pre class=\"raw\">&lt;div onclick=\"x()\"&gt;\n*hi* &amp;amp;\n&lt;/div&gt;\n</pre>\n")
    #expect(remarks(text) == ["1:1 raw-html"])
  }

  @Test func aTagInALineIsShownAsText() {
    #expect(shown("a <b>bold</b> word\n") == "<p>a &lt;b&gt;bold&lt;/b&gt; word</p>\n")
    #expect(remarks("a <b>bold</b> word\n") == ["1:3 raw-html", "1:10 raw-html"])
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "x <script>alert(1)</script>", "- <script>alert(1)</script>",
    "> <script>alert(1)</script>", "| a |\n|---|\n| <script>alert(1)</script> |",
    "# <script>alert(1)</script>", "![<script>alert(1)</script>](x.png)",
    "[<script>alert(1)</script>](x.md)", "[<script>](x.md)", "[[<script>]]", "[[x|<script>]]",
    "[x](<<script>>)", "[x](y.md \"<script>\")", "![x](y.png '\"><script>')", "`<script>`",
    "```<script>\n<script>\n```", "    <script>", "*<script>*", "~~<script>~~",
    "<https://x.org/<script>", "https://x.org/<script>alert(1)</script>",
    "x[^<script>]\n\n[^<script>]: <script>",
    "<svg/onload=alert(1)>", "<img src=x onerror=alert(1)>", "<SCRIPT\n>", "<!--><script>-->",
    "<!-- a --><script>",
    "<?php <script> ?>", "<![CDATA[<script>]]>", "<!X <script>>", "&lt;script&gt;",
    "&#60;script&#62;",
    "[a]: <javascript:alert(1)>\n\n[a] <script>", "<a href=\"x\"><script>", "<\u{2}script>",
    "<&#2;L0000>",
  ])
  func noScriptGetsThroughAnywhere(_ text: String) {
    let html = shown(text).lowercased()
    for tag in ["<script", "<svg", "<img", "<?", "<!", "onerror=\""] {
      #expect(!html.contains(tag), "\(html)")
    }
    #expect(!html.contains("href=\"javascript"))
    #expect(balanced(html))
  }

  @Test func aCommentDisappears() {
    #expect(shown("before <!-- secret --> after\n") == "<p>before  after</p>\n")
    #expect(shown("<!-- mention: 9f2c41d07a -->\n\nText\n") == "<p>Text</p>\n")
    #expect(shown("<!-- one\n\ntwo\n-->\nText\n") == "<p>Text</p>\n")
    #expect(shown("Text <!-- over\ntwo lines -->\n") == "<p>Text </p>\n")
    #expect(shown("<!-->\n\n<!--->\n") == "")
    #expect(remarks("<!-- a -->\n\nb <!-- c -->\n").isEmpty)
  }

  @Test func aCommentDisappearsFromABlockThatHoldsOtherText() {
    let text = "<!-- a\nb --> rest\n\n<div><!-- c\nd --> text</div>\n"
    #expect(
      shown(text)
        == "<pre class=\"raw\"> rest\n</pre>\n<pre class=\"raw\">&lt;div&gt; text&lt;/div&gt;\n</pre>\n"
    )
    #expect(remarks(text) == ["2:7 raw-html", "4:1 raw-html"])
  }

  @Test func aCommentThatNeverEndsIsShown() {
    #expect(shown("<!-- lost\n\ntext\n") == "<pre class=\"raw\">&lt;!-- lost\n\ntext\n</pre>\n")
  }

  @Test func wordsOfHTMLAreNotCounted() {
    #expect(Document.parse("one <b>two</b>\n\n<div>three four</div>\n").wordCount == 2)
  }
}
