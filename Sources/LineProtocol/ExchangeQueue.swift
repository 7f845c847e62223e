/// The exchanges of a conversation in the order of their requests.
///
/// Linked through the exchanges themselves: appending and taking the first cost the same however
/// many wait, and an idle conversation keeps no memory for its queue.
public struct ExchangeQueue {
  /// The next to be answered.
  public private(set) var first: Exchange?
  /// The latest.
  public private(set) var last: Exchange?
  /// How many there are.
  public private(set) var count = 0

  /// Begins empty.
  public init() {}

  /// Whether nothing waits for an answer.
  public var isEmpty: Bool { count == 0 }

  /// Adds the exchange of the latest request.
  public mutating func append(_ exchange: Exchange) {
    if let last { last.next = exchange } else { first = exchange }
    last = exchange
    count += 1
  }

  /// Takes the first, which was answered.
  public mutating func removeFirst() {
    guard let head = first else { return }
    first = head.next
    head.next = nil
    if first == nil { last = nil }
    count -= 1
  }

  /// Gives all of them up: the client is gone.
  public mutating func abandonAll() {
    while let head = first {
      removeFirst()
      head.abandon()
    }
  }
}
