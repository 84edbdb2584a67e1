import Foundation
import Markdown
import Synchronization
import Testing

/// Pages are read on several threads at once.
@Suite struct ThreadTests {
  @Test func allThreadsReadTheSame() {
    let texts = [
      "see https://x.org/a www.x.org m@x.org: wow\n", "~~struck~~ and ~so~ is this [[x]]\n",
      "|a|b|\n|-|-|\n|~~c~~|https://x.org|\n",
      "# plain words with w\n\n[a](b.md)[^1]\n\n[^1]: note https://y.org\n",
    ]
    let expected = texts.map { Document.parse($0).html }
    #expect(shown(texts[0]).contains("<a href=\"https://x.org/a\""))
    #expect(shown(texts[1]).contains("<del>struck</del>"))
    let wrong = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { worker in
      for round in 0..<500 {
        let index = (worker + round) % texts.count
        if Document.parse(texts[index]).html != expected[index] { wrong.withLock { $0 += 1 } }
      }
    }
    #expect(wrong.withLock { $0 } == 0)
  }

  @Test func aLargePageLeavesNothingBehind() {
    let large = String(repeating: "Some *words* and [[links]].\n\n", count: 20_000)
    let html = Document.parse(large).html
    #expect(Document.parse("small\n").html.bytes.elementsEqual("<p>small</p>\n".utf8))
    #expect(Document.parse(large).html == html)
  }
}
