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
      if TrackingParameter.matches(parameter) { continue }
      key.append(separator)
      appendNormalised(parameter, to: &key)
      separator = UInt8(ascii: "&")
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
    for parameter in address[parts.query].split(separator: UInt8(ascii: "&")) {
      if parameter.begins(with: "url=") { return parameter.dropFirst(4) }
      if older == nil, parameter.begins(with: "q=") { older = parameter.dropFirst(2) }
    }
    return older
  }

  /// True for `google.com`, `www.google.com.au` and the like.
  private static func isGoogle(_ host: ArraySlice<UInt8>) -> Bool {
    var labels = host.lazy.map(\.lowered).split(separator: UInt8(ascii: "."))[...]
    if labels.first?.elementsEqual("www".utf8) == true { labels.removeFirst() }
    guard labels.popFirst()?.elementsEqual("google".utf8) == true else { return false }
    switch labels.count {
    case 1: return labels.allSatisfy { 2...3 ~= $0.count }
    case 2:
      return labels.first.map { $0.elementsEqual("co".utf8) || $0.elementsEqual("com".utf8) }
        == true
        && labels.last?.count == 2
    default: return false
    }
  }
}
