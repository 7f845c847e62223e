import Glibc

/// What is still to be sent, in order; files are read only as the socket takes them.
struct Outgoing {
  private enum Piece {
    case bytes([UInt8])
    case file(OpenFile, left: Int)
  }

  private var pieces: [Piece] = []
  private var current: [UInt8] = []
  private var offset = 0

  var isEmpty: Bool { offset == current.count && pieces.isEmpty }

  mutating func append(_ request: Request) {
    append(request.opening)
    switch request.upload?.source {
    case .memory(let bytes): append(bytes)
    case .file(let file): pieces.append(.file(file, left: request.upload?.count ?? 0))
    case nil: break
    }
  }

  private mutating func append(_ bytes: [UInt8]) {
    if pieces.isEmpty {
      current += bytes
    } else {
      pieces.append(.bytes(bytes))
    }
  }

  /// Forgets everything: the other side takes no more.
  mutating func abandon() {
    pieces = []
    current = []
    offset = 0
  }

  /// Sends what the socket takes now; answers the number of bytes, or nil when it takes no more
  /// ever.
  mutating func send(to descriptor: Int32) throws(Failure) -> Int? {
    var sent = 0
    while try loadNext() {
      let count = current.withUnsafeBytes { bytes in
        Glibc.send(
          descriptor, bytes.baseAddress?.advanced(by: offset), bytes.count - offset,
          Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count >= 0 {
        offset += count
        sent += count
      } else if errno == EAGAIN {
        return sent
      } else if errno != EINTR {
        return nil
      }
    }
    return sent
  }

  /// Makes the next bytes current; false when there are none.
  private mutating func loadNext() throws(Failure) -> Bool {
    while offset == current.count {
      offset = 0
      current = []
      guard let piece = pieces.first else { return false }
      switch piece {
      case .bytes(let bytes):
        current = bytes
        pieces.removeFirst()
      case .file(let file, let left):
        guard left > 0 else {
          pieces.removeFirst()
          continue
        }
        guard let block = file.read(upTo: min(left, 1 << 16)), !block.isEmpty else {
          throw Failure(
            .inputOutput,
            en: "the file became shorter while it was being sent; the command was not completed",
            vi: "tệp bị ngắn lại trong khi gửi; lệnh chưa được hoàn tất")
        }
        current = block
        pieces[0] = .file(file, left: left - block.count)
      }
    }
    return true
  }
}
