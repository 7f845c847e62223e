import Glibc

/// One client of the server: what it sent and has no answer to, and what of a line it has read.
struct Connection {
  let socket: Int32
  private(set) var outstanding = 0
  /// When each unanswered request was sent: a ring, oldest at `oldest`.
  private var sent: [UInt64]
  private var oldest = 0
  /// The beginning of a line whose end has not come.
  private var partial: [UInt8] = []
  /// What the socket did not take yet.
  private var unsent: [UInt8] = []

  init(socket: Int32, depth: Int) {
    self.socket = socket
    sent = [UInt64](repeating: 0, count: depth)
  }

  var waitsForRoom: Bool { !unsent.isEmpty }

  /// Notes that requests leave now.
  mutating func note(requests: Int, at now: UInt64) {
    for _ in 0..<requests {
      let place = oldest + outstanding
      sent[place < sent.count ? place : place - sent.count] = now
      outstanding += 1
    }
  }

  /// The moment the oldest request was sent, which is answered now.
  mutating func answered() throws(Problem) -> UInt64 {
    guard outstanding > 0 else { throw Problem("the server answered what nobody asked") }
    let moment = sent[oldest]
    oldest = oldest + 1 < sent.count ? oldest + 1 : 0
    outstanding -= 1
    return moment
  }

  mutating func send(_ bytes: [UInt8]) throws(Problem) {
    guard unsent.isEmpty else {
      unsent += bytes
      return
    }
    let count = try push(bytes)
    if count < bytes.count { unsent = Array(bytes[count...]) }
  }

  mutating func sendTheRest() throws(Problem) {
    unsent.removeFirst(try push(unsent))
  }

  private func push(_ bytes: [UInt8]) throws(Problem) -> Int {
    let count = Glibc.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    if count >= 0 { return count }
    guard errno == EAGAIN else { throw Problem.system("cannot send") }
    return 0
  }

  /// How many final lines there are; `failure` gets those that are not OK.
  mutating func scan(
    _ bytes: UnsafeRawBufferPointer, failure: (UnsafeRawBufferPointer) -> Void
  ) -> Int {
    guard let start = bytes.baseAddress else { return 0 }
    var finals = 0
    var position = 0
    while let end = memchr(start + position, 0x0A, bytes.count - position) {
      let next = UnsafeRawPointer(end) - start + 1
      let line = UnsafeRawBufferPointer(rebasing: bytes[position..<next - 1])
      if partial.isEmpty {
        finals += finalLines(in: line, failure)
      } else {
        partial += line
        finals += partial.withUnsafeBytes { finalLines(in: $0, failure) }
        partial.removeAll(keepingCapacity: true)
      }
      position = next
      if position == bytes.count { return finals }
    }
    partial += bytes[position...]
    return finals
  }
}

/// 1 when the line ends a reply, else 0.
private func finalLines(
  in line: UnsafeRawBufferPointer, _ failure: (UnsafeRawBufferPointer) -> Void
) -> Int {
  guard line.count >= 2 else { return 0 }
  if line[0] == 0x4F, line[1] == 0x4B {
    return line.count == 2 || line[2] == 0x20 || line[2] == 0x0D ? 1 : 0
  }
  guard line[0] == 0x45, line.count > 4, line[1] == 0x52, line[2] == 0x52, line[3] == 0x20 else {
    return 0
  }
  failure(line)
  return 1
}
