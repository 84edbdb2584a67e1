/// The parameters of an address that say where a reader came from, not what the page shows.
enum TrackingParameter {
  /// True where the parameter, `name` or `name=value`, makes no difference to the story.
  static func matches(_ parameter: ArraySlice<UInt8>) -> Bool {
    let end = parameter.firstIndex(of: UInt8(ascii: "=")) ?? parameter.endIndex
    let name = parameter[..<end]
    guard name.count <= 24 else { return false }
    if name.beginsIgnoringCase(with: "utm_") { return true }
    let lowered = String(decoding: name.lazy.map(\.lowered), as: UTF8.self)
    if names.contains(lowered) { return true }
    let value = parameter[end...].dropFirst()
    return lowered == "partner" && value.elementsEqual("rss".utf8)
  }

  private static let names: Set<String> = [
    "__twitter_impression", "_hsenc", "_hsmi", "cmpid", "dclid", "fbclid", "gbraid", "gclid",
    "gclsrc",
    "guccounter", "guce_referrer", "guce_referrer_sig", "igsh", "igshid", "ito", "mc_cid", "mc_eid",
    "mkt_tok", "msclkid", "ns_campaign", "ns_fee", "ns_linkname", "ns_mchannel", "ns_source",
    "ocid",
    "ref_src", "ref_url", "smid", "smtyp", "spm", "srsltid", "twclid", "wbraid", "wt_mc", "yclid",
  ]
}
