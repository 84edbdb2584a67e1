import Files

/// Starts the programs that a person has chosen for writing and reading.
enum Programs {
  /// Opens a file in the person's editor and waits for it.
  static func edit(_ path: String) throws {
    guard let editor else {
      throw Stop.couldNotRun(
        "no editor is set; set EDITOR, as in `export EDITOR=nano`, or open \(path) yourself")
    }
    try run(editor: editor, "\"$1\"", path)
  }

  /// Runs an editor; in its arguments, `$1` is the path.
  private static func run(editor: String, _ arguments: String, _ path: String) throws {
    // The variable may hold arguments, as in `code --wait`, so a shell takes it apart.
    let status = try run(["/bin/sh", "-c", "\(editor) \(arguments)", "sh", path])
    if status != 0 {
      throw Stop.couldNotRun("the editor `\(editor)` ended with exit code \(status)")
    }
  }

  /// Opens a file in the person's editor at a line, where it is one that can be told the line, and waits for it.
  static func edit(_ path: String, line: Int) throws {
    guard let editor, let first = editor.split(separator: " ").first else { return try edit(path) }
    let name = first.split(separator: "/").last.map(String.init) ?? ""
    let arguments: String
    switch name {
    case "vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "micro",
      "joe",
      "jed", "ne", "mg", "mcedit", "kak", "gedit":
      arguments = "+\(line) \"$1\""
    case "code", "codium", "code-insiders", "cursor": arguments = "--goto \"$1:\(line)\""
    case "kate", "kwrite": arguments = "-l \(line) \"$1\""
    case "subl", "hx", "helix", "zed": arguments = "\"$1:\(line)\""
    default: return try edit(path)
    }
    try run(editor: editor, arguments, path)
  }

  /// True where the person has said which editor to use.
  static var hasEditor: Bool { editor != nil }

  private static var editor: String? {
    [environment("VISUAL"), environment("EDITOR")].compactMap(\.self).first { !$0.isEmpty }
  }

  /// Opens a file or an address in the person's browser.
  static func browse(_ path: String) throws {
    #if canImport(Darwin)
      let opener = "open"
    #else
      let opener = environment("BROWSER").flatMap { $0.isEmpty ? nil : $0 } ?? "xdg-open"
    #endif
    let status = try run(["/bin/sh", "-c", "\(opener) \"$1\"", "sh", path])
    if status != 0 {
      throw Stop.couldNotRun("`\(opener)` could not open it; open \(path) yourself")
    }
  }

  private static func run(_ arguments: [String]) throws -> Int32 {
    var process = pid_t()
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var attributes = SpawnAttributes()
    defer { attributes.destroy() }
    let code = posix_spawn(
      &process, arguments[0], nil, &attributes.value, &pointers, environ)
    guard code == 0 else {
      throw Stop.couldNotRun("cannot start \(arguments[0]): \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7f == 0 ? (status >> 8) & 0xff : 128 + (status & 0x7f)
  }
}
