import Files

/// What a program that we start finds: every signal as usual, whatever we do about ours.
struct SpawnAttributes {
  #if canImport(Darwin)
    var value: posix_spawnattr_t?
  #else
    var value = posix_spawnattr_t()
  #endif

  init() {
    posix_spawnattr_init(&value)
    var none = signals([])
    posix_spawnattr_setsigmask(&value, &none)
    var usual = signals([
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGPIPE, SIGXFSZ,
    ])
    posix_spawnattr_setsigdefault(&value, &usual)
    posix_spawnattr_setflags(&value, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  /// Frees what the system keeps for it.
  mutating func destroy() { posix_spawnattr_destroy(&value) }
}
