import Sheets
import Testing

/// Files that are small and want to become large.
struct BombTests {
  private static let start = "<worksheet><sheetData><row><c t='inlineStr'><is><t>"

  /// Blanks between rows, so that no other limit is met: 64 MiB of them from 400 KiB.
  private static let blanks = DeflatedRun("<worksheet><sheetData>", then: 0x20, runs: 250_000)

  private func workbook(_ run: DeflatedRun, declaredSize: Int) -> [UInt8] {
    var zip = HandmadeWorkbook().zip
    zip.entries[4] = StoredZip.Entry(
      name: "xl/worksheets/a.xml", content: run.bytes, method: 8, declaredSize: declaredSize,
      checksum: 0)
    return zip.bytes
  }

  @Test(arguments: [100, 100_000_000])
  func whatExpandsTooFarIsStoppedWhateverItDeclares(declaredSize: Int) throws {
    var limits = SheetLimits()
    limits.maximumInflation = 50
    let run = Self.blanks
    let bytes = workbook(run, declaredSize: declaredSize)
    let memory = memoryPeak()
    let reason = try problem(bytes, limits: limits)?.reason
    #expect(reason == .bomb || (declaredSize == 100 && reason == .damaged))
    #expect(memoryPeak() - memory < 32 << 10)
    limits = SheetLimits()
    limits.maximumInflatedBytes = 1 << 20
    #expect(try problem(workbook(run, declaredSize: 100_000_000), limits: limits)?.reason == .bomb)
  }

  @Test func aCellThatNeverEnds() throws {
    let run = DeflatedRun(Self.start, then: 0x61, runs: 40_000)
    let memory = memoryPeak()
    let found = try problem(workbook(run, declaredSize: 11_000_000))
    #expect(found == SheetProblem(.cellTooLong, row: 1, values: ["32767"]))
    #expect(memoryPeak() - memory < 32 << 10)
  }

  @Test(arguments: ["<worksheet a='", "<worksheet><!--", "<", "<?a "])
  func aTagThatNeverEnds(text: String) throws {
    let run = DeflatedRun(text, then: 0x61, runs: 40_000)
    let memory = memoryPeak()
    #expect(try problem(workbook(run, declaredSize: 11_000_000))?.reason == .damaged)
    #expect(memoryPeak() - memory < 32 << 10)
  }

  @Test func namesWithoutEnd() throws {
    let names = (0..<10_000).map { "<name\($0)/>" }.joined()
    var workbook = HandmadeWorkbook()
    workbook.sheet = "<worksheet>\(names)</worksheet>"
    #expect(try problem(workbook.bytes)?.reason == .damaged)
    let attributes = (0..<10_000).map { "<c name\($0)='1'/>" }.joined()
    workbook.sheet = "<worksheet>\(attributes)</worksheet>"
    #expect(try problem(workbook.bytes)?.reason == .damaged)
    workbook.sheet = String(repeating: "<a>", count: 100_000)
    #expect(try problem(workbook.bytes)?.reason == .damaged)
  }

  @Test func aDirectoryWithoutEnd() throws {
    let zip = StoredZip((0..<21_000).map { ("\($0)", "") })
    #expect(try problem(zip.bytes)?.reason == .bomb)
  }
}
