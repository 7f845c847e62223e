import Foundation
import HoinghiTesting
import Testing

/// What an office expects to have on one line or one sheet.
@Suite(
  "On one line, on one sheet", .enabled(if: Readers.hasPython, "needs python3"),
  .enabled(if: Readers.hasPoppler, "needs poppler-utils"))
struct OnePageTests {
  @Test("a name-plate has the whole name on one line, twice (domain rule: one line, capitals)")
  func plates() throws {
    let set = try PrintedSet.shared()
    let folder = try set.files("pdf", reports: ["name-plates"])
    let pages = try Readers.pages("\(folder.path)/name-plates.pdf")
    let names = try Self.rows(set.bytes("name-plates", "jsonl")).compactMap {
      $0["name"] as? String
    }
    #expect(pages.count == names.count && names.count > 20)
    for (page, name) in zip(pages, names) {
      let lines = page.split(separator: "\n").filter {
        $0.trimmingCharacters(in: .whitespaces).uppercased() == name.uppercased()
      }
      #expect(lines.count == 2, "\(name): \(page)")
    }
  }

  @Test("a letter of the seed's conference is one sheet", arguments: ["dang36", "dang05", "nd30"])
  func letters(profile: String) throws {
    try withDaemon { daemon, _ in
      let conference = try SeedConference(on: daemon, delegates: 6)
      for recipients in ["units", "delegates"] {
        let options = "recipients=\(recipients) profile=\(profile) number=12 date=10/7/2019"
        let letters = try Self.rows(
          conference.printed("invitations", "recipients=\(recipients) format=jsonl").bytes)
        let folder = try ScratchDirectory()
        let file = folder.path + "/letters.pdf"
        try Programs.write(
          conference.printed("invitations", "format=pdf \(options)").bytes, to: file)
        #expect(letters.count > 1)
        #expect(try Readers.pages(file).count == letters.count, "\(profile), \(recipients)")
      }
    }
  }

  private static func rows(_ bytes: [UInt8]) throws -> [[String: Any]] {
    try bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
    }
  }
}
