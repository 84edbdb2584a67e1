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
  /// True for what was, of which the latest matters most; false for what is to come.
  var isPast = true

  private static let base = 172.0
  private static let top = 36.0

  func append(to html: inout HTML) {
    let scale = Plot.Scale(bins: bars.count)
    let (levels, unit) = grid
    let plot = Plot(
      scale: scale, height: 200, id: "r.\(id)", label: "Chart: \(name)", role: "img",
      isSeenFromItsEnd: isPast, title: name, description: description)
    plot.append(to: &html, point: point, levels: levels) { html in
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
      html.raw("\n")
    }
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

  /// The lines that bars are read against, and the height of one.
  private var grid: (levels: [Plot.Level], unit: Double) {
    let most = isPercent ? 100 : Int((bars.compactMap(\.value).max() ?? 0).rounded(.up))
    let interval = isPercent ? 25 : niceInterval(most)
    let lines = max(1, (most + interval - 1) / interval)
    let unit = (Self.base - Self.top) / Double(lines * interval)
    let levels = (0...lines).map { line in
      Plot.Level(
        words: grouped(line * interval) + (isPercent ? "%" : ""),
        y: Self.base - unit * Double(line * interval))
    }
    return (levels, unit)
  }

  private func say(_ html: inout HTML, _ scale: Plot.Scale, _ unit: Double) {
    guard let (bar, words) = label, let value = bars[bar].value else { return }
    let half = 4.2 * Double(words.utf8.count)
    let x = min(scale.right - half, max(Plot.Scale.left + half, scale.middle(of: bar)))
    // Above every bar that the words reach over, and what was expected of it.
    let near = bars.indices.filter { abs(scale.middle(of: $0) - x) < half + scale.step / 2 }
    let highest = near.map { max(bars[$0].value ?? 0, bars[$0].expected ?? 0) }.max() ?? value
    html.words(words, x: x, y: max(14, Self.base - unit * highest - 8), "say mid")
  }
}
