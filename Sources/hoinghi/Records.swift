/// One thing the daemon tells about.
struct Record: Equatable, Sendable {
  /// The command of a list it belongs to: what the line `done:` said.
  var heading: String?
  var fields: [Field] = []
}

/// Makes records of fields: a record begins where the first field of the reply comes again.
///
/// The reply to `commit` is a row of such replies, each under a line `done:`.
struct RecordAssembler {
  private static let headingField = "done"

  private var isEmpty = true
  private var hasHeadings = false
  private var firstField: String?
  private var current: Record?

  /// Takes the next field; answers the record that is complete by it.
  mutating func add(_ field: Field) -> Record? {
    if isEmpty { hasHeadings = field.name == Self.headingField }
    isEmpty = false
    if hasHeadings, field.name == Self.headingField {
      let complete = current
      current = Record(heading: field.value)
      firstField = nil
      return complete
    }
    var complete: Record?
    if field.name == firstField {
      complete = current
      current = Record(heading: complete?.heading)
    }
    firstField = firstField ?? field.name
    current = current ?? Record()
    current?.fields.append(field)
    return complete
  }

  /// The last record; afterwards the assembler is as new.
  mutating func finish() -> Record? {
    let last = current
    self = RecordAssembler()
    return last
  }
}
