import LineProtocol
import NIOCore

/// What all conversations of a daemon share, on its event loop.
final class House<Behind: Engine> {
  let engine: Behind
  let catalogue: Catalogue<Behind.Work>
  let limits: Limits
  let admission: Admission
  let uploadFolder: String
  let subscriptions = Subscriptions()
  /// The daemon drains: what is under way is answered, what comes now is refused.
  private(set) var isStopping = false
  private let loop: any EventLoop
  private let version: String
  private let started = NIODeadline.now()
  private var conversations: [ObjectIdentifier: Conversation<Behind>] = [:]
  private var unflushed: [Conversation<Behind>] = []
  private var timer: Scheduled<Void>?
  private var whenEmpty: EventLoopPromise<Void>?

  init(
    engine: Behind, catalogue: Catalogue<Behind.Work>, limits: Limits, admission: Admission,
    version: String, uploadFolder: String, loop: any EventLoop
  ) {
    self.engine = engine
    self.catalogue = catalogue
    self.limits = limits
    self.admission = admission
    self.uploadFolder = uploadFolder
    self.version = version
    self.loop = loop
    engine.onRemoteChange = { [subscriptions] subjects in subscriptions.changed(subjects) }
    planTimer()
  }

  /// Takes a conversation in; false when there are too many.
  func admit(_ conversation: Conversation<Behind>) -> Bool {
    guard conversations.count < limits.conversations else { return false }
    conversations[ObjectIdentifier(conversation)] = conversation
    return true
  }

  /// Lets a conversation go.
  func release(_ conversation: Conversation<Behind>) {
    conversations[ObjectIdentifier(conversation)] = nil
    subscriptions.remove(conversation)
    if conversations.isEmpty { whenEmpty?.succeed() }
  }

  /// Something was changed here: wakes those who wait, and tells the other daemons.
  func changed(_ subjects: [Subject]) {
    subscriptions.changed(subjects)
    engine.announce(subjects)
  }

  /// Remembers to flush a conversation at the end of this turn.
  func planFlush(_ conversation: Conversation<Behind>) {
    unflushed.append(conversation)
    guard unflushed.count == 1 else { return }
    loop.assumeIsolated().execute { [self] in
      let ready = unflushed
      unflushed = []
      for conversation in ready { conversation.flush() }
    }
  }

  /// What `status` tells of the daemon.
  func status() -> [(String, String)] {
    let uptime = (NIODeadline.now() - started).nanoseconds / 1_000_000_000
    return [("version", version)] + engine.status() + [
      ("conversations", String(conversations.count)), ("uptime", String(uptime)),
    ]
  }

  /// Ends all conversations: what is under way is answered first.
  func drain(within limit: TimeAmount) -> EventLoopFuture<Void> {
    let promise = loop.makePromise(of: Void.self)
    isStopping = true
    guard !conversations.isEmpty else {
      promise.succeed()
      return promise.futureResult
    }
    whenEmpty = promise
    for conversation in conversations.values { conversation.closeInput() }
    loop.assumeIsolated().scheduleTask(in: limit) { [self] in
      for conversation in conversations.values { conversation.context?.close(promise: nil) }
    }
    return promise.futureResult.assumeIsolated().always { [self] _ in timer?.cancel() }
      .nonisolated()
  }

  private func planTimer() {
    timer = loop.assumeIsolated().scheduleTask(in: .seconds(1)) { [self] in
      let now = NIODeadline.now()
      for conversation in conversations.values { conversation.checkTime(now) }
      planTimer()
    }
  }
}
