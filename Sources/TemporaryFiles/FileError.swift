/// A file that the system does not write or read.
public struct FileError: Error, Sendable, Equatable {
  /// The system's error number.
  public let code: CInt

  /// Describes an error.
  public init(code: CInt) { self.code = code }
}
