/// Gathers the bytes of a document and hands them on in pieces.
///
/// With a closure, a piece is handed to it after the row or block that fills the buffer. Without
/// one the bytes stay until `take` is called; an asynchronous owner calls it between rows whenever
/// `isFull`, and waits for its reader in its own way.
public final class ByteSink {
  /// The bytes not yet handed on.
  ///
  /// Each cell of each row goes through here: that nobody looks at them meanwhile is seen in this
  /// file, and not asked at every access.
  @exclusivity(unchecked) public internal(set) var bytes: [UInt8] = []

  /// From how many bytes on a piece is handed on.
  public let capacity: Int

  private let flush: ((UnsafeRawBufferPointer) throws -> Void)?

  /// Makes a sink; the closure must not keep the pointer it is given.
  public init(
    capacity: Int = 65_536, flush: ((UnsafeRawBufferPointer) throws -> Void)? = nil
  ) {
    self.capacity = capacity
    self.flush = flush
    bytes.reserveCapacity(capacity + 4_096)
  }

  /// Whether there is enough to hand on.
  public var isFull: Bool { bytes.count >= capacity }

  /// Takes the bytes out of the sink.
  public func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    bytes.reserveCapacity(capacity + 4_096)
    return taken
  }

  /// Hands on what there is, if there is a closure to take it.
  public func finish() throws {
    guard let flush, !bytes.isEmpty else { return }
    try bytes.withUnsafeBytes(flush)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Hands on what there is if it is enough.
  public func flushIfFull() throws {
    if isFull { try finish() }
  }

  func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds bytes.
  public func append(_ text: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: text)
  }
}
