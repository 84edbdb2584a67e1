/// A mail as GMime reads it.
final class MailMessage {
  /// The most parts within each other, or beside each other, that are looked at.
  private static let mostParts = 64
  /// The most bytes of a part that are looked at.
  private static let longestPart = 1 << 23

  private let gmime: GMime
  private let message: OpaquePointer

  /// Reads the bytes of one mail; `nil` where GMime finds no mail in them.
  init?(_ bytes: ArraySlice<UInt8>, _ gmime: GMime) {
    let stream = bytes.withUnsafeBytes { buffer in
      gmime.call.g_mime_stream_mem_new_with_buffer(buffer.baseAddress, buffer.count)
    }
    guard let stream else { return nil }
    defer { gmime.release(stream) }
    guard let parser = gmime.call.g_mime_parser_new_with_stream(stream) else { return nil }
    defer { gmime.release(parser) }
    guard let message = gmime.call.g_mime_parser_construct_message(parser, nil) else { return nil }
    self.gmime = gmime
    self.message = message
  }

  deinit { gmime.release(message) }

  /// The subject, decoded.
  var subject: String {
    let subject = gmime.call.g_mime_message_get_subject(message).map { String(cString: $0) } ?? ""
    // No mail means a control character, and which charset a word of the subject was in is gone.
    return String(String.UnicodeScalarView(subject.unicodeScalars.map(Windows1252.meant)))
  }

  /// The date as written.
  var date: String {
    gmime.call.g_mime_object_get_header(message, "Date").map { String(cString: $0) } ?? ""
  }

  /// True where the mail has parts, and the line that ends them is missing.
  /// - Parameter bytes: those that it was read from.
  /// - Returns: whether its last parts may be missing.
  func isCut(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let root = gmime.call.g_mime_message_get_mime_part(message),
      gmime.isKind(root, gmime.call.g_mime_multipart_get_type()),
      let type = gmime.call.g_mime_object_get_content_type(root),
      let boundary = gmime.call.g_mime_content_type_get_parameter(type, "boundary")
    else { return false }
    let mark = Array("--\(String(cString: boundary))--".utf8)
    var end = bytes.endIndex
    while true {
      let start = bytes[..<end].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.startIndex
      if bytes[start..<end].starts(with: mark) { return false }
      if start == bytes.startIndex { return true }
      end = start - 1
    }
  }

  /// The first part of the kind.
  func text(_ subtype: String) -> MailText? {
    guard let root = gmime.call.g_mime_message_get_mime_part(message) else { return nil }
    var open = [root]
    var seen = 0
    while let part = open.popLast(), seen < Self.mostParts {
      seen += 1
      if gmime.isKind(part, gmime.call.g_mime_multipart_get_type()) {
        let count = min(Int(gmime.call.g_mime_multipart_get_count(part)), Self.mostParts)
        for place in stride(from: count - 1, through: 0, by: -1) {
          if let child = gmime.call.g_mime_multipart_get_part(part, Int32(place)) {
            open.append(child)
          }
        }
      } else if gmime.isKind(part, gmime.call.g_mime_part_get_type()),
        let type = gmime.call.g_mime_object_get_content_type(part),
        gmime.call.g_mime_content_type_is_type(type, "text", subtype) != 0
      {
        return text(of: part, type)
      }
    }
    return nil
  }

  /// The text of a part as UTF-8, of which some bytes may still be broken.
  private func text(of part: OpaquePointer, _ type: OpaquePointer) -> MailText? {
    guard let content = gmime.call.g_mime_part_get_content(part),
      let memory = gmime.call.g_mime_stream_mem_new()
    else { return nil }
    defer { gmime.release(memory) }
    func parameter(_ name: String) -> String {
      let value = gmime.call.g_mime_content_type_get_parameter(type, name)
      return value.map { String(cString: $0).lowercased() } ?? ""
    }
    let charset = parameter("charset")
    let isWindows1252 = Windows1252.isMeant(by: charset)
    if !isWindows1252, let filter = charsetFilter(for: charset) {
      defer { gmime.release(filter) }
      guard let filtered = gmime.call.g_mime_stream_filter_new(memory) else { return nil }
      defer { gmime.release(filtered) }
      _ = gmime.call.g_mime_stream_filter_add(filtered, filter)
      _ = gmime.call.g_mime_data_wrapper_write_to_stream(content, filtered)
      _ = gmime.call.g_mime_stream_flush(filtered)
    } else {
      _ = gmime.call.g_mime_data_wrapper_write_to_stream(content, memory)
    }
    guard let array = gmime.call.g_mime_stream_mem_get_byte_array(memory)?.pointee else {
      return nil
    }
    let bytes = UnsafeBufferPointer(start: array.data, count: min(Int(array.len), Self.longestPart))
    return MailText(
      bytes: isWindows1252 ? Windows1252.asUTF8(bytes) : Array(bytes),
      isFlowed: parameter("format") == "flowed",
      deletesSpaces: parameter("delsp") == "yes")
  }

  /// What makes UTF-8 of the charset; `nil` where there is nothing to do, or no such charset.
  private func charsetFilter(for charset: String) -> OpaquePointer? {
    guard !charset.isEmpty, charset.utf8.count <= 40, charset != "utf-8", charset != "us-ascii",
      charset.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "-_:.+".utf8.contains($0) })
    else { return nil }
    return gmime.call.g_mime_filter_charset_new(charset, "utf-8")
  }
}
