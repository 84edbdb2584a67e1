import Files

/// Names that the program is given and must find again on the disk, byte for byte.
enum Names {
  /// Refuses what is not UTF-8, since it would be read as another name than it is.
  static func check() throws {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { continue }
      if String(validatingCString: argument) == nil {
        throw Stop.badUsage("`\(String(cString: argument))` is not valid UTF-8; type another name")
      }
    }
    guard let folder = getcwd(nil, 0) else {
      throw Stop.couldNotRun("cannot tell the current folder: \(String(cString: strerror(errno)))")
    }
    defer { free(folder) }
    if String(validatingCString: folder) == nil {
      throw Stop.couldNotRun(
        "the path of the current folder, \(String(cString: folder)), is not valid UTF-8; rename it")
    }
  }
}
