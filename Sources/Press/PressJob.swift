public import Documents

/// A document on its way through the press.
///
/// It is composed into `writer`, whose `finish` ends it; then `finish` of the job hands over what
/// comes of it. Both may block. The program is started when the document begins, so that one which
/// is refused before starts none; a job that is given up ends its program.
public final class PressJob {
  /// Where the blocks of the document go.
  public let writer: BlockWriter

  private let program: Program

  init(start: @escaping Start) {
    let program = Program(start)
    self.program = program
    writer = BlockWriter(
      sink: ByteSink { block in
        try program.running().send(block)
      })
  }

  deinit {
    cancel()
  }

  /// Hands over the finished document as it comes, and sees that the program has ended well.
  ///
  /// - Throws: A `PressProblem`, or what the closure throws, which ends the job. What was handed
  ///   over before must then be thrown away.
  public func finish(_ take: (UnsafeRawBufferPointer) throws -> Void) throws {
    defer { cancel() }
    let process = try program.running()
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
    program.process?.kill()
  }

  /// Starts the program.
  typealias Start = () throws(PressProblem) -> PressProcess

  /// The program, which runs from when it is needed.
  private final class Program {
    private(set) var process: PressProcess?
    private let start: Start

    init(_ start: @escaping Start) { self.start = start }

    func running() throws(PressProblem) -> PressProcess {
      if let process { return process }
      let started = try start()
      process = started
      return started
    }
  }
}
