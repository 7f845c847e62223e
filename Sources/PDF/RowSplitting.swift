extension Box {
  /// Divides a row that is higher than a page between its lines; nil if not one line fits.
  func split(at room: Double) -> (Box, Box)? {
    let limit = room - TableMetrics.verticalPadding
    let rest = text.part(movedUp: 0) { $0.top + $0.height > limit }
    guard !rest.lines.isEmpty, rest.lines.count < text.lines.count else { return nil }
    let topOfRest = rest.lines.reduce(Double.infinity) { min($0, $1.top) }
    var head = self
    head.height = room
    head.text = text.part(movedUp: 0) { $0.top + $0.height <= limit }
    head.cells = [0..<head.text.lines.count]
    var tail = self
    let up = topOfRest - TableMetrics.verticalPadding
    tail.text = text.part(movedUp: up) { $0.top + $0.height > limit }
    tail.height = max(
      height - up,
      tail.text.lines.reduce(0) { max($0, $1.top + $1.height) } + TableMetrics.verticalPadding)
    tail.cells = [0..<tail.text.lines.count]
    tail.outline = nil
    tail.space = 0
    return (head, tail)
  }
}
