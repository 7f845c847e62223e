/// PostgreSQL's text form of a one-dimensional array: `{a,"b c",NULL}`.
public enum TextArray {
  /// Calls back with each element's bytes, nil for null, without making strings.
  public static func forEach(
    _ array: UnsafeRawBufferPointer, _ body: (Int, UnsafeRawBufferPointer?) -> Void
  ) {
    var scratch: [UInt8] = []
    var position = 1
    var index = 0
    while position < array.count, array[position] != UInt8(ascii: "}") {
      if array[position] == UInt8(ascii: ",") { position += 1 }
      guard position < array.count else { return }
      if array[position] == UInt8(ascii: "\"") {
        position = quoted(array, from: position + 1, into: &scratch)
        scratch.withUnsafeBytes { body(index, $0) }
      } else {
        let start = position
        while position < array.count, array[position] != UInt8(ascii: ","),
          array[position] != UInt8(ascii: "}")
        {
          position += 1
        }
        let element = UnsafeRawBufferPointer(rebasing: array[start..<position])
        body(index, isNull(element) ? nil : element)
      }
      index += 1
    }
  }

  /// The elements as texts.
  public static func parse(_ array: UnsafeRawBufferPointer) -> [String?] {
    var elements: [String?] = []
    forEach(array) { _, bytes in
      elements.append(bytes.map { String(decoding: $0, as: UTF8.self) })
    }
    return elements
  }

  private static func quoted(
    _ array: UnsafeRawBufferPointer, from start: Int, into scratch: inout [UInt8]
  ) -> Int {
    scratch.removeAll(keepingCapacity: true)
    var position = start
    while position < array.count, array[position] != UInt8(ascii: "\"") {
      if array[position] == UInt8(ascii: "\\") { position += 1 }
      guard position < array.count else { break }
      scratch.append(array[position])
      position += 1
    }
    return position + 1
  }

  /// Only the unquoted word is the null.
  private static func isNull(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count == 4 && bytes.elementsEqual("NULL".utf8)
  }
}
