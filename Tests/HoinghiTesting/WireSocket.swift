import Glibc

/// A blocking socket with a deadline on everything; closed when it is let go.
final class WireSocket {
  enum Problem: Error, Equatable, CustomStringConvertible {
    case timeout(String)
    case lost(String)

    var description: String {
      switch self {
      case .timeout(let what): "no end in time: \(what)"
      case .lost(let what): "connection lost: \(what)"
      }
    }
  }

  private var descriptor: Int32

  /// Connects to a Unix socket.
  init(path: String) throws {
    // Close on exec: programs that other tests start must not hold this connection open.
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
      throw Problem.lost("\(path) is too long for a socket")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    try connect(&address, what: path)
  }

  /// Connects to a port of this machine.
  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7f00_0001).bigEndian
    var on: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, size)
    try connect(&address, what: "127.0.0.1:\(port)")
  }

  deinit { close() }

  private func connect<Address>(_ address: inout Address, what: String) throws {
    let size = socklen_t(MemoryLayout<Address>.size)
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(descriptor, $0, size)
      }
    }
    guard result == 0 else {
      let reason = String(cString: strerror(errno))
      close()
      throw Problem.lost("\(what): \(reason)")
    }
  }

  func close() {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }

  /// Says that nothing more will be sent.
  func finishSending() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Waits until the socket can do one of these things, and says which.
  func wait(for events: Int32, until deadline: ContinuousClock.Instant) throws -> Int32 {
    while true {
      let left = deadline - ContinuousClock.now
      guard left > .zero else { throw Problem.timeout("waiting for the daemon") }
      let (seconds, fraction) = left.components
      let millis = seconds * 1000 + fraction / 1_000_000_000_000_000 + 1
      var entry = pollfd(fd: descriptor, events: Int16(events), revents: 0)
      let count = poll(&entry, 1, Int32(clamping: millis))
      if count > 0 { return Int32(entry.revents) }
      if count < 0, errno != EINTR { throw Problem.lost(String(cString: strerror(errno))) }
    }
  }

  /// What can be sent now without waiting; 0 when nothing can.
  func trySend(_ bytes: ArraySlice<UInt8>) throws -> Int {
    let flags = Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
    let count = bytes.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, flags) }
    if count >= 0 { return count }
    if errno == EAGAIN || errno == EINTR { return 0 }
    throw Problem.lost(String(cString: strerror(errno)))
  }

  /// What has come, added to `buffer`; false at the end of the stream.
  func receive(into buffer: inout [UInt8]) throws -> Bool {
    var block = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(descriptor, &block, block.count, Int32(MSG_DONTWAIT))
      if count > 0 {
        buffer += block[..<count]
        return true
      }
      if count == 0 { return false }
      if errno == EINTR { continue }
      if errno == EAGAIN { return true }
      // The daemon closed while requests were still on their way to it.
      if errno == ECONNRESET { return false }
      throw Problem.lost(String(cString: strerror(errno)))
    }
  }
}
