import Diagnostics
import Exchange
import Foundation
import Journal
import Testing

/// The day of the imports of these tests, 2017-10-02, and of whatever has none of its own.
let importDay = Day(number: 17441)

/// The bytes of a file in Fixtures.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  return [UInt8](try Data(contentsOf: folder.appending(path: name)))
}

/// The names of all files in Fixtures.
func fixtureNames() throws -> [String] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
}

/// What a file in Fixtures brings in.
func harvests(of name: String) throws -> [Harvest] {
  try readHarvests(try fixture(name), file: name, today: importDay)
}

/// What a text brings in.
func harvests(_ text: String, file: String = "in.xml") throws -> [Harvest] {
  try readHarvests(Array(text.utf8), file: file, today: importDay)
}

/// What an Atom feed of the entries brings in.
func atom(_ entries: String) throws -> Harvest {
  let feed = "<feed xmlns='http://www.w3.org/2005/Atom'><title>A feed</title>\(entries)</feed>"
  return try #require(try harvests(feed).first)
}

/// What an RSS feed of the items brings in.
func rss(_ items: String) throws -> Harvest {
  let feed = """
    <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
      xmlns:content="http://purl.org/rss/1.0/modules/content/">
    <channel><title>A feed</title>\(items)</channel></rss>
    """
  return try #require(try harvests(feed).first)
}

/// Why a text cannot be read, as a person sees it.
func complaint(about bytes: [UInt8], file: String = "in.xml") -> String {
  do throws(HarvestFailure) {
    _ = try readHarvests(bytes, file: file, today: importDay)
    return "nothing is wrong"
  } catch {
    return error.finding.description
  }
}

/// Why a text cannot be read, as a person sees it.
func complaint(about text: String) -> String { complaint(about: Array(text.utf8)) }

/// A mail of Google Alerts.
func alertMail(
  _ body: String, subject: String = "Google Alert - amazon",
  from: String = "Google Alerts <googlealerts-noreply@google.com>",
  type: String = "text/plain; charset=UTF-8", date: String = "Wed, 20 Sep 2017 08:15:30 +0200"
) -> String {
  """
  Date: \(date)
  Subject: \(subject)
  From: \(from)
  MIME-Version: 1.0
  Content-Type: \(type)

  \(body)
  """
}

/// The redirect that Google makes of an address, which must need no encoding.
func redirect(_ address: String) -> String {
  "https://www.google.com/url?rct=j&sa=t&url=\(address)&ct=ga&cd=CAIy&usg=AOv"
}
