import Documents
import Glibc
import PDF
import TemporaryFiles

/// Why the program ends without a document.
struct Failure: Error {
  /// The exit status, as in <sysexits.h>.
  enum Status: Int32 {
    case usage = 64
    case input = 65
    case fonts = 69
    case drawing = 70
    case files = 74
    case stream = 76
  }

  /// The exit status.
  var status: Status
  /// The reason, for a Vietnamese reader.
  var vietnamese: String
  /// The reason, for an English reader.
  var english: String

  /// Describes a failure.
  init(_ status: Status, _ vietnamese: String, _ english: String) {
    self.status = status
    self.vietnamese = vietnamese
    self.english = english
  }

  /// A file that cannot be written or read, with the system's error number.
  static func file(_ code: Int32) -> Failure {
    guard code != ENOSPC, code != EDQUOT else {
      return Failure(
        .files,
        "Máy chủ hết chỗ trống trên đĩa nên không tạo được PDF. Hãy báo người quản trị.",
        "The server's disk is full, so the PDF file cannot be made. Tell an administrator.")
    }
    return Failure(
      .files,
      "Máy chủ không ghi được tệp tạm để tạo PDF (mã lỗi \(code)). Hãy báo người quản trị.",
      "The server cannot write a temporary file for the PDF file (error \(code)). Tell an "
        + "administrator.")
  }

  /// What an error means.
  static func of(_ error: any Error) -> Failure {
    switch error {
    case let failure as Failure: failure
    case let error as FileError: file(error.code)
    case let error as BlockStreamError:
      Failure(
        .stream,
        "Tài liệu đến chương trình tạo PDF không trọn vẹn (\(error)). Hãy thử lại; nếu vẫn không "
          + "được, hãy báo người quản trị.",
        "The document did not reach the PDF program whole (\(error)). Try again; if that does "
          + "not help, tell an administrator.")
    case let problem as PDFProblem: of(problem)
    default:
      Failure(
        .drawing, "Không tạo được PDF: \(error). Hãy chọn định dạng khác và báo người quản trị.",
        "The PDF file cannot be made: \(error). Choose another format and tell an administrator."
      )
    }
  }

  private static func of(_ problem: PDFProblem) -> Failure {
    switch problem {
    case .font: Failure(.fonts, problem.vi, problem.en)
    case .image, .drawing: Failure(.drawing, problem.vi, problem.en)
    }
  }

  /// Writes the line that the daemon reads.
  func tell() {
    let line = [vietnamese, english].map(Self.oneLine).joined(separator: "\t") + "\n"
    let bytes = Array(line.utf8)
    // If nobody listens any more, nobody misses it.
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }

  private static func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
