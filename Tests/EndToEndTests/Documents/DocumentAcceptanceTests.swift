import HoinghiTesting
import Testing

/// What a Vietnamese office expects of its papers, each by commands and as printed.
@Suite("Papers as offices expect them")
struct DocumentAcceptanceTests {
  private static let code = "DLXH-2019"

  @Test("the seed's speakers, and the agenda of one with and without a time")
  func speakers() throws {
    try withSeed { client in
      let speakers = try Self.text(client, "speakers")
      #expect(speakers.contains(Self.speakerTable), "\(speakers)")
      let agenda = try Self.text(client, "speaker-agenda", "speaker=luu-hong-minh")
      #expect(agenda.hasPrefix(Self.agenda), "\(agenda)")
      // Nobody knows a time: none is made up.
      for session in ["CD1", "CD2", "CD3", "CD4"] {
        try ConferenceSeed.pipeline(["session unschedule \(Self.code) \(session)"], on: client)
      }
      let untimed = try Self.text(client, "speaker-agenda", "speaker=luu-hong-minh")
      #expect(untimed.contains("\n1. (chưa xếp giờ), sáng thứ Tư, ngày 24/7/2019\n"))
      #expect(!untimed.contains("08h45"))
    }
  }

  @Test("the seed's header, its title lines, its sheet to sign, and its badges")
  func seed() throws {
    try withSeed { client in
      try ConferenceSeed.pipeline(
        [
          "conference update \(Self.code) symbol=ĐUK",
          "delegate register \(Self.code) name=\"Người Thử Một\" unit=hv-bctt phone=0000123456"
            + " synthetic=yes",
        ], on: client)
      let list = try Self.text(
        client, "delegates", "header=van-ban date=24/7/2019")
      #expect(list.hasPrefix(Self.partyHeader), "\(list)")
      #expect(!list.contains("CỘNG HÒA") && !list.contains("Độc lập") && !list.contains("Số:"))
      #expect(list.contains("\nDANH SÁCH ĐẠI BIỂU\ntham dự Hội nghị đánh giá 3 năm"))
      let title = #/\nSTT \| Họ và tên +\| Chức vụ +\| Đơn vị +\| Điện thoại \| Ghi chú\n/#
      #expect(list.contains(title) && !list.contains("0000123456"))
      #expect(try Self.text(client, "delegates", "phones=yes").contains("| 0000123456 |"))
      let sheet = try Self.text(client, "sign-in")
      #expect(sheet.contains("(Ngày 24/7/2019, tại Hà Nội)\n"))
      #expect(sheet.contains("\nĐơn vị: Học viện Báo chí và Tuyên truyền\n"))
      #expect(sheet.contains(#/\| Chức vụ - đơn vị +\| Ký tên\n/#))
      // A degree keeps its own letters; nobody's name stands where somebody signs.
      let badges = try Self.text(client, "badges")
      #expect(badges.contains("\nThS VŨ ĐỨC NAM\n") && !badges.contains("THS"))
      #expect(badges.contains("BÁO CÁO VIÊN\nThS VŨ ĐỨC NAM\n"))
    }
  }

  @Test("a whole day: two columns to sign, rows that are filled, rows that are left blank")
  func signIn() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      for name in ["Một", "Hai", "Ba"] {
        try conference.register("Người Thử \(name)", "unit=du-btc synthetic=yes")
      }
      try conference.done("session add", "S1 title=\"Buổi sáng\" day=24/7/2019 half=sáng")
      try conference.done("session add", "S2 title=\"Buổi chiều\" day=24/7/2019 half=chiều")
      let sheet = try conference.printed("sign-in")
      #expect(sheet.contains(#/STT \| Họ và tên +\| Chức vụ - đơn vị +\| Ký tên \(Sáng\) +\|/#))
      #expect(sheet.contains("| Ký tên (Chiều)\n"))
      let rows = sheet.matches(of: #/\n(\d) +\|(.*)\|(.*)\|(.*)\|(.*)(?=\n)/#)
      #expect(rows.map(\.output.1) == ["1", "2", "3", "4", "5", "6", "7", "8"])
      for (index, row) in rows.enumerated() {
        #expect(row.output.2.allSatisfy { $0 == " " } == (index > 2))
        #expect(row.output.4.allSatisfy { $0 == " " } && row.output.5.allSatisfy { $0 == " " })
      }
      #expect(sheet.contains("Đơn vị: Đảng ủy Bộ Tài chính\n"))
      #expect(sheet.contains("Tổng số: 03 đại biểu. Có mặt: …. Vắng: ….\n"))
      #expect(sheet.contains("NGƯỜI LẬP"))
    }
  }

  @Test("for spreadsheets the titles of the printed columns and no other")
  func spreadsheets() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      try conference.done("session add", "S1 title=\"Buổi sáng\" day=24/7/2019 half=sáng")
      try conference.done("session add", "S2 title=\"Buổi chiều\" day=24/7/2019 half=chiều")
      try conference.done("group add", "g1 name=\"nhóm thử\"")
      try conference.register("Người Thử", "group=g1 unit=du-btc synthetic=yes")
      #expect(
        try conference.printed("attendance", "format=csv").hasPrefix(
          "\u{FEFF}STT,Họ và tên,Chức vụ,Đơn vị,Có mặt (Sáng),Có mặt (Chiều),Ghi chú\r\n"
            + "1,Người Thử,,Đảng ủy Bộ Tài chính,,,\r\n"))
      #expect(
        try conference.printed("delegates", "format=csv").hasPrefix(
          "\u{FEFF}STT,Họ và tên,Chức vụ,Đơn vị,Điện thoại,Ghi chú\r\n"))
      #expect(
        try conference.printed("attendance", "format=csv machine=yes").hasPrefix(
          "number,name,position,unit,group,"))
      #expect(
        try conference.printed("delegates", "format=jsonl").contains("\"group\":\"nhóm thử\""))
    }
  }

  @Test("groups by Roman numerals, continuous numbers, the last line by the profile")
  func sections() throws {
    try withDaemon { daemon, database in
      let conference = try SmallConference(daemon, database)
      for (group, names) in [("g1", ["A", "B"]), ("g2", ["C"]), ("g3", ["D", "E"])] {
        try conference.done("group add", "\(group) name=\"nhóm thử \(group)\"")
        for name in names {
          try conference.register("Người Thử \(name)", "group=\(group) synthetic=yes")
        }
      }
      let party = try conference.printed("delegates", "profile=dang36")
      #expect(party.contains("\nI- ") && party.contains("\nII- ") && party.contains("\nIII- "))
      #expect(party.contains("\nDanh sách gồm 05 đại biểu.\n"))
      let state = try conference.printed("delegates", "profile=nd30")
      #expect(state.contains("\nI. ") && state.contains("\nII. ") && state.contains("\nIII. "))
      #expect(state.contains("\nDanh sách gồm 05 đại biểu./.\n"))
      for text in [party, state] {
        let numbers = text.matches(of: #/\n(\d) +\| Người/#).map(\.output.1)
        #expect(numbers == ["1", "2", "3", "4", "5"])
      }
    }
  }

  @Test("the summary by unit, to the last figure, and the sentence to be said")
  func summary() throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      try ConferenceSeed.pipeline(Self.figures, on: client)
      let summary = try client.request("report print summary TK half=morning").payloadText
      #expect(summary.contains(Self.summaryTable), "\(summary)")
      #expect(
        summary.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
          "Dự hội nghị có 08 đại biểu (trong đó 02 đại biểu phát sinh); có mặt 06/08 đại biểu "
            + "đăng ký, đạt 75,0%."))
    }
  }

  private func withSeed(_ body: (WireClient) throws -> Void) throws {
    try withDaemon { daemon, _ in
      let client = try daemon.connect()
      let seed = TextFile.contents(Programs.repository + "/sql/seed/dlxh-2019.hoinghi") ?? ""
      try ConferenceSeed.pipeline(
        seed.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init), on: client)
      try body(client)
    }
  }

  private static func text(
    _ client: WireClient, _ report: String, _ words: String = ""
  ) throws -> String {
    let reply = try client.request("report print \(report) \(code) \(words)")
    guard reply.isOK else { throw TestFailure("\(report): \(reply.final)") }
    return reply.payloadText
  }
}

extension DocumentAcceptanceTests {
  fileprivate static let speakerTable = """
    STT | Báo cáo viên       | Chức vụ, đơn vị                                                                    | Chuyên đề
    1   | TS Lưu Hồng Minh   | Trưởng khoa Xã hội học, Học viện Báo chí và Tuyên truyền                           | 1
    2   | TS Bùi Phương Đình | Viện trưởng Viện Xã hội học và phát triển, Học viện Chính trị quốc gia Hồ Chí Minh | 2
    3   | TS Đỗ Thanh Hà     | Viện trưởng Viện Nghiên cứu Dư luận xã hội, Ban Tuyên giáo Trung ương              | 3
    4   | ThS Vũ Đức Nam     | Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Đảng ủy Khối                          | 4

    """

  fileprivate static let agenda = """
    LỊCH BÁO CÁO VIÊN
    Hội nghị đánh giá 3 năm thực hiện Chỉ thị số 03-CT/ĐUK của Ban Thường vụ Đảng ủy
    Khối và tập huấn nghiệp vụ cho đội ngũ cộng tác viên dư luận xã hội Đảng bộ Khối

    Báo cáo viên: TS Lưu Hồng Minh
    Chức vụ:      Trưởng khoa Xã hội học
    Đơn vị:       Học viện Báo chí và Tuyên truyền
    Số chuyên đề: 01

    1. 08h45 - 09h25, sáng thứ Tư, ngày 24/7/2019
       Chuyên đề 1: Một số vấn đề chung về công tác nghiên cứu dư luận xã hội;
       phương pháp nắm bắt, phân tích, tổng hợp và viết báo cáo phản ánh dư luận xã
       hội
       Địa điểm: Hà Nội (hội trường: chưa xác định)

    """

  fileprivate static let partyHeader = """
                 ĐẢNG ỦY KHỐI                       ĐẢNG CỘNG SẢN VIỆT NAM
            CÁC CƠ QUAN TRUNG ƯƠNG                  ──────────────────────
                      *                        Hà Nội, ngày 24 tháng 7 năm 2019
                Số ...-BC/ĐUK

    """

  fileprivate static let summaryTable = """
    STT | Đơn vị    | Chỉ tiêu | Đăng ký | Có mặt | Trong đó đi thay | Vắng có phép | Vắng không phép | Phát sinh | Tỷ lệ (%)
    1   | A         |        3 |       3 |      3 |                0 |            0 |               0 |         0 |     100,0
    2   | B         |        3 |       2 |      1 |                1 |            1 |               0 |         0 |      50,0
    3   | C         |        2 |       3 |      2 |                0 |            0 |               1 |         1 |      66,7
    4   | D         |        2 |       0 |      0 |                0 |            0 |               0 |         1 |         -
        | TỔNG CỘNG |       10 |       8 |      6 |                1 |            1 |               1 |         2 |      75,0

    """

  /// Quotas, registrations, a substitute, somebody beyond a quota, marks and walk-ins of four units.
  fileprivate static let figures: [String] = {
    var requests = [
      "conference create TK title=\"Hội nghị thử số liệu\" from=24/7/2019 place=\"Hà Nội\""
        + " profile=nd30 synthetic=yes"
    ]
    for (unit, places) in [("a", 3), ("b", 3), ("c", 2), ("d", 2)] {
      requests.append("unit add TK \(unit) name=\"\(unit.uppercased())\"")
      requests.append("unit quota TK \(unit) n=\(places)")
    }
    for (unit, names) in [
      ("a", ["Một", "Hai", "Ba"]), ("b", ["Bốn", "Năm"]), ("c", ["Sáu", "Bảy", "Tám"]),
    ] {
      for name in names {
        let person = "name=\"Người Thử \(name)\" unit=\(unit) synthetic=yes"
        requests.append("delegate register TK \(person)")
      }
    }
    let day = "day=24/7/2019 half=morning"
    return requests + [
      "delegate approve TK nguoi-thu-tam",
      "delegate substitute TK nguoi-thu-bon name=\"Người Thử Thay\"",
      "attendance mark TK half=morning numbers=1-4,6,7",
      "attendance mark TK half=morning numbers=5 verdict=excused",
      "attendance mark TK half=morning numbers=8 verdict=absent",
      "attendance walk-in TK name=\"Người Thử Chín\" unit=c \(day)",
      "attendance walk-in TK name=\"Người Thử Mười\" unit=d \(day)",
    ]
  }()
}
