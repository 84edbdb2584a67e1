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
public struct Page: Sendable {
  /// Where the file is, from the workspace's root: `journal/week-08.md`.
  public var path: String
  /// What the page is called.
  public var title: String
  /// True where the site leaves it out unless drafts are asked for.
  public var isDraft: Bool
  /// The chapter that the page is the outline of, such as `15`.
  public var chapter: String?
  /// What the Markdown came to.
  public var document: Document
  /// False where the file could not be read whole, so that nobody complains of links to what it may have held.
  public var isWhole: Bool

  /// The file's name without `.md`.
  public var stem: String {
    let name = path.split(separator: "/").last ?? ""
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
