import Files
import TestSupport
import Testing

@Suite("Files and folders are written")
struct FileWritingTests {
  @Test func aNewFileNeverReplacesAnother() throws {
    let folder = try TemporaryFolder(["a": "old"])
    folder.link("dangling", to: "nowhere")
    #expect(code { try createFile("\(folder.path)/a", [1]) } == EEXIST)
    #expect(code { try createFile("\(folder.path)/dangling", [1]) } == EEXIST)
    #expect(try readFile("\(folder.path)/a") == Array("old".utf8))
    #expect(fileKind("\(folder.path)/nowhere") == nil)
    try createFile("\(folder.path)/b", [1, 2])
    #expect(try readFile("\(folder.path)/b") == [1, 2])
  }

  @Test func overwritingReplacesAFileButFollowsNoLink() throws {
    let folder = try TemporaryFolder(["a": "a longer old text", "target": "safe"])
    folder.link("link", to: "target")
    try overwriteFile("\(folder.path)/a", Array("new".utf8))
    #expect(try readFile("\(folder.path)/a") == Array("new".utf8))
    #expect(code { try overwriteFile("\(folder.path)/link", []) } == ELOOP)
    #expect(try readFile("\(folder.path)/target") == Array("safe".utf8))
  }

  @Test(arguments: [0, 1, 262_144, 262_145, 700_000])
  func aCopyHoldsTheSameBytes(size: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 17) }
    try folder.write(bytes, to: "a")
    try folder.write([9, 9, 9], to: "b")
    try copyFile(from: "\(folder.path)/a", to: "\(folder.path)/b")
    #expect(try readFile("\(folder.path)/b") == bytes)
    #expect(filesAreEqual("\(folder.path)/a", "\(folder.path)/b"))
    #expect(file("\(folder.path)/b", holds: bytes))
  }

  @Test func aCopyOfWhatIsNotThereLeavesNothing() throws {
    let folder = try TemporaryFolder()
    #expect(code { try copyFile(from: "\(folder.path)/a", to: "\(folder.path)/b") } == ENOENT)
    #expect(fileKind("\(folder.path)/b") == nil)
    #expect(code { try copyFile(from: folder.path, to: "\(folder.path)/b") } == EISDIR)
    #expect(fileKind("\(folder.path)/b") == nil)
  }

  @Test func filesOfOtherBytesAreNotEqual() throws {
    let folder = try TemporaryFolder(["a": "abc", "b": "abd", "c": "ab", "d": ""])
    let path = folder.path
    #expect(!filesAreEqual("\(path)/a", "\(path)/b"))
    #expect(!filesAreEqual("\(path)/a", "\(path)/c"))
    #expect(!filesAreEqual("\(path)/a", "\(path)/none"))
    #expect(!filesAreEqual(path, path))
    #expect(filesAreEqual("\(path)/d", "\(path)/d"))
    #expect(!file("\(path)/a", holds: Array("abd".utf8)))
    #expect(!file("\(path)/a", holds: Array("abcd".utf8)))
    #expect(!file("\(path)/none", holds: []))
    #expect(!file(path, holds: []))
    folder.link("link", to: "a")
    #expect(!file("\(path)/link", holds: Array("abc".utf8)))
  }

  @Test func foldersAreMadeWithThoseAbove() throws {
    let folder = try TemporaryFolder(["file": ""])
    try makeFolder("\(folder.path)/a/b/c")
    try makeFolder("\(folder.path)/a/b/c")
    #expect(fileKind("\(folder.path)/a/b/c") == .folder)
    #expect(code { try makeFolder("\(folder.path)/file") } == ENOTDIR)
    #expect(code { try makeFolder("\(folder.path)/file/x") } == ENOTDIR)
    folder.link("link", to: "a")
    try makeFolder("\(folder.path)/link/d")
    #expect(fileKind("\(folder.path)/a/d") == .folder)
  }

  @Test func removingIsQuietOnlyWhereNothingIsLost() throws {
    let folder = try TemporaryFolder(["a/b": "x"])
    removeFolderIfEmpty("\(folder.path)/a")
    #expect(fileKind("\(folder.path)/a/b") == .file)
    try removeFile("\(folder.path)/a/b")
    try removeFile("\(folder.path)/a/b")
    removeFolderIfEmpty("\(folder.path)/a")
    #expect(fileKind("\(folder.path)/a") == nil)
    #expect(code { try removeFile(folder.path) } != nil)
  }

  @Test func renamingReplaces() throws {
    let folder = try TemporaryFolder(["a": "new", "b": "old"])
    try renameFile("\(folder.path)/a", to: "\(folder.path)/b")
    #expect(try readFile("\(folder.path)/b") == Array("new".utf8))
    #expect(code { try renameFile("\(folder.path)/a", to: "\(folder.path)/c") } == ENOENT)
  }

  @Test func oneHolderAtATimeHasAFoldersLock() throws {
    let folder = try TemporaryFolder()
    let first = try FolderLock(folder.path)
    #expect(first != nil)
    #expect(try FolderLock(folder.path) == nil)
    first?.release()
    let again = try FolderLock(folder.path)
    #expect(again != nil)
    again?.release()
    #expect(code { _ = try FolderLock("\(folder.path)/none") } == ENOENT)
  }

  /// The system's error number of what fails.
  private func code(_ work: () throws -> Void) -> Int32? {
    do {
      try work()
      return nil
    } catch {
      return (error as? FileFailure)?.code
    }
  }
}
