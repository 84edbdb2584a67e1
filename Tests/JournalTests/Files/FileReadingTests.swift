import Files
import TestSupport
import Testing

@Suite("Files and folders are read")
struct FileReadingTests {
  @Test(arguments: [0, 1, 4095, 65_536, 300_000])
  func aFileIsReadWhole(size: Int) throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write(bytes, to: "a")
    #expect(try readFile("\(folder.path)/a") == bytes)
    #expect(try readFile("\(folder.path)/a", limit: size) == bytes)
  }

  @Test(.enabled(if: fileKind("/proc/self/stat") != nil))
  func aFileWithoutAKnownSizeIsReadToo() throws {
    #expect(try !readFile("/proc/self/stat").isEmpty)
    #expect(throws: FileFailure.self) { try readFile("/proc/self/stat", limit: 3) }
  }

  @Test func aFileThatIsTooLargeIsRefused() throws {
    let folder = try TemporaryFolder(["a": "1234"])
    #expect(
      reason { try readFile("\(folder.path)/a", limit: 3) }
        == "it has 4 bytes, and the most allowed is 3")
  }

  @Test func whatIsNoFileIsRefused() throws {
    let folder = try TemporaryFolder()
    mkfifo("\(folder.path)/pipe", 0o600)
    folder.link("circle", to: "circle")
    #expect(reason { try readFile(folder.path) } == "it is a folder")
    #expect(reason { try readFile("\(folder.path)/pipe") } == "it is not a regular file")
    #expect(reason { try readFile("\(folder.path)/none") } == "it does not exist")
    #expect(reason { try readFile("\(folder.path)/circle") } == "a symbolic link leads in a circle")
  }

  @Test func aFailureSaysWhatWasBeingDone() {
    #expect(
      FileFailure(.read, "/tmp/x", errno: ENOENT).finding().description
        == "/tmp/x: error: cannot read it: it does not exist [file]")
    #expect(
      FileFailure(.write, "/tmp/x", errno: ENOSPC).finding(path: "x").description
        == "x: error: cannot write it: the disk is full; free some space and run the command again "
        + "[file]")
    #expect(FileFailure(.read, "x", errno: ENOENT).isMissing)
    #expect(FileFailure(.read, "x", errno: ENOTDIR).isMissing)
    #expect(!FileFailure(.read, "x", errno: EACCES).isMissing)
  }

  @Test func theItemsOfAFolderAreInOrderWhateverTheDiskSays() throws {
    var random = SeededRandom(10)
    let names = (0..<200).map { _ in "f\(UInt16.random(in: .min ... .max, using: &random))é" }
    let folder = try TemporaryFolder(
      Dictionary(names.map { ($0, "") }, uniquingKeysWith: { first, _ in first }))
    let items = try folderItems(folder.path)
    #expect(items.map(\.shownName) == Set(names).sorted())
    #expect(items.allSatisfy { $0.kind == .file && $0.name == $0.shownName })
  }

  @Test func theKindOfEachItemIsKnownWithoutFollowingLinks() throws {
    let folder = try TemporaryFolder(["a.md": "", "sub/b.md": ""])
    folder.link("link", to: "a.md")
    mkfifo("\(folder.path)/pipe", 0o600)
    #expect(
      try folderItems(folder.path).map { "\($0.shownName) \($0.kind)" }
        == ["a.md file", "link link", "pipe other", "sub folder"])
    #expect(fileKind("\(folder.path)/link") == .link)
    #expect(fileKind("\(folder.path)/none") == nil)
    #expect(resolvedPath("\(folder.path)/link") == "\(folder.path)/a.md")
    #expect(resolvedPath("\(folder.path)/none") == nil)
  }

  @Test func aFolderThatIsNotThereCannotBeListed() {
    #expect(reason { try folderItems("/tmp/reflect-none") } == "it does not exist")
  }

  /// Why something fails.
  private func reason<Value>(_ work: () throws -> Value) -> String? {
    do {
      _ = try work()
      return nil
    } catch {
      return (error as? FileFailure)?.reason
    }
  }
}
