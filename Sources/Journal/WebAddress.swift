/// True for an address of the web that may stand in a file as it is: `http` or `https`, a host, no spaces and none
/// of `"<>`.
public func isWebAddress(_ text: String) -> Bool {
  let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f && !"\"<>".utf8.contains($0) }
  return isPlain && host(ofAddress: text) != nil
}

/// The host of an address of the web, without its port and lower-cased; `nil` where there is none.
public func host(ofAddress address: String) -> String? {
  let lower = address.lowercased()
  guard let scheme = ["http://", "https://"].first(where: lower.hasPrefix) else { return nil }
  let rest = lower.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
  let host = rest.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
  let name = host.hasPrefix("[") ? host : host.prefix { $0 != ":" }
  return name.isEmpty ? nil : String(name)
}
