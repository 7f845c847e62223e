import Glibc
import Logging
import Synchronization

/// A thread that waits for the server to end and starts it again.
final class ClusterSupervisor: Sendable {
  private let server: ClusterServer
  private let log: Logger
  private let state = Mutex(State())

  private struct State {
    var isStopping = false
    var thread: pthread_t?
  }

  init(server: ClusterServer, log: Logger) {
    self.server = server
    self.log = log
  }

  /// Starts the thread.
  func start() throws(ClusterError) {
    var thread = pthread_t()
    let reference = Unmanaged.passRetained(self)
    let result = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<ClusterSupervisor>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, reference.toOpaque())
    guard result == 0 else {
      reference.release()
      throw ClusterError("cannot start a thread: \(systemMessage(result))")
    }
    state.withLock { $0.thread = thread }
  }

  /// Ends the watch together with the server, and waits for both.
  func stop() {
    let thread = state.withLock { state in
      state.isStopping = true
      return state.thread.take()
    }
    guard let thread else { return }
    server.stop()
    pthread_join(thread, nil)
  }

  private var isStopping: Bool { state.withLock { $0.isStopping } }

  private func run() {
    var delay = Duration.milliseconds(100)
    while true {
      let started = ContinuousClock.now
      let reason = server.waitForEnd()
      if isStopping { return }
      log.error("PostgreSQL ended by itself; starting it again", metadata: ["reason": "\(reason)"])
      if ContinuousClock.now - started > .seconds(60) { delay = .milliseconds(100) }
      while !restart() {
        if isStopping { return }
        wait(delay)
        delay = min(delay * 2, .seconds(30))
      }
      if isStopping { return }
    }
  }

  private func restart() -> Bool {
    if isStopping { return true }
    do {
      try server.startOrAdopt()
      log.notice("PostgreSQL is back")
      return true
    } catch {
      if !isStopping { log.error("\(error)") }
      return false
    }
  }

  private func wait(_ delay: Duration) {
    let deadline = ContinuousClock.now + delay
    while !isStopping, ContinuousClock.now < deadline { pause(milliseconds: 50) }
  }
}
