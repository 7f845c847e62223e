import Documents

/// What the first line of a file says of the file: its encoding and its separator.
struct CSVPreamble {
  /// How many bytes stand before the first row: a byte order mark, a `sep=` line without its end.
  var skipped = 0
  /// The separator of the fields.
  var separator: CSVSeparator

  /// Reads the first line; what a `sep=` line says counts more than the expected separator, and
  /// without either the separator found most often outside quotes is taken.
  init(_ bytes: [UInt8], expected: CSVSeparator?) throws(CSVError) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw CSVError(line: 1, reason: .utf16)
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { skipped = 3 }
    let line = bytes[skipped...].prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == 5, let last = line.last,
      String(decoding: line.dropLast(), as: UTF8.self).lowercased() == "sep="
    else {
      separator = expected ?? Self.mostFrequent(in: line)
      return
    }
    guard let stated = CSVSeparator(rawValue: last) else {
      throw CSVError(line: 1, reason: .unknownSeparator)
    }
    separator = stated
    skipped += line.count
  }

  private static func mostFrequent(in line: ArraySlice<UInt8>) -> CSVSeparator {
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in line {
      if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, let separator = CSVSeparator(rawValue: byte),
        let index = CSVSeparator.allCases.firstIndex(of: separator)
      {
        counts[index] += 1
      }
    }
    // Of equals the first wins, so a line without any separator gives the comma.
    let most = counts.max() ?? 0
    return zip(CSVSeparator.allCases, counts).first { $0.1 == most }?.0 ?? .comma
  }
}
