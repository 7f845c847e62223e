/// Why a document could not be printed to PDF.
public enum PressProblem: Error, Sendable, Equatable {
  /// There is no program at this path.
  case notFound(String)
  /// The system did not start the program; its error number.
  case cannotStart(Int32)
  /// The program said why it does not print the document.
  case refused(Reason, vietnamese: String, english: String)
  /// The program ended in the middle without giving users a reason; how, and its last words.
  case died(Ending, String)
  /// The program did nothing for too long.
  case timedOut
  /// Nobody waits for the document any more.
  case unwanted

  /// What kind of reason the program has.
  public enum Reason: Sendable, Equatable {
    /// The document is more than one print can be; it never will be printed like this.
    case tooMuch
    /// A file of its own cannot be written or read: most likely the disk is full.
    case storage
    /// Something is wrong with the program, or with what it needs.
    case other

    /// The reason that the program gives by the status with which it ends, as its help says.
    init(_ ending: Ending) {
      switch ending {
      case .exited(65): self = .tooMuch
      case .exited(74): self = .storage
      default: self = .other
      }
    }
  }

  /// How a program ended.
  public enum Ending: Sendable, Equatable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal.
    case killed(Int32)
  }

  /// What to tell a Vietnamese reader, with what to do.
  public var vietnamese: String {
    switch self {
    case .notFound:
      "Máy chủ thiếu chương trình tạo PDF (hoinghipress). Hãy chọn định dạng khác, và nhờ người "
        + "quản trị cài đặt lại."
    case .cannotStart(let code):
      "Máy chủ không chạy được chương trình tạo PDF (mã lỗi \(code)). Hãy thử lại sau ít phút; "
        + "nếu vẫn không được, hãy chọn định dạng khác và báo người quản trị."
    case .refused(_, let sentence, _): sentence
    case .died:
      "Chương trình tạo PDF dừng giữa chừng. Hãy thử lại; nếu vẫn không được, hãy chọn định dạng "
        + "khác và báo người quản trị."
    case .timedOut:
      "Tạo PDF quá lâu nên đã dừng. Hãy in từng phần nhỏ hơn hoặc chọn định dạng khác."
    case .unwanted: "Bản in đã bị bỏ."
    }
  }

  /// What to tell an English reader, with what to do.
  public var english: String {
    switch self {
    case .notFound:
      "The server lacks the program that makes PDF files (hoinghipress). Choose another format, "
        + "and have an administrator install it again."
    case .cannotStart(let code):
      "The server cannot start the program that makes PDF files (error \(code)). Try again in a "
        + "few minutes; if that does not help, choose another format and tell an administrator."
    case .refused(_, _, let sentence): sentence
    case .died:
      "The program that makes PDF files stopped halfway. Try again; if that does not help, choose "
        + "another format and tell an administrator."
    case .timedOut:
      "Making the PDF file took too long and was stopped. Print smaller parts of it, or choose "
        + "another format."
    case .unwanted: "The print was given up."
    }
  }
}

extension PressProblem: CustomStringConvertible {
  /// What is wrong, for a log.
  public var description: String {
    switch self {
    case .notFound(let path): "no program \(path)"
    case .cannotStart(let code): "cannot start the press: error \(code)"
    case .refused(_, _, let sentence): "the press refused: \(sentence)"
    case .died(.exited(let status), let words): "the press exited with status \(status): \(words)"
    case .died(.killed(let signal), let words): "the press was ended by signal \(signal): \(words)"
    case .unwanted: "the print was given up"
    case .timedOut: "the press was silent for too long"
    }
  }
}
