import Dispatch
import NIOPosix
import Synchronization

/// A few threads, each with a connection of its own, for work that takes long.
public final class Workers: Sendable {
  /// A piece of work; it runs on a worker's thread.
  public typealias Job = @Sendable (WorkerConnection) -> Void

  private let threads: NIOThreadPool
  private let arrivals = DispatchSemaphore(value: 0)
  private let queue = Mutex(Queue())

  private struct Queue {
    var jobs: [Job] = []
    var isStopped = false
  }

  /// Starts the threads.
  public init(count: Int, server: Server) {
    threads = NIOThreadPool(numberOfThreads: count)
    threads.start()
    for _ in 0..<count {
      threads.submit { [self] _ in
        let connection = WorkerConnection(server: server)
        while let job = next() { job(connection) }
      }
    }
  }

  /// Puts a job at the end of the queue.
  public func submit(_ job: @escaping Job) {
    queue.withLock { $0.jobs.append(job) }
    arrivals.signal()
  }

  /// How many jobs wait for a thread.
  public var waiting: Int { queue.withLock { $0.jobs.count } }

  /// Lets the threads end when their jobs are done.
  public func stop() {
    queue.withLock { $0.isStopped = true }
    for _ in 0..<64 { arrivals.signal() }
    threads.shutdownGracefully { _ in }
  }

  private func next() -> Job? {
    while true {
      arrivals.wait()
      let (job, isStopped) = queue.withLock { queue -> (Job?, Bool) in
        (queue.jobs.isEmpty ? nil : queue.jobs.removeFirst(), queue.isStopped)
      }
      if let job { return job }
      if isStopped { return nil }
    }
  }
}
