import Foundation

/// An example of GitHub's specification.
struct SpecificationExample: Sendable, CustomStringConvertible {
  /// Its number, counted from 1 as on GitHub's page.
  var number: Int
  /// The heading that it is under.
  var section: String
  /// What is said after `example`: the extension that is needed, or `disabled`.
  var attribute: String
  var markdown: String
  var html: String

  var description: String { "example \(number), \(section)" }
}

/// Why the specification's examples are not there to be tested.
struct SpecificationMissing: Error, CustomStringConvertible {
  var path: String
  var description: String {
    "\(path) is missing; install Debian's cmark-gfm package, or name the file in REFLECT_GFM_SPEC"
  }
}

/// Every example of the specification that Debian's `cmark-gfm` package brings along.
func specificationExamples() throws -> [SpecificationExample] {
  let environment = ProcessInfo.processInfo.environment
  let path = environment["REFLECT_GFM_SPEC"] ?? "/usr/share/doc/cmark-gfm/spec.txt.gz"
  guard FileManager.default.isReadableFile(atPath: path) else {
    throw SpecificationMissing(path: path)
  }
  let data =
    path.hasSuffix(".gz")
    ? try output(of: "gzip", ["-dc", path]) : try Data(contentsOf: URL(fileURLWithPath: path))
  return examples(in: String(decoding: data, as: UTF8.self))
}

private func output(of tool: String, _ arguments: [String]) throws -> Data {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [tool] + arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return data
}

private func examples(in text: String) -> [SpecificationExample] {
  let fence = String(repeating: "`", count: 32)
  var examples: [SpecificationExample] = []
  var section = ""
  var attribute: String?
  var parts: [[Substring]] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line == fence, let found = attribute {
      let texts = parts.map { lines in
        lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
      }
      examples.append(
        SpecificationExample(
          number: examples.count + 1, section: section, attribute: found, markdown: texts[0],
          html: texts[1]))
      attribute = nil
    } else if attribute != nil {
      if line == "." && parts.count == 1 {
        parts.append([])
      } else {
        parts[parts.count - 1].append(line)
      }
    } else if line.hasPrefix("\(fence) example") {
      attribute = String(line.dropFirst(fence.count + " example".count).drop { $0 == " " })
      parts = [[]]
    } else if line.hasPrefix("#") {
      section = String(line.drop { $0 == "#" || $0 == " " })
    }
  }
  return examples
}
