import Dispatch
import Synchronization

/// Lets in so many at once; the others wait in the order in which they came.
final class PressGate: Sendable {
  private struct State {
    var inside = 0
    var line: [DispatchSemaphore] = []
  }

  private let limit: Int
  private let state = Mutex(State())

  /// A gate for so many at once.
  init(_ limit: Int) {
    self.limit = max(1, limit)
  }

  /// Waits for a turn, which lasts as long as what is returned.
  func enter(within limit: Duration) throws(PressProblem) -> Turn {
    let signal = state.withLock { state -> DispatchSemaphore? in
      if state.inside < self.limit {
        state.inside += 1
        return nil
      }
      let signal = DispatchSemaphore(value: 0)
      state.line.append(signal)
      return signal
    }
    guard let signal else { return Turn(self) }
    let milliseconds = Int(limit / .milliseconds(1))
    guard signal.wait(timeout: .now() + .milliseconds(milliseconds)) == .timedOut else {
      return Turn(self)
    }
    let gaveUp = state.withLock { state in
      guard let place = state.line.firstIndex(where: { $0 === signal }) else { return false }
      state.line.remove(at: place)
      return true
    }
    // Not in the line any more: the turn came at the last moment.
    guard gaveUp else { return Turn(self) }
    throw .busy
  }

  /// How many wait.
  var waiting: Int { state.withLock { $0.line.count } }

  /// Hands the place on to the first in the line, so that nobody can overtake.
  private func leave() {
    let next = state.withLock { state -> DispatchSemaphore? in
      guard state.line.isEmpty else { return state.line.removeFirst() }
      state.inside -= 1
      return nil
    }
    next?.signal()
  }

  /// A place inside, given back at the latest when nobody holds it any more.
  final class Turn {
    private let gate: PressGate

    fileprivate init(_ gate: PressGate) {
      self.gate = gate
    }

    deinit {
      gate.leave()
    }
  }
}
