internal import XMLReading

/// One cell of a worksheet while its element is read.
struct WorksheetCell {
  var type = CellType.number
  var style = 0
  var column = 0
  var hasFormula = false
  var hasValue = false
  /// What stands in the element of the value.
  var value: [UInt8] = []

  /// Begins another cell.
  mutating func begin(column: Int) {
    type = .number
    style = 0
    self.column = column
    hasFormula = false
    hasValue = false
    value.removeAll(keepingCapacity: true)
  }

  /// Appends the content to a row; the answer is what it is.
  func append(
    to bytes: inout [UInt8], _ workbook: Workbook
  ) throws(SheetProblem) -> SheetCell.Kind {
    guard !value.isEmpty else {
      let isText = type == .formulaString && hasValue
      return hasFormula && !isText ? .formulaWithoutValue : .empty
    }
    switch type {
    case .number: return appendNumber(to: &bytes, workbook)
    case .sharedString:
      let start = bytes.count
      guard let index = Int(bytes: trimmed), workbook.strings.append(index, to: &bytes) else {
        throw SheetProblem(.damaged)
      }
      return bytes.count == start ? .empty : .text
    case .inlineString, .formulaString:
      let start = bytes.count
      bytes.append(contentsOf: value)
      EscapedText.unescape(&bytes, from: start)
      return .text
    case .boolean:
      bytes.append(contentsOf: (trimmed.first == 0x30 ? "FALSE" : "TRUE").utf8)
      return .boolean
    case .error:
      bytes.append(contentsOf: value)
      return .error
    case .date:
      if let kind = ISODate.append(value, to: &bytes) { return kind }
      bytes.append(contentsOf: value)
      return .text
    }
  }

  private func appendNumber(to bytes: inout [UInt8], _ workbook: Workbook) -> SheetCell.Kind {
    let format = workbook.styles[style]
    let text = trimmed
    if format != .number, let serial = DecimalText.number(text),
      let kind = SerialDate.append(
        serial, format, from1904: workbook.countsFrom1904, to: &bytes)
    {
      return kind
    }
    if text.withUnsafeBufferPointer({ DecimalText.append($0, to: &bytes) }) { return .number }
    bytes.append(contentsOf: value)
    return .text
  }

  private var trimmed: ArraySlice<UInt8> {
    var text = value[...]
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }
}
