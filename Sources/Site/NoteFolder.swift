import Files
import Journal

/// A folder under `exercises/` whose pages are listed on an overview.
struct NoteFolder: Sendable {
  /// The folder's name, such as `alerts`; empty for `exercises/` itself.
  var name: String
  var pages: [PageID]

  static func all(_ workspace: Workspace, _ notes: [PageID]) -> [NoteFolder] {
    var folders: [String: [PageID]] = [:]
    for note in notes { folders[name(of: workspace[note]), default: []].append(note) }
    return folders.sorted { $0.key.precedesByBytes($1.key) }
      .map { NoteFolder(name: $0.key, pages: $0.value) }
  }

  /// The name of the folder that a page lies in.
  static func name(of page: Page) -> String {
    let parts = page.path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  static func route(of name: String) -> Route {
    Route(name.isEmpty ? "exercises/index.html" : "exercises/\(name)/index.html")
  }

  /// The name as a heading: `Alerts`.
  static func title(of name: String) -> String {
    name.isEmpty ? "Exercises" : name.prefix(1).uppercased() + name.dropFirst()
  }
}
