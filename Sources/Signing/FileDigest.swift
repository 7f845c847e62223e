import CSodium
import Glibc

/// Why a file has no digest.
public enum FileDigestProblem: Error, Sendable, Equatable {
  /// It ended before so many bytes.
  case shorter(than: Int)
  /// It could not be read: the system's error number.
  case unreadable(Int32)
}

/// The fingerprint of a file: equal for equal files, and for no others.
public enum FileDigest {
  /// The SHA-256 of a file's first bytes, as 64 hexadecimal digits.
  ///
  /// Reads in blocks from places of its own; where the descriptor stands does not matter and does
  /// not change.
  ///
  /// - Throws: When the file is shorter than it was said to be, or cannot be read.
  public static func sha256(
    descriptor: Int32, size: Int
  ) throws(FileDigestProblem) -> String {
    var state = crypto_hash_sha256_state()
    crypto_hash_sha256_init(&state)
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var position = 0
    while position < size {
      let wanted = min(block.count, size - position)
      let count = pread(descriptor, &block, wanted, off_t(position))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(errno) }
      guard count > 0 else { throw .shorter(than: size) }
      crypto_hash_sha256_update(&state, block, UInt64(count))
      position += count
    }
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_hash_sha256_final(&state, &digest)
    return Hex.text(digest)
  }
}
