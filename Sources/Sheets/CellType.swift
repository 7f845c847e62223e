/// How the value of a cell is written in a workbook.
enum CellType {
  case number
  case sharedString
  case inlineString
  case formulaString
  case boolean
  case error
  case date

  /// Reads the type of a cell; numbers are written without one.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch bytes.count {
    case 1:
      switch bytes[0] {
      case UInt8(ascii: "s"): self = .sharedString
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .date
      default: self = .number
      }
    case 3: self = .formulaString
    case 9: self = .inlineString
    default: self = .number
    }
  }
}
