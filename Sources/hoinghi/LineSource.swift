import Glibc

/// The lines of a file, a pipe or the keyboard.
final class LineSource {
  private let file: OpenFile
  private let name: String
  private var buffer: [UInt8] = []
  private var head = 0
  private var isAtEnd = false
  private(set) var number = 0

  init(file: OpenFile, name: String) {
    self.file = file
    self.name = name
  }

  static func standardInput(name: String) throws(Failure) -> LineSource {
    let copy = dup(STDIN_FILENO)
    guard copy >= 0 else { throw .cannotRead(name, errno) }
    return LineSource(file: OpenFile(descriptor: copy), name: name)
  }

  static func open(_ path: String) throws(Failure) -> LineSource {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotRead(path, errno) }
    return LineSource(file: OpenFile(descriptor: descriptor), name: path)
  }

  /// Whether the next line can be had without waiting for whoever writes it.
  var isReady: Bool {
    isAtEnd || buffer[head...].contains(0x0A)
      || Readiness.wait(for: POLLIN, on: file.descriptor, within: .zero)
  }

  var descriptor: Int32 { file.descriptor }

  /// The next line without its line feed; nil at the end.
  func next() throws(Failure) -> [UInt8]? {
    while true {
      if let end = buffer[head...].firstIndex(of: 0x0A) {
        defer { head = end + 1 }
        return line(buffer[head..<end])
      }
      if isAtEnd {
        guard head < buffer.count else { return nil }
        defer { head = buffer.count }
        return line(buffer[head...])
      }
      guard let block = file.read(upTo: 1 << 16) else { throw .cannotRead(name, errno) }
      isAtEnd = block.isEmpty
      buffer.removeSubrange(..<head)
      head = 0
      buffer += block
    }
  }

  private func line(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    number += 1
    // Editors of some systems put a byte order mark before the first line.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return Array(number == 1 && bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes)
  }
}
