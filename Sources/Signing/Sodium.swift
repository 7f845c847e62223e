import CSodium

/// libsodium, made ready when first used.
enum Sodium {
  private static let isReady = sodium_init() >= 0

  /// Without random numbers from the system nothing here would be safe, so nothing goes on.
  static func makeReady() {
    precondition(isReady, "libsodium cannot get random numbers from the system")
  }
}
