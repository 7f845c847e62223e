import NIOCore

/// The bytes that a client sent and that are not understood yet, cut into lines and uploads.
struct LineBuffer {
  enum Next {
    case line(ByteBuffer)
    case tooLong
    /// No whole line yet.
    case none
  }

  private var bytes = ByteBuffer()
  private var searched = 0

  /// Whether something has begun that is not complete.
  var isMidLine: Bool { bytes.readableBytes > 0 }

  /// The first byte of what has begun.
  var firstByte: UInt8? { bytes.getInteger(at: bytes.readerIndex) }

  /// How many bytes wait.
  var count: Int { bytes.readableBytes }

  mutating func append(_ more: inout ByteBuffer) {
    if bytes.readableBytes == 0 {
      bytes = more
      searched = 0
    } else {
      bytes.writeBuffer(&more)
    }
  }

  /// Takes the next line, without its line feed.
  mutating func nextLine(limit: Int) -> Next {
    let view = bytes.readableBytesView
    let start = view.startIndex + searched
    guard let feed = view[start...].firstIndex(of: 0x0a) else {
      searched = view.count
      return view.count > limit ? .tooLong : .none
    }
    let length = feed - view.startIndex
    searched = 0
    guard length <= limit, let line = bytes.readSlice(length: length) else { return .tooLong }
    bytes.moveReaderIndex(forwardBy: 1)
    return .line(line)
  }

  /// Takes up to so many raw bytes.
  mutating func take(_ limit: Int) -> ByteBuffer {
    searched = 0
    return bytes.readSlice(length: min(limit, bytes.readableBytes)) ?? ByteBuffer()
  }

  /// Gives the memory back when nothing waits: most conversations are idle.
  mutating func release() {
    if bytes.readableBytes == 0 {
      bytes = ByteBuffer()
      searched = 0
    }
  }
}
