import Diagnostics
import Journal

/// Reads what a file of another program brings in, whatever kind it is: an Atom or RSS 2.0 feed, a mail, or an mbox.
///
/// - Parameters:
///   - bytes: the whole file.
///   - file: its name, for findings.
///   - today: the day of whatever has no date of its own that can be read and believed.
///   - isKnown: told the term so far, as a feed names it first, and a story's id; true for a story that need not be
///     read again and is only counted.
/// - Returns: one harvest a term, in the order in which the terms first appear; at least one, and the first has the
///   findings of the whole file.
/// - Throws: `HarvestFailure` where the file is none of these, or broken; then nothing of it is to be imported.
public func readHarvests(
  _ bytes: [UInt8], file: String, today: Day,
  isKnown: @escaping (_ term: String?, _ guid: String) -> Bool = { _, _ in false }
) throws(HarvestFailure) -> [Harvest] {
  switch FileKind(bytes) {
  case .xml: return [try readFeed(bytes, file: file, today: today, isKnown)]
  case .mail: return try MailReader.harvests(in: bytes, file: file, today: today)
  case .page:
    throw HarvestFailure(
      SourceLocation(file), "this is a web page; the feed that it tells of has another address")
  case .empty: throw HarvestFailure(SourceLocation(file), "the file is empty")
  case .unknown:
    throw HarvestFailure(
      SourceLocation(file), "this is no Atom or RSS feed and no mail (.eml or mbox)")
  }
}

private func readFeed(
  _ feed: [UInt8], file: String, today: Day, _ isKnown: @escaping (String?, String) -> Bool
) throws(HarvestFailure) -> Harvest {
  let bytes = Windows1252.feedAsUTF8(feed) ?? feed
  var reader = FeedReader(
    bytes, file: file, today: today, warnings: ImportWarnings(file: file),
    isKnown: isKnown)
  let failure: HarvestFailure
  do throws(HarvestFailure) {
    try reader.read()
    return reader.harvest()
  } catch {
    failure = error
  }
  // Feeds with a stray control character or broken UTF-8 are common, and otherwise whole.
  guard let repaired = FeedRepair(bytes) else { throw failure }
  var warnings = ImportWarnings(file: file)
  warnings.add(
    "import-encoding", line: repaired.line, column: repaired.column,
    "bytes that XML does not allow are left out or shown as \u{fffd}, here and after")
  reader = FeedReader(
    repaired.bytes, file: file, today: today, warnings: warnings, isKnown: isKnown)
  try reader.read()
  return reader.harvest()
}
