import Documents
import Testing

/// The parts of a stream of blocks, each a document of its own.
@Suite struct BlockOutlineTests {
  private func composeParts(_ out: BlockWriter, beginning: Bool) throws {
    try out.begin(SampleDocument.info)
    if beginning { try out.paragraph("Trước các phần") }
    for number in 1...3 {
      try out.part(DocumentPart("Đơn vị \(number)", fileName: "don-vi-\(number)"))
      guard number != 2 else { continue }
      try out.beginTable([Column("Tên")])
      for person in 0..<20_000 { try out.row(["Người Thử \(person)"]) }
      try out.endTable()
    }
    try out.finish()
  }

  @Test func partsAreFound() throws {
    let outline = try BlockReader(stream { try composeParts($0, beginning: true) }).outline()
    #expect(outline.info == SampleDocument.info)
    #expect(
      outline.parts.map(\.title) == ["Danh sách đại biểu", "Đơn vị 1", "Đơn vị 2", "Đơn vị 3"])
    #expect(outline.parts.map(\.fileName) == [nil, "don-vi-1", "don-vi-2", "don-vi-3"])
  }

  @Test func nothingBeforeTheFirstPartIsNoPart() throws {
    let outline = try BlockReader(stream { try composeParts($0, beginning: false) }).outline()
    #expect(outline.parts.map(\.fileName) == ["don-vi-1", "don-vi-2", "don-vi-3"])
  }

  @Test func documentWithoutPartsIsOne() throws {
    let bytes = try stream { out in
      try out.begin(SampleDocument.info)
      try out.finish()
    }
    let outline = try BlockReader(bytes).outline()
    #expect(outline.parts.map(\.title) == ["Danh sách đại biểu"])
    #expect(try calls(of: 0, in: bytes) == [.begin(SampleDocument.info), .finish])
  }

  @Test func partIsADocument() throws {
    let bytes = try stream { try composeParts($0, beginning: true) }
    var info = SampleDocument.info
    #expect(
      try calls(of: 0, in: bytes)
        == [.begin(info), .paragraph("Trước các phần", .plain), .finish])
    info.title = "Đơn vị 2"
    #expect(try calls(of: 2, in: bytes) == [.begin(info), .finish])
    info.title = "Đơn vị 3"
    let last = try calls(of: 3, in: bytes)
    #expect(last.first == .begin(info))
    #expect(last.count == 2 + 2 + 40_000)
    #expect(last.last == .finish)
  }

  private func calls(of part: Int, in bytes: [UInt8]) throws -> [CallRecorder.Call] {
    let recorder = CallRecorder()
    let reader = BlockReader(bytes)
    let outline = try reader.outline()
    try reader.replay(outline.parts[part], of: outline, into: recorder)
    return recorder.calls
  }
}
