import Glibc

/// Opens the socket to the daemon.
///
/// Every error becomes a sentence that says what to do.
struct Connecting {
  let choice: ServerAddress.Choice
  var timeout: Duration = .seconds(5)

  func open() throws(Failure) -> Int32 {
    switch choice.address {
    case .socket(let path): try openSocket(path)
    case .host(let name, let port): try openHost(name, port)
    }
  }

  private func openSocket(_ path: String) throws(Failure) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    // The last byte stays zero: the kernel reads a C string.
    guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else {
      throw Failure(
        .usage,
        en: "the socket path \(path) is too long: a path may have 107 bytes",
        vi: "đường dẫn socket \(path) quá dài: tối đa 107 byte")
    }
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let descriptor = socket(AF_UNIX, stream, 0)
    guard descriptor >= 0 else { throw unreachable(errno) }
    let problem = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, to: $0, length: socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    guard problem == 0 else {
      close(descriptor)
      throw unreachable(problem)
    }
    return descriptor
  }

  private func openHost(_ name: String, _ port: UInt16) throws(Failure) -> Int32 {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let result = getaddrinfo(name, String(port), &hints, &found)
    guard result == 0 else { throw unknownHost(name, String(cString: gai_strerror(result))) }
    defer { freeaddrinfo(found) }
    var problem = ENOENT
    var candidate = found
    while let entry = candidate?.pointee {
      candidate = entry.ai_next
      let descriptor = socket(entry.ai_family, stream, entry.ai_protocol)
      guard descriptor >= 0 else {
        problem = errno
        continue
      }
      problem = connect(descriptor, to: entry.ai_addr, length: entry.ai_addrlen)
      if problem == 0 {
        sendAtOnce(descriptor)
        return descriptor
      }
      close(descriptor)
    }
    throw unreachable(problem)
  }

  private var stream: Int32 {
    Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue)
  }

  /// Connects a non-blocking socket; answers 0 or the error number.
  private func connect(
    _ descriptor: Int32, to address: UnsafePointer<sockaddr>?, length: socklen_t
  ) -> Int32 {
    guard let address else { return EINVAL }
    if Glibc.connect(descriptor, address, length) == 0 { return 0 }
    // A full backlog of a Unix socket says EAGAIN and never becomes writable by waiting.
    guard errno == EINPROGRESS || errno == EINTR else { return errno }
    guard Readiness.wait(for: POLLOUT, on: descriptor, within: timeout) else { return ETIMEDOUT }
    var problem: Int32 = 0
    var size = socklen_t(MemoryLayout<Int32>.size)
    let asked = getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &problem, &size)
    return asked == 0 ? problem : errno
  }

  private func sendAtOnce(_ descriptor: Int32) {
    var on: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, size)
  }
}
