import HoinghiTesting
import Testing

/// What goes wrong in the lists that units send.
@Suite("What goes wrong: lists")
struct WrongListTests {
  @Test("Name split over two columns")
  func splitName() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let reply = try conference.send(
        ["1;Nguyễn Văn;An;Chuyên viên", "2;Trần Thị;Bình;Chuyên viên"],
        header: "STT;Họ và tên;;Chức vụ")
      #expect(reply.summary("new") == 2)
      #expect(try conference.delegates("name") == [["Nguyễn Văn An"], ["Trần Thị Bình"]])
      let named = try conference.send(
        ["1;Phạm Văn;Cường;Chuyên viên"], header: "STT;Họ và;tên;Chức vụ")
      #expect(
        named.records(of: "column").compactMap { $0["means"] }
          == ["number", "surname", "given", "position"])
      #expect(try conference.delegates("name").last == ["Phạm Văn Cường"])
    }
  }

  @Test("One row, two people")
  func twoPeople() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let reply = try conference.send(["1;Lê An;A", "2;Nguyễn Văn A, Trần Thị B;B"])
      #expect(reply.fault == 403)
      let problem = try #require(reply.records(of: "problem").first)
      #expect(problem["row"] == "3")
      #expect(problem["reason"] == "several-people")
      #expect(problem["value"] == "Nguyễn Văn A, Trần Thị B")
      #expect(try conference.delegates("name") == [])
    }
  }

  @Test("Ditto cells", arguments: ["nt", "-nt-", "\"\"\"\"", "như trên"])
  func ditto(_ sign: String) throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let reply = try conference.send(
        ["1;Lê An;Chuyên viên;du-btp", "2;Lê Bình;\(sign);\(sign)"],
        header: "STT;Họ và tên;Chức vụ;Đơn vị", "")
      #expect(
        try conference.delegates("name, position, unit")
          == [["Lê An", "Chuyên viên", "du-btp"], ["Lê Bình", "Chuyên viên", "du-btp"]])
      let marks = reply.records(of: "problem")
      #expect(marks.map { $0["row"] } == ["3", "3"])
      #expect(marks.allSatisfy { $0["reason"] == "ditto" && $0["severity"] == "repaired" })
    }
  }

  @Test("Section rows in the table")
  func sections() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let rows = [
        "I. CỘNG TÁC VIÊN;;", "1;Lê An;A", "Cộng: 1;;", "II. KHỐI CƠ QUAN ĐẢNG;;", "2;Lê Bình;B",
        "Cộng: 12;;", ";Hà Nội, ngày 20 tháng 7 năm 2019;", ";TM. BAN THƯỜNG VỤ;",
      ]
      for mode in ["check", "apply"] {
        let reply = try conference.send(rows, mode: mode)
        #expect(reply.summary("rows") == 2)
        // Nobody is left out without a word.
        #expect(reply.summary("section-rows") == 2)
        #expect(reply.summary("total-rows") == 2)
        #expect(reply.summary("footer-rows") == 2)
        let skipped = reply.records(of: "skipped")
        #expect(skipped.map { $0["row"] } == ["2", "4", "5", "7", "8", "9"])
        #expect(
          skipped.map { $0["reason"] }
            == ["section", "total", "section", "total", "footer", "footer"])
        #expect(skipped[2]["value"] == "II. KHỐI CƠ QUAN ĐẢNG")
      }
      #expect(
        try conference.delegates("name, participant_group") == [
          ["Lê An", "ctv"], ["Lê Bình", ""],
        ])
    }
  }

  @Test("ALL CAPS or all lower names")
  func capitals() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let reply = try conference.send([
        "1;NGUYỄN VĂN AN;A", "2;nguyễn văn bình;B", "3;H'Linh Niê;C", "4;Y Bhăm Niê;D",
        "5;Charles de Gaulle;E", "6;Ludwig von Trapp;F",
      ])
      #expect(reply.isOK)
      #expect(
        try conference.delegates("name").map { $0[0] } == [
          "Nguyễn Văn An", "Nguyễn Văn Bình", "H'Linh Niê", "Y Bhăm Niê", "Charles de Gaulle",
          "Ludwig von Trapp",
        ])
      #expect(reply.values("reason") == ["name-case", "name-case"])
    }
  }

  @Test("Phone lost its leading 0")
  func phone() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let reply = try conference.send(
        ["1;Lê An;912345678", "2;Lê Bình;0912345679"], header: "STT;Họ và tên;Điện thoại")
      #expect(try conference.delegates("phone") == [["0912345678"], ["0912345679"]])
      let problem = try #require(reply.records(of: "problem").first)
      #expect(problem["reason"] == "phone-zero")
      #expect(problem["severity"] == "repaired")
      // What was sent is told, and kept.
      #expect(problem["value"] == "912345678")
      let history = try conference.done("delegate history", "le-an personal=yes")
      #expect(history["change"]?.contains("phone as sent: 912345678") == true)
      #expect(
        try conference.done("delegate history", "le-an")["change"]?.contains("912345678") != true)
    }
  }

  @Test("Legacy font")
  func legacyFont() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let text = "STT;Hä vµ tªn;Chøc vô\n1;NguyÔn V¨n §×nh;V¨n phßng\n2;Lª ThÞ Hµ;Chuyªn viªn\n"
      let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
      let asked = try conference.send(bytes: bytes, "unit=du-btc")
      #expect(asked.isOK == false)
      #expect(asked.final.contains("encoding=tcvn3"))
      #expect(
        asked.records(of: "sample").contains {
          $0["before"] == "NguyÔn V¨n §×nh" && $0["after"] == "Nguyễn Văn Đình"
        })
      #expect(try conference.delegates("name") == [])
      #expect(try conference.send(bytes: bytes, "unit=du-btc encoding=tcvn3").isOK)
      #expect(
        try conference.delegates("name, position")
          == [["Nguyễn Văn Đình", "Văn phòng"], ["Lê Thị Hà", "Chuyên viên"]])
    }
  }

  @Test("A list in which nobody has a unit is one problem of the file, not one of each row")
  func noUnits() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let rows = (1...30).map { "\($0);Lê Văn \(["An", "Bình", "Cúc"][$0 % 3]) (Vụ \($0));A" }
      for mode in ["check", "apply"] {
        let reply = try conference.send(rows, mode: mode, "")
        #expect(reply.isOK == (mode == "check"))
        #expect(reply.summary("rejected") == 30)
        let problems = reply.records(of: "problem")
        #expect(problems.count == 1)
        #expect(problems.first?["reason"] == "unit-missing")
        #expect(problems.first?["row"] == nil)
        #expect(problems.first?["text"]?.contains("unit=") == true)
      }
      // The file that comes back says it in each row.
      let partial = try conference.send(rows, "partial=yes")
      #expect(partial.isOK)
      #expect(SmallConference.lines(of: partial.payloadText, with: "unit=").count == 30)
      #expect(try conference.delegates("name") == [])
      #expect(try conference.send(rows).summary("new") == 30)
    }
  }
}
