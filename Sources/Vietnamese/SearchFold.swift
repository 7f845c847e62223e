/// Gives the form in which texts are searched: clean, lower case, without any mark, đ as d.
public func searchFold(_ text: String) -> String {
  var view = String.UnicodeScalarView()
  for letter in Letter.letters(of: TextCleaning.comparable(text)) {
    if let plain = letter.plain { view.append(plain) }
  }
  return String(view)
}

/// Gives the form that tells exact hits from others: lower case with diacritics, tones last.
///
/// The tone of each syllable is written behind it, so that `hoà` and `hòa` are the same.
public func toneFold(_ text: String) -> String {
  var view = String.UnicodeScalarView()
  var tone = Tone.level
  for letter in Letter.letters(of: TextCleaning.comparable(text)) {
    if !letter.isAlphabetic {
      if let sign = tone.sign { view.append(sign) }
      tone = .level
    }
    view.append(letter.toneless)
    if letter.tone != .level { tone = letter.tone }
  }
  if let sign = tone.sign { view.append(sign) }
  return String(view)
}

/// Gives a short code made of a name or title: `Lưu Hồng Minh` gives `luu-hong-minh`.
///
/// A text without letters or digits gives the empty string. The code has at most 60 bytes.
public func slug(_ text: String) -> String {
  let hyphen = UInt8(ascii: "-")
  var bytes: [UInt8] = []
  for byte in searchFold(text).utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      bytes.append(byte)
    default:
      if let last = bytes.last, last != hyphen { bytes.append(hyphen) }
    }
  }
  if bytes.last == hyphen { bytes.removeLast() }
  let limit = 60
  if bytes.count > limit {
    let end = bytes[...limit].lastIndex(of: hyphen) ?? limit
    bytes.removeSubrange(end...)
  }
  return String(decoding: bytes, as: UTF8.self)
}
