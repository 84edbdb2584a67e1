/// What the address of a story comes to: without redirects, and without what does not tell stories apart.
public enum StoryAddress {
  /// The most bytes of an address; a longer one is dropped.
  static let longest = 4096

  /// The address that a Google redirect leads to, percent-decoded once, or else the address itself.
  ///
  /// What a browser would not take as it is (spaces, quotes, control characters, bytes that are not UTF-8) is
  /// percent-encoded, so that the result can stand anywhere an address may.
  /// - Parameter url: any text.
  /// - Returns: an `http` or `https` address with a host; empty for anything else.
  public static func unwrapped(_ url: String) -> String {
    String(decoding: unwrapped(Array(url.utf8)), as: UTF8.self)
  }

  /// The text that is the same for two addresses of one story.
  ///
  /// Left out are Google's redirect, the difference between `http` and `https`, default ports, the fragment,
  /// tracking parameters, an empty query and one trailing slash. Hosts, and the order of the parameters that
  /// remain, are kept.
  /// - Parameter url: any text.
  /// - Returns: an address that begins with `https://`; empty where the text is no `http` or `https` address.
  public static func key(_ url: String) -> String {
    String(decoding: key(Array(url.utf8)), as: UTF8.self)
  }

  static func unwrapped(_ url: [UInt8]) -> [UInt8] {
    if let target = redirectTarget(of: url[...]) { return cleaned(percentDecoded(target)[...]) }
    return cleaned(url[...])
  }

  /// True for an address of Google's own, such as one that changes an alert.
  static func isGoogles(_ url: ArraySlice<UInt8>) -> Bool {
    guard let parts = AddressParts(url.trimmed) else { return false }
    return isGoogle(url.trimmed[parts.host]) && !isRedirect(url)
  }

  /// True for an address that leads to another through Google.
  static func isRedirect(_ url: ArraySlice<UInt8>) -> Bool { redirectTarget(of: url) != nil }

  static func key(_ url: [UInt8]) -> [UInt8] {
    let address = unwrapped(url)
    guard let parts = AddressParts(address[...]) else { return [] }
    var key = Array("https://".utf8)
    key.reserveCapacity(address.count + 1)
    key += address[parts.user]
    key += address[parts.host].lazy.map(\.lowered)
    let port = address[parts.port]
    if !port.elementsEqual(":80".utf8), !port.elementsEqual(":443".utf8), port.count > 1 {
      key += port
    }
    var path = address[parts.path]
    if path.last == UInt8(ascii: "/") { path.removeLast() }
    appendNormalised(path, to: &key)
    var separator = UInt8(ascii: "?")
    for parameter in address[parts.query].split(separator: UInt8(ascii: "&")) {
      let start = key.count
      key.append(separator)
      appendNormalised(parameter, to: &key)
      if TrackingParameter.matches(key[(start + 1)...]) {
        key.removeSubrange(start...)
      } else {
        separator = UInt8(ascii: "&")
      }
    }
    return key
  }

  /// The still encoded address within a Google redirect.
  private static func redirectTarget(of url: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let address = url.trimmed
    guard let parts = AddressParts(address), address[parts.path].elementsEqual("/url".utf8),
      isGoogle(address[parts.host])
    else { return nil }
    var older: ArraySlice<UInt8>?
    var rest = address[parts.query]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "&")) ?? rest.endIndex
      if rest.begins(with: "url=") { return rest[..<end].dropFirst(4) }
      if older == nil, rest.begins(with: "q=") { older = rest[..<end].dropFirst(2) }
      rest = rest[end...].dropFirst()
    }
    return older
  }

  /// True for `google.com`, `www.google.com.au` and the like.
  private static func isGoogle(_ host: ArraySlice<UInt8>) -> Bool {
    let name = host.beginsIgnoringCase(with: "www.") ? host.dropFirst(4) : host
    guard name.count <= 13, name.beginsIgnoringCase(with: "google.") else { return false }
    let domain = name.dropFirst(7)
    guard let dot = domain.firstIndex(of: UInt8(ascii: ".")) else { return 2...3 ~= domain.count }
    let isShared =
      domain.beginsIgnoringCase(with: "co.") || domain.beginsIgnoringCase(with: "com.")
    return isShared && domain.endIndex - dot == 3 && domain.last != UInt8(ascii: ".")
  }
}
