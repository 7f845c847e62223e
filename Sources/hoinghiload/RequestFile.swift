import Glibc

/// The lines of a file that are not empty.
func readLines(of path: String) throws(Problem) -> [String] {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw Problem.system("cannot open \(path)") }
  defer { close(file) }
  var bytes: [UInt8] = []
  var block = [UInt8](repeating: 0, count: 65536)
  while true {
    let count = read(file, &block, block.count)
    guard count >= 0 else { throw Problem.system("cannot read \(path)") }
    if count == 0 { break }
    bytes += block[..<count]
  }
  return bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
}
