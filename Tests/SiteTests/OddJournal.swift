/// A journal of everything that is allowed and hardly ever written.
enum OddJournal {
  static let titles = [
    "<script>alert(1)</script>", "\"quotes\" 'and' `ticks`", "a & b &amp; c", "</title></h1>",
    "javascript:alert(1)", "<!-- comment -->", "C++", "C#", "日本語の題", "👍🏽", "e\u{301}", "]]>",
    "a\u{202e}b", "${x} {root} %s", "\\", "<", String(repeating: "long ", count: 60),
  ]

  static let fileNames = [
    "javascript:alert(1)", "a\"b", "<b>", "%41", "日本", "a b", "a&amp;b", "what?", "c#", "it's",
    "index", "404", "x.html", "{root}", "'", "+", "a\\b",
  ]

  static let body = """
    ### Third first

    ## Second <b>raw</b> & "quoted"

    #### Fourth

    ## Second <b>raw</b> & "quoted"

    ### [A link](week-1.md) in a heading

    # `<code>` *in* a **heading** ![x](photo.png "a \\"title\\" <b>")

    Autolink <https://example.org/?a=1&b="2"> and www.example.org/<x> and a@example.org.

    [bad](javascript:alert(1)) [data](data:text/html,x) ![far](https://example.org/x.png) [[#Fourth|<i>]]

    <div onclick="alert(1)">raw</div>

    <script>alert(1)</script>

    | a | b |
    | - | :-: |
    | [[week 1]] | ~~x~~ `|` |

    - [ ] open
    - [x] done
      1. nested

         > quoted

         ```html
         <b>&amp;</b>
         ```

    [^1]: a footnote [that](photo.png)

    Text with a footnote[^1] and an image ![a "b" <c>](photo.png) and [a file](photo.png#x"y).

    ***

    <!-- gone -->
    """

  /// The files by path; the weeks are numbered from 1, one for each title.
  static var files: [String: String] {
    var files = ["journal/photo.png": "", "site/images/logo.png": "", "site/theme.css": ""]
    for (index, title) in titles.enumerated() {
      let tags = "[\(quoted(title)), \(quoted(titles[(index + 1) % titles.count])), crm]"
      files["journal/week-\(index + 1).md"] = entry(
        index + 1, body,
        more: "title: \(quoted(title))\ntags: \(tags)\ndate: 2017-08-0\(index % 9 + 1)\n")
    }
    for (index, name) in fileNames.enumerated() {
      let text =
        "---\ntitle: \(quoted(titles[index % titles.count]))\n---\n[[week \(index % 5 + 1)]]\n"
      files["exercises/\(name)/\(name).md"] = text
      files["exercises/\(name).md"] = text
    }
    files["exercises/INDEX.md"] = "# Shouted"
    files["exercises/c#/Index.md"] = "# Capital"
    files["journal/WEEK-1.md"] = entry(titles.count + 1, more: "title: Shouted\n")
    files["course.yml"] = course
    files["journal/week-1.md"] = entry(1, linksToAll, more: "title: All\n")
    return files
  }

  private static var linksToAll: String {
    let notes = fileNames.map { name in
      let path = name.utf8.map { "%" + String(Int($0) + 256, radix: 16).dropFirst() }.joined()
      return "[note](../exercises/\(path)/\(path).md)"
    }
    let weeks = (2...titles.count).map { "[week](week-\($0).md#fourth)" }
    return (notes + weeks).joined(separator: " ")
  }

  private static var course: String {
    var text = """
      title: \(quoted(titles[0]))
      student: \(quoted(titles[3]))
      starts: 2017-07-31
      url: https://example.org/a'b/
      weeks:

      """
    for week in 1...titles.count + 3 {
      text += "  - { week: \(week), topic: \(quoted(titles[week % titles.count])) }\n"
    }
    return text
  }
}
