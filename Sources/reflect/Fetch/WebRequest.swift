import Diagnostics

/// What is to be got from the web, and how much of it at the most.
struct WebRequest {
  /// Its address, `http` or `https`.
  var url: String
  /// What the server called the version that we have.
  var validators = WebValidators()
  /// The most bytes that are taken.
  var limit = 16 << 20
  /// Whether more than that is no failure, as the beginning is enough.
  var keepsBeginning = false
  /// The longest it may take, in seconds.
  var seconds = 60
}

/// How a server names a version of what it has.
struct WebValidators: Hashable {
  var entityTag = ""
  var lastModified = ""

  var isEmpty: Bool { entityTag.isEmpty && lastModified.isEmpty }
}

/// What came of a request.
enum WebAnswer {
  /// It is as we have it.
  case unchanged
  case page(WebPage)
  /// Nothing came, and why: lower case, no full stop.
  case failed(String)
}

/// What a server sent.
struct WebPage {
  var bytes: [UInt8]
  var contentType: String
  var validators: WebValidators
}
