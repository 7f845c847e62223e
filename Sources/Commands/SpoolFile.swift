import Glibc
import Synchronization
import TemporaryFiles

/// Where answers wait for clients that read slowly: a folder, and how much of it may be used.
final class SpoolRoom: Sendable {
  private let folder: String
  private let limit: Int
  private let used = Mutex(0)

  /// Opens a room in a folder for temporary files.
  ///
  /// - Parameter limit: How many bytes all answers together may take there.
  init(in folder: String, limit: Int = 1 << 30) {
    self.folder = folder
    self.limit = limit
  }

  /// A file without a name; nil when none can be made.
  func file() -> SpoolFile? {
    let descriptor = UnnamedFile.open(in: folder)
    return descriptor < 0 ? nil : SpoolFile(descriptor, in: self)
  }

  /// Takes room for so many bytes; false if there is none.
  fileprivate func take(_ count: Int) -> Bool {
    used.withLock { used in
      guard used + count <= limit else { return false }
      used += count
      return true
    }
  }

  fileprivate func giveBack(_ count: Int) { used.withLock { $0 -= count } }
}

/// The part of an answer that waits for its client: written at its end by one thread, read from its
/// start by another.
final class SpoolFile: Sendable {
  private let descriptor: CInt
  private let room: SpoolRoom
  private let written = Mutex(0)

  fileprivate init(_ descriptor: CInt, in room: SpoolRoom) {
    self.descriptor = descriptor
    self.room = room
  }

  deinit {
    close(descriptor)
    room.giveBack(count)
  }

  /// How many bytes it has.
  var count: Int { written.withLock { $0 } }

  /// Appends bytes, or says that there is no room for them and is as it was.
  func append(_ bytes: [UInt8]) -> Bool {
    let end = count
    guard room.take(bytes.count) else { return false }
    var done = 0
    while done < bytes.count {
      let wrote = bytes.withUnsafeBytes { all in
        pwrite(
          descriptor, all.baseAddress.map { $0 + done }, all.count - done, off_t(end + done))
      }
      if wrote > 0 {
        done += wrote
      } else if wrote == 0 || errno != EINTR {
        room.giveBack(bytes.count)
        return false
      }
    }
    written.withLock { $0 = end + bytes.count }
    return true
  }

  /// Up to so many of the bytes from a place on; nil when the disk does not give them.
  func read(at offset: Int, atMost most: Int) -> [UInt8]? {
    let wanted = min(most, count - offset)
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, wanted)) { all, filled in
      while filled < wanted {
        let got = pread(
          descriptor, all.baseAddress.map { $0 + filled }, wanted - filled,
          off_t(offset + filled))
        if got > 0 {
          filled += got
        } else if got == 0 || errno != EINTR {
          isWhole = false
          return
        }
      }
    }
    return isWhole ? bytes : nil
  }
}
