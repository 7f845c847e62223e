import Glibc
public import LineProtocol
import NIOCore

/// Who may do what, by the way a client comes in.
public struct Admission: Sendable, Equatable {
  /// The users who are administrators on the Unix socket: the daemon's own, and root.
  public var administrators: Set<UInt32>
  /// The role of other local users on the Unix socket.
  public var localRole = Role.viewer
  /// The role of clients on the loopback TCP port: nothing is known of them.
  public var tcpRole = Role.viewer
  /// The language before a client chooses one.
  public var language = Language.en

  /// Admits the daemon's own user and root as administrators.
  public init() { administrators = [getuid(), 0] }

  /// The caller behind a TCP connection.
  func tcpCaller(_ address: String) -> Caller {
    Caller(name: "tcp:\(address)", role: tcpRole, language: language)
  }

  /// The caller behind a Unix socket.
  func localCaller(_ user: UInt32) -> Caller {
    Caller(
      name: "uid:\(user)", role: administrators.contains(user) ? .administrator : localRole,
      language: language)
  }
}

/// What the kernel says of the other end of a Unix socket: `struct ucred` of unix(7), which Swift
/// does not import.
struct PeerCredentials {
  var process: Int32 = 0
  var user: UInt32 = .max
  var group: UInt32 = .max

  /// Asks the kernel.
  static func of(_ channel: any Channel) -> EventLoopFuture<PeerCredentials> {
    guard let provider = channel as? any SocketOptionProvider else {
      return channel.eventLoop.makeFailedFuture(ChannelError.operationUnsupported)
    }
    return provider.unsafeGetSocketOption(level: .socket, name: .init(rawValue: SO_PEERCRED))
  }
}
