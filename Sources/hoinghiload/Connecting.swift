import Glibc

/// A socket that is connected to the server and never blocks.
func openSocket(to server: String) throws(Problem) -> Int32 {
  let socket: Int32
  if let colon = server.lastIndex(of: ":"), !server.contains("/") {
    socket = try tcp(String(server[..<colon]), String(server[server.index(after: colon)...]))
  } else {
    socket = try unix(server)
  }
  guard fcntl(socket, F_SETFL, O_NONBLOCK) == 0 else { throw Problem.system("fcntl") }
  return socket
}

/// Lets the process have as many sockets as the system allows it.
func raiseLimitOfFiles(to wanted: Int) throws(Problem) {
  var limit = rlimit()
  getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  if limit.rlim_cur < limit.rlim_max {
    limit.rlim_cur = limit.rlim_max
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
  guard limit.rlim_cur >= UInt(wanted) else {
    throw Problem(
      "\(wanted) files are needed, the system allows \(limit.rlim_cur): raise ulimit -n")
  }
}

private func unix(_ path: String) throws(Problem) -> Int32 {
  var address = sockaddr_un()
  address.sun_family = sa_family_t(AF_UNIX)
  let room = MemoryLayout.size(ofValue: address.sun_path)
  guard path.utf8.count < room else {
    throw Problem("the path \(path) is too long for a socket: \(room - 1) bytes are allowed")
  }
  withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
  let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
  guard socket >= 0 else { throw Problem.system("socket") }
  let result = withUnsafePointer(to: &address) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      Glibc.connect(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
    }
  }
  guard result == 0 else { throw Problem.system("cannot connect to \(path)") }
  return socket
}

private func tcp(_ host: String, _ port: String) throws(Problem) -> Int32 {
  var hints = addrinfo()
  hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
  var found: UnsafeMutablePointer<addrinfo>?
  let status = getaddrinfo(host, port, &hints, &found)
  guard status == 0, let first = found?.pointee else {
    throw Problem("\(host):\(port) is not known: \(String(cString: gai_strerror(status)))")
  }
  defer { freeaddrinfo(found) }
  let socket = Glibc.socket(first.ai_family, first.ai_socktype, 0)
  guard socket >= 0 else { throw Problem.system("socket") }
  guard Glibc.connect(socket, first.ai_addr, first.ai_addrlen) == 0 else {
    throw Problem.system("cannot connect to \(host):\(port)")
  }
  var on: Int32 = 1
  setsockopt(
    socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
  return socket
}
