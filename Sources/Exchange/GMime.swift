import CGMime
import Synchronization

/// The GMime library, which is loaded when the first mail is read.
struct GMime {
  /// Its functions by their names in C.
  let call: GMimeFunctions

  /// Held while a mail is read: the library registers its types at their first use, and not safely for threads.
  static let turn = Mutex(())

  /// Finds the library; `nil` where it is not installed.
  init?() {
    var functions = GMimeFunctions()
    guard gmime_load(&functions) else { return nil }
    call = functions
    _ = Self.isReady
  }

  /// Gives back a GObject, which is no longer used.
  func release(_ object: OpaquePointer) { call.g_object_unref(UnsafeMutableRawPointer(object)) }

  /// True where the GObject is of the type or of one that inherits from it.
  func isKind(_ object: OpaquePointer, _ type: Int) -> Bool {
    call.g_type_check_instance_is_a(object, type) != 0
  }

  private static let isReady: Bool = {
    var functions = GMimeFunctions()
    guard gmime_load(&functions) else { return false }
    functions.g_mime_init()
    return true
  }()
}
