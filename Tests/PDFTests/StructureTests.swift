import Documents
import PDF
import Testing

extension PDFTests {
  /// What a program finds that reads a document aloud.
  struct StructureTests {
    private struct Full: Error {}

    @Test func `a short document tells its headings, paragraphs and cells`() throws {
      let file = try PrintedFile(Samples.info()) { renderer in
        try renderer.paragraph(String(repeating: "Trân trọng kính mời. ", count: 20), .body)
        try Samples.list(40)(renderer)
      }
      #expect(file.measured.pageCount > 1)
      #expect(Tool.run("pdfinfo \(file.path)").output.contains("Tagged:          yes"))
      let structure = Tool.run("pdfinfo -struct-text \(file.path)").output
        .split(separator: "\n").map { $0.drop { $0 == " " } }
      #expect(structure.first?.hasPrefix("Document") == true)
      #expect(structure.filter { $0.hasPrefix("H1") }.count == 1)
      #expect(structure.filter { $0.hasPrefix("TH") }.count == 6 * file.measured.pageCount)
      // Forty rows of six cells, and two sections.
      #expect(structure.filter { $0.hasPrefix("TD") }.count == 242)
      #expect(structure.contains { $0.contains("Trân trọng kính mời. Trân trọng") })
      #expect(!structure.contains { $0.contains("Error") || $0.contains("Warning") })
    }

    @Test func `a long document does not become three times as large by its tags`() throws {
      var bytes = 0
      let plain = PDFRenderer { bytes += $0.count }
      try plain.begin(Samples.info())
      try Samples.list(150)(plain)
      try plain.finish()
      let tagged = try PrintedFile(Samples.info(), Samples.list(150))
      #expect(tagged.bytes.count < 3 * bytes)
      let long = try PrintedFile(Samples.info(), Samples.list(1_000))
      #expect(Tool.run("pdfinfo \(long.path)").output.contains("Tagged:          no"))
    }

    @Test(arguments: [0, 1, 2_000, 20_000, 40_000])
    func `a short document may be given up anywhere`(limit: Int) throws {
      let measured = try PrintedFile(Samples.info(), Samples.list(60)).measured
      var taken = 0
      let renderer = PDFRenderer(layout: measured) { bytes in
        taken += bytes.count
        if taken > limit { throw Full() }
      }
      #expect(throws: Full.self) {
        try renderer.begin(Samples.info())
        try Samples.list(60)(renderer)
        try renderer.finish()
      }
    }

    @Test(arguments: [0, 5, 25, 60])
    func `a producer may give up in the middle of a table`(rows: Int) throws {
      let measured = try PrintedFile(Samples.info(), Samples.list(60)).measured
      let renderer = PDFRenderer(layout: measured) { _ in }
      try renderer.begin(Samples.info())
      try renderer.header(Samples.header)
      try renderer.beginTable(Samples.columns)
      for row in 0..<rows { try renderer.row(["\(row)", "Người Thử"]) }
    }
  }
}
