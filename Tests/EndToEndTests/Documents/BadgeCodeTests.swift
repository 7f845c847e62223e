import Foundation
import HoinghiTesting
import Testing

/// The codes on what people wear, as the doors' readers see them: from paper at 150 dots an inch.
@Suite(
  "Codes on badges", .enabled(if: Readers.hasPython, "needs python3"),
  .enabled(if: Readers.hasPoppler, "needs poppler-utils"),
  .enabled(if: Readers.hasZBar, "needs zbar-tools"))
struct BadgeCodeTests {
  @Test("are read on every badge of every size, and the door takes them")
  func codes() throws {
    try withDaemon { daemon, _ in
      let conference = try SeedConference(on: daemon, delegates: 60)
      let code = SeedConference.code
      let tickets = try conference.client.request("delegate tickets \(code)")
      let issued = Set(tickets.values("ticket"))
      let wanted = try Self.codes(conference.printed("badges", "format=jsonl"))
      #expect(Set(wanted.compactMap { $0 }) == issued)
      for template in ["badge", "badge-card", "badge-hanging"] {
        let folder = try ScratchDirectory()
        let cards = try Self.cards(
          conference.printed("badges", "format=pdf template=\(template)"), in: folder,
          perSheet: template == "badge" ? 8 : 1, count: wanted.count)
        #expect(try Self.read(cards, where: wanted) == wanted.compactMap { $0 }, "\(template)")
      }
      for ticket in issued.sorted().prefix(20) {
        let scan = try conference.client.request(
          "attendance scan \(code) \(ticket) day=24/7/2019 half=afternoon")
        #expect(scan.isOK, "\(scan.final)")
      }
      let seen = try conference.client.request("attendance summary \(code) half=afternoon")
      #expect(seen["present"] == "20")
    }
  }

  /// The code of each card in the order of the cards; nil where there is none.
  private static func codes(_ file: Reply.Payload) throws -> [String?] {
    try file.bytes.split(separator: UInt8(ascii: "\n")).map { line in
      let row = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      return row?["code"] as? String
    }
  }

  /// Prints pages on a screen of 150 dots an inch and cuts the cards out, because a reader of codes
  /// overlooks some when many are in one picture.
  private static func cards(
    _ file: Reply.Payload, in folder: ScratchDirectory, perSheet: Int, count: Int
  ) throws -> [String] {
    let pages = folder.path + "/pages"
    try Programs.write(file.bytes, to: pages + ".pdf")
    _ = try Readers.output("pdftoppm", "-r", "150", "-gray", pages + ".pdf", pages)
    let pictures = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".pgm") }.sorted().map { "\(folder.path)/\($0)" }
    #expect(pictures.count == (count + perSheet - 1) / perSheet)
    guard perSheet > 1 else { return pictures }
    let sheets = try pictures.map { try GrayPicture($0) }
    return try (0..<count).map { card in
      let place = card % perSheet
      let path = "\(folder.path)/card-\(card).pgm"
      // Two columns and four rows of 90 × 65 mm, in the middle of A4.
      let cut = sheets[card / perSheet].cut(
        left: 15 + 90 * Double(place % 2), top: 18.5 + 65 * Double(place / 2), width: 90,
        height: 65)
      try Programs.write(cut.bytes, to: path)
      return path
    }
  }

  /// What a reader of codes sees on the cards that have one.
  private static func read(_ cards: [String], where codes: [String?]) throws -> [String] {
    let files = zip(cards, codes).filter { $0.1 != nil }.map(\.0)
    let (_, output) = try Programs.run(
      ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqr.enable"] + files)
    // It also complains of a bus that it would like to tell.
    return output.split(separator: "\n").filter { $0.hasPrefix("HN") }.map(String.init)
  }
}

/// A picture of grey points, 150 an inch, as pdftoppm writes it.
private struct GrayPicture {
  private let width: Int
  private let height: Int
  private let points: ArraySlice<UInt8>

  init(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let head = bytes.prefix(32).split(separator: UInt8(ascii: "\n"), maxSplits: 3)
    let size = String(decoding: head.count > 1 ? head[1] : [], as: UTF8.self).split(separator: " ")
      .compactMap { Int($0) }
    guard head.count == 4, head[0].elementsEqual("P5".utf8), size.count == 2,
      bytes.count >= size[0] * size[1]
    else { throw TestFailure("\(path) is no picture") }
    (width, height) = (size[0], size[1])
    points = bytes.suffix(width * height)
  }

  private init(width: Int, height: Int, points: ArraySlice<UInt8>) {
    (self.width, self.height, self.points) = (width, height, points)
  }

  /// A rectangle in millimetres.
  func cut(left: Double, top: Double, width: Double, height: Double) -> GrayPicture {
    func points(_ millimetres: Double) -> Int { Int((millimetres * 150 / 25.4).rounded()) }
    let columns = points(left)..<min(points(left + width), self.width)
    let rows = points(top)..<min(points(top + height), self.height)
    var kept: [UInt8] = []
    for row in rows {
      let start = self.points.startIndex + row * self.width
      kept += self.points[start + columns.lowerBound..<start + columns.upperBound]
    }
    return GrayPicture(width: columns.count, height: rows.count, points: kept[...])
  }

  var bytes: [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + points }
}
