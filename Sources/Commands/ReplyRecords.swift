import LineProtocol
import Postgres

extension ReplyText {
  /// Writes rows whose columns are the command's fields.
  mutating func records(_ rows: Rows, of command: Command<Work>) {
    let heads = command.fieldHeads
    reserve(rows.count * heads.count * 24)
    for index in 0..<rows.count { record(rows[index], heads) }
  }

  /// Writes one row whose columns are the fields.
  mutating func record(_ row: Row, _ heads: [[UInt8]]) {
    for column in 0..<min(heads.count, row.count) {
      guard let value = row.bytes(column) else { continue }
      field(head: heads[column], value: value)
    }
  }

  /// Writes the values of a writing function's `text[]`, which are the fields in order.
  mutating func record(answer: UnsafeRawBufferPointer, _ heads: [[UInt8]]) {
    TextArray.forEach(answer) { index, value in
      guard let value, index < heads.count else { return }
      field(head: heads[index], value: value)
    }
  }
}
