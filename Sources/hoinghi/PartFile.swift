import Glibc
import TemporaryFiles

/// A file that appears under its name only when it is whole.
///
/// Until then it has no name at all, so that nothing stays behind however the client ends, and two
/// clients that save to one place do not write into one file. Where the file system knows no files
/// without a name, it has one of its own beside its place.
final class PartFile {
  let file: OpenFile
  private let place: String
  private var name: String?

  /// Makes the file that `publish` puts in its place; throws the number of the system's error.
  init(at place: String) throws(SystemError) {
    self.place = place
    let descriptor = UnnamedFile.openToBeNamed(in: Self.folder(of: place))
    if descriptor >= 0 {
      file = OpenFile(descriptor: descriptor)
      return
    }
    let name = Self.freeName(beside: place)
    let named = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard named >= 0 else { throw SystemError(number: errno) }
    file = OpenFile(descriptor: named)
    self.name = name
  }

  deinit {
    if let name { unlink(name) }
  }

  /// Puts the file in its place, where it replaces what was there.
  func publish() throws(SystemError) {
    let name: String
    if let own = self.name { name = own } else { name = try named() }
    self.name = name
    guard rename(name, place) == 0 else { throw SystemError(number: errno) }
    self.name = nil
  }

  // A name cannot be given to a file while another one has it, so it gets a free one first.
  private func named() throws(SystemError) -> String {
    let name = Self.freeName(beside: place)
    let own = "/proc/self/fd/\(file.descriptor)"
    guard linkat(AT_FDCWD, own, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0 else {
      throw SystemError(number: errno)
    }
    return name
  }

  private static func freeName(beside place: String) -> String {
    let number = UInt64.random(in: 0...UInt64.max)
    return "\(folder(of: place))/.hoinghi-\(String(number, radix: 36)).part"
  }

  private static func folder(of place: String) -> String {
    guard let slash = place.lastIndex(of: "/") else { return "." }
    return slash == place.startIndex ? "/" : String(place[..<slash])
  }
}
