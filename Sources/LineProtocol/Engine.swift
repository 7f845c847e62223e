/// What a daemon needs behind it: something that carries out the work that commands plan.
///
/// Everything is called on the daemon's event loop.
public protocol Engine<Work>: AnyObject, SendableMetatype {
  /// What the catalogue's commands plan.
  associatedtype Work: Sendable
  /// Works of the same number, not 0, may be under way together in one conversation; any other
  /// waits for those before it, so that a client reads its own writes.
  func overlap(of work: Work) -> Int
  /// Carries out one work and finishes the exchange.
  func perform(_ work: Work, of command: Command<Work>, for exchange: Exchange)
  /// Carries out a list as one transaction: all or nothing.
  func performList(_ list: [(command: Command<Work>, work: Work)], for exchange: Exchange)
  /// Whether a work may stand between `begin` and `commit`.
  func mayBeListed(_ work: Work) -> Bool
  /// Tells other daemons on the same data what changed here.
  func announce(_ subjects: [Subject])
  /// Set by the daemon: called with what another daemon changed; all subjects when it may have
  /// missed something.
  var onRemoteChange: (([Subject]) -> Void)? { get set }
  /// What `status` tells, as field and value.
  func status() -> [(String, String)]
}
