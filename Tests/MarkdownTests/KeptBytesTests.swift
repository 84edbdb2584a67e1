import Dispatch
import Synchronization
import Testing

@testable import Markdown

@Suite("Bytes that are kept") struct KeptBytesTests {
  @Test("are those that were given, none and a piece's too, however many threads give some")
  func threads() {
    let lengths = [0, 1, 15, 4_096, 40_000, 70_000, 1_100_000, 5_000_000]
    @Sendable func bytes(_ number: Int) -> [UInt8] {
      Array(repeating: UInt8(number % 251), count: lengths[number % 8] / (1 + number / 40))
    }
    let kept = Mutex<[Int: KeptBytes]>([:])
    DispatchQueue.concurrentPerform(iterations: 400) { number in
      let made = KeptBytes(bytes(number))
      kept.withLock { $0[number] = made }
    }
    for (number, made) in kept.withLock({ $0 }) {
      #expect(made.elementsEqual(bytes(number)))
    }
  }

  @Test("are read by their offsets, in parts and whole")
  func offsets() {
    let bytes = KeptBytes(Array("Reflect".utf8))
    #expect(bytes.count == 7)
    #expect(bytes[2] == UInt8(ascii: "f"))
    #expect(String(decoding: bytes[2..<4], as: UTF8.self) == "fl")
    #expect(bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) } == "Reflect")
    #expect(KeptBytes([]).isEmpty)
  }
}
