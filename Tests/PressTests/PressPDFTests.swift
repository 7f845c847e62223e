import Documents
import Foundation
import Glibc
import Press
import Testing

extension PressTests {
  /// What comes out on paper; how it looks there is not asked here.
  @Suite(.enabled(if: Letters.areThere, "the letters are installed")) struct PDF {
    @Test(.enabled(if: Tool.pdftotext.isThere, "pdftotext reads the file"))
    func textIsInTheFile() throws {
      let job = try PressPlaces.press().start()
      try composeList(job.writer, rows: 300)
      let bytes = try job.output()
      #expect(bytes.starts(with: Array("%PDF-".utf8)))
      let text = try Tool.pdftotext.read(bytes)
      for expected in ["DANH SÁCH ĐẠI BIỂU", "Người Thử 1", "Người Thử 300"] {
        #expect(text.precomposedStringWithCanonicalMapping.contains(expected))
      }
    }

    @Test func everyPartIsAFile() throws {
      let job = try PressPlaces.press().start(.zip)
      try job.writer.begin(DocumentInfo(title: "Danh sách"))
      for number in 1...3 {
        try job.writer.part(DocumentPart("Phần \(number)", fileName: "phan-\(number)"))
        try job.writer.paragraph("Người Thử \(number)")
      }
      try job.writer.finish()
      let bytes = try job.output()
      #expect(bytes.starts(with: Array("PK\u{3}\u{4}".utf8)))
      let text = String(decoding: bytes, as: UTF8.self)
      // Once as it lies in the archive, uncompressed.
      #expect(text.split(separator: "%PDF-").count == 4)
      #expect(text.contains("phan-3.pdf"))
    }

    @Test func fontsThatAreNotThereAreTold() throws {
      let standIns = try PressPlaces.press().standIns(for: ["Times New Roman", "No Such Font"])
      #expect(Array(standIns.keys) == ["No Such Font"])
      #expect(standIns["No Such Font"]?.isEmpty == false)
    }

    @Test func pictureThatIsNoneIsTold() throws {
      let job = try PressPlaces.press().start()
      try job.writer.begin(DocumentInfo(title: "Thẻ"))
      try job.writer.beginCards(
        CardSheet(width: 90, height: 55, cardWidth: 90, cardHeight: 55, images: ["logo": [1, 2]]))
      let frame = Frame(x: 0, y: 0, width: 20, height: 20)
      try job.writer.card(Card(title: "Người Thử 1", elements: [.image(frame, "logo")]))
      try job.writer.finish()
      let problem = #expect(throws: PressProblem.self) { _ = try job.output() }
      guard case .refused(_, _, let english) = problem else {
        Issue.record("\(String(describing: problem))")
        return
      }
      #expect(english.contains("logo"))
    }
  }
}

/// Whether there are fonts that the program can print with.
enum Letters {
  static let areThere: Bool = {
    do {
      try PressPlaces.press().checkFonts()
      return true
    } catch {
      return false
    }
  }()
}

/// A program that reads what others write.
enum Tool: String {
  case pdftotext = "/usr/bin/pdftotext"

  var isThere: Bool { FileManager.default.isExecutableFile(atPath: rawValue) }

  /// The text of a file.
  func read(_ bytes: [UInt8]) throws -> String {
    let path = "/tmp/hoinghipress-test-\(UUID().uuidString).pdf"
    defer { unlink(path) }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: rawValue)
    process.arguments = [path, "-"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }
}
