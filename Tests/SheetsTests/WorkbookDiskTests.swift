import CXlsxWriter
import Documents
import Glibc
import Testing

@testable import Sheets

/// What the disk does to a workbook, and a workbook to the disk.
struct WorkbookDiskTests {
  @Test func rowsThatTheDiskDidNotTakeAreMissed() throws {
    let folder = try TestFolder()
    let file = try WorkbookFile(temporaryDirectory: folder.path)
    let sheet = try file.addSheet("Danh sách")
    try write(1..<100, to: sheet)
    let rows = fileno(sheet.worksheet.pointee.optimize_tmpfile)
    let disk = dup(rows)
    let full = open("/dev/full", O_WRONLY)
    dup2(full, rows)
    try write(100..<1_000, to: sheet)
    // There is room again before the end, as when another print has ended.
    dup2(disk, rows)
    close(full)
    close(disk)
    try write(1_000..<1_100, to: sheet)
    #expect(throws: SheetProblem(.unwritable)) { try file.close() }
    #expect(openFiles(in: folder) == 2)
  }

  @Test func whatIsBrokenOffKeepsNoFileOpen() throws {
    let folder = try TestFolder()
    for ending in 0..<3 {
      let renderer = try WorkbookRenderer(
        sink: ByteSink { _ in throw SheetProblem(.unwritable) }, temporaryDirectory: folder.path)
      try renderer.begin(DocumentInfo(title: "Danh sách"))
      for part in 0..<5 {
        try renderer.part(DocumentPart("Khối \(part)", fileName: "khoi"))
        try writeList(renderer)
        if ending == 0 { #expect(openFiles(in: folder) == part + 2) }
        #expect(folder.names.isEmpty)
      }
      try renderer.part(DocumentPart("Trống", fileName: "trong"))
      if ending == 2 { #expect(throws: SheetProblem(.unwritable)) { try renderer.finish() } }
    }
    #expect(openFiles(in: folder) == 0)
  }

  @Test func whatNobodyWantsAnyMoreEnds() throws {
    let folder = try TestFolder()
    var isWanted = true
    var rows = 0
    do {
      let renderer = try WorkbookRenderer(
        sink: ByteSink(), temporaryDirectory: folder.path, isWanted: { isWanted })
      try renderer.begin(DocumentInfo(title: "Danh sách"))
      try renderer.beginTable(delegateColumns)
      #expect(throws: CancellationError.self) {
        while rows < 10_000 {
          try renderer.row(["\(rows)", "Người Thử", "Đơn vị Thử", "0912", "87,5"])
          rows += 1
          isWanted = rows < 3_000
        }
      }
    }
    #expect((3_000..<4_100).contains(rows))
    #expect(openFiles(in: folder) == 0)
  }

  private func write(_ numbers: Range<Int>, to sheet: WrittenSheet) throws {
    for number in numbers {
      try sheet.number(Double(number), 0, nil)
      try sheet.text(Array("Người Thử \(number)".utf8) + [0], 1, nil)
      sheet.endRow()
    }
  }

  /// How many files of a folder, which have no name there, this process has open.
  private func openFiles(in folder: TestFolder) -> Int {
    var target = [CChar](repeating: 0, count: 4_096)
    return (0..<1_024).count { descriptor in
      let count = readlink("/proc/self/fd/\(descriptor)", &target, target.count)
      return target.prefix(max(0, count)).starts(with: folder.path.utf8CString.dropLast())
    }
  }
}
