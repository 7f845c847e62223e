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
      let conference = try SeedConference(on: daemon, delegates: 180)
      let code = SeedConference.code
      let tickets = try conference.client.request("delegate tickets \(code)")
      let issued = Set(tickets.values("ticket"))
      let wanted = try Self.codes(conference.printed("badges", "format=jsonl"))
      #expect(Set(wanted.compactMap { $0 }) == issued)
      for template in ["badge", "badge-card", "badge-hanging"] {
        let folder = try ScratchDirectory()
        let pages = try Self.pages(
          conference.printed("badges", "format=pdf template=\(template)"), in: folder)
        #expect(pages.count == (template == "badge" ? (wanted.count + 7) / 8 : wanted.count))
        let missed = issued.subtracting(try Self.read(pages))
        #expect(missed.isEmpty, "\(template): \(missed.count) of \(issued.count) are not read")
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

  /// The pages as pictures of 150 dots an inch.
  private static func pages(_ file: Reply.Payload, in folder: ScratchDirectory) throws -> [String] {
    let pages = folder.path + "/pages"
    try Programs.write(file.bytes, to: pages + ".pdf")
    _ = try Readers.output("pdftoppm", "-r", "150", "-gray", pages + ".pdf", pages)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".pgm") }.sorted().map { "\(folder.path)/\($0)" }
  }

  /// What a reader of codes sees on whole pages, the codes of one page in no order.
  private static func read(_ pages: [String]) throws -> [String] {
    let (_, output) = try Programs.run(
      ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqr.enable"] + pages)
    // It also complains of a bus that it would like to tell.
    return output.split(separator: "\n").filter { $0.hasPrefix("HN") }.map(String.init)
  }
}
