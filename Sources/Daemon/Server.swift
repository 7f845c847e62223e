public import LineProtocol
public import NIOCore
import NIOPosix

/// The server: listens, and gives each client a conversation with the engine.
///
/// Lives on one event loop; generic over the engine, so it has no word of conferences.
public final class Server<Behind: Engine> {
  private let house: House<Behind>
  private let group: any EventLoopGroup
  private let loop: any EventLoop
  private var listeners: [any Channel] = []

  /// Makes a server; it listens nowhere yet.
  ///
  /// - Parameters:
  ///   - group: A group of one event loop, the engine's.
  ///   - version: The release that `status` tells.
  ///   - uploadFolder: Where uploads wait for their commands; the files have no names.
  public init(
    engine: Behind, catalogue: Catalogue<Behind.Work>, limits: Limits, admission: Admission,
    version: String, uploadFolder: String = "/tmp", group: any EventLoopGroup, loop: any EventLoop
  ) {
    self.group = group
    self.loop = loop
    house = House(
      engine: engine, catalogue: catalogue, limits: limits, admission: admission,
      version: version, uploadFolder: uploadFolder, loop: loop)
  }

  /// Listens on a Unix socket; its file must not exist.
  public func listen(unixSocket path: String) -> EventLoopFuture<Void> {
    let house = NIOLoopBound(house, eventLoop: loop)
    return keep(
      bootstrap().childChannelInitializer { channel in
        PeerCredentials.of(channel).flatMapThrowing { peer in
          let caller = house.value.admission.localCaller(peer.user)
          try channel.pipeline.syncOperations.addHandler(
            Conversation(house: house.value, caller: caller))
        }
      }.bind(unixDomainSocketPath: path))
  }

  /// Listens on a TCP port of the loopback interface.
  public func listen(host: String, port: Int) -> EventLoopFuture<Void> {
    let house = NIOLoopBound(house, eventLoop: loop)
    return keep(
      bootstrap().serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
        .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
        .childChannelInitializer { channel in
          channel.eventLoop.makeCompletedFuture {
            let address = channel.remoteAddress?.ipAddress ?? "unknown"
            let caller = house.value.admission.tcpCaller(address)
            try channel.pipeline.syncOperations.addHandler(
              Conversation(house: house.value, caller: caller))
          }
        }.bind(host: host, port: port))
  }

  /// The address that each listener got.
  public var addresses: [SocketAddress] { listeners.compactMap(\.localAddress) }

  /// Stops listening, answers what is under way, and closes the conversations.
  public func drain(within limit: TimeAmount) -> EventLoopFuture<Void> {
    for listener in listeners { listener.close(promise: nil) }
    listeners = []
    return house.drain(within: limit)
  }

  private func bootstrap() -> ServerBootstrap {
    ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 1024)
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelOption(
        .writeBufferWaterMark, value: .init(low: 64 << 10, high: 256 << 10)
      )
      .childChannelOption(.maxMessagesPerRead, value: 4)
  }

  private func keep(_ bound: EventLoopFuture<any Channel>) -> EventLoopFuture<Void> {
    bound.assumeIsolated().map { [self] channel in listeners.append(channel) }.nonisolated()
  }
}
