/// The six tones, in the order in which Vietnamese dictionaries list them.
enum Tone: UInt8, Sendable {
  case level, grave, hook, tilde, acute, dot

  /// Recognises a combining tone mark.
  init?(mark: Unicode.Scalar) {
    switch mark.value {
    case 0x300: self = .grave
    case 0x309: self = .hook
    case 0x303: self = .tilde
    case 0x301: self = .acute
    case 0x323: self = .dot
    default: return nil
    }
  }

  /// The tone as plain text writes it behind a syllable.
  var sign: Unicode.Scalar? {
    switch self {
    case .level: nil
    case .grave: "`"
    case .hook: "?"
    case .tilde: "~"
    case .acute: "'"
    case .dot: "."
    }
  }
}
