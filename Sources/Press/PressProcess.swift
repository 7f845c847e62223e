import Glibc

/// The running program: never blocks longer than allowed, and is never left behind.
final class PressProcess {
  /// Of what the program complains only the end is kept, in bytes.
  private static let longestComplaint = 8_192
  /// How long nobody looks whether its work is still wanted, in milliseconds.
  private static let attention = 500.0

  private let process: PressStart
  private let silence: Duration
  private let isWanted: () -> Bool
  private var complaint: [UInt8] = []
  private var complains = true
  private var problem: PressProblem?
  private var isReaped = false

  /// Takes over a started program.
  init(_ process: PressStart, silence: Duration, isWanted: @escaping () -> Bool) {
    self.process = process
    self.silence = silence
    self.isWanted = isWanted
  }

  deinit {
    kill()
    close(process.channel)
    close(process.errors)
  }

  /// Sends all the bytes.
  func send(_ bytes: UnsafeRawBufferPointer) throws(PressProblem) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Glibc.send(
        process.channel, piece.baseAddress, piece.count,
        CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT))
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        try wait(for: POLLOUT)
      } else if errno != EINTR {
        // It no longer reads: what it said at its end is the reason.
        throw try end() ?? .died(.exited(0), lastWords)
      }
    }
  }

  /// Says that nothing more comes.
  func endInput() {
    shutdown(process.channel, CInt(SHUT_WR))
  }

  /// Takes bytes of the output; 0 at the end.
  func receive(_ buffer: UnsafeMutableRawBufferPointer) throws(PressProblem) -> Int {
    while true {
      let count = recv(
        process.channel, buffer.baseAddress, buffer.count, CInt(MSG_DONTWAIT))
      if count >= 0 { return count }
      if errno == EAGAIN {
        try wait(for: POLLIN)
      } else if errno != EINTR {
        // It ended before it had read everything.
        return 0
      }
    }
  }

  /// Waits for the end of the program; nil if it went well.
  func end() throws(PressProblem) -> PressProblem? {
    if isReaped { return problem }
    while complains { try wait(for: 0) }
    var status: CInt = 0
    let deadline = ContinuousClock.now + silence
    while waitpid(process.pid, &status, WNOHANG) == 0 {
      guard ContinuousClock.now < deadline else { throw giveUp(.timedOut) }
      usleep(1_000)
    }
    isReaped = true
    let ending = Self.ending(status)
    problem = status == 0 ? nil : said(at: ending) ?? .died(ending, lastWords)
    return problem
  }

  /// Ends the program if it still runs.
  func kill() {
    guard !isReaped else { return }
    // Until it was waited for the id is its own, so no stranger can be hit.
    _ = Glibc.kill(-process.pid, SIGKILL)
    var status: CInt = 0
    while waitpid(process.pid, &status, 0) < 0, errno == EINTR {}
    isReaped = true
  }

  private func giveUp(_ reason: PressProblem) -> PressProblem {
    kill()
    problem = reason
    return reason
  }

  /// Waits until the channel is ready, or something was heard of the program; meanwhile listens to
  /// its complaints, so that it cannot be stuck with them.
  private func wait(for events: CInt) throws(PressProblem) {
    if let problem { throw problem }
    var files = [
      pollfd(fd: events == 0 ? -1 : process.channel, events: Int16(events), revents: 0),
      pollfd(fd: complains ? process.errors : -1, events: Int16(POLLIN), revents: 0),
    ]
    var deadline = ContinuousClock.now + silence
    while true {
      guard isWanted() else { throw giveUp(.unwanted) }
      let left = (deadline - ContinuousClock.now) / .milliseconds(1)
      guard left > 0 else { throw giveUp(.timedOut) }
      let count = poll(&files, 2, CInt(min(left.rounded(.up), Self.attention)))
      if count < 0, errno != EINTR { throw giveUp(.cannotStart(errno)) }
      guard count > 0 else { continue }
      if files[1].revents != 0, listen() { deadline = ContinuousClock.now + silence }
      if !complains { files[1].fd = -1 }
      if files[0].revents != 0 || (events == 0 && !complains) { return }
    }
  }

  /// Whether it said anything.
  private func listen() -> Bool {
    var block = [UInt8](repeating: 0, count: 4_096)
    let count = recv(process.errors, &block, block.count, CInt(MSG_DONTWAIT))
    if count > 0 {
      complaint += block[..<count]
      complaint.removeFirst(max(0, complaint.count - Self.longestComplaint))
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      complains = false
    }
    return count > 0
  }

  /// What the program gives as its reason: its last line of two sentences with a tab between them.
  private func said(at ending: PressProblem.Ending) -> PressProblem? {
    let lines = String(decoding: complaint, as: UTF8.self).split(separator: "\n")
    for line in lines.reversed() {
      let sentences = line.split(separator: "\t")
      guard sentences.count == 2 else { continue }
      return .refused(
        PressProblem.Reason(ending), vietnamese: String(sentences[0]),
        english: String(sentences[1]))
    }
    return nil
  }

  /// The end of what it complained of, for the log.
  private var lastWords: String {
    String(decoding: complaint.suffix(1_000), as: UTF8.self).split(whereSeparator: \.isNewline)
      .joined(separator: " | ")
  }

  private static func ending(_ status: CInt) -> PressProblem.Ending {
    let signal = status & 0x7F
    return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal)
  }
}
