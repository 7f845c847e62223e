/// The letters of the encodings TCVN3 and VNI, by the windows-1252 characters of their bytes.
enum LegacyTables {
  /// The letter of one TCVN3 byte; nil when the byte is itself.
  static func tcvn3(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xA1...0xFE).contains(scalar.value) ? tcvn3Letters[Int(scalar.value) - 0xA1] : nil
  }

  /// The letter that one VNI byte is without a mark behind it; nil when the byte is itself.
  static func vni(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    (0xC0...0xFF).contains(scalar.value) ? vniAlone[scalar] : nil
  }

  /// The letter that a VNI letter and the byte of its marks make; nil when they make none.
  static func vni(_ letter: Unicode.Scalar, marked mark: Unicode.Scalar) -> Unicode.Scalar? {
    guard letter.value < 0x100, (0xC0...0xFF).contains(mark.value) else { return nil }
    let marked = vniMarked[Int(letter.value) << 6 | (Int(mark.value) - 0xC0)]
    return marked == 0 ? nil : Unicode.Scalar(marked)
  }

  // ABC fonts have the plain capitals only; the other capitals of TCVN 5712 lie at 80 to 9F and
  // are not in these fonts. What has no letter stays as it is.
  private static let tcvn3Letters: [Unicode.Scalar?] = [
    "ĂÂÊÔƠƯĐăâêôơưđ______", "àảãáạ_ằẳẵắ_______ặầẩẫấậ", "è_ẻẽéẹềểễếệìỉ___ĩíịò_ỏõóọ",
    "ồổỗốộờởỡớợù_ủũúụừửữứựỳỷỹýỵ",
  ].flatMap { row in row.unicodeScalars.map { $0 == "_" ? nil : $0 } }

  private static let vniAlone: [Unicode.Scalar: Unicode.Scalar] = [
    "ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
    "Ñ": "Đ", "Ô": "Ơ", "Ö": "Ư", "Í": "Í", "Ì": "Ì", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ",
  ]

  // Each letter with the bytes that may stand behind it and what they make of it.
  private static let vniRows: [(letter: Unicode.Scalar, marks: String, marked: String)] = [
    ("a", "øùûõïâáàåãäêéèúüë", "àáảãạâấầẩẫậăắằẳẵặ"), ("e", "øùûõïâáàåãä", "èéẻẽẹêếềểễệ"),
    ("o", "øùûõïâáàåãä", "òóỏõọôốồổỗộ"), ("ô", "øùûõï", "ờớởỡợ"),
    ("u", "øùûõï", "ùúủũụ"), ("ö", "øùûõï", "ừứửữự"), ("y", "øùûõ", "ỳýỷỹ"),
  ]

  private static let vniMarked: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x100 << 6)
    func enter(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar, _ marked: Unicode.Scalar) {
      table[Int(letter.value) << 6 | (Int(mark.value) - 0xC0)] = UInt16(marked.value)
    }
    for (letter, marks, markedLetters) in vniRows {
      for (mark, marked) in zip(marks.unicodeScalars, markedLetters.unicodeScalars) {
        enter(letter, mark, marked)
        enter(capital(letter), capital(mark), capital(marked))
        // Some typed the small mark behind a capital, which looks nearly the same.
        enter(capital(letter), mark, capital(marked))
      }
    }
    return table
  }()

  private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
  }
}
