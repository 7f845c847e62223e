/// The character between two fields of a line.
public enum CSVSeparator: UInt8, Sendable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
}
