import CEpoll
import Glibc
import NIOCore
import NIOPosix
import Synchronization

/// Tells event loops when libpq's sockets are ready.
///
/// libpq must read its own socket, and an event loop cannot watch a socket without reading it. So
/// one thread waits on an epoll of its own and only passes the word on; all calls of libpq stay on
/// the connection's event loop.
public final class ReadinessPump: Sendable {
  private let poll: Int32
  private let wake: Int32
  private let state = Mutex(State())
  private let threads = NIOThreadPool(numberOfThreads: 1)

  private struct State {
    var targets: [UInt64: @Sendable () -> Void] = [:]
    var nextToken: UInt64 = 1
    var isStopped = false
  }

  /// Starts the thread.
  public init() {
    poll = epoll_create1(O_CLOEXEC)
    wake = eventfd(0, O_CLOEXEC)
    var event = epoll_event()
    event.events = EPOLLIN.rawValue
    event.data.u64 = 0
    epoll_ctl(poll, EPOLL_CTL_ADD, wake, &event)
    threads.start()
    threads.submit { _ in self.run() }
  }

  /// Stops the thread.
  public func stop() {
    state.withLock { $0.isStopped = true }
    eventfd_write(wake, 1)
  }

  /// Begins to watch a socket; nothing is signalled before it is armed.
  func add(_ socket: Int32, loop: any EventLoop, ready: @escaping @Sendable () -> Void) -> UInt64 {
    let token = state.withLock { state in
      defer { state.nextToken += 1 }
      state.targets[state.nextToken] = { loop.execute(ready) }
      return state.nextToken
    }
    var event = epoll_event()
    event.events = 0
    event.data.u64 = token
    epoll_ctl(poll, EPOLL_CTL_ADD, socket, &event)
    return token
  }

  /// Asks for one signal when the socket can be read, or written, too.
  ///
  /// One shot and level triggered: libpq may stop before the socket is drained, and an edge would
  /// be lost.
  func arm(_ socket: Int32, token: UInt64, forWriting: Bool) {
    var event = epoll_event()
    event.events = EPOLLIN.rawValue | EPOLLONESHOT.rawValue
    if forWriting { event.events |= EPOLLOUT.rawValue }
    event.data.u64 = token
    epoll_ctl(poll, EPOLL_CTL_MOD, socket, &event)
  }

  /// Stops watching a socket.
  func remove(_ socket: Int32, token: UInt64) {
    epoll_ctl(poll, EPOLL_CTL_DEL, socket, nil)
    _ = state.withLock { $0.targets.removeValue(forKey: token) }
  }

  private func run() {
    var events = [epoll_event](repeating: epoll_event(), count: 64)
    while true {
      let count = epoll_wait(poll, &events, Int32(events.count), -1)
      guard count > 0 else { continue }
      for event in events[..<Int(count)] where event.data.u64 != 0 {
        let target = state.withLock { $0.targets[event.data.u64] }
        target?()
      }
      if state.withLock({ $0.isStopped }) { break }
    }
    close(poll)
    close(wake)
  }
}
