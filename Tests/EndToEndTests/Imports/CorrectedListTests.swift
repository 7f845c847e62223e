import Foundation
import HoinghiTesting
import Testing

@Suite("Lists that are refused, mended and sent again")
struct CorrectedListTests {
  private static let list = [
    "--unit", ListConference.place, "--rows", "8", "--tricky", "yes",
  ]

  @Test("without partial=yes one bad row keeps everybody out, and all bad rows are named at once")
  func allOrNothing() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let list = try GeneratedList(Self.list)
      #expect(list.refused.count > 3)
      for mode in ["check", "apply"] {
        let reply = try conference.send(
          list.bytes, mode: mode, "unit=\(ListConference.unit)")
        #expect(reply.isOK == (mode == "check"))
        if mode == "apply" {
          #expect(reply.fault == 403)
          #expect(reply.token == "rows-refused")
        }
        #expect(reply.rows(severity: "error") == list.refused, "\(mode)")
        for problem in reply.records(of: "problem") {
          #expect(problem["text"]?.isEmpty == false)
          #expect(problem["reason"]?.isEmpty == false)
        }
        #expect(try conference.count() == 0)
      }
      #expect(try conference.ask("import list").lines == [])
    }
  }

  @Test(
    "partial=yes takes the good rows and gives the others back; mended, they come in",
    arguments: ["csv", "xlsx"])
  func partial(_ format: String) throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let list = try GeneratedList(Self.list + ["--format", format])
      let good = list.people - list.refused.count
      let reply = try conference.send(
        list.bytes, format: format, "partial=yes unit=\(ListConference.unit)")
      #expect(reply.isOK)
      #expect(reply.summary("new") == good)
      #expect(reply.summary("rejected") == list.refused.count)
      #expect(try conference.count() == good)

      let payload = try #require(reply.payload)
      #expect(payload.fileName.hasSuffix("." + format))
      // As it is, nobody new is in it: two rows name people who are in the list by now, the others
      // are refused again. Its column of errors disturbs nobody.
      let again = try conference.send(
        payload.bytes, format: format, mode: "check", "unit=\(ListConference.unit)")
      #expect(again.summary("rejected") == list.refused.count - 2)
      #expect(again.summary("new") == 0)
      guard format == "csv" else { return }
      #expect(reply.payloadText.contains("Họ và tên"))
      #expect(reply.payloadText.contains("Lỗi"))
      let lines = reply.payloadText.split(whereSeparator: \.isNewline)
      #expect(lines.count == list.refused.count + 1)
      let mended = try conference.send(
        Array(Self.mended(reply.payloadText).utf8), "gone=keep unit=\(ListConference.unit)")
      #expect(mended.isOK)
      #expect(mended.summary("new") == list.refused.count)
      #expect(try conference.count() == list.people)
      let namesakes = try conference.delegates(
        "coalesce(d.mark, '-')", where: "d.name = 'Trần Văn Đình'")
      #expect(Set(namesakes) == [["-"], ["Vụ B"]])
    }
  }

  /// What a secretary does with the rows that came back.
  private static func mended(_ text: String) -> String {
    [
      "Lê Hòa": "Lê Hòa (Vụ B)", "Trần Văn Đình": "Trần Văn Đình (Vụ B)",
      "Dương Văn Rạng, Trần Thị Rỡ": "Dương Văn Rạng", "Lý Văn 5": "Lý Văn Năm",
    ].reduce(text) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
  }

  @Test("a corrected list changes what changed, says so, and can be withdrawn")
  func corrected() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let unit = "unit=\(ListConference.unit) sender=\"Đầu mối\""
      let options = ["--unit", ListConference.place, "--rows", "10"]
      let first = try GeneratedList(options)
      let second = try GeneratedList(options + ["--revision", "2"])
      #expect(try conference.send(first.bytes, unit).isOK)
      let before = try conference.delegates()

      let rehearsal = try conference.send(second.bytes, mode: "check", "gone=cancel " + unit)
      let reply = try conference.send(second.bytes, "gone=cancel " + unit)
      for answer in [rehearsal, reply] {
        #expect(answer.isOK)
        #expect(answer.summary("new") == 1)
        #expect(answer.summary("changed") == 2)
        #expect(answer.summary("gone") == 1)
        #expect(answer.summary("unchanged") == 7)
        let kinds = answer.records(of: "change").compactMap { $0["change"] }.sorted()
        #expect(kinds == ["changed", "changed", "gone", "new"])
      }
      #expect(try conference.registered().count == 10)
      #expect(try conference.delegates("d.name", where: "d.state = 'cancelled'").count == 1)
      #expect(
        try conference.delegates("d.phone", where: "d.phone = '0000999999'").count == 1)

      let batch = try #require(reply.records(of: "summary").first?["batch"])
      #expect(try conference.ask("import list").values("batch").contains(batch))
      #expect(try conference.ask("import withdraw", batch).isOK)
      let names = before.map { $0[0] }
      #expect(try conference.registered() == names)
      #expect(try conference.delegates(where: "d.state = 'registered'") == before)
      // A batch is withdrawn once.
      #expect(try conference.ask("import withdraw", batch).fault == 400)
    }
  }

  @Test("with gone=keep who is missing in the corrected list stays")
  func kept() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let options = ["--unit", ListConference.place, "--rows", "10"]
      let unit = "unit=\(ListConference.unit)"
      #expect(try conference.send(GeneratedList(options).bytes, unit).isOK)
      let second = try GeneratedList(options + ["--revision", "2"])
      #expect(try conference.send(second.bytes, "gone=keep " + unit).isOK)
      #expect(try conference.registered().count == 11)
    }
  }
}
