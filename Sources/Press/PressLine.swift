/// The documents that wait for a press, in the order of their requests.
///
/// Whoever waits holds neither a connection nor a thread. Lives on one thread, the daemon's event
/// loop.
public final class PressLine {
  /// Tells the line that a document is done; to be called once.
  public typealias Leave = () -> Void

  private let capacity: Int
  private let length: Int
  private var running = 0
  private var waiting: [Place] = []

  private struct Place {
    let isWanted: () -> Bool
    let begin: (@escaping Leave) -> Void
  }

  /// Opens a line.
  ///
  /// - Parameters:
  ///   - capacity: How many documents are made at once.
  ///   - length: How many may wait.
  public init(capacity: Int, length: Int = 64) {
    self.capacity = max(capacity, 1)
    self.length = length
  }

  /// Begins when it is its turn, if it is wanted then; false if too many wait already.
  public func enter(
    while isWanted: @escaping () -> Bool, _ begin: @escaping (@escaping Leave) -> Void
  ) -> Bool {
    guard running >= capacity else {
      start(begin)
      return true
    }
    waiting.removeAll { !$0.isWanted() }
    guard waiting.count < length else { return false }
    waiting.append(Place(isWanted: isWanted, begin: begin))
    return true
  }

  private func start(_ begin: (@escaping Leave) -> Void) {
    running += 1
    begin { [self] in
      running -= 1
      waiting.removeAll { !$0.isWanted() }
      if !waiting.isEmpty { start(waiting.removeFirst().begin) }
    }
  }
}
