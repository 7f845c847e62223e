import Synchronization

/// Where a shelf is kept that is put together when it is first asked for.
///
/// Most of the time a server has nothing to print, and then the shelf takes no memory.
public final class StationeryCupboard: Sendable {
  private let stored: Mutex<StationeryShelf?>
  private let furnish: @Sendable () -> StationeryShelf

  /// Keeps a shelf that is put together later.
  public init(_ furnish: @escaping @Sendable () -> StationeryShelf = { StationeryShelf() }) {
    stored = Mutex(nil)
    self.furnish = furnish
  }

  /// Keeps a shelf that there is already.
  public init(_ shelf: StationeryShelf) {
    stored = Mutex(shelf)
    furnish = { shelf }
  }

  /// The shelf.
  public var shelf: StationeryShelf {
    stored.withLock { stored in
      if let stored { return stored }
      let made = furnish()
      stored = made
      return made
    }
  }
}
