import LineProtocol
import Organizer
import Postgres
import Press
import Reports
import Sheets
import Synchronization
import TemporaryFiles

/// Turns what PostgreSQL says into what the client is told; the rest goes to the log.
final class Diagnosis: Sendable {
  private let log: @Sendable (String) -> Void
  private let count = Atomic(0)

  init(log: @escaping @Sendable (String) -> Void) { self.log = log }

  /// The fault for whatever broke off a work.
  func fault(ofAny error: any Error, isWrite: Bool) -> Fault {
    switch error {
    case let fault as Fault: fault
    case let refusal as Refusal: refusal.fault
    case let problem as ReportProblem: problem.fault
    case let problem as PressProblem: fault(of: problem)
    case let problem as SheetProblem: fault(of: problem)
    case let error as FileError: fault(of: error)
    case let error as PostgresError: fault(of: error, isWrite: isWrite)
    default: unexpected("\(error)")
    }
  }

  /// The fault for pages that could not be made.
  private func fault(of problem: PressProblem) -> Fault {
    var code = FaultCode.unavailable
    switch problem {
    case .refused(.tooMuch, _, _): code = .state
    case .refused(.storage, _, _): code = .storage
    default: break
    }
    // What somebody asked for that cannot be, or no longer waits for, is no fault of the server.
    if code != .state, problem != .unwanted { log("\(problem)") }
    return Fault(code, vi: problem.vietnamese, en: problem.english)
  }

  /// The fault for a workbook that could not be put together.
  private func fault(of problem: SheetProblem) -> Fault {
    log("workbook: \(problem.reason.rawValue)")
    return Fault(.storage, vi: problem.vi, en: problem.en)
  }

  /// The fault for a file of the server's own that the disk does not write or read.
  private func fault(of error: FileError) -> Fault {
    log("temporary file: error \(error.code)")
    return Fault(
      .storage,
      vi: "máy chủ không ghi hoặc đọc được tệp tạm (mã lỗi \(error.code)); hãy báo người quản trị",
      en: "the server cannot write or read a temporary file (error \(error.code));"
        + " tell the administrator")
  }

  /// The fault for an error of the database.
  func fault(of error: PostgresError, isWrite: Bool) -> Fault {
    if let refusal = Refusal(error) { return refusal.fault }
    switch (error.loss, isWrite) {
    case (.beforeSending, _) where error.state == "55P03": return .busy
    case (.beforeSending, _), (.afterSending, false): return unavailable(error)
    case (.afterSending, true): return unknown(error)
    case (.none, _): break
    }
    switch error.state.prefix(5) {
    case "55P03", "40001", "40P01": return .busy
    case "57014": return .tooLong
    case "53100", "53200", "58030", "XX001", "XX002": return storage(error)
    case "25006", "57P01", "57P02", "57P03", "53300": return unavailable(error)
    default: return unexpected("\(error.state) \(error.message) \(error.detail ?? "")")
    }
  }

  /// The fault for a row that a set-based function refused: `refusal, detail, answer`.
  func fault(of token: String, in row: Row) -> Fault {
    guard let reason = Refusal.Reason(rawValue: token) else {
      return unexpected("refusal \(token)")
    }
    return Refusal(reason, values: row.texts(1) ?? []).fault
  }

  /// The fault for what should not have happened: a number that finds it in the log.
  func unexpected(_ what: String) -> Fault {
    let number = count.wrappingAdd(1, ordering: .relaxed).newValue
    log("internal fault \(number): \(what)")
    return Fault(
      .internalFailure,
      vi: "lỗi bên trong số \(number); không có gì thay đổi; hãy báo người quản trị xem nhật ký",
      en: "internal fault \(number); nothing was changed; ask the administrator to read the log")
  }

  private func unavailable(_ error: PostgresError) -> Fault {
    log("database unavailable: \(error.message)")
    return Fault(
      .unavailable,
      vi: "cơ sở dữ liệu chưa sẵn sàng, đang kết nối lại; không có gì thay đổi, hãy gửi lại sau",
      en: "the database does not answer, reconnecting; nothing was changed, send it again later")
  }

  private func unknown(_ error: PostgresError) -> Fault {
    log("outcome unknown: \(error.message)")
    return Fault(
      .outcomeUnknown,
      vi: "mất kết nối cơ sở dữ liệu khi đang ghi; hãy xem lại dữ liệu,"
        + " hoặc dùng key= để gửi lại an toàn",
      en: "the database was lost while writing; look whether it was done,"
        + " or use key= to repeat safely")
  }

  private func storage(_ error: PostgresError) -> Fault {
    log("storage: \(error.state) \(error.message)")
    return Fault(
      .storage,
      vi: "máy chủ cơ sở dữ liệu hết chỗ hoặc hỏng đĩa; không có gì thay đổi;"
        + " hãy báo người quản trị",
      en: "the database server is out of space or ill; nothing was changed;"
        + " tell the administrator")
  }
}

extension Fault {
  fileprivate static var busy: Fault {
    Fault(
      .busy, vi: "đang có quá nhiều việc cùng lúc; không có gì thay đổi, hãy gửi lại",
      en: "too much is going on at once; nothing was changed, send it again")
  }

  /// What the server's time limit cut off: sent again as it was, it would be cut off again.
  fileprivate static var tooLong: Fault {
    Fault(
      .busy,
      vi: "lệnh này chạy quá lâu nên đã dừng; không có gì thay đổi; hãy hỏi ít hơn, ví dụ"
        + " limit=100, hoặc chỉ một đơn vị, một buổi",
      en: "this took too long and was stopped; nothing was changed; ask for less, as with"
        + " limit=100, or for one unit or half-day only")
  }
}

extension Refusal {
  /// What a function raised with `hoinghi.refuse`.
  init?(_ error: PostgresError) {
    guard error.state == "HG001", let reason = Reason(rawValue: error.message) else { return nil }
    var detail = error.detail ?? "{}"
    self.init(reason, values: detail.withUTF8 { TextArray.parse(UnsafeRawBufferPointer($0)) })
  }
}
