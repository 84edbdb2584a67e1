import CGMime

/// A mail as GMime reads it.
final class MailMessage {
  /// The most parts within each other, or beside each other, that are looked at.
  private static let mostParts = 64
  /// The most bytes of a part that are looked at.
  private static let longestPart = 1 << 23

  private let message: UnsafeMutablePointer<GMimeMessage>

  /// Reads the bytes of one mail; `nil` where GMime finds no mail in them.
  init?(_ bytes: ArraySlice<UInt8>) {
    _ = Self.isReady
    let stream = bytes.withUnsafeBytes { buffer in
      g_mime_stream_mem_new_with_buffer(buffer.baseAddress, buffer.count)
    }
    guard let stream else { return nil }
    defer { g_object_unref(stream) }
    guard let parser = g_mime_parser_new_with_stream(stream) else { return nil }
    defer { g_object_unref(parser) }
    guard let message = g_mime_parser_construct_message(parser, nil) else { return nil }
    self.message = message
  }

  deinit { g_object_unref(message) }

  /// The address in `From`, in lower case; empty where there is none.
  var sender: String {
    guard let list = g_mime_message_get_from(message), internet_address_list_length(list) > 0,
      let address = internet_address_list_get_address(list, 0),
      isKind(address, internet_address_mailbox_get_type()),
      let text = internet_address_mailbox_get_addr(cast(address))
    else { return "" }
    return String(cString: text).lowercased()
  }

  /// The subject, decoded.
  var subject: String { g_mime_message_get_subject(message).map { String(cString: $0) } ?? "" }

  /// The date as written.
  var date: String {
    g_mime_object_get_header(cast(message), "Date").map { String(cString: $0) } ?? ""
  }

  /// The first part of the kind, as UTF-8 (of which some bytes may still be none).
  func text(_ subtype: String) -> MailText? {
    guard let root = g_mime_message_get_mime_part(message) else { return nil }
    var open: [UnsafeMutablePointer<GMimeObject>] = [root]
    var seen = 0
    while let part = open.popLast(), seen < Self.mostParts {
      seen += 1
      if isKind(part, g_mime_multipart_get_type()) {
        let multipart: UnsafeMutablePointer<GMimeMultipart> = cast(part)
        let count = min(Int(g_mime_multipart_get_count(multipart)), Self.mostParts)
        for place in stride(from: count - 1, through: 0, by: -1) {
          if let child = g_mime_multipart_get_part(multipart, Int32(place)) { open.append(child) }
        }
      } else if isKind(part, g_mime_part_get_type()),
        let type = g_mime_object_get_content_type(part),
        g_mime_content_type_is_type(type, "text", subtype) != 0
      {
        return Self.text(of: cast(part), type)
      }
    }
    return nil
  }

  private static let isReady: Void = g_mime_init()

  private static func text(
    of part: UnsafeMutablePointer<GMimePart>, _ type: UnsafeMutablePointer<GMimeContentType>
  ) -> MailText? {
    guard let content = g_mime_part_get_content(part), let memory = g_mime_stream_mem_new() else {
      return nil
    }
    defer { g_object_unref(memory) }
    func parameter(_ name: String) -> String {
      g_mime_content_type_get_parameter(type, name).map { String(cString: $0).lowercased() } ?? ""
    }
    if let filter = charsetFilter(for: parameter("charset")) {
      defer { g_object_unref(filter) }
      guard let filtered = g_mime_stream_filter_new(memory) else { return nil }
      defer { g_object_unref(filtered) }
      _ = g_mime_stream_filter_add(cast(filtered), filter)
      _ = g_mime_data_wrapper_write_to_stream(content, filtered)
      _ = g_mime_stream_flush(filtered)
    } else {
      _ = g_mime_data_wrapper_write_to_stream(content, memory)
    }
    guard let array = g_mime_stream_mem_get_byte_array(cast(memory)) else { return nil }
    let bytes = UnsafeBufferPointer(
      start: array.pointee.data, count: min(Int(array.pointee.len), longestPart))
    return MailText(
      bytes: Array(bytes), isFlowed: parameter("format") == "flowed",
      deletesSpaces: parameter("delsp") == "yes")
  }

  /// What makes UTF-8 of the charset; `nil` where there is nothing to do, or no such charset.
  private static func charsetFilter(for charset: String) -> UnsafeMutablePointer<GMimeFilter>? {
    guard !charset.isEmpty, charset.utf8.count <= 40, charset != "utf-8", charset != "us-ascii",
      charset.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "-_:.+".utf8.contains($0) })
    else { return nil }
    return g_mime_filter_charset_new(charset, "utf-8")
  }
}

/// True where the GObject is of the type or of one that inherits from it.
private func isKind<T>(_ object: UnsafeMutablePointer<T>, _ type: GType) -> Bool {
  g_type_check_instance_is_a(cast(object), type) != 0
}

/// The GObject seen as one of another type of its line of inheritance.
private func cast<T, U>(_ object: UnsafeMutablePointer<T>) -> UnsafeMutablePointer<U> {
  UnsafeMutableRawPointer(object).assumingMemoryBound(to: U.self)
}
