import CSodium

/// Bytes that nobody can guess.
public enum RandomBytes {
  /// Makes so many of them.
  public static func make(_ count: Int) -> [UInt8] {
    Sodium.makeReady()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }
}
