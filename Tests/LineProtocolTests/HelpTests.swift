import Foundation
import Testing

@testable import LineProtocol

@Suite struct HelpTests {
  @Test func helpListsWhatTheRoleMayGive() throws {
    let viewer = try help([], .with(.viewer))
    #expect(
      viewer.contains("command: hall show\nsummary: Shows.\nusage: hall show <hall> [<day>]\n"))
    #expect(!viewer.contains("hall add"))
    #expect(try help([], .with(.organizer)).contains("command: hall add\n"))
    #expect(try !help([], .with(.guest)).contains("hall"))
  }

  @Test func helpListsNoun() throws {
    #expect(
      try help(["hall"], .with(.viewer)) == """
        command: hall find
        summary: Finds.
        usage: hall find <words>...
        command: hall show
        summary: Shows.
        usage: hall show <hall> [<day>]

        """)
  }

  @Test func helpExplainsCommand() throws {
    let expected = """
      command: hall add
      summary: Thêm.
      usage: \(CommandStepTests.addUsage)
      role: organizer
      example: hall add A seats=4
      parameter: <hall> phòng
      parameter: seats=<count> chỗ
      parameter: [note=<word>] ghi chú
      parameter: [key=<token>] mã chống lặp: gửi lại cùng mã thì nhận lại câu trả lời cũ
      field: hall mã
      field: note? ghi
      fault: 301 exists
      since: 0.1

      """
    #expect(try help(["hall", "add"], .with(.guest, language: .vi)) == expected)
    #expect(try help(["hall", "add", "A"], .with(.guest, language: .vi)) == expected)
  }

  @Test func helpFindsWhatWasMeant() {
    #expect(
      refused(["hall", "ad"], .with(.viewer))?.sentence.en
        == "there is no command \"hall ad\"; did you mean \"hall add\"?")
    #expect(refused(["hll"], .with(.viewer))?.code == .unknownCommand)
    #expect(refused(["hall"], .with(.guest))?.code == .forbidden)
  }

  @Test func listingNamesRoleEffectAndUsage() throws {
    let listing = try String(
      decoding: Samples.catalogue().listing(for: .with(.organizer)).bytes, as: UTF8.self)
    #expect(
      listing.contains(
        """
        command: hall add
        role: organizer
        effect: writes
        usage: \(CommandStepTests.addUsage)

        """))
    let viewer = try String(
      decoding: Samples.catalogue().listing(for: .with(.viewer)).bytes, as: UTF8.self)
    #expect(!viewer.contains("hall add"))
  }

  @Test func dumpIsJSON() throws {
    let catalogue = try Samples.catalogue()
    let dump = try JSONDecoder().decode(Dump.self, from: Data(catalogue.json().utf8))
    #expect(dump.version == 1)
    #expect(dump.commands.map(\.name) == catalogue.commands.map(\.name))
    #expect(dump.faults.map(\.number) == FaultCode.allCases.map(\.rawValue))
    #expect(dump.faults.map(\.token) == FaultCode.allCases.map(\.token))
    let add = try #require(dump.commands.first { $0.name == "hall add" })
    #expect(add.summary == Dump.Sentence(vi: "Thêm.", en: "Adds."))
    #expect(add.role == "organizer" && add.effect == "writes" && add.wakes == ["room"])
    #expect(add.parameters.map(\.name) == ["hall", "seats", "note", "key"])
    #expect(add.parameters.map(\.form) == ["word", "named", "option", "option"])
    #expect(add.fields.map(\.optional) == [false, true])
    #expect(add.faults == [301] && !add.payload && add.since == "0.1")
    let commands = try #require(dump.commands.first { $0.name == "commands" })
    #expect(commands.payload && commands.effect == "none" && commands.wakes == [])
  }

  @Test(arguments: [
    "", "a", "\"\\\n\t\r\u{0}\u{1f}\u{7f}", "Hội nghị", "\u{2028}\u{1f600}", "/</script>",
  ])
  func textsAreWrittenAsJSON(text: String) throws {
    let back = try JSONDecoder().decode([String].self, from: Data("[\(jsonText(text))]".utf8))
    #expect(back.map { Array($0.utf8) } == [Array(text.utf8)])
  }

  private func help(_ words: [String], _ caller: Caller) throws -> String {
    String(decoding: try Samples.catalogue().help(words, for: caller).bytes, as: UTF8.self)
  }

  private func refused(_ words: [String], _ caller: Caller) -> Fault? {
    guard let catalogue = try? Samples.catalogue() else { return nil }
    return fault { () throws(Fault) in _ = try catalogue.help(words, for: caller) }
  }
}

/// The dump as a client reads it.
private struct Dump: Decodable {
  struct Sentence: Decodable, Equatable { let vi, en: String }
  struct Fault: Decodable {
    let number: Int
    let token: String
  }
  struct Parameter: Decodable {
    let name, kind, form, sample: String
    let help: Sentence
  }
  struct Field: Decodable {
    let name: String
    let optional: Bool
    let help: Sentence
  }
  struct Command: Decodable {
    let name, role, effect, since, example: String
    let summary: Sentence
    let wakes: [String]
    let payload: Bool
    let parameters: [Parameter]
    let fields: [Field]
    let faults: [Int]
  }

  let version: Int
  let faults: [Fault]
  let commands: [Command]
}
