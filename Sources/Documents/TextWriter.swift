/// Writes lines of text to a sink: wrapped, indented or centred, without spaces at their ends.
struct TextWriter {
  let sink: ByteSink
  /// How many terminal columns a line may take.
  let width: Int

  /// Writes wrapped text with a label before its first line and an indent before the others.
  func write(_ text: String, after label: String = "", indent: Int = 0) {
    // A column this narrow is no longer readable, so the text goes beyond the margin instead.
    let columns = max(width - indent, 20)
    for (index, line) in LineWrapping.lines(text, columns: columns).enumerated() {
      let start = sink.bytes.count
      let used = index == 0 ? TerminalText.append(label, to: &sink.bytes) : 0
      sink.bytes.appendSpaces(indent - used)
      TerminalText.append(line, to: &sink.bytes)
      endLine(from: start)
    }
  }

  /// Writes wrapped text in the middle of the lines.
  func writeCentred(_ text: String) {
    for line in LineWrapping.lines(text, columns: width) {
      let start = sink.bytes.count
      _ = writeCentred(line, columns: width)
      endLine(from: start)
    }
  }

  /// Writes two columns of lines side by side.
  func write(_ columns: TwoColumns) {
    for band in columns.bands { writeBand(band) }
  }

  private func writeBand(_ columns: TwoColumns) {
    let leftWidth = width * 38 / 80
    let left = TextHeader.lines(columns.left, columns: leftWidth - 1)
    let right = TextHeader.lines(columns.right, columns: width - leftWidth)
    for index in 0..<max(left.count, right.count) {
      var used = 0
      if index < left.count { used = write(left[index], columns: leftWidth) }
      if index < right.count, !right[index].text.isEmpty {
        sink.bytes.appendSpaces(leftWidth - used)
        _ = write(right[index], columns: width - leftWidth)
      }
      newLine()
    }
  }

  /// Ends a line that has no spaces to remove.
  func newLine() {
    sink.append(UInt8(ascii: "\n"))
  }

  /// Removes the spaces at the end of the line that begins here, and ends it.
  func endLine(from start: Int) {
    sink.bytes.trimSpaces(from: start)
    newLine()
  }

  private func write(_ line: TextHeader.Line, columns: Int) -> Int {
    line.isFlushed
      ? TerminalText.append(line.text, to: &sink.bytes)
      : writeCentred(line.text, columns: columns)
  }

  private func writeCentred(_ text: String, columns: Int) -> Int {
    guard !text.isEmpty else { return 0 }
    let before = max(0, (columns - text.displayWidth) / 2)
    sink.bytes.appendSpaces(before)
    return before + TerminalText.append(text, to: &sink.bytes)
  }
}
