import Documents
import Testing

/// Streams that are not whole are refused, and never bring the reader down.
@Suite struct BlockDamageTests {
  private func small() throws -> [UInt8] {
    try stream { out in
      try out.begin(SampleDocument.info)
      try out.header(SampleDocument.columns)
      try out.beginTable([Column("Tên"), .number("Số")], TableStyle(rowHeight: 9))
      try out.row(["Người Thử 1", "1"])
      try out.endTable()
      try out.part(DocumentPart("Phần", fileName: "phan"))
      try out.beginCards(
        CardSheet(
          width: 10, height: 10, cardWidth: 5, cardHeight: 5, images: ["a": [1, 2, 3]]))
      try out.card(
        Card(
          title: "Thẻ",
          elements: [.code(Frame(x: 0, y: 0, width: 1, height: 1), "HN1")]))
      try out.chart(BarChart(title: "", series: ["a"], groups: [BarChart.Group("b", [1])]))
      try out.finish()
    }
  }

  private func problem(_ bytes: [UInt8]) -> BlockStreamError? {
    do {
      try BlockReader(bytes).replay(into: CallRecorder())
    } catch let error as BlockStreamError {
      return error
    } catch {
      Issue.record("another error: \(error)")
    }
    return nil
  }

  @Test func everyTruncationIsNoticed() throws {
    let bytes = try small()
    for length in 0..<bytes.count {
      let error = problem(Array(bytes[..<length]))
      #expect(error == BlockStreamError(.truncated, at: length))
      #expect(throws: BlockStreamError(.truncated, at: length)) {
        try BlockReader(Array(bytes[..<length])).outline()
      }
    }
  }

  @Test func whatFollowsTheEndIsNoticed() throws {
    let bytes = try small()
    #expect(problem(bytes + [0]) == BlockStreamError(.misplaced, at: bytes.count))
  }

  @Test func foreignAndOtherVersionsAreTold() throws {
    #expect(problem(Array("%PDF-1.7 ".utf8)) == BlockStreamError(.foreign, at: 0))
    var bytes = try small()
    bytes[7] = 99
    #expect(problem(bytes) == BlockStreamError(.version(99), at: 7))
  }

  @Test(
    arguments: [
      [20, 0x80], [20, 0x8A, 1], [99], [0], [11], [2, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F],
      [2, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F], [3, 1, 0xFF, 0x7F],
      [17, 0], [0x81, 0x41], [6, 1, 5], [1, 0], [3, 3, 0, 0, 0], [5, 4, 1, 1, 0xFF, 0],
    ] as [[UInt8]]) func damagedRecordsAreRefused(record: [UInt8]) throws
  {
    let bytes = try stream { try $0.begin(SampleDocument.info) } + record
    let error = problem(bytes)
    #expect(error != nil)
    #expect(error?.reason != .foreign)
  }

  @Test(arguments: [.nan, .infinity, -1e7, 1e300] as [Double])
  func measuresArePossible(height: Double) throws {
    let bytes = try stream { out in
      try out.begin(SampleDocument.info)
      try out.header(TwoColumns(left: [.space(height)], right: []))
      try out.finish()
    }
    guard case .damaged = problem(bytes)?.reason else {
      Issue.record("the measure was read")
      return
    }
  }

  @Test func cellsOutsideATableAreMisplaced() throws {
    for cells in [1, 3] {
      let bytes = try stream { out in
        try out.begin(SampleDocument.info)
        try out.beginTable(Array(repeating: Column(""), count: cells))
        for _ in 0..<cells { out.cell("x") }
        try out.paragraph("mitten")
        try out.finish()
      }
      #expect(problem(bytes)?.reason == .misplaced)
    }
  }

  @Test func mutationsNeverBringItDown() throws {
    let bytes = try small()
    var random = SeededNumbers(state: 5)
    for _ in 0..<20_000 {
      var damaged = bytes
      for _ in 0...random.next(below: 3) {
        let place = random.next(below: damaged.count)
        switch random.next(below: 4) {
        case 0: damaged[place] = UInt8(random.next(below: 256))
        case 1: damaged[place] ^= 1 << UInt8(random.next(below: 8))
        case 2: damaged.remove(at: place)
        default: damaged.insert(UInt8(random.next(below: 256)), at: place)
        }
      }
      let reader = BlockReader(damaged)
      // Some changes only make another document; the others must be told as errors.
      try? reader.replay(into: TextRenderer(sink: ByteSink()))
      guard let outline = try? reader.outline() else { continue }
      for part in outline.parts {
        try? reader.replay(part, of: outline, into: CallRecorder())
      }
    }
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct SeededNumbers {
  var state: UInt64

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }
}
