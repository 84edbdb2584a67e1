import Files
import Foundation

/// The program that is tested.
enum Reflect {
  /// `$REFLECT`, or what `swift build -c release` makes.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["REFLECT"] { return path }
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/.build/release/reflect"
  }()

  /// What every run finds in its environment unless a test says otherwise.
  static let environment = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8",
    "TZ": "UTC",
    "REFLECT_TODAY": "2017-09-20",
  ]
}

extension Journal {
  /// Runs `reflect` with these arguments in the journal's folder, or in one inside it.
  func reflect(
    _ arguments: String..., in inner: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try command([Reflect.path] + arguments, in: inner, environment: environment).run()
  }

  /// Runs a line of shell, in which `reflect` is the program that is tested.
  func shell(_ script: String, environment: [String: String] = [:]) throws -> Outcome {
    let function = "reflect() { '\(Reflect.path)' \"$@\"; }\n"
    return try command(["/bin/sh", "-c", function + script], environment: environment).run()
  }

  /// Prepares to run a program in the journal's folder.
  func command(
    _ words: [String], in inner: String? = nil, environment: [String: String] = [:]
  ) -> Program {
    Program(
      executable: words[0], arguments: Array(words.dropFirst()),
      folder: inner.map { "\(folder)/\($0)" } ?? folder, root: folder,
      environment: Reflect.environment.merging(environment) { $1 })
  }
}
