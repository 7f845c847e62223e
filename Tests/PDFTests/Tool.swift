import Glibc
import Testing

/// Programs that read files back; a test that needs one is skipped where it is missing.
enum Tool {
  static let poppler = has("pdftotext") && has("pdfinfo") && has("pdffonts") && has("pdftoppm")
  static let qpdf = has("qpdf")
  static let zbar = has("zbarimg")
  /// Whether a font of the widths of Times New Roman has the Vietnamese letters.
  static let hasFont = !run("fc-list ':family=Liberation Serif:charset=1ea1' file").output.isEmpty
  static let hasJapanese = !run("fc-list ':charset=5c71' file").output.isEmpty
  static let hasArabic = !run("fc-list ':charset=0645' file").output.isEmpty
  static let hasEmoji = !run("fc-list ':charset=1f600' file").output.isEmpty
  /// A family without Vietnamese letters.
  static let foreignFamily = ["Noto Sans Arabic", "Noto Sans Thai", "Noto Sans Symbols"].first {
    !run("fc-list ':family=\($0)' file").output.isEmpty
  }

  static func has(_ name: String) -> Bool {
    run("command -v \(name)").status == 0
  }

  /// Runs a command of the shell, and gives what it wrote and its exit status.
  static func run(_ command: String) -> (output: String, status: Int32) {
    guard let pipe = popen("{ \(command); } 2>&1", "r") else { return ("", -1) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    let status = pclose(pipe)
    return (String(decoding: bytes, as: UTF8.self), status >> 8)
  }
}

/// All tests of the module: one after the other, as fonts are looked up by one thread only.
@Suite(
  .serialized,
  .enabled(if: Tool.poppler, "needs poppler-utils"),
  .enabled(if: Tool.hasFont, "needs fonts-liberation2, from Debian 13 on fonts-liberation"))
enum PDFTests {}
