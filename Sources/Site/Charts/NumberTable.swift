extension HTML {
  /// Appends the numbers of a chart, folded away.
  /// - Parameters:
  ///   - label: what the table holds.
  ///   - head: what its columns are; all but the first hold numbers.
  ///   - rows: as many cells each as there are columns.
  mutating func numbers(_ label: String, _ head: [String], _ rows: [[String]]) {
    raw("<details><summary>The same numbers as a table</summary>")
    table(label, head, rows)
    raw("</details>\n")
  }

  /// Appends a table whose first column names its rows and whose others hold numbers.
  mutating func table(_ label: String, _ head: [String], _ rows: [[String]]) {
    raw("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"")
    text(label)
    raw("\"><table>\n<thead><tr>")
    for (column, name) in head.enumerated() {
      raw(column == 0 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"num\">")
      text(name)
      raw("</th>")
    }
    raw("</tr></thead>\n<tbody>")
    for row in rows {
      raw("<tr>")
      for (column, cell) in row.enumerated() {
        raw(column == 0 ? "<th scope=\"row\" class=\"n\">" : "<td class=\"num\">")
        text(cell)
        raw(column == 0 ? "</th>" : "</td>")
      }
      raw("</tr>\n")
    }
    raw("</tbody></table></div>")
  }
}

/// A share from 0 to 1 as whole hundredths: `91%`.
func percent(_ share: Double?) -> String {
  share.map { "\(Int(($0 * 100).rounded()))%" } ?? "–"
}
