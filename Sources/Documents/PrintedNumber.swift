/// The marks in printed numbers, which differ between languages.
struct NumberMarks: Sendable {
  /// What stands between groups of three digits.
  var group: UInt8
  /// What stands before the fraction.
  var fraction: UInt8

  /// The marks of a language: English has them the other way round than Vietnamese.
  init(language: String) {
    let isEnglish = language.utf8.starts(with: "en".utf8)
    group = UInt8(ascii: isEnglish ? "," : ".")
    fraction = UInt8(ascii: isEnglish ? "." : ",")
  }
}

/// Reads a number as it is printed for people and writes it as programs do: `1.234,5` as `1234.5`.
struct PrintedNumber {
  private let text: UnsafeRawBufferPointer
  private let marks: NumberMarks
  private var index = 0

  init(_ text: UnsafeRawBufferPointer, _ marks: NumberMarks) {
    self.text = text
    self.marks = marks
  }

  /// Appends the number; false if the text is none, and then what was appended is nothing.
  mutating func read(to buffer: inout [UInt8]) -> Bool {
    if next(is: UInt8(ascii: "-")) { buffer.append(UInt8(ascii: "-")) }
    let start = buffer.count
    var count = digits(to: &buffer)
    guard count > 0 else { return false }
    if index < text.count, text[index] == marks.group {
      guard count <= 3 else { return false }
      while next(is: marks.group) {
        count = digits(to: &buffer)
        guard count == 3 else { return false }
      }
    }
    removeZeros(from: start, in: &buffer)
    if next(is: marks.fraction) {
      buffer.append(UInt8(ascii: "."))
      guard digits(to: &buffer) > 0 else { return false }
    }
    return index == text.count
  }

  private mutating func next(is byte: UInt8) -> Bool {
    guard index < text.count, text[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func digits(to buffer: inout [UInt8]) -> Int {
    let start = index
    while index < text.count, 0x30...0x39 ~= text[index] {
      buffer.append(text[index])
      index += 1
    }
    return index - start
  }

  /// Removes the zeros before the number, which a program does not write.
  private func removeZeros(from start: Int, in buffer: inout [UInt8]) {
    var zeros = 0
    while start + zeros < buffer.count - 1, buffer[start + zeros] == UInt8(ascii: "0") {
      zeros += 1
    }
    if zeros > 0 { buffer.removeSubrange(start..<start + zeros) }
  }
}
