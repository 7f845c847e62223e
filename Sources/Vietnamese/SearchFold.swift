/// Gives the form in which texts are searched: clean, lower case, without any mark, đ as d.
public func searchFold(_ text: String) -> String {
  searchFold(of: Letter.letters(of: TextCleaning.comparable(text)))
}

/// Gives the form that tells exact hits from others: lower case with diacritics, tones last.
///
/// The tone of each syllable is written behind it, so that `hoà` and `hòa` are the same.
public func toneFold(_ text: String) -> String {
  toneFold(of: Letter.letters(of: TextCleaning.comparable(text)))
}

func searchFold(of letters: [Letter]) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(letters.count)
  for letter in letters {
    if let plain = letter.plain { appendUTF8(plain.value, to: &bytes) }
  }
  return String(decoding: bytes, as: UTF8.self)
}

func toneFold(of letters: [Letter]) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(letters.count * 2)
  var tone = Tone.level
  for letter in letters {
    if !letter.isAlphabetic {
      if let sign = tone.sign { appendUTF8(sign.value, to: &bytes) }
      tone = .level
    }
    appendUTF8(letter.toneless.value, to: &bytes)
    if letter.tone != .level { tone = letter.tone }
  }
  if let sign = tone.sign { appendUTF8(sign.value, to: &bytes) }
  return String(decoding: bytes, as: UTF8.self)
}

/// Gives a short code made of a name or title: `Lưu Hồng Minh` gives `luu-hong-minh`.
///
/// A text without letters or digits gives the empty string. The code has at most 60 bytes.
public func slug(_ text: String) -> String { slug(folded: searchFold(text)) }

/// Gives the short code for a text of which the `searchFold` is known.
public func slug(folded text: String) -> String {
  let hyphen = UInt8(ascii: "-")
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  for byte in text.utf8 {
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
