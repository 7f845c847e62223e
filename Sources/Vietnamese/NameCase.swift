/// The capitals of a name that was typed all in one case.
enum NameCase {
  /// Gives `Nguyễn Văn An` for `NGUYỄN VĂN AN` and `nguyễn văn an`; leaves mixed case alone.
  static func normalized(_ name: String) -> String {
    let hasUpper = name.unicodeScalars.contains { $0.properties.isUppercase }
    let hasLower = name.unicodeScalars.contains { $0.properties.isLowercase }
    if hasUpper && hasLower { return name }
    var text = ""
    var beginsWord = true
    for scalar in name.unicodeScalars {
      let properties = scalar.properties
      text += beginsWord ? properties.titlecaseMapping : properties.lowercaseMapping
      // A name such as H'Linh begins anew behind the apostrophe.
      beginsWord = scalar == " " || scalar == "'" || scalar == "."
    }
    return nfc(text)
  }
}
