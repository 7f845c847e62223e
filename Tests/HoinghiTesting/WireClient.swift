import Glibc

/// A client of the line protocol that sends exactly what it is told, and waits only so long.
public final class WireClient {
  private let socket: WireSocket
  private let timeout: Duration
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Connects to a Unix socket and reads the greeting.
  ///
  /// - Throws: When nobody listens, or another greeting comes.
  public convenience init(
    socket path: String, timeout: Duration = .seconds(20), isGreeted: Bool = true
  ) throws {
    try self.init(WireSocket(path: path), timeout, isGreeted)
  }

  /// Connects to a port of this machine and reads the greeting.
  ///
  /// - Throws: When nobody listens, or another greeting comes.
  public convenience init(
    port: Int, timeout: Duration = .seconds(20), isGreeted: Bool = true
  ) throws {
    try self.init(WireSocket(port: port), timeout, isGreeted)
  }

  private init(_ socket: WireSocket, _ timeout: Duration, _ isGreeted: Bool) throws {
    self.socket = socket
    self.timeout = timeout
    guard isGreeted else { return }
    let line = try readLine()
    guard line == "OK hoinghi 1" else { throw TestFailure("greeted with \(line ?? "nothing")") }
  }

  /// Sends bytes; what comes meanwhile is kept, so that neither side waits for the other.
  ///
  /// - Parameter isReading: False for a client that never reads.
  /// - Throws: When the connection is gone, or too little is taken in time.
  public func send(_ bytes: [UInt8], isReading: Bool = true) throws {
    var rest = bytes[...]
    let deadline = ContinuousClock.now + timeout
    while !rest.isEmpty {
      let sent = try socket.trySend(rest)
      rest = rest.dropFirst(sent)
      guard sent == 0 else { continue }
      let events = try socket.wait(for: isReading ? POLLIN | POLLOUT : POLLOUT, until: deadline)
      guard isReading, events & POLLIN != 0, !isAtEnd else { continue }
      isAtEnd = !(try socket.receive(into: &buffer))
    }
  }

  /// Sends text as it is.
  ///
  /// - Throws: When the connection is gone, or too little is taken in time.
  public func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Gives one command and reads its reply.
  ///
  /// - Throws: When no whole reply comes.
  public func request(_ line: String, upload: [UInt8] = []) throws -> Reply {
    try send(Array("\(line)\n".utf8) + upload)
    return try readReply()
  }

  /// Says that nothing more will be sent; replies can still be read.
  public func finishSending() { socket.finishSending() }

  /// Goes away.
  public func close() { socket.close() }

  /// The next line without its line feed; nil at the end of the stream.
  ///
  /// - Throws: When nothing comes in time, or half a line is the last.
  public func readLine() throws -> String? {
    let deadline = ContinuousClock.now + timeout
    var searched = position
    while true {
      if let feed = buffer[searched...].firstIndex(of: 0x0a) {
        defer { position = feed + 1 }
        return String(decoding: buffer[position..<feed], as: UTF8.self)
      }
      searched = buffer.count
      guard try fill(until: deadline) else {
        guard position == buffer.count else {
          throw TestFailure("half a line: \(String(decoding: buffer[position...], as: UTF8.self))")
        }
        return nil
      }
      if position == 0 { continue }
      searched -= position
      buffer.removeFirst(position)
      position = 0
    }
  }

  /// The next reply, payload and all.
  ///
  /// - Throws: When the stream ends before its last line.
  public func readReply() throws -> Reply {
    var reply = Reply()
    while true {
      guard let line = try readLine() else {
        throw TestFailure("the connection ended before a reply's last line: \(reply.lines)")
      }
      if line == "OK" || line.hasPrefix("OK ") || line.hasPrefix("ERR ") {
        reply.final = line
        return reply
      }
      if line.hasPrefix("payload: ") {
        // A media type may hold a space, as before its charset; a file name does not.
        let words = line.split(separator: " ").dropFirst()
        guard words.count > 1, let name = words.last else {
          throw TestFailure("a payload without a name: \(line)")
        }
        reply.payload = Reply.Payload(
          mediaType: words.dropLast().joined(separator: " "), fileName: String(name))
      } else if reply.payload != nil, line.hasPrefix("chunk: ") {
        guard let count = Int(line.dropFirst(7)) else { throw TestFailure("no size: \(line)") }
        reply.payload?.bytes += try readBytes(count)
        guard try readLine() == "" else { throw TestFailure("no line feed after a chunk") }
      } else {
        reply.lines.append(line)
      }
    }
  }

  /// Everything until the end of the stream.
  ///
  /// - Throws: When the end does not come in time.
  public func readToEnd() throws -> String {
    let deadline = ContinuousClock.now + timeout
    while try fill(until: deadline) {}
    defer { position = buffer.count }
    return String(decoding: buffer[position...], as: UTF8.self)
  }

  /// Whether the daemon says nothing for this long.
  public func isSilent(for time: Duration) -> Bool {
    guard position == buffer.count else { return false }
    do {
      _ = try socket.wait(for: POLLIN, until: ContinuousClock.now + time)
      return false
    } catch {
      return error as? WireSocket.Problem != nil
    }
  }

  private func readBytes(_ count: Int) throws -> [UInt8] {
    let deadline = ContinuousClock.now + timeout
    while buffer.count - position < count {
      guard try fill(until: deadline) else { throw TestFailure("the stream ended in a payload") }
    }
    defer { position += count }
    return Array(buffer[position..<position + count])
  }

  private func fill(until deadline: ContinuousClock.Instant) throws -> Bool {
    if isAtEnd { return false }
    let before = buffer.count
    while buffer.count == before {
      _ = try socket.wait(for: POLLIN, until: deadline)
      guard try socket.receive(into: &buffer) else {
        isAtEnd = true
        return false
      }
    }
    return true
  }
}
