import Journal

/// Bars over time that say their point in a heading, with the same numbers in words for who cannot see them.
struct BarChart {
  struct Bar {
    /// What it stands for; `nil` where there is nothing to say, which is not the same as 0.
    var value: Double?
    /// What was expected, drawn as a line across.
    var expected: Double?
    /// True for one that stands out.
    var isMarked = false
  }

  /// What identifies it on its page.
  var id: StaticString
  /// The chart's point, in words.
  var point: String
  /// What is drawn, in a few words.
  var name: String
  /// What it shows, in sentences.
  var description: String
  var bars: [Bar]
  /// What stands below the bars: at which, and what.
  var ticks: [(bar: Int, words: String)]
  /// The bar that says its value, and how.
  var label: (bar: Int, words: String)?
  /// True for shares of a hundred.
  var isPercent = false

  private static let base = 172.0
  private static let top = 36.0
  private typealias Scale = MentionChart.Scale

  func append(to html: inout HTML) {
    html.raw("<figure class=\"chart\"><figcaption>")
    html.text(point)
    html.raw("</figcaption>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
    html.text("Chart: \(name)")
    html.raw("\"><svg viewBox=\"0 0 640 200\" role=\"img\" aria-labelledby=\"r.")
    html.raw(id)
    html.raw(".title\" aria-describedby=\"r.")
    html.raw(id)
    html.raw(".desc\">\n<title id=\"r.")
    html.raw(id)
    html.raw(".title\">")
    html.text(name)
    html.raw("</title>\n<desc id=\"r.")
    html.raw(id)
    html.raw(".desc\">")
    html.text(description)
    html.raw("</desc>\n")
    let unit = grid(&html)
    let scale = Scale(bins: bars.count)
    for (index, bar) in bars.enumerated() {
      html.bar(
        x: scale.start(of: index), width: 0.72 * scale.step, base: Self.base,
        height: unit * (bar.value ?? 0), isMarked: bar.isMarked)
      if let expected = bar.expected {
        line(&html, from: scale.start(of: index), width: 0.72 * scale.step, unit * expected)
      }
    }
    html.raw("\n")
    say(&html, scale, unit)
    for (bar, words) in ticks { html.words(words, x: scale.start(of: bar), y: 194) }
    html.raw("\n</svg></div></figure>\n")
  }

  /// Appends a line across a bar and a little beyond it.
  private func line(_ html: inout HTML, from x: Double, width: Double, _ height: Double) {
    html.raw("<path class=\"mark\" d=\"M")
    html.length(x - 2)
    html.raw(" ")
    html.length(Self.base - height - 1)
    html.raw("h")
    html.length(width + 4)
    html.raw("v2h-")
    html.length(width + 4)
    html.raw("z\"/>")
  }

  /// Appends the lines that bars are read against, and gives the height of one.
  private func grid(_ html: inout HTML) -> Double {
    let most = isPercent ? 100 : Int((bars.compactMap(\.value).max() ?? 0).rounded(.up))
    let interval = isPercent ? 25 : niceInterval(most)
    let lines = max(1, (most + interval - 1) / interval)
    let unit = (Self.base - Self.top) / Double(lines * interval)
    for line in 0...lines {
      let y = Self.base - unit * Double(line * interval)
      html.level(from: Scale.left - 4, to: Scale.right, y: y)
      html.words(
        grouped(line * interval) + (isPercent ? "%" : ""), x: Scale.left - 10, y: y + 5, "end")
    }
    html.raw("\n")
    return unit
  }

  private func say(_ html: inout HTML, _ scale: Scale, _ unit: Double) {
    guard let (bar, words) = label, let value = bars[bar].value else { return }
    let half = 4.2 * Double(words.utf8.count)
    let x = min(Scale.right - half, max(Scale.left + half, scale.middle(of: bar)))
    // Above every bar that the words reach over, and what was expected of it.
    let near = bars.indices.filter { abs(scale.middle(of: $0) - x) < half + scale.step / 2 }
    let highest = near.map { max(bars[$0].value ?? 0, bars[$0].expected ?? 0) }.max() ?? value
    html.words(words, x: x, y: max(14, Self.base - unit * highest - 8), "say mid")
  }
}
