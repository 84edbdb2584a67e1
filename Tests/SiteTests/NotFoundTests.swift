import Testing

@testable import Site

@Suite("The page of an address that is none")
struct NotFoundTests {
  @Test func itsPolicyAllowsItsOwnStyleAndNothingElse() throws {
    let page = try BuiltSite([:]).text("404.html")
    let start = try #require(page.firstRange(of: "<style>")?.upperBound)
    let end = try #require(page.firstRange(of: "</style>")?.lowerBound)
    let hash = SHA256.base64(Array(page[start..<end].utf8))
    #expect(page.contains("default-src 'none'; style-src 'sha256-\(hash)';"))
    #expect(page.split(separator: "<style").count == 2)
    #expect(!page.contains("<link"))
    #expect(!page.contains("<script"))
  }

  @Test(arguments: [
    ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
    ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
    ),
  ])
  func theHashIsTheStandardsOwn(text: String, hash: String) {
    #expect(SHA256.base64(Array(text.utf8)) == hash)
  }

  @Test func linksOnlyWhereTheSitesAddressIsKnown() throws {
    #expect(HTMLCheck(page: try BuiltSite([:]).text("404.html")).addresses == [])
    let known = try BuiltSite(["course.yml": "title: T\nurl: https://example.org/it's"])
    #expect(HTMLCheck(page: known.text("404.html")).addresses == ["https://example.org/it's/"])
  }

  @Test func isNotForSearchEngines() throws {
    #expect(
      try BuiltSite([:]).text("404.html").contains("<meta name=\"robots\" content=\"noindex\">"))
  }
}
