import Glibc

/// Buffered writing to a descriptor.
final class Output {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private static let enough = 1 << 16

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  func write(_ text: String) throws(Failure) {
    buffer += text.utf8
    if buffer.count >= Self.enough { try flush() }
  }

  func write(line: [UInt8]) throws(Failure) {
    buffer += line
    buffer.append(0x0A)
    if buffer.count >= Self.enough { try flush() }
  }

  func write(bytes: UnsafeRawBufferPointer) throws(Failure) {
    if buffer.count + bytes.count < Self.enough {
      buffer += bytes
      return
    }
    try flush()
    try Self.writeAll(bytes, to: descriptor)
  }

  func flush() throws(Failure) {
    guard !buffer.isEmpty else { return }
    let full = buffer
    buffer.removeAll(keepingCapacity: true)
    try Self.writeAll(full, to: descriptor)
  }

  static func writeAll(_ bytes: [UInt8], to descriptor: Int32) throws(Failure) {
    let problem = bytes.withUnsafeBytes { attempt($0, descriptor) }
    if problem != 0 { throw .cannotWrite(problem) }
  }

  static func writeAll(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32
  ) throws(Failure) {
    let problem = attempt(bytes, descriptor)
    if problem != 0 { throw .cannotWrite(problem) }
  }

  /// Writes all of it; answers 0 or the error number.
  private static func attempt(_ bytes: UnsafeRawBufferPointer, _ descriptor: Int32) -> Int32 {
    var offset = 0
    while offset < bytes.count {
      let start = bytes.baseAddress?.advanced(by: offset)
      let count = Glibc.write(descriptor, start, bytes.count - offset)
      if count >= 0 {
        offset += count
      } else if errno == EAGAIN {
        _ = Readiness.wait(for: POLLOUT, on: descriptor, within: nil)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

extension Failure {
  static func cannotWrite(_ problem: Int32) -> Failure {
    // Reached only where SIGPIPE is ignored; otherwise the signal ends the process by itself.
    let status: ExitStatus = problem == EPIPE ? .brokenPipe : .inputOutput
    let reason = SystemError(number: problem).sentence
    return Failure(status, en: "cannot write: \(reason.en)", vi: "không ghi được: \(reason.vi)")
  }
}

/// Messages for a person, on standard error.
struct Messages {
  let language: Language

  func say(_ text: String) {
    // There is nobody left to tell when standard error cannot be written.
    try? Output.writeAll(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  func tell(_ sentence: Sentence, at place: String? = nil) {
    say(prefix(place) + sentence.text(in: language))
  }

  func tell(_ failure: Failure) {
    if failure.status != .brokenPipe { tell(failure.sentence, at: failure.place) }
  }

  func tell(_ fault: Fault, at place: String? = nil) {
    say("\(prefix(place))\(fault.sentence) (\(fault.number) \(fault.token))")
  }

  private func prefix(_ place: String?) -> String {
    place.map { "hoinghi: \($0): " } ?? "hoinghi: "
  }
}
