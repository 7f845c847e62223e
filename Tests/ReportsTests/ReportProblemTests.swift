import Postgres
import Reports
import Testing
import Vietnamese

extension ReportTests {
  @Test("what is not there is named before the first byte")
  func unknown() throws {
    try ReportFixture.with("programme") { connection in
      let known = ReportFixture.code
      var orders: [(ReportOrder, ReportProblem)] = [
        (ReportOrder(.programme, of: "nowhere"), .conferenceUnknown("nowhere"))
      ]
      var order = ReportOrder(.speakerAgenda, of: known)
      order.speaker = "nobody"
      orders.append((order, .speakerUnknown("nobody", conference: known)))
      order = ReportOrder(.delegates, of: known)
      order.unit = "none"
      orders.append((order, .unitUnknown("none", conference: known)))
      order = ReportOrder(.attendance, of: known)
      order.group = "none"
      orders.append((order, .groupUnknown("none", conference: known)))
      order = ReportOrder(.doorSheet, of: known)
      order.room = "none"
      orders.append((order, .roomUnknown("none", conference: known)))
      order = ReportOrder(.tracks, of: known)
      order.track = "Không có"
      orders.append((order, .trackUnknown("Không có", conference: known)))
      order = ReportOrder(.attendance, of: known)
      order.day = CalendarDate(year: 2019, month: 7, day: 25)
      orders.append(
        (
          order,
          .dayOutside("25/7/2019", conference: known, first: "24/7/2019", last: "24/7/2019")
        ))
      for (order, problem) in orders {
        var written = 0
        #expect(throws: problem) {
          try order.produce(from: connection, in: ReportFixture.shop()) { written += $0.count }
        }
        #expect(written == 0)
      }
    }
  }

  @Test("one number is refused for several documents, with what leaves one of them")
  func numberOfOne() throws {
    try ReportFixture.with("programme", "rooms", "people") { connection in
      func order(_ report: ReportName, _ choose: (inout ReportOrder) -> Void = { _ in })
        -> ReportOrder
      {
        var order = ReportOrder(report, of: ReportFixture.code)
        order.papers.number = 5
        choose(&order)
        return order
      }
      let day = CalendarDate(year: 2019, month: 7, day: 24)
      for (order, option) in [
        (order(.doorSheet), .room), (order(.speakerAgenda), .speaker), (order(.signIn), .day),
        (order(.signIn) { $0.day = day }, .unit),
        (
          order(.signIn) {
            $0.day = day
            $0.arrangement = .group
          }, .group
        ),
      ] as [(ReportOrder, ReportOption)] {
        #expect(throws: ReportProblem.numberShared(choosing: option)) {
          try order.produce(from: connection, in: ReportFixture.shop()) { _ in }
        }
      }
      for order in [
        order(.doorSheet) { $0.room = "HT-A" },
        order(.signIn) {
          $0.day = day
          $0.unit = "btgtw"
        },
        order(.speakerAgenda) { $0.form = .summary },
      ] {
        var text = ""
        try order.produce(from: connection, in: ReportFixture.shop()) {
          text += String(decoding: $0, as: UTF8.self)
        }
        #expect(text.contains("Số 05-"), "\(text)")
      }
    }
  }

  @Test("a workbook that nobody waits for is not made to its end")
  func unwanted() throws {
    try ReportFixture.with("programme") { connection in
      var order = ReportOrder(.programme, of: ReportFixture.code)
      order.format = .xlsx
      #expect(throws: CancellationError.self) {
        try order.produce(from: connection, in: ReportFixture.shop(), isWanted: { false }) { _ in }
      }
    }
  }

  @Test("file names are plain ASCII")
  func fileNames() {
    var order = ReportOrder(.speakerAgenda, of: "DLXH-2019")
    #expect(order.fileName == "lich-bao-cao-vien-DLXH-2019.txt")
    order.speaker = "luu-hong-minh"
    #expect(order.fileName == "lich-bao-cao-vien-luu-hong-minh-DLXH-2019.txt")
    order = ReportOrder(.tracks, of: "DLXH-2019")
    order.track = "Tư tưởng, văn hóa"
    #expect(order.fileName == "chuong-trinh-theo-nhom-chuyen-de-tu-tuong-van-hoa-DLXH-2019.txt")
    order = ReportOrder(.attendance, of: "DLXH-2019")
    order.format = .csv
    #expect(order.fileName == "danh-sach-diem-danh-DLXH-2019.csv")
    #expect(order.mediaType == "text/csv")
  }

  @Test("every statement is one that the database takes, with the types that Swift gives")
  func statements() throws {
    try ReportFixture.with { connection in
      for statement in ReportStatements.all {
        let described = try connection.describe(statement)
        #expect(described.types == statement.types.map(\.rawValue), "\(statement.name)")
      }
    }
  }

  @Test("a report may read the views and nothing else, where the role for it is there")
  func role() throws {
    try ReportFixture.with { connection in
      let settings = try #require(ReportStatements.all.first { $0.name == "report_settings" })
      let refusal = #expect(throws: PostgresError.self) {
        try connection.snapshot {
          try connection.forEach(Bound(settings, Parameters())) { _ in }
          try connection.run("select phone from hoinghi.delegate")
        }
      }
      #expect(refusal?.state == "42501")
    }
  }
}
