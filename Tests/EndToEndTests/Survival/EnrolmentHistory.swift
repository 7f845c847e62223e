import HoinghiTesting
import Synchronization

/// What a client asked for and what it learnt, once it knew for certain.
struct EnrolmentEvent: Sendable, Equatable {
  enum Action: String, Sendable { case enrol, leave }

  let action: Action
  let session: String
  let delegate: String
  let key: String
  /// The answer; an OK was done, a fault was not.
  var reply = Reply()
  /// How often the client did not know and asked again with the same key.
  var unknowns = 0

  /// The line that asks for it.
  var request: String {
    switch action {
    case .enrol: enrol(session, delegate, key: key)
    case .leave: leave(session, delegate, key: key)
    }
  }
}

/// Everything all clients learnt, in the order of each client.
final class EnrolmentHistory: Sendable {
  private let events = Mutex<[EnrolmentEvent]>([])

  var all: [EnrolmentEvent] { events.withLock { $0 } }

  func append(_ event: EnrolmentEvent) { events.withLock { $0.append(event) } }
}
