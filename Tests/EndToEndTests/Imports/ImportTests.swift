import HoinghiTesting
import Testing

@Suite("Imports of lists")
struct ImportTests {
  /// The forms in which one and the same list comes.
  static let forms: [[String]] = [
    ["--separator", ";"], ["--separator", ",", "--encoding", "utf-8-bom"],
    ["--separator", "tab", "--encoding", "utf-16"], ["--separator-line", "yes"],
    ["--encoding", "utf-16-without-mark"],
    ["--names", "split"], ["--names", "merged"], ["--frame", "yes"], ["--birth", "date"],
    ["--format", "xlsx"], ["--format", "xlsx", "--strings", "inline", "--frame", "yes"],
    ["--format", "xlsx", "--names", "split"],
    ["--format", "xlsx", "--names", "merged", "--frame", "yes"],
    ["--format", "xlsx", "--birth", "date"],
    ["--format", "xlsx", "--birth", "date", "--epoch", "1904"],
  ]

  @Test("a list brings the same people in whatever form it comes")
  func forms() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      var first: [[String]]?
      for (index, form) in Self.forms.enumerated() {
        let comment = Comment(rawValue: form.joined(separator: " "))
        let conference = try ListConference("DS-\(index)", on: client, database)
        let list = try GeneratedList(["--unit", ListConference.place] + form)
        let reply = try conference.send(
          list.bytes, format: form.contains("xlsx") ? "xlsx" : "csv",
          "unit=\(ListConference.unit)")
        #expect(reply.isOK, comment)
        #expect(reply.summary("new") == list.people, comment)
        let people = try conference.delegates()
        #expect(people.count == list.people, comment)
        if let first { #expect(people == first, comment) } else { first = people }
      }
    }
  }

  @Test(
    "a rehearsal stores nothing, the list is stored once, and once more changes nothing",
    arguments: ["csv", "xlsx"])
  func thrice(_ format: String) throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let list = try GeneratedList(["--rows", "300", "--format", format, "--frame", "yes"])
      let before = try database.psql.rows("select count(*) from hoinghi.audit")
      let rehearsal = try conference.send(list.bytes, format: format, mode: "check")
      #expect(rehearsal.isOK)
      #expect(rehearsal.summary("rows") == 300)
      #expect(rehearsal.summary("new") == 300)
      #expect(rehearsal.summary("rejected") == 0)
      #expect(rehearsal.records(of: "column").contains { $0["means"] == "name" })
      #expect(rehearsal.records(of: "sample").isEmpty == false)
      #expect(try conference.count() == 0)
      #expect(try database.psql.rows("select count(*) from hoinghi.audit") == before)

      let applied = try conference.send(list.bytes, format: format, "file=danh-sach")
      #expect(applied.isOK)
      #expect(applied.summary("new") == 300)
      let stored = try conference.delegates("d.*")
      #expect(stored.count == 300)

      let again = try conference.send(list.bytes, format: format, "gone=cancel")
      #expect(again.isOK)
      #expect(again.summary("unchanged") == 300)
      for name in ["new", "changed", "gone", "rejected"] { #expect(again.summary(name) == 0) }
      #expect(try conference.delegates("d.*") == stored)
    }
  }

  @Test("what goes wrong in lists is put right, and what was typed is stored as it should be")
  func mended() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let list = try GeneratedList([
        "--unit", ListConference.place, "--rows", "6", "--tricky", "taken", "--format", "xlsx",
        "--frame", "yes",
      ])
      let reply = try conference.send(list.bytes, format: "xlsx", "unit=\(ListConference.unit)")
      #expect(reply.isOK)
      #expect(reply.summary("new") == list.people)
      let names = try conference.registered()
      #expect(names.count == list.people)
      for name in [
        "Trần Văn An", "Đoàn Quốc Việt", "Đỗ Thị Mai", "H'Linh Niê", "H'Nhung Êban", "Y Bhăm Niê",
        "Lê Hoa", "Nguyễn Hoàng Thị Minh Châu", "Nguyễn Văn Bình", "Phạm Thị Lan", "Vũ Minh Khôi",
        "Trần Văn Đình",
      ] {
        // Bytes, because Swift takes NFC and NFD for the same.
        #expect(names.contains { Array($0.utf8) == Array(name.utf8) }, "\(name)")
      }
      #expect(
        try conference.delegates("d.mark", where: "d.name = 'Nguyễn Thị Hương'")
          == [["Vụ A"], ["Vụ B"]])
      #expect(
        try conference.delegates("d.position", where: "d.name in ('Đặng Văn Toản', 'Hồ Văn Quý')")
          == [["Chuyên viên"], ["Chuyên viên"]])
      #expect(
        try conference.delegates("d.phone", where: "d.name = 'Ngô Thị Tỵ'") == [["0912345678"]])
      #expect(
        try conference.delegates("d.titles", where: "d.name = 'Vũ Minh Khôi'") == [["{PGS,TS}"]])
    }
  }

  @Test("a list of all units finds each unit, its ditto cells, and who stands for two")
  func allUnits() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let list = try GeneratedList(["--rows", "120", "--tricky", "yes", "--frame", "yes"])
      let reply = try conference.send(list.bytes, "partial=yes")
      #expect(reply.isOK)
      #expect(reply.summary("new") == list.people - list.refused.count)
      #expect(reply.rows(severity: "error") == list.refused)
      #expect(
        try conference.delegates("d.unit", where: "d.name = 'Hoàng Minh Kiêm'").sorted {
          $0[0] < $1[0]
        }
          == [["du-ban-tuyen-giao-trung-uong"], ["du-hoc-vien-chinh-tri-quoc-gia-ho-chi-minh"]])
      let ditto = try conference.delegates("d.unit", where: "d.name = 'Trịnh Văn Nhắc'")
      #expect(ditto.first?.first?.hasPrefix("du-") == true)
      // The same name with the same telephone in another unit is said, not refused.
      #expect(reply.records(of: "problem").contains { $0["reason"] == "D3" })
    }
  }
}
