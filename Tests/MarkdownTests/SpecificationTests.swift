import Foundation
import Testing

@testable import Markdown

/// GitHub's own specification of its Markdown, held against the library and against what pages show.
@Suite struct SpecificationTests {
  @Test func everyExampleIsReadAsGitHubReadsIt() throws {
    let examples = try specificationExamples()
    #expect(examples.count == 673)
    for example in examples where example.attribute != "disabled" {
      let extensions = example.attribute.split(separator: " ").map(String.init)
      let html = Document.specificationHTML(example.markdown, extensions: extensions)
      #expect(html == example.html, "\(example)\n\(example.markdown)")
    }
  }

  // These examples are marked `disabled`, since GitHub's renderer writes the attributes of a box in another
  // order than the specification does, and closes the tag. That is all that is evened out here; the boxes are
  // those of pages, which do without cmark's extension.
  @Test func everyExampleOfTaskListsIsReadAsGitHubReadsIt() throws {
    let examples = try specificationExamples().filter { $0.attribute == "disabled" }
    #expect(examples.count == 2)
    for example in examples {
      let html = shown(example.markdown)
        .replacing(" checked=\"\" disabled=\"\" />", with: " disabled=\"\" checked=\"\" />")
      let expected = example.html
        .replacing(
          "<input checked=\"\" disabled=\"\" type=\"checkbox\">",
          with: "<input type=\"checkbox\" disabled=\"\" checked=\"\" />"
        )
        .replacing(
          "<input disabled=\"\" type=\"checkbox\">",
          with: "<input type=\"checkbox\" disabled=\"\" />")
      #expect(html == expected, "\(example)")
    }
  }
}
