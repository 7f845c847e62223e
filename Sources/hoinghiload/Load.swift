import CEpoll
import Glibc

/// Keeps every connection as deep in unanswered requests as asked, on one thread.
struct Load {
  private let options: Options
  private let templates: [Template]
  private let poll: Int32
  private var connections: [Connection] = []
  private var numbers: Numbers
  private var output = Output()
  private var results = Results()
  private var nextTemplate = 0
  /// How many requests may still be sent.
  private var remaining = 0
  private var countsFrom: UInt64 = 0
  private var countsUntil = UInt64.max

  init(_ options: Options) throws(Problem) {
    self.options = options
    var templates: [Template] = []
    for text in options.templates { templates.append(try Template(text)) }
    self.templates = templates
    numbers = Numbers(first: options.first)
    try raiseLimitOfFiles(to: options.connections + 16)
    poll = epoll_create1(0)
    guard poll >= 0 else { throw Problem.system("epoll_create1") }
  }

  /// Connects, and waits until the server has greeted every connection.
  mutating func connect() throws(Problem) {
    for number in 0..<options.connections {
      let socket = try openSocket(to: options.server)
      connections.append(Connection(socket: socket, depth: options.depth))
      try watch(number, EPOLL_CTL_ADD)
      connections[number].note(requests: 1, at: monotonicNanoseconds())
      results.sent += 1
    }
    try turn(until: monotonicNanoseconds() + 30_000_000_000)
    if let line = results.firstError {
      throw Problem("the server refuses connections: \(line)")
    }
    guard isDone else {
      throw Problem("the server greeted \(results.total) of \(results.sent) connections in 30 s")
    }
    results = Results()
  }

  /// Puts the load on and waits for the last reply.
  mutating func run() throws(Problem) -> Results {
    let start = monotonicNanoseconds()
    countsFrom = start + nanoseconds(options.warmUp)
    remaining = Int.max
    switch options.extent {
    case .count(let count): remaining = count
    case .seconds(let seconds): countsUntil = countsFrom + nanoseconds(seconds)
    case .idle, nil: remaining = 0
    }
    for number in connections.indices { try fill(number, options.depth, now: start) }
    try turn(until: countsUntil)
    let end = min(monotonicNanoseconds(), countsUntil)
    remaining = 0
    try turn(until: monotonicNanoseconds() + 30_000_000_000)
    guard isDone else {
      throw Problem("\(results.sent - results.total) replies did not come within 30 s")
    }
    results.seconds = Double(end - countsFrom) / 1e9
    return results
  }

  private var isDone: Bool { remaining == 0 && results.sent == results.total }

  /// Serves the sockets until everything is done or the moment has come.
  private mutating func turn(until limit: UInt64) throws(Problem) {
    var events = [epoll_event](repeating: epoll_event(), count: 512)
    var block = [UInt8](repeating: 0, count: 262_144)
    while !isDone {
      let now = monotonicNanoseconds()
      guard now < limit else { return }
      let wait = min((limit - now) / 1_000_000 + 1, 1000)
      let count = epoll_wait(poll, &events, 512, Int32(wait))
      guard count >= 0 || errno == EINTR else { throw Problem.system("epoll_wait") }
      guard count > 0 else { continue }
      for event in events[..<Int(count)] {
        let number = Int(event.data.u32)
        if event.events & EPOLLOUT.rawValue != 0 {
          try connections[number].sendTheRest()
          if !connections[number].waitsForRoom { try watch(number, EPOLL_CTL_MOD) }
        }
        if event.events & ~EPOLLOUT.rawValue != 0 { try receive(number, &block) }
      }
    }
  }

  private mutating func receive(_ number: Int, _ block: inout [UInt8]) throws(Problem) {
    let count = read(connections[number].socket, &block, block.count)
    guard count > 0 else {
      if count < 0, errno == EAGAIN { return }
      throw count == 0
        ? Problem("the server closed the connection") : Problem.system("cannot read")
    }
    let now = monotonicNanoseconds()
    let replies = block.withUnsafeBytes { bytes in
      connections[number].scan(UnsafeRawBufferPointer(rebasing: bytes[..<count])) { line in
        results.noteError(line)
      }
    }
    let isCounted = now >= countsFrom && now < countsUntil
    results.total += replies
    if isCounted { results.completed += replies }
    for _ in 0..<replies {
      let sent = try connections[number].answered()
      if isCounted { results.latencies.add(nanoseconds: now - sent) }
    }
    if replies > 0 { try fill(number, replies, now: now) }
  }

  /// Sends the next requests of a connection.
  private mutating func fill(_ number: Int, _ wanted: Int, now: UInt64) throws(Problem) {
    let count = now < countsUntil ? min(wanted, remaining) : 0
    guard count > 0 else { return }
    output.removeAll()
    for _ in 0..<count {
      templates[nextTemplate].write(to: &output, numbers: &numbers)
      nextTemplate = nextTemplate + 1 < templates.count ? nextTemplate + 1 : 0
    }
    remaining -= count
    results.sent += count
    connections[number].note(requests: count, at: now)
    let hadWaited = connections[number].waitsForRoom
    try connections[number].send(output.bytes)
    if connections[number].waitsForRoom, !hadWaited { try watch(number, EPOLL_CTL_MOD) }
  }

  private func watch(_ number: Int, _ operation: Int32) throws(Problem) {
    var event = epoll_event()
    event.events = EPOLLIN.rawValue
    if connections[number].waitsForRoom { event.events |= EPOLLOUT.rawValue }
    event.data.u32 = UInt32(number)
    guard epoll_ctl(poll, operation, connections[number].socket, &event) == 0 else {
      throw Problem.system("epoll_ctl")
    }
  }
}
