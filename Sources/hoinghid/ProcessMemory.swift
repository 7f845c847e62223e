import CMalloc
import Glibc

/// Gives memory back to the system that the daemon needs no longer.
enum ProcessMemory {
  /// Has every large block go back to the system when it is freed.
  ///
  /// By itself malloc raises its threshold with the first one, and each thread's heap then keeps
  /// what its largest report took.
  static func giveBackLargeBlocks() { mallopt(M_MMAP_THRESHOLD, 128 << 10) }

  /// Lets go of the pages of code that were read so far: those that are needed again come back from
  /// the system's cache, a few at a time, and those of the start do not.
  ///
  /// Code is mapped from files and never written to, so nothing can be lost, whoever runs in it.
  static func releaseStart() {
    guard let maps = try? ConfigurationFile.read("/proc/self/maps") else { return }
    for line in maps.split(separator: UInt8(ascii: "\n")) {
      guard let range = codeRange(String(decoding: line, as: UTF8.self)) else { continue }
      madvise(UnsafeMutableRawPointer(bitPattern: range.lowerBound), range.count, MADV_DONTNEED)
    }
  }

  /// The addresses of a line such as `55d0c0a00000-55d0c1e74000 r-xp 0051a000 08:01 1234 /usr/…`,
  /// if it is code of a file.
  private static func codeRange(_ line: String) -> Range<UInt>? {
    let words = line.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count == 6, words[1] == "r-xp", words[5].hasPrefix("/") else { return nil }
    let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
    guard ends.count == 2, ends[0] < ends[1] else { return nil }
    return ends[0]..<ends[1]
  }
}
