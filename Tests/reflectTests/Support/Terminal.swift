import Files
import Foundation
import Testing

/// A terminal of 80 columns and 24 lines with a shell in it, typed into and looked at through tmux.
final class Terminal {
  private let journal: Journal
  private let socket: String

  /// Opens it in a journal's folder.
  init(_ journal: Journal, environment: [String: String] = [:]) throws {
    self.journal = journal
    // One of its own: the server of another terminal in the same folder may still be ending.
    socket = "\(journal.folder)/.tmux\(UInt32.random(in: .min ... .max))"
    var shell = "env -i PS1='$ '"
    let all = Reflect.environment.merging(["TERM": "screen-256color"]) { $1 }.merging(environment) {
      $1
    }
    for (name, value) in all { shell += " \(name)='\(value)'" }
    try tmux(
      "-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", "-c", journal.folder,
      "\(shell) bash --norc --noprofile")
    try wait(for: "$ ")
  }

  deinit { _ = try? tmux("kill-server") }

  /// Types a line and Enter.
  func type(_ line: String) throws {
    try tmux("send-keys", "-l", line)
    try press("Enter")
  }

  /// Presses keys, as tmux calls them.
  func press(_ keys: String...) throws { try tmux(arguments: ["send-keys"] + keys) }

  /// Pastes a text, as a terminal does that tells pasting from typing.
  func paste(_ text: String) throws {
    try tmux("set-buffer", text)
    try tmux("paste-buffer", "-p")
  }

  /// Makes the window another size.
  func resize(columns: Int, lines: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(lines)")
  }

  /// What is on the screen, without the empty lines at its end.
  var screen: String {
    get throws {
      let text = try tmux("capture-pane", "-p").out
      return text.trimmingCharacters(in: .newlines)
    }
  }

  /// The same with the escape sequences for colours.
  var colouredScreen: String { get throws { try tmux("capture-pane", "-p", "-e").out } }

  /// Waits until the screen holds a text.
  @discardableResult
  func wait(for text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    // A screen has no spaces at the ends of its lines.
    let text = text.trimmingCharacters(in: .whitespaces)
    var screen = ""
    for _ in 0..<400 {
      screen = try self.screen
      if screen.contains(text) { return screen }
      usleep(25_000)
    }
    Issue.record("`\(text)` never came:\n\(screen)", sourceLocation: sourceLocation)
    return screen
  }

  /// How the terminal behaves now, for the program that is running: `icanon`, `echo` and `isig`, those that hold.
  ///
  /// A shell that waits for a line has a mode of its own.
  var mode: String {
    get throws {
      let name = try tmux("display", "-p", "#{pane_tty}").out.trimmingCharacters(in: .newlines)
      let words = try journal.command(["/bin/stty", "-a", "-F", name]).run().out
        .split { $0.isWhitespace || $0 == ";" }
      return ["icanon", "echo", "isig"].filter { words.contains(Substring($0)) }.joined(
        separator: " ")
    }
  }

  /// How the shell's next program finds the terminal, once the shell waits for a line again.
  func restoredMode() throws -> String {
    // What is typed while a program still gives the terminal back is lost.
    try waitForShell()
    try journal.write(".mode", "")
    try type("stty -a >.mode; echo said")
    try wait(for: "\nsaid")
    let words = try journal.read(".mode").split { $0.isWhitespace || $0 == ";" }
    return ["icanon", "echo", "isig"].filter { words.contains(Substring($0)) }.joined(
      separator: " ")
  }

  /// Waits until the last line on the screen is the shell's prompt, and its turn to read has come.
  private func waitForShell() throws {
    for _ in 0..<400 {
      let isPrompt = try screen.split(separator: "\n").last?.hasPrefix("$") == true
      let running = try tmux("display", "-p", "#{pane_current_command}").out
      if isPrompt, running.hasPrefix("bash") {
        // Readline takes a moment from its prompt to its first key.
        usleep(100_000)
        return
      }
      usleep(25_000)
    }
  }

  /// The process of the program that the shell waits for.
  var program: pid_t {
    get throws {
      let shell = try tmux("display", "-p", "#{pane_pid}").out.trimmingCharacters(in: .newlines)
      let child = try journal.command(["/usr/bin/pgrep", "-P", shell]).run().expect().out
      return try #require(pid_t(child.trimmingCharacters(in: .newlines)))
    }
  }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> Outcome { try tmux(arguments: arguments) }

  @discardableResult
  private func tmux(arguments: [String]) throws -> Outcome {
    // The server outlives its first client, and must not keep open what tells that the client has ended.
    let alone = """
      for fd in /proc/self/fd/*; do n=${fd##*/}; [ "$n" -gt 2 ] && eval "exec $n>&-"; done; exec "$@"
      """
    return try journal.command(
      ["/bin/bash", "-c", alone, "bash", "/usr/bin/tmux", "-S", socket] + arguments
    ).run().expect()
  }
}
