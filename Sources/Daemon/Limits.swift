public import NIOCore

/// All limits of a daemon, each with the fault that tells of it.
public struct Limits: Sendable, Equatable {
  /// The longest line, in bytes: `line-too-long`.
  public var lineBytes = 65_536
  /// The words of a line: `too-many-words`.
  public var words = 512
  /// The largest upload, in bytes: `upload-too-large`.
  public var uploadBytes = 64 << 20
  /// The commands of a list: `list-too-long`.
  public var listCommands = 1000
  /// The conversations at a time: `too-many-conversations`.
  public var conversations = 20_000
  /// How long a line, once begun, may take before `too-slow`; no limit when zero.
  public var midLine = TimeAmount.seconds(10)
  /// How long a conversation may be silent; no limit when zero.
  public var idle = TimeAmount.zero
  /// Answers that wait for a client that does not read; beyond it nothing more is taken from it.
  public var outputBytes = 8 << 20
  /// How long a client may leave answers unread before it is cut off.
  public var unread = TimeAmount.seconds(60)
  /// Requests of one conversation under way at a time; more wait in its socket.
  public var depth = 256

  /// The usual limits.
  public init() {}
}
