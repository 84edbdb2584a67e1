import Diagnostics
import Markdown

/// A page's place in `Workspace.pages`.
public struct PageID: Sendable, Hashable, Comparable {
  /// The index into `Workspace.pages`.
  public let index: Int

  init(_ index: Int) { self.index = index }

  /// Orders as the pages' paths do.
  public static func < (a: Self, b: Self) -> Bool { a.index < b.index }
}

/// A Markdown file of the workspace: anything that has an address of its own on the site.
///
/// A class, since pages are passed around far more often than made, and copying one would copy all it holds.
public final class Page: Sendable {
  /// Where the file is, from the workspace's root: `journal/week-08.md`.
  public let path: String
  /// What the page is called.
  public let title: String
  /// True where the site leaves it out unless drafts are asked for.
  public let isDraft: Bool
  /// The chapter that the page is the outline of, such as `15`.
  public let chapter: String?
  /// What the Markdown came to.
  public let document: Document
  /// False where the file could not be read whole, so that nobody complains of links to what it may have held.
  public let isWhole: Bool

  /// Makes a page of what was read.
  init(
    path: String, title: String, isDraft: Bool, chapter: String?, document: Document, isWhole: Bool
  ) {
    self.path = path
    self.title = title
    self.isDraft = isDraft
    self.chapter = chapter
    self.document = document
    self.isWhole = isWhole
  }

  /// The file's name without `.md`.
  public var stem: String { Self.stem(of: path) }

  /// The name without `.md` of the file at a path.
  static func stem(of path: String) -> String {
    let bytes = path.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) }
    let name = path[(start ?? bytes.startIndex)...]
    return String(name.hasSuffix(".md") ? name.dropLast(3) : name)
  }
}

/// One reflection.
public struct Entry: Sendable {
  /// The week that it reflects on.
  public var week: WeekNumber
  /// Its page.
  public var page: PageID
  /// The day it was finished; `nil` where that is not said.
  public var date: Day?
  /// What it is about, as the student wrote it.
  public var tags: [String]
}
