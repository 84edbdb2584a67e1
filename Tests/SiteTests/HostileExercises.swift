/// Alert terms and blogs whose titles, sources and addresses come from somebody who would like to run a script.
///
/// They build without an error, as far as they are in the journal at all.
enum HostileExercises {
  /// Their files, by path.
  static let files = [
    ("exercises/alerts/<b>&.md", term),
    ("exercises/alerts/<b>&.mentions.jsonl", mentions),
    ("exercises/alerts/quiet.md", "---\nterm: \(quoted(longWord))\nsince: 2017-08-09\n---\n"),
    ("exercises/alerts/about.md", "# \(script)\n\nNo term: \(script)\n"),
    ("exercises/blogs/a b.md", blog),
    ("exercises/blogs/none.md", "---\nblog: \(quoted("</title>" + script))\n---\n"),
    (
      "exercises/blogs/long.md",
      "---\nblog: \(longWord)\nverdict: good\nelements: \(longWord)\n---\n\n\(longWord)\n"
    ),
    (
      "exercises/chapters/a b.md",
      "---\nchapter: hostile\ntitle: \(quoted(script + "\u{202e}\"'"))\n---\n\n\(outline)"
    ),
    ("journal/week-04.md", entry(4, blocks, more: "title: Blocks\ndate: 2017-08-27\n")),
  ]

  private static let script = HostileJournal.script("an exercise")

  /// A chapter's outline that would like to end the quiz's data, or to be taken for markup in its map.
  static let outline = """
    ## Words \(script)

    **\(script)** — </script><!-- what \u{2028} ends "\\ a script --> `</script>`

    **Override** — \u{202e}the other way `<!--<script>`

    1. `</script>` \(script)
    2. \u{202e}back ]]>
    3. "quoted" \\ 'twice' &amp; `&lt;`
    4. \(longWord)
    5. \(String(repeating: "x", count: 10_000))

    Q: What does `</script>` end, `"\\`?

    A: Nothing & nobody

    ### 🎉 \(longWord)

    - **`<b>`** — \(longWord)
    - **`</title>`** — \(String(repeating: "long ", count: 2_000))
    - [a link](javascript:a) to a `javascript:` address
    \((0..<20).map { String(repeating: "  ", count: $0) + "- level \($0)" }.joined(separator: "\n"))

    """
  private static let longWord = String(repeating: "Donaudampfschifffahrt", count: 15)

  private static let term = """
    ---
    term: \(quoted(script + "\" onload=\""))
    title: \(quoted("\"'><svg onload=console.log('ran: a term')>" + script))
    since: 2017-08-01
    ---

    Why: \(script) <b onclick="a">b</b>, [entry](../../journal/week-04.md), ![](https://evil.example/a.png)

    > ## 2017-08-02 In a quotation
    >
    > Sentiment: positive

    - ## 2017-08-03 In a list

    ## 2017-08-04 \(script) [a](javascript:a) [b](https://example.org/"onclick=a)
    <!-- mention: aaaaaaaaaa -->
    Sentiment: negative

    \(script)

    ### A third level

    A note.[^a] And a term:

    ```alerts
    ```

    ## 2017-08-04 [\(script)](javascript:a)

    Sentiment: Positive

    ## 2017-08-05

    ## Undated \(script)

    Kept.

    ## 2017-08-06 [a week](../../journal/week-04.md) and `code`

    | a | b |
    | - | - |
    | ## 2017-08-07 c | d |

    # Also undated

    ## 9999-12-31 [The end](https://example.org/end)

    ## 0001-01-01 The beginning \(longWord)

    [^a]: \(script)
    """

  private static let mentions = """
    {"type":"mention","id":"aaaaaaaaaa","day":"2017-08-04","title":"\(json)","url":"javascript:a","source":"\(json)","snippet":"\(json)","seen":"2017-08-05T00:00:00.000Z"}
    {"type":"mention","id":"b","day":"2017-08-05","title":"\(json)","url":"data:text/html,\(json)","source":"\(json)"}
    {"type":"mention","id":"c","day":"9999-12-31","title":"\(json)","seen":"2017-08-05T00:00:00.000Z"}
    {"type":"mention","id":"d","day":"0001-01-01","title":"\(json)"}

    """

  private static let json = script.replacing("\"", with: "\\\"") + "\\\" onclick=\\\"a"

  private static let blog = """
    ---
    blog: \(quoted(script))
    title: \(quoted("</title>" + script))
    url: http://example.org/?a='onclick=&b=%22%3e
    verdict: boring
    evaluated: 2017-08-23
    elements: [\(quoted(script)), \(quoted("\" onclick=\"a")), 🎉]
    ---

    \(script) and <img src=x onerror=console.log('ran:a')>
    """

  private static let blocks = """
    ```alerts
    term: "<b>&"
    ```

    - ```alerts
      week: 1
      ```

    > ```blogs
    > ```

    ```blogs
    week: 2
    ```

    ```alerts
    term: quiet
    ```
    """
}
