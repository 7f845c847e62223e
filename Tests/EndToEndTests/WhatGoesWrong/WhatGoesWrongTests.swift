import FoundationEssentials
import HoinghiTesting
import Testing

/// What goes wrong with people and units before and on the day, each with what is wanted then.
@Suite("What goes wrong: people and units")
struct WhatGoesWrongTests {
  @Test("Same full name, two people, one unit")
  func namesakes() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let first = try conference.register("Nguyễn Thị Hương")
      let second = try conference.ask(
        "delegate register", "name=\"Nguyễn Thị Hương\" unit=du-btc")
      #expect(second.token == "duplicate")
      // It says who is there and what to do.
      #expect(second.final.contains(first))
      #expect(second.final.contains("(Vụ A)") || second.final.contains("mark="))
      try conference.done("delegate update", "\(first) mark=\"Vụ A\"")
      let other = try conference.register("Nguyễn Thị Hương (Vụ B)")
      for report in ["delegates", "attendance"] {
        let text = try conference.printed(report)
        #expect(SmallConference.lines(of: text, with: "Nguyễn Thị Hương (Vụ A)").count == 1)
        #expect(SmallConference.lines(of: text, with: "Nguyễn Thị Hương (Vụ B)").count == 1)
      }
      let ticket = try conference.done("delegate ticket", other)
      #expect(ticket["name"] == "Nguyễn Thị Hương (Vụ B)")
    }
  }

  @Test("Same person twice")
  func twice() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      #expect(try conference.send(["1;Nguyễn Thị Hương;Vụ trưởng"]).summary("new") == 1)
      // The second version of the list has no tones: nobody is added, and it says so.
      let list = try conference.send(["1;Nguyen Thi Huong;Vụ trưởng"])
      #expect(list.summary("new") == 0)
      #expect(list.values("reason") == ["name-kept"])
      // By hand it is a doubt, never silent.
      let plain = try conference.done(
        "delegate register", "name=\"Nguyen Thi Huong\" unit=du-btc")
      let doubt = try #require(plain["warning"])
      #expect(doubt.contains("Nguyễn Thị Hương"))
      #expect(doubt.contains("delegate merge"))
      let pairs = try conference.done("delegate duplicates", "level=D2")
      #expect(pairs.records.count == 1)
      let code = try #require(plain["delegate"])
      #expect(try conference.done("delegate merge", "nguyen-thi-huong \(code)").isOK)
      #expect(try conference.summary()["registered"] == "1")
      #expect(
        try conference.delegates("name", where: "state = 'registered'") == [["Nguyễn Thị Hương"]])
    }
  }

  @Test("Same person via two units")
  func twoUnits() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let code = try conference.register("Lê An", "unit=du-btc phone=0900000001")
      let again = try conference.done(
        "delegate register", "name=\"Lê An\" unit=du-btp phone=0900000001")
      #expect(again["warning"]?.contains(code) == true)
      try conference.done("delegate cancel", again["delegate"] ?? "")
      try conference.done("delegate represent", "\(code) du-btp")
      #expect(try conference.summary()["registered"] == "1")
      for unit in ["du-btc", "du-btp"] {
        let codes = try conference.done("delegate list", "unit=\(unit) state=registered")
        #expect(codes.values("delegate") == [code])
      }
      let text = try conference.printed("delegates", "order=donvi")
      #expect(SmallConference.lines(of: text, with: "Lê An (*)", "kiêm nhiệm").count == 2)
      #expect(text.contains("Danh sách gồm 01 đại biểu"))
      try conference.done("delegate register", "name=\"Lê Bình\" unit=du-btp")
      let sheets = try conference.printed("sign-in").components(separatedBy: "Đơn vị: ").dropFirst()
      #expect(
        sheets.map { $0.prefix(while: { $0 != "\n" }) } == [
          "Đảng ủy Bộ Tài chính", "Đảng ủy Bộ Tư pháp",
        ])
      for sheet in sheets {
        #expect(SmallConference.lines(of: sheet, with: "Lê An (*)").count == 1)
        #expect(sheet.contains("Tổng số: 01 đại biểu"))
        #expect(sheet.contains("(*) Kiêm nhiệm, tính một lần."))
      }
      // The number is that of the one who counts.
      let numbered = SmallConference.lines(of: sheets.last ?? "", with: "Lê Bình", "1")
      #expect(numbered.count == 1)
      let ofOneUnit = try conference.printed("sign-in", "unit=du-btp by=ten")
      #expect(SmallConference.lines(of: ofOneUnit, with: "Lê An (*)").count == 1)
    }
  }

  @Test("Late substitution")
  func substitution() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done("unit quota", "du-btc n=1")
      let code = try conference.register("Lê An", "unit=du-btc group=ctv number=12 seat=B07")
      let old = try conference.done("delegate ticket", code)["ticket"] ?? ""
      let other = try conference.done("delegate substitute", "\(code) name=\"Lê Bình\"")
      #expect(other["number"] == "12")
      #expect(other["seat"] == "B07")
      #expect(other["group"] == "ctv")
      #expect(try conference.done("unit quotas", "unit=du-btc")["quota"] == "1/1")
      #expect(try conference.summary()["registered"] == "1")
      #expect(
        try conference.done("delegate show", code)["replaced-by-name"] == "Lê Bình")
      let text = try conference.printed("delegates")
      #expect(SmallConference.lines(of: text, with: "Lê Bình", "đi thay Lê An").count == 1)
      // A new badge; the old one opens no door.
      let ticket = try conference.done("delegate ticket", other["delegate"] ?? "")["ticket"] ?? ""
      #expect(ticket != old)
      #expect(
        try conference.ask("attendance scan", "\(old) day=24/7/2019 half=morning").isOK == false)
      let scan = try conference.done("attendance scan", "\(ticket) day=24/7/2019 half=morning")
      #expect(scan["name"] == "Lê Bình")
      #expect(try conference.summary()["substitutes"] == "1")
    }
  }

  @Test("Wrong or outdated position")
  func position() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let list = ["1;Lê An;Trưởng phòng"]
      #expect(try conference.send(list, "unit=du-btc sender=\"Bà Mẫu\"").isOK)
      try conference.done("delegate update", "le-an position=\"Phó Vụ trưởng\"")
      try conference.done("unit update", "du-btc name=\"Đảng ủy Bộ Tài chính mới\"")
      let history = try conference.done("delegate history", "le-an")
      #expect(history.values("command").contains("delegate update"))
      #expect(history.values("change").contains("position: Trưởng phòng -> Phó Vụ trưởng"))
      #expect(
        try conference.psql.number(
          "select count(*) from hoinghi.audit where command = 'delegate update' and before->>"
            + "'position' = 'Trưởng phòng' and after->>'position' = 'Phó Vụ trưởng'") == 1)
      let text = try conference.printed("delegates")
      #expect(
        SmallConference.lines(of: text, with: "Phó Vụ trưởng", "Đảng ủy Bộ Tài chính mới").count
          == 1)
      // The list once more does not bring the old position back.
      let again = try conference.send(list, "unit=du-btc sender=\"Bà Mẫu\"")
      #expect(again["result"] == "same")
      #expect(try conference.delegates("position") == [["Phó Vụ trưởng"]])
    }
  }

  @Test("Wrong degree or missing PGS")
  func degree() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      // What a position or a source says of degrees is not printed as one.
      try conference.done(
        "speaker add",
        "minh name=\"Lưu Hồng Minh\" position=\"Trưởng khoa\" position-source=\"PGS, Trưởng khoa\"")
      try conference.done("session add", "CD1 title=\"Một số vấn đề\"")
      try conference.done("session assign", "CD1 minh")
      let before = try conference.printed("speakers")
      #expect(before.contains("Lưu Hồng Minh"))
      for report in ["speakers", "programme"] {
        #expect(try conference.printed(report).contains("PGS") == false)
      }
      try conference.done("speaker update", "minh name=\"PGS, TS Lưu Hồng Minh\"")
      // One line of each speaker to read proof, and the same everywhere else.
      let proof = try conference.printed("speakers")
      #expect(SmallConference.lines(of: proof, with: "PGS TS Lưu Hồng Minh").count == 1)
      #expect(try conference.printed("programme").contains("PGS TS Lưu Hồng Minh"))
      #expect(
        try conference.printed("speaker-agenda", "speaker=minh").contains("PGS TS Lưu Hồng Minh"))
    }
  }

  @Test("Walk-in")
  func walkIn() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done("unit quota", "du-btc n=3")
      for name in ["Lê An", "Lê Bình", "Lê Cúc"] { try conference.register(name) }
      let day = "day=24/7/2019 half=morning"
      let over = try conference.done("attendance walk-in", "name=\"Lê Dung\" unit=du-btc \(day)")
      #expect(over["state"] == "walk_in")
      #expect(over["warning"] == "the unit's quota is used up: 3/3")
      let nobodys = try conference.done("attendance walk-in", "name=\"Lê Giang\" \(day)")
      #expect(nobodys["warning"]?.contains("no unit; ask") == true)
      let summary = try conference.summary()
      #expect(summary["registered"] == "3")
      #expect(summary["present"] == "0")
      #expect(summary["walk-in"] == "2")
      #expect(try conference.done("unit quotas", "unit=du-btc")["quota"] == "3/3")
    }
  }

  @Test("Quota exceeded")
  func quota() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done("unit quota", "du-btc n=3")
      let list = ["1;Lê An;A", "2;Lê Bình;B", "3;Lê Cúc;C", "4;Lê Dung;D"]
      let reply = try conference.send(list)
      #expect(reply.summary("new") == 4)
      #expect(reply.summary("waiting") == 1)
      #expect(
        try conference.delegates("name", where: "state = 'waitlisted'") == [["Lê Dung"]])
      let waiting = try conference.printed("waiting-list")
      #expect(SmallConference.lines(of: waiting, with: "Lê Dung").count == 1)
      // The organizer lets the one in, or the unit takes another one back.
      try conference.done("delegate approve", "le-dung")
      #expect(try conference.done("unit quotas", "unit=du-btc")["quota"] == "4/3 (đã duyệt vượt 1)")
      let fifth = try conference.done("delegate register", "name=\"Lê Giang\" unit=du-btc")
      #expect(fifth["state"] == "waitlisted")
      try conference.done("delegate cancel", "le-an")
      let freed = try conference.done("delegate cancel", "le-binh")
      #expect(freed["moved-up"] == "le-giang")
    }
  }

  @Test("Unit sent nothing")
  func nothingSent() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let contact = "contact=\"Bà Mẫu\" contact-phone=0900000007 deadline=17/7/2019"
      try conference.done("unit update", "du-btp \(contact)")
      try conference.done("unit quota", "du-btp n=2")
      try conference.register("Lê An")
      let missing = try conference.done("unit quotas", "state=missing personal=yes")
      #expect(missing.values("unit") == ["du-btp"])
      #expect(missing["contact"] == "Bà Mẫu")
      #expect(missing["contact-phone"] == "0900000007")
      let text = try conference.printed("missing-units", "phones=yes")
      #expect(text.contains("ĐƠN VỊ CHƯA GỬI DANH SÁCH"))
      #expect(
        SmallConference.lines(of: text, with: "Đảng ủy Bộ Tư pháp", "Bà Mẫu", "0900000007").count
          == 1)
      #expect(SmallConference.lines(of: text, with: "Đảng ủy Bộ Tài chính").isEmpty)
    }
  }

  @Test("Combined delegations")
  func delegation() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      let head = try conference.register("Lê An")
      try conference.register("Lê Bình", "unit=du-btp")
      let reply = try conference.done(
        "delegation add", "xe-2 name=\"Xe số 2\" units=\"du-btc; du-btp\" head=\(head)")
      #expect(reply["units"] == "du-btc; du-btp")
      #expect(reply["head-name"] == "Lê An")
      #expect(reply["delegates"] == "2")
      // Neither unit loses its own people.
      for (unit, name) in [("du-btc", "Lê An"), ("du-btp", "Lê Bình")] {
        #expect(try conference.done("delegate list", "unit=\(unit)").values("name") == [name])
      }
      let text = try conference.printed("delegates")
      #expect(SmallConference.lines(of: text, with: "Lê An", "Trưởng đoàn").count == 1)
    }
  }
}
