import LineProtocol
import Postgres
import Reports

extension ReportOrder {
  /// Makes the report and sends it as a payload.
  ///
  /// The payload is announced with its first block: before that the report can still be refused.
  /// Pages come from what is returned, which needs the connection no more.
  func deliver(
    from connection: WorkerConnection, in shop: PrintShop,
    isWanted: @escaping WorkerDelivery.IsWanted, send: WorkerDelivery.Send
  ) throws -> WorkerDelivery.Rest? {
    guard needsPress else {
      var payload = Payload(order: self)
      try produce(from: connection, in: shop, isWanted: isWanted) { block in
        try payload.add(block, to: send)
      }
      // A list of nobody may have no line at all; it is a file all the same.
      try payload.announce(to: send)
      return nil
    }
    let pages = try typeset(from: connection, in: shop, isWanted: isWanted)
    return { send in
      var payload = Payload(order: self)
      try pages.forEachBlock { block in try payload.add(block, to: send) }
    }
  }
}

/// A payload that is announced with its first block.
private struct Payload {
  let order: ReportOrder
  private var isAnnounced = false

  init(order: ReportOrder) { self.order = order }

  mutating func announce(to send: WorkerDelivery.Send) throws {
    guard !isAnnounced else { return }
    isAnnounced = true
    var head = ReplyText()
    head.payload(mediaType: order.mediaType, fileName: order.fileName)
    try send(head.bytes)
  }

  mutating func add(_ block: [UInt8], to send: WorkerDelivery.Send) throws {
    try announce(to: send)
    try send(ReplyText.chunk(block))
  }
}
