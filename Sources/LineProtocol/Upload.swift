import Glibc

/// The raw bytes that came with a request: whole, and in a file without a name that is gone when
/// nobody holds the value any more.
public final class Upload: Sendable, Equatable {
  /// The open file; read it with `pread`, so that several readers do not disturb each other.
  public let descriptor: Int32
  /// How many bytes there are.
  public let count: Int

  /// Takes over an open file, which is closed with the value.
  public init(descriptor: Int32, count: Int) {
    self.descriptor = descriptor
    self.count = count
  }

  deinit { close(descriptor) }

  /// Whether both are the same file.
  public static func == (one: Upload, other: Upload) -> Bool { one === other }
}
