import HoinghiTesting
import Testing

@Suite("Who may print what")
struct ReportRoleTests {
  @Test("a viewer sees every report, and no telephone number")
  func viewer() throws {
    let port = try FreePort.find()
    try withDaemon(["listen.tcp": "127.0.0.1:\(port)"]) { daemon, _ in
      let administrator = try daemon.connect()
      _ = try ConferenceSeed(on: administrator, sessions: 1, capacity: 1, delegates: 1)
      let unit = "unit add \(ConferenceSeed.code) u1 name=\"Đơn vị một\""
      let answer = try administrator.request(
        "\(unit) contact=\"Lê Thị Giả\" contact-phone=0000777001")
      #expect(answer.isOK, "\(answer.final)")
      let viewer = try WireClient(port: port)
      for report in ["quota", "missing-units", "duplicates", "import-log", "waiting-list"] {
        let reply = try viewer.request("report print \(report) \(ConferenceSeed.code)")
        #expect(reply.isOK, "\(report): \(reply.final)")
        let text = String(decoding: reply.payload?.bytes ?? [], as: UTF8.self)
        #expect(!text.isEmpty && !text.contains("0000777001"), "\(report)")
      }
      let phones = "report print missing-units \(ConferenceSeed.code) phones=yes"
      #expect(try viewer.request(phones).fault == 200)
      let reply = try administrator.request(phones)
      let text = String(decoding: reply.payload?.bytes ?? [], as: UTF8.self)
      #expect(text.contains("0000777001"))
    }
  }
}
