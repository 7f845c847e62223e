import Glibc

/// The file of the Unix socket: made room for before listening, removed after.
struct SocketFile {
  let path: String

  /// Makes sure that the path is free: a file that nobody listens on is removed.
  init(_ path: String) throws {
    self.path = path
    guard path.utf8.count < 108 else {
      throw SocketProblem(
        description: "\(path): a socket's path has at most 107 bytes; set listen.socket")
    }
    try makeDirectory()
    guard access(path, F_OK) == 0 else { return }
    guard !isAnswered else {
      throw SocketProblem(
        description: "\(path): another hoinghid is listening there; stop it or set listen.socket")
    }
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFSOCK else {
      throw SocketProblem(description: "\(path) is no socket; remove it or set listen.socket")
    }
    unlink(path)
  }

  /// Says who may connect.
  func open(to mode: UInt32) throws {
    guard chmod(path, mode_t(mode)) == 0 else {
      throw SocketProblem(description: "\(path): \(String(cString: strerror(errno)))")
    }
  }

  func remove() { unlink(path) }

  private func makeDirectory() throws {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let directory = String(path[..<slash])
    guard access(directory, F_OK) != 0 else { return }
    guard mkdir(directory, 0o755) == 0 || errno == EEXIST else {
      throw SocketProblem(
        description: "\(directory): \(String(cString: strerror(errno))); set listen.socket")
    }
  }

  private var isAnswered: Bool {
    let probe = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    guard probe >= 0 else { return false }
    defer { close(probe) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      bytes.copyBytes(from: path.utf8.prefix(bytes.count - 1))
    }
    return withUnsafePointer(to: address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(probe, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
  }
}

private struct SocketProblem: Error, CustomStringConvertible {
  let description: String
}
