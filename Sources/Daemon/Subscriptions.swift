import LineProtocol

/// Who waits for changes, and what each of them missed since it last heard.
final class Subscriptions {
  private var waiters: [ObjectIdentifier: Waiter] = [:]

  private struct Waiter {
    var missed: Set<Subject> = []
    var wanted: Set<Subject> = []
    var wake: (([Subject]) -> Void)?
  }

  /// Waits for a change of these subjects; answers at once when one was missed.
  func wait(_ owner: AnyObject, for subjects: [Subject], wake: @escaping ([Subject]) -> Void) {
    var waiter = waiters[ObjectIdentifier(owner)] ?? Waiter()
    waiter.wanted = Set(subjects)
    waiter.wake = wake
    waiters[ObjectIdentifier(owner)] = waiter
    settle(ObjectIdentifier(owner))
  }

  /// Ends the waiting without a change.
  func stop(_ owner: AnyObject) { waiters[ObjectIdentifier(owner)]?.wake = nil }

  /// Forgets a conversation.
  ///
  /// What it waits with holds it; this lets it go.
  func remove(_ owner: AnyObject) { waiters[ObjectIdentifier(owner)] = nil }

  /// Something changed.
  func changed(_ subjects: [Subject]) {
    guard !waiters.isEmpty else { return }
    for key in Array(waiters.keys) {
      waiters[key]?.missed.formUnion(subjects)
      settle(key)
    }
  }

  private func settle(_ key: ObjectIdentifier) {
    guard var waiter = waiters[key], let wake = waiter.wake else { return }
    let heard = waiter.missed.intersection(waiter.wanted)
    guard !heard.isEmpty else { return }
    waiter.missed.subtract(heard)
    waiter.wake = nil
    waiters[key] = waiter
    wake(Subject.allCases.filter(heard.contains))
  }
}
