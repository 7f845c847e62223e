/// Letters of other scripts that look like Latin ones, as web copies have them.
public enum LookAlikes {
  /// Writes a text in Latin letters; nil when it has no look-alikes or other foreign letters too.
  public static func repaired(_ text: String) -> String? {
    var view = String.UnicodeScalarView()
    var found = false
    var beginsWord = true
    for scalar in text.unicodeScalars {
      if let letter = latin(scalar, beginsWord: beginsWord) {
        view.append(letter)
        found = true
      } else {
        guard scalar.value < 0x370 || !scalar.properties.isAlphabetic || isVietnamese(scalar) else {
          return nil
        }
        view.append(scalar)
      }
      beginsWord = !scalar.properties.isAlphabetic && !isMark(scalar)
    }
    return found ? nfc(String(view)) : nil
  }

  private static func latin(_ scalar: Unicode.Scalar, beginsWord: Bool) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: return Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x250...0x2AF, 0x370...0x52F, 0x1D00...0x1D2B: break
    default: return nil
    }
    if let letter = twins[scalar] { return letter }
    guard let small = smallCapitals[scalar] else { return nil }
    // A small capital at the head of a word stands for a capital.
    return beginsWord ? small.properties.uppercaseMapping.unicodeScalars.first : small
  }

  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    (0x1E00...0x1EFF).contains(scalar.value)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x300...0x36F).contains(scalar.value)
  }

  private static let twins = table(
    "АВЕКМНОРСТУХІЈЅԚԜасеорухіјѕһԁԛԝӏ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονυ" + "ɡɑ",
    "ABEKMHOPCTYXIJSQWaceopyxijshdqwl" + "ABEZHIKMNOPTYXovu" + "ga")

  private static let smallCapitals = table("ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢ", "abcdeghijklmnoprtuvwyz")

  private static func table(
    _ foreign: String, _ latin: String
  ) -> [Unicode.Scalar: Unicode.Scalar] {
    let pairs = zip(foreign.unicodeScalars, latin.unicodeScalars)
    return Dictionary(pairs.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
  }
}
