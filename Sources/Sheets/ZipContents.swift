/// What a zip file is if it is no workbook.
enum ZipContents {
  /// Why a zip file cannot be read as a workbook; nil if it looks like one.
  static func reason(_ file: FileRegion, _ limits: SheetLimits) -> SheetProblem.Reason? {
    do throws(SheetProblem) {
      return try reason(ZipArchive(file, limits))
    } catch {
      return error.reason
    }
  }

  /// Why an archive cannot be read as a workbook; nil if it looks like one.
  static func reason(_ archive: ZipArchive) throws(SheetProblem) -> SheetProblem.Reason? {
    if let type = try archive.bytes(of: "mimetype", atMost: 256) {
      let text = String(decoding: type, as: UTF8.self)
      if text.contains("opendocument.spreadsheet") { return .openDocument }
      if text.contains("opendocument.text") { return .word }
    }
    if archive.contains("word/document.xml") { return .word }
    if archive.contains("xl/workbook.bin") { return .oldExcel }
    if archive.contains("ppt/presentation.xml") { return .notSpreadsheet }
    return archive.contains("[Content_Types].xml") || archive.contains("_rels/.rels")
      ? nil : .archive
  }
}
