import Exchange
import Glibc
import LineProtocol

/// Reads a programme from the file that came with a request.
struct ScheduleFile {
  private let file: Upload
  /// What kind of file it is.
  let format: ScheduleFormat

  /// Looks at a file.
  init(_ file: Upload, as format: ScheduleFormat) throws {
    self.file = file
    let head = try Self.block(of: file, at: 0, count: 512)
    guard !head.starts(with: "BEGIN:VCALENDAR".utf8) else { throw Fault.calendarForReading }
    self.format = format == .auto ? ScheduleFormat(of: head) : format
  }

  /// What it holds, and what in it is not as it should be.
  ///
  /// - Parameter onlyDay: The day of a table that names none, as `2019-07-24`.
  func read(onlyDay: String?) throws -> (schedule: Schedule, departures: [Departure]) {
    let found: (schedule: Schedule, departures: [Departure])
    do {
      switch format {
      case .frabXML:
        let reader = try FrabXMLReader()
        try forEachBlock { try reader.push($0) }
        found = try reader.finish()
      case .frabJSON:
        let reader = FrabJSONReader()
        try forEachBlock { try reader.push($0) }
        found = try reader.finish()
      case .csv, .auto:
        found = try ProgrammeTableReader(
          descriptor: file.descriptor, size: file.count, firstDay: onlyDay
        ).read()
      }
    } catch let problem as ExchangeProblem {
      throw Fault(.badFile, vi: problem.vietnamese, en: problem.english)
    }
    guard !found.schedule.items.isEmpty else { throw Fault.noSessions }
    return found
  }

  private static let blockSize = 1 << 16

  private func forEachBlock(_ body: ([UInt8]) throws -> Void) throws {
    var position = 0
    while position < file.count {
      let block = try Self.block(of: file, at: position, count: Self.blockSize)
      try body(block)
      position += block.count
    }
  }

  private static func block(of file: Upload, at position: Int, count: Int) throws -> [UInt8] {
    let wanted = min(count, file.count - position)
    guard wanted > 0 else { return [] }
    while true {
      var failure: Int32 = 0
      let block = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        let result = pread(file.descriptor, buffer.baseAddress, wanted, off_t(position))
        failure = result < 0 ? errno : 0
        filled = max(result, 0)
      }
      if failure == EINTR { continue }
      guard failure == 0, !block.isEmpty else { throw Fault.uploadUnreadable }
      return block
    }
  }
}

extension Fault {
  fileprivate static var calendarForReading: Fault {
    Fault(
      .badFile,
      vi: "tệp iCalendar không nói đủ về một chương trình; hãy gửi schedule.xml, schedule.json"
        + " hoặc CSV",
      en: "an iCalendar file does not tell enough of a programme; send schedule.xml, schedule.json"
        + " or CSV")
  }

  /// Nothing in the file would cancel all that came from its source before.
  fileprivate static var noSessions: Fault {
    Fault(
      .badFile, vi: "tệp không có mục chương trình nào; hãy xuất lại chương trình rồi gửi",
      en: "the file has no session; export the programme again and send that")
  }

  fileprivate static var uploadUnreadable: Fault {
    Fault(
      .storage, vi: "không đọc lại được tệp vừa nhận; chưa lưu gì, hãy gửi lại",
      en: "the file that was received cannot be read; nothing was stored, send it again")
  }
}
