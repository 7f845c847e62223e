import Foundation
import HoinghiTesting

/// The conference of the seed with synthetic delegates, and whatever reports can tell of it: marks,
/// tickets, certificates, quotas, people who wait or look alike, a list that came in, two versions.
struct SeedConference {
  static let code = "DLXH-2019"
  let client: WireClient

  /// Gives all the commands; each must be carried out.
  init(on daemon: RunningDaemon, delegates: Int) throws {
    client = try daemon.connect(timeout: .seconds(60))
    let seed = TextFile.contents(Programs.repository + "/sql/seed/dlxh-2019.hoinghi") ?? ""
    try give(Self.commands(in: seed))
    let people = try Readers.output(
      "python3", Programs.repository + "/scripts/generate-delegates", "--count", "\(delegates)",
      "--attendance", "morning")
    try give(Self.commands(in: people) + Self.troubles)
    try sendList()
    try give(Self.outcome)
  }

  /// Prints a report, which must come whole.
  func printed(_ report: String, _ options: String) throws -> Reply.Payload {
    let reply = try client.request("report print \(report) \(Self.code) \(options)")
    guard reply.isOK, let payload = reply.payload else {
      throw TestFailure("\(report) \(options): \(reply.final)")
    }
    return payload
  }

  /// Gives commands that must all be carried out.
  func give(_ requests: [String]) throws {
    try ConferenceSeed.pipeline(requests, on: client)
  }

  private static func commands(in text: String) -> [String] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
  }

  private static func register(_ name: String, _ words: String) -> String {
    "delegate register \(code) name=\"\(name)\" \(words) synthetic=yes"
  }

  /// A name that another keyboard typed: each letter and its marks apart.
  static let decomposed = "Người Thử Tách Dấu"
  /// What a spreadsheet must not take for a formula.
  static let formula = "=1+1"
  static let longPosition =
    "Ủy viên Ban Chấp hành, Trưởng ban Thử nghiệm các tên rất dài của những chức vụ kiêm nhiệm, "
    + "Phó Trưởng ban Kiểm chứng việc xuống dòng trong các ô của bảng"

  private static let troubles = [
    "unit quota \(code) btg-tw n=3", "unit quota \(code) hv-bctt n=1",
    "unit update \(code) btg-tw contact=\"Người Liên Hệ Thử\" contact-phone=0900000001"
      + " deadline=17/7/2019",
    register("Người Thử Một", "unit=hv-bctt note=\"\(formula)\" seat=A01 phone=0900000002"),
    register("Người Thử Hai", "unit=hv-bctt"),
    register("Người Thử Một", "unit=vien-xhh phone=0900000002"),
    register(
      decomposed.decomposedStringWithCanonicalMapping, "unit=khoa-xhh group=cong-tac-vien"),
    register("Người Thử Chức Vụ Dài", "unit=vien-dlxh position=\"\(longPosition)\""),
  ]

  private static let outcome = [
    "delegate tickets \(code)", "attendance close \(code) half=morning",
    "certificate issue \(code)", "programme publish \(code)",
    "session schedule \(code) CD4 at=11h00 until=11h20", "programme publish \(code)",
  ]

  private func sendList() throws {
    let list = Array("STT;Họ và tên;Chức vụ\r\n1;Người Thử Ba;Chuyên viên\r\n".utf8)
    let reply = try client.request(
      "delegate import \(Self.code) format=csv mode=apply unit=hv-ctqg {\(list.count)}",
      upload: list)
    guard reply.isOK else { throw TestFailure("the list: \(reply.final)") }
  }
}
