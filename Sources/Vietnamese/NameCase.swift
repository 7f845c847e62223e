/// The capitals of a name that was typed all in one case.
enum NameCase {
  /// Gives `Nguyễn Văn An` for `NGUYỄN VĂN AN` and `nguyễn văn an`; leaves mixed case alone.
  static func normalized(_ name: String) -> String {
    if NameScan(name[...]).isMixedCase || isMixedCase(name) { return name }
    return byTable(name) ?? byProperties(name)
  }

  // A letter outside the table ends the scan, and it may be the only small or capital one.
  private static func isMixedCase(_ name: String) -> Bool {
    name.unicodeScalars.contains { LatinTable.index(of: $0.value) == nil }
      && name.unicodeScalars.contains { $0.properties.isUppercase }
      && name.unicodeScalars.contains { $0.properties.isLowercase }
  }

  private static func byTable(_ name: String) -> String? {
    let traits = LatinTable.traits
    let small = LatinTable.small
    let capital = LatinTable.capital
    var bytes: [UInt8] = []
    bytes.reserveCapacity(name.utf8.count)
    var beginsWord = true
    for scalar in name.unicodeScalars {
      guard let index = LatinTable.index(of: scalar.value), traits[index].contains(.mapped) else {
        return nil
      }
      appendUTF8(UInt32(beginsWord ? capital[index] : small[index]), to: &bytes)
      beginsWord = Self.beginsWord(after: scalar)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func byProperties(_ name: String) -> String {
    var text = ""
    var beginsWord = true
    for scalar in name.unicodeScalars {
      let properties = scalar.properties
      text += beginsWord ? properties.titlecaseMapping : properties.lowercaseMapping
      beginsWord = Self.beginsWord(after: scalar)
    }
    return nfc(text)
  }

  // A name such as H'Linh begins anew behind the apostrophe.
  private static func beginsWord(after scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "'" || scalar == "."
  }
}
