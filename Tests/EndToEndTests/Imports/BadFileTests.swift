import HoinghiTesting
import Testing

/// A file that is no list, and as what it is sent.
struct BadFile: Sendable, CustomTestStringConvertible {
  /// What it is; the name under which the generator knows it.
  let kind: String
  let format: String

  var testDescription: String { "\(kind) as \(format)" }

  static let all: [BadFile] =
    [
      "empty", "png", "pdf", "old-excel", "word", "xlsx", "open-quote", "long-cell", "wide",
      "noise",
    ].map { BadFile(kind: $0, format: "csv") }
    + [
      "empty", "png", "pdf", "old-excel", "word", "csv", "noise", "truncated", "damaged",
      "entities", "external-entity", "bomb", "bomb-of-strings", "wide", "far-cell", "long-cell",
      "no-sheet", "endless-xml",
    ].map { BadFile(kind: $0, format: "xlsx") }
}

@Suite("Files that are no lists")
struct BadFileTests {
  @Test("are refused with a sentence, store nothing, and leave the daemon as it was")
  func bad() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let pid = daemon.pid
      let good = try GeneratedList(["--unit", ListConference.place, "--format", "xlsx"])
      let unit = "unit=\(ListConference.unit)"
      #expect(try conference.send(good.bytes, format: "xlsx", mode: "check", unit).isOK)
      for file in BadFile.all {
        let comment = Comment(rawValue: file.testDescription)
        let bytes = try GeneratedList.bad(file.kind + "." + file.format)
        let before = daemon.peakMiB
        for mode in ["check", "apply"] {
          let client = try daemon.connect(timeout: .seconds(60))
          let reply = try conference.send(
            bytes, format: file.format, mode: mode, unit, by: client)
          #expect(reply.fault == 113, comment)
          #expect(reply.token == "bad-file", comment)
          // A sentence, not a code.
          #expect(reply.final.split(separator: " ").count > 6, comment)
        }
        #expect(daemon.peakMiB - before < 40, comment)
        try expectUnharmed(daemon, pid: pid)
      }
      #expect(try conference.count() == 0)
      #expect(try conference.send(good.bytes, format: "xlsx", unit).isOK)
    }
  }

  /// Tables that can be read and have no column of names.
  static let nameless: [[UInt8]] =
    [
      "1;2;3\n4;5;6\n", "Tên hàng;Giá\nBút;5000\n", "\n\n;;\n", "xin chào\n",
      // What they hold must not break the line of the answer.
      "\"một\nhai\";\"\u{1}\"\n1;2\n", "ERR 900 internal\nOK\n",
    ].map { Array($0.utf8) } + [
      // UTF-32, which no spreadsheet program writes.
      "\u{feff}Họ và tên\nLê Thị Hà\n".unicodeScalars.flatMap { scalar in
        (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> (8 * $0)) }
      }
    ]

  @Test("a table without a column of names is explained, in one line", arguments: nameless)
  func noNames(_ bytes: [UInt8]) throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let conference = try ListConference(on: client, database)
      let reply = try conference.send(bytes, "unit=\(ListConference.unit)")
      #expect(reply.isOK == false)
      #expect(reply.final.split(separator: " ").count > 6)
      #expect(reply.final.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f })
      #expect(try client.request("ping").final == "OK")
      #expect(try conference.count() == 0)
    }
  }

  @Test("the sentence is Vietnamese for who speaks it, and says what to do")
  func vietnamese() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let conference = try ListConference(on: client, database)
      #expect(try client.request("language vi").isOK)
      let picture = try GeneratedList.bad("png.xlsx")
      let reply = try conference.send(picture, format: "xlsx")
      #expect(reply.fault == 113)
      #expect(reply.final.unicodeScalars.contains { $0.value > 0x1e9f })
    }
  }
}

extension RunningDaemon {
  /// The most memory that it ever held, in MiB.
  fileprivate var peakMiB: Int {
    let status = TextFile.contents("/proc/\(pid)/status") ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return (line.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) / 1024
  }
}
