import HoinghiTesting
import Testing

@Suite("Acceptance examples through imports")
struct ImportAcceptanceTests {
  private static let unit = "unit=\(ListConference.unit)"

  private static func list(_ rows: String..., header: String = "Họ và tên;Chức vụ") -> [UInt8] {
    Array(([header] + rows).map { $0 + "\r\n" }.joined().utf8)
  }

  @Test("A10: a name in NFC and in NFD is one name, and NFC is what is stored")
  func nfc() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      // The accents of Đình and Trần behind their letters.
      let nfd = "Tra\u{302}\u{300}n Va\u{306}n \u{110}i\u{300}nh"
      for (index, rows) in [[nfd, "Trần Văn Đình"], ["Trần Văn Đình", nfd]].enumerated() {
        let unit = index == 0 ? "du-bo-tai-chinh" : "du-bo-tu-phap"
        let both = Self.list("\(rows[0]);Chuyên viên", "\(rows[1]);Chuyên viên")
        let refused = try conference.send(both, "unit=\(unit)")
        #expect(refused.fault == 403)
        #expect(refused.rows(severity: "error").contains(3))
        let reply = try conference.send(Self.list("\(rows[0]);Chuyên viên"), "unit=\(unit)")
        #expect(reply.summary("new") == 1)
        // The other spelling of it is the same person.
        let other = try conference.send(Self.list("\(rows[1]);Chuyên viên"), "unit=\(unit)")
        #expect(other.isOK)
        #expect(other.summary("new") == 0)
        let bytes = try conference.delegates(
          "octet_length(split_part(d.name, ' ', 3))", where: "d.unit = '\(unit)'")
        #expect(bytes == [["6"]])
      }
    }
  }

  @Test("A18: the third of a unit with two places waits, and is approved beyond them")
  func quota() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(quota: "2", on: daemon.connect(), database)
      let list = try GeneratedList(["--unit", ListConference.place, "--rows", "3"])
      let rehearsal = try conference.send(list.bytes, mode: "check", Self.unit)
      let reply = try conference.send(list.bytes, Self.unit)
      for answer in [rehearsal, reply] {
        #expect(answer.isOK)
        #expect(answer.summary("new") == 3)
        #expect(answer.summary("waiting") == 1)
        #expect(answer.summary("rejected") == 0)
      }
      let waiting = try conference.delegates(
        "d.delegate, d.batch_row", where: "state = 'waitlisted'")
      // Rows stand in the order in which the unit wants its people.
      #expect(waiting.map { $0[1] } == ["4"])
      let before = try conference.ask("unit quotas", Self.unit)
      #expect(before["quota"] == "2/2")
      #expect(before["waiting"] == "1")
      #expect(try conference.ask("delegate approve", waiting[0][0]).isOK)
      let after = try conference.ask("unit quotas", Self.unit)
      #expect(after["quota"] == "3/2 (đã duyệt vượt 1)")
      #expect(try conference.registered().count == 3)
      // The list once more: nobody is judged anew.
      #expect(try conference.send(list.bytes, Self.unit).summary("unchanged") == 3)
      #expect(try conference.ask("unit quotas", Self.unit) == after)
    }
  }

  @Test("A18: a place that becomes free in a corrected list goes to the first who waits")
  func placeIsPassedOn() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(quota: "2", on: daemon.connect(), database)
      let first = Self.list("Trần Văn Một;A", "Trần Văn Hai;B", "Trần Văn Ba;C", "Trần Văn Tư;D")
      #expect(try conference.send(first, Self.unit).summary("waiting") == 2)
      let second = Self.list("Trần Văn Hai;B", "Trần Văn Ba;C", "Trần Văn Tư;D")
      let reply = try conference.send(second, "gone=cancel " + Self.unit)
      #expect(reply.summary("gone") == 1)
      #expect(try conference.registered() == ["Trần Văn Ba", "Trần Văn Hai"])
      #expect(
        try conference.delegates("d.name", where: "d.state = 'waitlisted'") == [["Trần Văn Tư"]])
    }
  }

  @Test("a unit that may send nobody has everybody wait")
  func noPlaces() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(quota: "3", on: daemon.connect(), database)
      let list = try GeneratedList(["--unit", "60", "--rows", "2"])
      let unit = "unit=du-lien-hiep-cac-to-chuc-huu-nghi-viet-nam"
      let reply = try conference.send(list.bytes, unit)
      #expect(reply.isOK)
      #expect(reply.summary("waiting") == 2)
      #expect(try conference.registered() == [])
    }
  }

  @Test(
    "A20: one name twice in a unit is refused, with marks it is two people, without tones a doubt")
  func sameName() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let twice = Self.list("Nguyễn Thị Hương;Vụ trưởng", "Nguyễn Thị Hương;Chuyên viên")
      let refused = try conference.send(twice, Self.unit)
      #expect(refused.fault == 403)
      #expect(refused.rows(severity: "error").contains(3))
      #expect(try conference.count() == 0)

      let marked = Self.list(
        "Nguyễn Thị Hương;Vụ trưởng;khác người, ghi chú: Vụ A",
        "Nguyễn Thị Hương (Vụ B);Chuyên viên;", header: "Họ và tên;Chức vụ;Ghi chú")
      #expect(try conference.send(marked, Self.unit).summary("new") == 2)
      #expect(
        try conference.delegates("d.name, d.mark")
          == [["Nguyễn Thị Hương", "Vụ A"], ["Nguyễn Thị Hương", "Vụ B"]])

      let plain = try conference.send(Self.list("Nguyen Thi Huong;Văn thư"), Self.unit)
      #expect(plain.isOK)
      #expect(
        plain.records(of: "problem").contains { $0["row"] == "2" && $0["reason"] == "D2" })
    }
  }

  @Test("A21: a list in TCVN3 is shown as it would be read, and stored only when that is confirmed")
  func tcvn3() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      #expect(try conference.ask("unit add", "van-phong name=\"Văn phòng\"").isOK)
      let text = "Hä vµ tªn;§¬n vÞ\nNguyÔn V¨n §×nh;V¨n phßng\nLª ThÞ Hµ;V¨n phßng\n"
      let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      let rehearsal = try conference.send(bytes, mode: "check")
      let encodings = rehearsal.records(of: "column").compactMap { $0["encoding"] }
      #expect(encodings == ["tcvn3", "tcvn3"])
      let samples = rehearsal.records(of: "sample")
      #expect(
        samples.contains { $0["before"] == "NguyÔn V¨n §×nh" && $0["after"] == "Nguyễn Văn Đình" })
      #expect(samples.contains { $0["before"] == "V¨n phßng" && $0["after"] == "Văn phòng" })
      let unconfirmed = try conference.send(bytes)
      #expect(unconfirmed.isOK == false)
      #expect(unconfirmed.final.contains("encoding=tcvn3"))
      #expect(try conference.count() == 0)
      #expect(try conference.send(bytes, "encoding=tcvn3").isOK)
      #expect(
        try conference.delegates("d.name, d.unit")
          == [["Lê Thị Hà", "van-phong"], ["Nguyễn Văn Đình", "van-phong"]])
    }
  }

  @Test("A21: Löu Hoàng Minh in VNI is Lưu Hồng Minh, Nguyễn Huy Hoàng in Unicode stays")
  func vni() throws {
    try withDaemon { daemon, database in
      let conference = try ListConference(on: daemon.connect(), database)
      let text = "Hoï vaø teân;Chöùc vuï\nLöu Hoàng Minh;Tröôûng phoøng\nNguyeãn Vaên Ñình;\n"
      let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      #expect(try conference.send(bytes, Self.unit).isOK == false)
      #expect(try conference.count() == 0)
      #expect(try conference.send(bytes, "encoding=vni " + Self.unit).isOK)
      #expect(
        try conference.delegates("d.name, d.position")
          == [["Lưu Hồng Minh", "Trưởng phòng"], ["Nguyễn Văn Đình", ""]])
      let plain = try conference.send(Self.list("Nguyễn Huy Hoàng;"), Self.unit)
      #expect(plain.isOK)
      #expect(plain.summary("new") == 1)
      #expect(try conference.delegates("d.name", where: "d.name = 'Nguyễn Huy Hoàng'").count == 1)
    }
  }

  @Test(
    "A21: ten rows in an old encoding bring the people of the same ten rows in Unicode",
    arguments: ["tcvn3", "vni"], ["csv", "xlsx"])
  func tenRows(_ encoding: String, _ format: String) throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let old = try ListConference("CU", on: client, database)
      let new = try ListConference("MOI", on: client, database)
      let options = ["--unit", ListConference.place, "--rows", "10", "--format", format]
      let list = try GeneratedList(options)
      #expect(try new.send(list.bytes, format: format, Self.unit).isOK)
      for form in [encoding, encoding + "-as-text"] where form == encoding || format == "csv" {
        let bytes = try GeneratedList(options + ["--encoding", form]).bytes
        #expect(try old.send(bytes, format: format, Self.unit).isOK == false, "\(form)")
        let words = "encoding=\(encoding) " + Self.unit
        #expect(try old.send(bytes, format: format, words).isOK, "\(form)")
        #expect(try old.registered() == new.registered(), "\(form)")
      }
    }
  }

  @Test("A25: the attendance list that was exported goes in again and changes nothing")
  func exported() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      try ConferenceSeed.pipeline(
        [
          "conference create HN title=\"Hội nghị\" from=24/7/2019",
          "unit add HN du name=\"Đảng ủy Khối\"",
          "group add HN ctv name=\"Cộng tác viên\"",
          "delegate register HN name=\"Lê An\" unit=du group=ctv phone=0000123456"
            + " position=\"Ủy viên Ban Thường vụ, Trưởng Ban\" note=\"=1+1\"",
          "delegate register HN name=\"김철수\" unit=du group=ctv position=\"-2+3, =A1\"",
        ], on: client)
      for format in ["csv", "csv separator=semicolon", "csv machine=yes", "xlsx"] {
        let export = try client.request("report print attendance HN phones=yes format=\(format)")
        let list = try #require(export.payload?.bytes)
        let back = try client.request(
          "delegate import HN format=\(format.prefix { $0 != " " }) mode=check {\(list.count)}",
          upload: list)
        #expect(back.summary("unchanged") == 2, "\(format): \(back)")
        #expect(back.summary("changed") + back.summary("rejected") == 0, "\(format): \(back)")
      }
    }
  }
}
