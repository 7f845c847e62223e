import LineProtocol
import Rosters
import Vietnamese

/// What became of a list: the answer of `import_check` and `import_apply`.
struct RosterOutcome: Sendable {
  /// `checked`, `stored`, `refused`, `same` or `replayed`.
  let word: String
  private let values: [String?]

  init(_ answer: [String?]) {
    word = answer.first.flatMap { $0 } ?? ""
    values = answer
  }

  /// How many rows were refused.
  var rejected: Int {
    guard let place = ImportFields.summary.firstIndex(where: { $0.name == "rejected" }),
      place < values.count
    else { return 0 }
    return values[place].flatMap { Int($0) } ?? 0
  }

  /// What the reader passed over; unknown when the file was not read again.
  var tally: RosterTally?

  /// The record of the summary, and those of the rows that were taken for no people.
  func record(confirming layout: RosterLayout) -> [UInt8] {
    var reply = ReplyText()
    reply.field("record", "summary")
    for (field, value) in zip(ImportFields.summary, values) { reply.field(field.name, value) }
    if let tally, word != "replayed" { reply.counts(of: tally) }
    if layout.needsEncodingConfirmation {
      reply.field("confirm", "encoding=\(layout.detectedEncoding.rawValue)")
    }
    if let tally, word != "replayed" { reply.passedOver(tally.passedOver) }
    return reply.bytes
  }
}

extension ReplyText {
  /// How many rows were passed over, of each sort that there was.
  fileprivate mutating func counts(of tally: RosterTally) {
    let counts = [tally.sections, tally.totals, tally.headers, tally.footers]
    for (field, count) in zip(ImportFields.passedOver, counts) where count > 0 {
      self.field(field.name, String(count))
    }
  }

  fileprivate mutating func passedOver(_ rows: [PassedOverRow]) {
    for row in rows {
      field("record", "skipped")
      field("row", String(row.row))
      field("value", row.text)
      field("reason", row.sort.rawValue)
    }
  }
}

extension RosterLayout {
  /// The records that tell how the file is read.
  var columnRecords: [UInt8] {
    var reply = ReplyText()
    for column in columns {
      reply.field("record", "column")
      reply.field("letter", column.letter)
      reply.field("header", column.header)
      reply.field("means", column.meaning?.rawValue)
      reply.field("encoding", column.encoding == .unicode ? nil : column.encoding.rawValue)
    }
    return reply.bytes
  }

  /// The records with the first cells of each column that is kept, as they are and as read.
  var sampleRecords: [UInt8] {
    var reply = ReplyText()
    for column in columns where column.meaning != .number {
      for sample in column.samples {
        reply.field("record", "sample")
        reply.field("letter", column.letter)
        reply.field("row", String(sample.row))
        reply.field("before", sample.before)
        reply.field("after", sample.after)
      }
    }
    return reply.bytes
  }
}

extension Fault {
  /// Nobody said yet that a list is in an old encoding.
  static func encodingUnconfirmed(_ encoding: LegacyEncoding) -> Fault {
    let name = encoding.rawValue
    return Fault(
      .rowsRefused,
      vi: "tệp có vẻ dùng bảng mã \(name), xem các bản ghi sample; chưa lưu gì: nếu đúng thì thêm"
        + " encoding=\(name), nếu không thì encoding=unicode",
      en: "the file seems to be in \(name), see the sample records; nothing was stored: if so, add"
        + " encoding=\(name), if not, encoding=unicode")
  }
}
