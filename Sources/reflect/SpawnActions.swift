import Files

/// Which files a program that we start finds open.
struct SpawnActions {
  #if canImport(Darwin)
    var value: posix_spawn_file_actions_t?
  #else
    var value = posix_spawn_file_actions_t()
  #endif

  init() { posix_spawn_file_actions_init(&value) }

  /// Hands over an open file under a number.
  mutating func duplicate(_ descriptor: Int32, as number: Int32) {
    posix_spawn_file_actions_adddup2(&value, descriptor, number)
  }

  /// Lets it find an empty file under a number.
  mutating func openNothing(as number: Int32) {
    posix_spawn_file_actions_addopen(&value, number, "/dev/null", O_RDWR, 0)
  }

  /// Frees what the system keeps for it.
  mutating func destroy() { posix_spawn_file_actions_destroy(&value) }
}
