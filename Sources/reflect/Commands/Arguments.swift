import Diagnostics
import Files
import Journal

/// A date that was given to an option.
/// - Throws: `Stop` where it is none.
func day(_ text: String?, _ option: String) throws -> Day? {
  guard let text else { return nil }
  guard let day = Day(text) else {
    throw Stop.badUsage("\(option) must be a date such as 2017-09-20, not `\(text)`")
  }
  return day
}

/// An address of the web that was given to an option.
/// - Throws: `Stop` where it is none.
func webAddress(_ text: String?, _ option: String) throws -> String? {
  guard let text else { return nil }
  guard isWebAddress(text) else {
    throw Stop.badUsage(
      "\(option) must be an address that begins with http:// or https://, not `\(text)`")
  }
  return text
}

/// A name that was given, without the white space around it.
/// - Throws: `Stop` where it is empty or more than a line.
func oneLine(_ text: String, _ what: String) throws -> String {
  let trimmed = text.trimmingSpaces()
  if trimmed.isEmpty { throw Stop.badUsage("\(what) must not be empty") }
  guard printable(trimmed) == trimmed else {
    throw Stop.badUsage("\(what) must be one line without control characters")
  }
  return trimmed
}

/// Makes a file that must not be there yet, and the folders above it.
/// - Throws: `Stop` where something stands there, or the system refuses.
func create(_ path: String, _ text: String, in root: String) throws {
  do throws(FileFailure) {
    try createNew(path, text, in: root)
  } catch  where error.code == EEXIST {
    throw Stop.couldNotRun("\(path) is there already and was not changed")
  } catch {
    throw Stop.couldNotRun(error, path: path)
  }
}

/// Makes a file that must not be there yet, all of it at once, and the folders above it.
/// - Throws: `FileFailure`; its code is `EEXIST` where something stands there.
func createNew(_ path: String, _ text: String, in root: String) throws(FileFailure) {
  let folder = path.split(separator: "/").dropLast().joined(separator: "/")
  try makeFolder("\(root)/\(folder)")
  let resolved = resolvedPath("\(root)/\(folder)") ?? ""
  guard "\(resolved)/".hasPrefix(root == "/" ? root : "\(root)/") else {
    throw FileFailure(
      .create, path, because: "\(folder) leads outside the journal; put a folder there instead")
  }
  try createFileAtOnce("\(root)/\(path)", Array(text.utf8))
}
