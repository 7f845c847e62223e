/// Bytes that libzip reads at places of its own.
public protocol ZipReadable {
  /// How many bytes there are.
  var size: Int { get }

  /// Reads bytes from a place on and says how many; 0 at the end. Where the system refuses, `errno`
  /// says why.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// Bytes that libzip writes, too.
public protocol ZipWritable: ZipReadable {
  /// Writes bytes at a place, maybe beyond the end.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws
}

/// An error of libzip's.
public struct ZipError: Error {
  /// Its number, as libzip has it.
  public let code: Int32
}
