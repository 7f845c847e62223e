import Glibc

/// Why a link can be used no longer.
enum LinkLost: Error, Equatable {
  case closed
  case silent
}

/// The socket: what is to be sent goes out while answers are awaited, so neither side blocks the
/// other.
final class Link {
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var head = 0
  private var outgoing = Outgoing()

  /// How long the daemon may be silent while an answer is due.
  var patience: Duration?
  /// Called before the process waits, so that nothing is held back from the user.
  var beforeWaiting: () throws -> Void = {}
  /// Called with the number of bytes that went out.
  var onSent: (Int) -> Void = { _ in }
  /// Called every second while nothing comes, with how long that has been.
  var onSilence: (Duration) -> Void = { _ in }

  /// Lines beyond this are not from a daemon of ours.
  private static let longestLine = 1 << 26
  private static let readSize = 1 << 16

  init(descriptor: Int32) {
    self.descriptor = descriptor
    buffer.reserveCapacity(2 * Self.readSize)
  }

  deinit { close(descriptor) }

  func send(_ request: Request) {
    outgoing.append(request)
  }

  /// The next line without its line end.
  func readLine() throws -> [UInt8] {
    var searched = head
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        let hasReturn = end > head && buffer[end - 1] == 0x0D
        let line = Array(buffer[head..<(hasReturn ? end - 1 : end)])
        head = end + 1
        return line
      }
      let unread = buffer.count - head
      guard unread < Self.longestLine else { throw Failure.notTheProtocol("…") }
      try fill()
      searched = head + unread
    }
  }

  /// Hands over exactly `count` bytes, in as many pieces as they come.
  func readBytes(
    _ count: Int, _ use: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var left = count
    while left > 0 {
      if head == buffer.count { try fill() }
      let piece = min(left, buffer.count - head)
      try buffer.withUnsafeBytes {
        try use(UnsafeRawBufferPointer(rebasing: $0[head..<(head + piece)]))
      }
      head += piece
      left -= piece
    }
  }

  func readByte() throws -> UInt8 {
    if head == buffer.count { try fill() }
    head += 1
    return buffer[head - 1]
  }

  /// Waits for the daemon or for the other descriptor; true when the daemon has something to say.
  func awaitAnswer(or other: Int32) throws -> Bool {
    while head == buffer.count {
      try beforeWaiting()
      var entries = [
        pollfd(fd: descriptor, events: wantedEvents, revents: 0),
        pollfd(fd: other, events: Int16(POLLIN), revents: 0),
      ]
      guard Readiness.wait(&entries, within: nil) else { throw LinkLost.silent }
      if entries[0].revents & Int16(POLLOUT) != 0 { try sendSome() }
      if entries[0].revents & ~Int16(POLLOUT) != 0 { return true }
      if entries[1].revents != 0 { return false }
    }
    return true
  }

  private var wantedEvents: Int16 {
    Int16(POLLIN) | (outgoing.isEmpty ? 0 : Int16(POLLOUT))
  }

  /// Reads at least one byte more, sending meanwhile.
  private func fill() throws {
    if head > 0 {
      buffer.removeSubrange(..<head)
      head = 0
    }
    if !outgoing.isEmpty { try sendSome() }
    while try !readSome() {
      try beforeWaiting()
      var entries = [pollfd(fd: descriptor, events: wantedEvents, revents: 0)]
      try wait(&entries)
      if entries[0].revents & Int16(POLLOUT) != 0 { try sendSome() }
    }
  }

  /// Waits until the socket is ready, for as long as there is patience.
  private func wait(_ entries: inout [pollfd]) throws {
    let clock = ContinuousClock()
    let start = clock.now
    while true {
      let left = patience.map { $0 - (clock.now - start) }
      if Readiness.wait(&entries, within: min(left ?? .seconds(1), .seconds(1))) { return }
      let silence = clock.now - start
      if let patience, silence >= patience { throw LinkLost.silent }
      onSilence(silence)
    }
  }

  private func sendSome() throws {
    if let count = try outgoing.send(to: descriptor) {
      onSent(count)
    } else {
      // The daemon may have answered before it closed: the answer is still to be read.
      outgoing.abandon()
    }
  }

  /// False when nothing has come yet.
  private func readSome() throws -> Bool {
    let space = Self.readSize
    var outcome = 0
    var problem: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: space) { bytes, filled in
      outcome = recv(descriptor, bytes.baseAddress, space, Int32(MSG_DONTWAIT))
      problem = errno
      filled = max(0, outcome)
    }
    if outcome > 0 {
      buffer += block
      return true
    }
    if outcome < 0, problem == EAGAIN || problem == EINTR { return false }
    throw LinkLost.closed
  }
}

extension Failure {
  static func notTheProtocol(_ line: String) -> Failure {
    let shown = String(line.unicodeScalars.prefix(60).map { $0.value < 0x20 ? " " : Character($0) })
    return Failure(
      .notTheProtocol,
      en: "the other side does not speak hoinghi's protocol: it said \"\(shown)\"",
      vi: "phía bên kia không nói giao thức của hoinghi: nhận được \"\(shown)\"")
  }
}
