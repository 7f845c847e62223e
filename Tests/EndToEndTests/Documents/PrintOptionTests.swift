import HoinghiTesting
import Testing

/// Options of prints that make no sense are refused before a byte is sent, with what to do.
@Suite("Options of prints")
struct PrintOptionTests {
  static let refusals: [(String, Int, String)] = [
    ("delegates HN format=csv bundle=zip", 105, "bundle=zip goes with format=pdf only"),
    ("delegates HN bundle=zip", 105, "bundle=zip goes with format=pdf only"),
    ("delegates HN format=pdf bundle=tar", 102, "choose one of: one, zip"),
    ("programme HN profile=nd300", 102, "nd30"),
    ("badges HN template=badge-none", 300, "choose one of: badge, badge-card, badge-hanging"),
    ("badges HN format=pdf template=badge-none", 300, "there is no template badge-none"),
    ("badges HN template=invitation", 300, "choose one of: badge, badge-card, badge-hanging"),
    ("invitations HN format=html template=badge", 300, "choose one of: invitation"),
    ("certificates HN template=badge", 300, "choose one of: certificate"),
    ("badges HN template=../badge", 102, "a name is made of a-z, 0-9 and -"),
    ("badges HN delegate=nobody", 300, "delegate list HN shows those it has"),
    ("badges HN format=pdf delegate=nobody", 300, "delegate list HN shows those it has"),
    ("invitations HN delegate=nobody", 300, "delegate list HN shows those it has"),
    ("badges HN header=van-ban", 105, "it takes: profile= unit= group= delegate= speaker="),
    ("certificates HN header=van-ban", 105, "it takes: profile= number= date="),
    ("duplicates HN profile=nd30", 105, "it takes: unit="),
    ("programme HN header=letter", 102, "choose one of: none, van-ban, phu-luc, tai-lieu"),
    ("sign-in HN blank=-1", 102, "blank"),
    ("sign-in HN blank=1000", 102, "blank"),
    ("delegates HN template=badge", 105, "it takes: profile= header= number= date= attached="),
    ("programme HN header=tai-lieu number=3", 105, "header=van-ban or header=phu-luc only"),
    ("programme HN header=none number=3", 105, "number= has a place with header=van-ban"),
    ("programme HN header=none attached=x", 105, "attached= has a place with header=phu-luc only"),
    ("programme HN attached=x", 105, "attached= has a place with header=phu-luc only"),
    ("programme HN header=phu-luc date=1/2/2019", 105, "header=van-ban or header=tai-lieu only"),
    (
      "programme HN format=csv number=5", 105, "number= changes nothing in format=csv; leave it out"
    ),
    ("programme HN format=csv header=van-ban", 105, "header= changes nothing in format=csv"),
    ("programme HN format=jsonl date=1/1/2020", 105, "date= changes nothing in format=jsonl"),
    ("programme HN format=jsonl attached=x", 105, "attached= changes nothing in format=jsonl"),
    ("delegates HN format=csv profile=nd30", 105, "profile= changes nothing in format=csv"),
    ("sign-in HN format=csv blank=3", 105, "blank= changes nothing in format=csv"),
    ("invitations HN format=xlsx number=3", 105, "number= changes nothing in format=xlsx"),
    ("badges HN format=csv template=badge-card", 105, "template= changes nothing in format=csv"),
    ("programme HN sample=yes", 105, "report programme has no use for sample="),
    ("programme HN recipients=units", 105, "report programme has no use for recipients="),
    ("labels HN recipients=guests", 102, "choose one of: units, delegates"),
    ("invitations HN language=en", 105, "words from templates"),
    ("certificates HN format=pdf language=en", 105, "leave language= out"),
    ("programme HN date=31/2/2020", 102, "date"),
    ("programme NOWHERE format=pdf", 300, "conference list shows those there are"),
    ("changes HN format=pdf", 400, "programme publish HN"),
    ("delegates HN format=pdf header=van-ban", 400, "use conference update HN organizer="),
    ("invitations HN number=3 date=1/7/2026", 400, "use conference update HN organizer="),
    ("invitations HN format=html", 400, "use conference update HN organizer="),
    ("certificates HN format=pdf", 400, "use conference update HN organizer="),
    ("invitations HN recipients=units group=ctv", 101, "leave recipients=units out"),
    ("labels HN recipients=units delegate=nobody", 101, "leave recipients=units out"),
    ("badges HN speaker=nobody unit=du-btc", 101, "leave unit=, group=, delegate= or speaker= out"),
    ("badges HN sample=yes unit=du-btc", 101, "sample= says for whom to print"),
  ]

  @Test("that make no sense are refused with what to do")
  func refused() throws {
    try withDaemon { daemon, database in
      _ = try SmallConference(daemon, database)
      let client = try daemon.connect()
      for (words, fault, advice) in Self.refusals {
        let reply = try client.request("report print \(words)")
        #expect(reply.fault == fault, "\(words): \(reply.final)")
        #expect(reply.final.contains(advice), "\(words): \(reply.final)")
        #expect(reply.payload == nil && reply.lines.isEmpty, "\(words)")
      }
      #expect(try client.request("report print programme HN format=pdf").isOK)
      for words in ["invitations HN sample=yes", "certificates HN sample=yes", "badges HN"] {
        #expect(try client.request("report print \(words)").isOK, "\(words)")
      }
      for format in ["csv", "jsonl", "xlsx"] {
        #expect(try client.request("report print invitations HN format=\(format)").isOK)
        // Its cells say "Đ/c" or not, and pages have a header.
        #expect(try client.request("report print programme HN format=\(format) profile=nd30").isOK)
      }
    }
  }

  @Test("that make sense do what they say: header, number, date, empty rows, made-up people")
  func obeyed() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done(
        "conference update", "organizer=\"Cục Thử nghiệm\" symbol=CTN profile=nd30")
      try conference.register("Người Thử Một", "unit=du-btc")
      let document = try conference.printed(
        "programme", "header=van-ban number=5 date=5/1/2020")
      #expect(document.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"))
      #expect(document.contains("Độc lập - Tự do - Hạnh phúc\n"))
      #expect(document.contains("Số: 05/CTr-CTN"))
      #expect(document.contains("Hà Nội, ngày 05 tháng 01 năm 2020\n"))
      #expect(!document.contains("*"))
      let later = try conference.printed("programme", "header=van-ban number=5 date=9/6/2020")
      #expect(later.contains("Hà Nội, ngày 09 tháng 6 năm 2020\n"))
      // What nobody gave is not made up.
      let blank = try conference.printed("programme", "header=van-ban")
      #expect(blank.contains("Số: .../CTr-CTN") && blank.contains("ngày … tháng … năm …"))
      let appendix = try conference.printed(
        "delegates", "header=phu-luc attached=\"Kế hoạch số 7/KH-CTN\"")
      #expect(appendix.hasPrefix("Phụ lục\nDANH SÁCH ĐẠI BIỂU\n"))
      #expect(appendix.contains("(Kèm theo Kế hoạch số 7/KH-CTN)\n"))
      let sheet = try conference.printed("sign-in", "blank=2 half=morning")
      #expect(sheet.contains("\n3   |") && !sheet.contains("\n4   |"))
      let sample = try conference.printed("badges", "sample=yes")
      #expect(sample.contains("ThS NGƯỜI THỬ MỘT") && !sample.contains("Đảng ủy Bộ Tài chính"))
    }
  }

  @Test("a sample of a letter is to a unit, or to a person if that is asked for")
  func samples() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      for profile in ["nd30", "dang36", "dang05", "plain"] {
        let words = "sample=yes profile=\(profile)"
        let unit = try conference.printed("invitations", words)
        #expect(!unit.contains("Người Thử Một"), "\(unit)")
        #expect(unit.contains("Đơn vị mẫu") && unit.contains("20/7/2019"), "\(unit)")
        let person = try conference.printed("invitations", words + " recipients=delegates")
        #expect(person.contains("ThS Người Thử"), "\(person)")
        #expect(!person.contains("20/7/2019"), "\(person)")
      }
    }
  }

  @Test("a letter to a unit has its quota and deadline, not whom to ring about its list")
  func letters() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done("conference update", "organizer=\"Cục Thử nghiệm\"")
      try conference.done("unit quota", "du-btc n=3")
      try conference.done(
        "unit update",
        "du-btc contact=\"Người Liên Hệ Thử\" contact-phone=0900000001 deadline=17/7/2019")
      for profile in ["nd30", "dang36", "dang05", "plain"] {
        let letter = try conference.printed("invitations", "profile=\(profile)")
        #expect(letter.contains("Đảng ủy Bộ Tài chính"))
        #expect(letter.contains("03"), "\(letter)")
        #expect(letter.contains("17/7/2019"), "\(letter)")
        #expect(!letter.contains("Liên Hệ Thử") && !letter.contains("0900000001"))
        #expect(!letter.contains("Đảng ủy Bộ Tư pháp"))
      }
    }
  }

  @Test("a group or a delegate is written to, not the units", arguments: ["invitations", "labels"])
  func recipients(_ report: String) throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done("conference update", "organizer=\"Cục Thử nghiệm\"")
      #expect(try conference.printed(report).contains("dùng unit quota HN"))
      #expect(
        try conference.printed(report, "group=ctv").contains("nhóm này chưa có đại biểu nào"))
      #expect(
        try conference.printed(report, "recipients=delegates").contains("dùng delegate register HN")
      )
      try conference.done("unit quota", "du-btp n=3")
      let code = try conference.register("Người Thử Một", "unit=du-btc group=ctv synthetic=yes")
      #expect(try conference.printed(report).contains("Đảng ủy Bộ Tư pháp"))
      for words in ["group=ctv", "delegate=\(code)", "recipients=delegates"] {
        let text = try conference.printed(report, words)
        #expect(text.contains("Người Thử Một"), "\(words): \(text)")
        #expect(!text.contains("Đảng ủy Bộ Tư pháp"), "\(words): \(text)")
      }
      let unit = try conference.printed(report, "unit=du-btc recipients=units")
      #expect(unit.contains("Đảng ủy Bộ Tài chính") && !unit.contains("Người Thử Một"))
    }
  }

  @Test("badges carry tickets, so a viewer only sees what their template looks like")
  func tickets() throws {
    let port = try FreePort.find()
    try withDaemon(["listen.tcp": "127.0.0.1:\(port)"]) { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done("conference update", "organizer=\"Cục Thử nghiệm\"")
      let code = try conference.register("Người Thử Một", "unit=du-btc synthetic=yes")
      let ticket = try #require(try conference.done("delegate ticket", code)["ticket"])
      let viewer = try WireClient(port: port)
      for format in ["text", "csv", "html", "pdf"] {
        let refused = try viewer.request("report print badges HN format=\(format)")
        #expect(refused.fault == 200 && refused.payload == nil, "\(format)")
        #expect(refused.final.contains("sample=yes shows the template"))
      }
      let sample = try viewer.request("report print badges HN sample=yes")
      #expect(sample.isOK && !sample.payloadText.contains(ticket))
      for report in ["certificates", "name-plates", "labels", "delegates", "sign-in"] {
        let text = try viewer.request("report print \(report) HN").payloadText
        #expect(!text.contains(ticket), "\(report)")
      }
      #expect(try conference.printed("badges").filter { !$0.isWhitespace }.contains(ticket))
    }
  }
}
