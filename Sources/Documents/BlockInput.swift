/// The bytes of a stream of blocks, of which only a piece is kept in memory.
final class BlockInput {
  private let read: (Int, UnsafeMutableRawBufferPointer) throws -> Int
  private var buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
  // Changed only between the lines of one method, for every cell.
  @exclusivity(unchecked) private var start = 0
  @exclusivity(unchecked) private var end = 0
  /// Where in the stream the buffer begins.
  private var base: Int

  /// Begins at a place of the stream.
  init(_ read: @escaping (Int, UnsafeMutableRawBufferPointer) throws -> Int, at offset: Int) {
    self.read = read
    base = offset
  }

  deinit {
    buffer.deallocate()
  }

  /// Where the next byte lies in the stream.
  var offset: Int { base + start }

  /// The next byte.
  func byte() throws -> UInt8 {
    if start == end { try fill(1) }
    defer { start += 1 }
    return buffer[start]
  }

  /// The next bytes, until something else is asked for.
  func bytes(_ count: Int) throws -> UnsafeRawBufferPointer {
    if end - start < count { try fill(count) }
    defer { start += count }
    return UnsafeRawBufferPointer(rebasing: buffer[start..<start + count])
  }

  /// The length of a record.
  func length() throws -> Int {
    let place = offset
    var number = BlockNumber()
    while true {
      switch number.add(try byte()) {
      case .more: continue
      case .tooLarge: throw BlockStreamError(.damaged("a length"), at: place)
      case .whole:
        let length = Int(clamping: number.value)
        guard length <= BlockStream.longestRecord else {
          throw BlockStreamError(.tooLong(length), at: place)
        }
        return length
      }
    }
  }

  /// Passes over bytes.
  func skip(_ count: Int) throws {
    var rest = count
    while rest > 0 {
      let piece = min(rest, 65_536)
      _ = try bytes(piece)
      rest -= piece
    }
  }

  /// Whether nothing follows.
  func isAtEnd() throws -> Bool {
    if start < end { return false }
    do {
      try fill(1)
      return false
    } catch let error as BlockStreamError where error.reason == .truncated {
      return true
    }
  }

  /// Reads until so many bytes lie ready.
  private func fill(_ count: Int) throws {
    if start > 0 { moveToFront() }
    while end < count {
      // What a length promises may never come: the buffer grows with what has come.
      if end == buffer.count { grow(to: min(count, buffer.count * 2)) }
      let space = UnsafeMutableRawBufferPointer(rebasing: buffer[end...])
      let got = try read(base + end, space)
      guard got > 0 else { throw BlockStreamError(.truncated, at: base + end) }
      end += min(got, space.count)
    }
  }

  private func moveToFront() {
    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
    base += start
    end -= start
    start = 0
  }

  private func grow(to count: Int) {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[..<end]))
    buffer.deallocate()
    buffer = larger
  }
}
