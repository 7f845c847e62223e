/// Where the parts of a reply go.
protocol ReplyConsumer: AnyObject {
  /// A field, with its line as it came.
  func take(_ field: Field, line: [UInt8]) throws
  func begin(_ payload: Payload) throws
  func take(bytes: UnsafeRawBufferPointer) throws
  func end(_ outcome: Outcome) throws
  /// The reply will never be complete: what came of it is worth nothing.
  func abandon()
}

/// Reads one whole reply from a link.
struct ReplyReader {
  let link: Link

  func read(into consumer: some ReplyConsumer) throws -> Outcome {
    do {
      return try readParts(into: consumer)
    } catch {
      consumer.abandon()
      throw error
    }
  }

  private func readParts(into consumer: some ReplyConsumer) throws -> Outcome {
    var isInPayload = false
    while true {
      let line = try link.readLine()
      let text = String(decoding: line, as: UTF8.self)
      switch ReplyLine(text) {
      case .end(let outcome):
        try consumer.end(outcome)
        return outcome
      case .field(let field) where field.name == "payload":
        isInPayload = true
        try consumer.begin(Payload(value: field.value))
      case .field(let field) where isInPayload && field.name == "chunk":
        try readChunk(field.value, into: consumer)
      case .field(let field):
        try consumer.take(field, line: line)
      case nil:
        throw Failure.notTheProtocol(text)
      }
    }
  }

  private func readChunk(_ announced: String, into consumer: some ReplyConsumer) throws {
    guard let count = Int(announced), count >= 0 else {
      throw Failure.notTheProtocol("chunk: \(announced)")
    }
    try link.readBytes(count) { try consumer.take(bytes: $0) }
    guard try link.readByte() == 0x0A else { throw Failure.notTheProtocol("chunk") }
  }
}
