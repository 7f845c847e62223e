public import Documents

/// A document on its way through the press.
///
/// It is composed into `writer`, whose `finish` ends it; then `finish` of the job hands over what
/// comes of it. Both may block. A job that is given up before that ends its program.
public final class PressJob {
  /// Where the blocks of the document go.
  public let writer: BlockWriter

  private let process: PressProcess

  init(_ process: PressProcess) {
    self.process = process
    writer = BlockWriter(
      sink: ByteSink { block in
        try process.send(block)
      })
  }

  deinit {
    process.kill()
  }

  /// Hands over the finished document as it comes, and sees that the program has ended well.
  ///
  /// - Throws: A `PressProblem`, or what the closure throws, which ends the job. What was handed
  ///   over before must then be thrown away.
  public func finish(_ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    defer { cancel() }
    process.endInput()
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
    defer { buffer.deallocate() }
    var isEmpty = true
    while true {
      let count = try process.receive(buffer)
      guard count > 0 else { break }
      isEmpty = false
      try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    if let problem = try process.end() { throw problem }
    // A program that is something else may end well without having done anything.
    if isEmpty { throw PressProblem.died(.exited(0), "") }
  }

  /// Gives the job up: its program ends at once.
  public func cancel() {
    process.kill()
  }
}
