import Documents
import Testing

/// A document written to a stream of blocks and read from it is the same document.
@Suite struct BlockStreamTests {
  @Test func everyCallSurvives() throws {
    let direct = CallRecorder()
    try SampleDocument.compose(direct)
    let replayed = CallRecorder()
    try BlockReader(stream(SampleDocument.compose)).replay(into: replayed)
    try #require(replayed.calls.count == direct.calls.count)
    for (replayed, direct) in zip(replayed.calls, direct.calls) { #expect(replayed == direct) }
  }

  @Test(arguments: [1, 7, 4_096]) func streamMayComeInPieces(size: Int) throws {
    let bytes = try stream(SampleDocument.compose)
    var next = 0
    let reader = BlockReader { offset, buffer in
      // A pipe gives what comes next, whatever is asked for.
      #expect(offset == next)
      let piece = bytes[next..<min(bytes.count, next + min(size, buffer.count))]
      buffer.copyBytes(from: piece)
      next += piece.count
      return piece.count
    }
    let replayed = CallRecorder()
    try reader.replay(into: replayed)
    let direct = CallRecorder()
    try SampleDocument.compose(direct)
    #expect(replayed.calls == direct.calls)
  }

  @Test func sameDocumentGivesTheSameBytes() throws {
    #expect(try stream(SampleDocument.compose) == stream(SampleDocument.compose))
  }

  @Test func textGoesThroughUnchanged() throws {
    let direct = try text { out in
      try SampleDocument.blocks(out)
      try SampleDocument.tables(out)
    }
    let bytes = try stream { out in
      try out.begin(DocumentInfo(title: "Document"))
      try SampleDocument.blocks(out)
      try SampleDocument.tables(out)
      try out.finish()
    }
    let sink = ByteSink()
    try BlockReader(bytes).replay(into: TextRenderer(sink: sink))
    #expect(String(decoding: sink.take(), as: UTF8.self) == direct)
  }

  @Test func tooManyCellsAreTheProducersMistake() throws {
    #expect(throws: DocumentError.tooManyCells(columns: 1)) {
      try stream { out in
        try out.begin(SampleDocument.info)
        try out.beginTable([Column("Một")])
        try out.row(["a", "b"])
      }
    }
  }

  /// A value that gets one more field must be written with it: this test fails until it is, and
  /// until the version is raised.
  @Test func everyFieldIsKnown() {
    let fields: [(Any, Int)] = [
      (DocumentInfo(title: ""), 6), (DocumentStyle(), 10), (Paper.a4, 2),
      (DocumentStyle().margins, 4), (FontSizes(), 7), (Fact("", ""), 2),
      (DocumentPart("", fileName: ""), 2), (TitleLine("", .title), 2),
      (TwoColumns(left: [], right: []), 2),
      (Column(""), 5), (TableStyle(), 2), (BarChart(title: "", series: [], groups: []), 3),
      (BarChart.Group("", []), 2), (Card(title: "", elements: []), 2),
      (Frame(x: 0, y: 0, width: 0, height: 0), 5), (CardText(size: 1), 8), (Color.black, 3),
      (CardSheet(width: 0, height: 0, cardWidth: 0, cardHeight: 0), 9),
    ]
    for (value, count) in fields {
      #expect(Mirror(reflecting: value).children.count == count, "\(type(of: value))")
    }
  }
}

/// Writes a document as a stream of blocks.
func stream(_ compose: (BlockWriter) throws -> Void) throws -> [UInt8] {
  let sink = ByteSink()
  try compose(BlockWriter(sink: sink))
  return sink.take()
}
