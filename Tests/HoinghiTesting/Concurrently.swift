import Dispatch
import Foundation
import Synchronization

/// Runs a body on so many threads at once and returns what each brought, in their order.
///
/// Threads of their own, because the clients block and must not starve the test runner.
///
/// - Throws: The first error of a body, when all have ended.
public func concurrently<Value: Sendable>(
  _ count: Int, _ body: @escaping @Sendable (Int) throws -> Value
) throws -> [Value] {
  let results = Outcomes<Value>(count)
  let group = DispatchGroup()
  for index in 0..<count {
    group.enter()
    let thread = Thread {
      let outcome = Result { try body(index) }
      results.values.withLock { $0[index] = outcome }
      group.leave()
    }
    thread.start()
  }
  group.wait()
  return try results.values.withLock { try $0.map { try $0.get() } }
}

private final class Outcomes<Value: Sendable>: Sendable {
  let values: Mutex<[Result<Value, any Error>]>

  init(_ count: Int) {
    values = Mutex(Array(repeating: .failure(TestFailure("it never ran")), count: count))
  }
}

/// A line at which threads wait until all have come, so that they race from it together.
public final class StartLine: Sendable {
  private let count: Int
  private let arrived = Atomic<Int>(0)

  /// A line for so many threads; it can be used again and again.
  public init(_ count: Int) { self.count = count }

  /// Waits for the others.
  public func wait() {
    let mine = arrived.add(1, ordering: .acquiringAndReleasing).newValue
    let round = (mine + count - 1) / count * count
    while arrived.load(ordering: .acquiring) < round { usleep(20) }
  }
}
