import Files
import Foundation

extension Journal {
  func makePipe(_ path: String) throws {
    let place = "\(folder)/\(path)"
    try write(path, "")
    try FileManager.default.removeItem(atPath: place)
    guard mkfifo(place, 0o644) == 0 else { throw FileFailure(.create, path, errno: errno) }
  }

  /// Makes an empty file whose name is no valid UTF-8.
  func makeUnreadableName(_ start: String, _ bytes: [UInt8], _ end: String) throws {
    let name = Array("\(folder)/\(start)".utf8) + bytes + Array(end.utf8) + [0]
    let descriptor = open(name.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644)
    guard descriptor >= 0 else { throw FileFailure(.create, start, errno: errno) }
    close(descriptor)
  }
}
