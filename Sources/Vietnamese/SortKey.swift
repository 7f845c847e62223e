// A key is printable text whose byte order is the order wanted, so that a database sorts it with
// `COLLATE "C"`. A syllable is one character for each letter, then `!`, which is below them all
// and lets the shorter syllable come first, then the tone. A space, lower still, parts syllables,
// and two spaces part the key of a name from the spelling that settles ties.

/// Gives the key that sorts people by given name, surname and middle names.
public func nameSortKey(_ fullName: String) -> String {
  let name = TextCleaning.comparable(fullName)
  var key = nameKey(Letter.letters(of: name))
  appendSpelling(name, to: &key)
  return String(decoding: key, as: UTF8.self)
}

/// Gives the key that two spellings of one name share, whatever their case or tone placement.
public func nameIdentity(_ fullName: String) -> String {
  String(decoding: nameKey(Letter.letters(of: TextCleaning.comparable(fullName))), as: UTF8.self)
}

/// Gives the key that sorts units and other texts syllable by syllable, left to right.
public func textSortKey(_ text: String) -> String {
  let letters = Letter.letters(of: TextCleaning.comparable(text))
  var bytes: [UInt8] = []
  bytes.reserveCapacity(letters.count * 2)
  appendSyllables(letters[...], to: &bytes) { !$0.isAlphabetic && digit($0) == nil }
  return String(decoding: bytes, as: UTF8.self)
}

/// The key of a clean name, of which the last syllable comes first.
func nameKey(_ letters: [Letter]) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(letters.count * 4 + 8)
  // A mark on nothing may leave a space at the end, which has no syllable behind it.
  let end = (letters.lastIndex { !isSpace($0) } ?? -1) + 1
  let given = (letters[..<end].lastIndex(where: isSpace) ?? -1) + 1
  appendSyllables(letters[given..<end], to: &bytes, partedBy: isSpace)
  appendSyllables(letters[..<given], to: &bytes, partedBy: isSpace)
  return bytes
}

/// Puts the spelling that settles ties behind the key of a name.
func appendSpelling(_ name: String, to key: inout [UInt8]) {
  key.append(UInt8(ascii: " "))
  key.append(UInt8(ascii: " "))
  key.append(contentsOf: name.utf8)
}

private func isSpace(_ letter: Letter) -> Bool { letter.toneless == " " }

private func appendSyllables(
  _ letters: ArraySlice<Letter>, to bytes: inout [UInt8], partedBy isGap: (Letter) -> Bool
) {
  var start = letters.startIndex
  while start < letters.endIndex {
    let end = letters[start...].firstIndex(where: isGap) ?? letters.endIndex
    if end > start {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      appendSyllable(letters[start..<end], to: &bytes)
    }
    start = end + 1
  }
}

private func appendSyllable(_ syllable: ArraySlice<Letter>, to bytes: inout [UInt8]) {
  var tone = Tone.level
  var rest = syllable
  while let letter = rest.first {
    if letter.tone != .level { tone = letter.tone }
    if digit(letter) != nil {
      appendNumber(takenFrom: &rest, to: &bytes)
    } else {
      appendRank(of: letter.toneless, to: &bytes)
      rest.removeFirst()
    }
  }
  bytes.append(UInt8(ascii: "!"))
  bytes.append(UInt8(ascii: "0") + tone.rawValue)
}

// A number is written behind its length, which puts 2 before 10, and below every letter.
private func appendNumber(takenFrom rest: inout ArraySlice<Letter>, to bytes: inout [UInt8]) {
  let run = rest.prefix { digit($0) != nil }.prefix(60)
  rest.removeFirst(run.count)
  let digits = run.compactMap(digit).drop { $0 == UInt8(ascii: "0") }
  bytes.append(UInt8(ascii: "+"))
  bytes.append(UInt8(ascii: "0") + UInt8(digits.count))
  bytes.append(contentsOf: digits)
}

private func digit(_ letter: Letter) -> UInt8? {
  (0x30...0x39).contains(letter.toneless.value) ? UInt8(letter.toneless.value) : nil
}

private func appendRank(of scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  let rank = scalar.value < 0x250 ? alphabetRanks[Int(scalar.value)] : 0
  guard rank == 0 else {
    bytes.append(rank)
    return
  }
  // Everything outside the alphabet comes after z, in the order of its code.
  bytes.append(UInt8(ascii: "~"))
  for shift in stride(from: UInt32(20), through: 0, by: -4) {
    let nibble = UInt8(scalar.value >> shift & 0xF)
    bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "A") + nibble - 10)
  }
}

// The 29 letters of the alphabet with f, j, w and z in their Latin places, as 0…9 and A…W.
private let alphabetRanks: [UInt8] = {
  var ranks = [UInt8](repeating: 0, count: 0x250)
  for (index, scalar) in "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars.enumerated() {
    let rank = UInt8(index)
    ranks[Int(scalar.value)] =
      rank < 10 ? UInt8(ascii: "0") + rank : UInt8(ascii: "A") + rank - 10
  }
  return ranks
}()
