import Glibc
import Sheets
import Testing

/// Damages valid files at random and reads what comes of it.
///
/// `HOINGHI_FUZZ` says how many files are tried, `HOINGHI_FUZZ_SEED` with which numbers to begin.
@Suite("Fuzz", .serialized)
struct SheetFuzzTests {
  private static func setting(_ name: String, _ standard: Int) -> Int {
    guard let text = getenv(name) else { return standard }
    return Int(String(cString: text)) ?? standard
  }

  @Test func damagedFilesAreReadOrRefused() throws {
    let count = Self.setting("HOINGHI_FUZZ", 3_000)
    let seed = Self.setting("HOINGHI_FUZZ_SEED", 2_026)
    let originals = try FuzzOriginals()
    let file = try SheetFile()
    let memory = memoryPeak()
    var slowest = 0.0
    for index in 0..<count {
      var random = FuzzRandom(state: UInt64(seed) &* 1_000_003 &+ UInt64(index))
      let (bytes, format) = originals.damaged(&random)
      try file.fill(bytes)
      let start = seconds()
      let finding = read(file, format)
      slowest = max(slowest, seconds() - start)
      guard finding == nil, slowest < 10 else {
        Issue.record("seed \(seed), file \(index): \(finding ?? "took \(slowest) s")")
        return
      }
    }
    #expect(memoryPeak() - memory < 96 << 10)
  }

  /// What went wrong beyond a refusal, if anything did.
  private func read(_ file: SheetFile, _ format: SheetFormat) -> String? {
    do {
      let reader = try file.reader(format)
      var last = 0
      var isOrdered = true
      var hasBadText = false
      try reader.forEachRowBytes { row in
        isOrdered = isOrdered && row.number > last && row.count > 0
        last = row.number
        for column in 0..<row.count {
          row.withBytes(column) { bytes in
            if bytes.contains(0) || String(validating: bytes, as: UTF8.self) == nil {
              hasBadText = true
            }
          }
        }
        return true
      }
      _ = try reader.mergedRanges()
      return isOrdered ? hasBadText ? "text that is none" : nil : "rows out of order"
    } catch is SheetProblem {
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
