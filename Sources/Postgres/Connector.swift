import NIOCore
import NIOPosix

/// Makes connections away from the event loop: connecting blocks.
final class Connector: Sendable {
  private let threads: NIOThreadPool
  private let server: Server

  init(server: Server) {
    self.server = server
    threads = NIOThreadPool(numberOfThreads: 2)
    threads.start()
  }

  /// Connects and hands the connection over on the event loop.
  func connect(
    on loop: any EventLoop, _ done: @escaping (Result<OpaquePointer, PostgresError>) -> Void
  ) {
    let bound = NIOLoopBound(done, eventLoop: loop)
    let server = server
    threads.submit { state in
      guard state == .active else { return }
      let result: Result<UInt, PostgresError>
      do throws(PostgresError) {
        result = .success(UInt(bitPattern: try server.connect(patient: false)))
      } catch {
        result = .failure(error)
      }
      // The pointer crosses as a number: from here on only the loop uses it.
      loop.execute {
        bound.value(
          result.flatMap { bits in
            OpaquePointer(bitPattern: bits).map(Result.success)
              ?? .failure(PostgresError(message: "out of memory", loss: .beforeSending))
          })
      }
    }
  }

  func stop() { threads.shutdownGracefully { _ in } }
}
