import Diagnostics
import Journal

/// Reads what a file of another program brings in, whatever kind it is: an Atom or RSS 2.0 feed, a mail, or an mbox.
///
/// - Parameters:
///   - bytes: the whole file.
///   - file: its name, for findings.
///   - fallbackDay: the day of whatever has no readable date of its own.
/// - Returns: one harvest a term, in the order in which the terms first appear; at least one.
/// - Throws: `HarvestFailure` where the file is none of these, or broken; then nothing of it is to be imported.
public func readHarvests(
  _ bytes: [UInt8], file: String, fallbackDay: Day
) throws(HarvestFailure) -> [Harvest] {
  var reader = FeedReader(
    bytes, file: file, fallbackDay: fallbackDay, warnings: ImportWarnings(file: file))
  try reader.read()
  return [reader.harvest()]
}
