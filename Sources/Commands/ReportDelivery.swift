import LineProtocol
import Postgres
import Reports

extension ReportOrder {
  /// Makes the report and sends it as a payload.
  ///
  /// The payload is announced with its first block: before that the report can still be refused.
  func deliver(from connection: WorkerConnection, send: ([UInt8]) throws -> Void) throws {
    var isAnnounced = false
    try produce(from: connection) { block in
      if !isAnnounced {
        var head = ReplyText()
        head.payload(mediaType: mediaType, fileName: fileName)
        try send(head.bytes)
        isAnnounced = true
      }
      try send(ReplyText.chunk(block))
    }
  }
}
