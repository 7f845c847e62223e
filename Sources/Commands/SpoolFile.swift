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
    (try? TemporaryFile(in: folder)).map { SpoolFile($0, in: self) }
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
  private let file: TemporaryFile
  private let room: SpoolRoom

  fileprivate init(_ file: TemporaryFile, in room: SpoolRoom) {
    self.file = file
    self.room = room
  }

  deinit {
    room.giveBack(count)
  }

  /// How many bytes it has.
  var count: Int { file.size }

  /// Appends bytes, or says that there is no room for them and is as it was.
  func append(_ bytes: [UInt8]) -> Bool {
    guard room.take(bytes.count) else { return false }
    do {
      try file.append(bytes)
      return true
    } catch {
      room.giveBack(bytes.count)
      return false
    }
  }

  /// Up to so many of the bytes from a place on; nil when the disk does not give them.
  func read(at offset: Int, atMost most: Int) -> [UInt8]? {
    let wanted = max(0, min(most, count - offset))
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { all, filled in
      let room = UnsafeMutableRawBufferPointer(
        rebasing: UnsafeMutableRawBufferPointer(all)[..<wanted])
      filled = (try? file.read(at: offset, into: room)) ?? 0
    }
    return bytes.count == wanted ? bytes : nil
  }
}
