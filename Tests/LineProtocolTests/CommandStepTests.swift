import Testing

@testable import LineProtocol

@Suite struct CommandStepTests {
  @Test func valuesArriveTyped() throws {
    let work = try work(Samples.add, #"hall add A seats=12 note="a b" key=k"#)
    guard case .add("A", seats: 12, note: "a b", key: "k", _)? = work else {
      Issue.record("\(String(describing: work))")
      return
    }
    #expect(try self.work(Samples.show, "hall show A") == .show("A", day: nil))
    #expect(try self.work(Samples.show, "hall show A B") == .show("A", day: "B"))
    #expect(try self.work(Samples.find, #"hall find a "b c" d"#) == .find("a b c d"))
  }

  @Test(arguments: Role.allCases)
  func onlyTheRolesAboveMay(role: Role) {
    let fault = refused(Samples.add, "hall add A seats=12", role: role)
    if role >= .organizer {
      #expect(fault == nil)
    } else {
      #expect(fault?.code == .forbidden)
      #expect(fault?.sentence.en == "this needs the role organizer; yours is \(role.name)")
    }
  }

  @Test func rolesAreLookedAtFirst() {
    #expect(refused(Samples.add, "hall add", role: .viewer)?.code == .forbidden)
  }

  static let addUsage = "hall add <hall> seats=<count> [note=<word>] [key=<token>]"

  @Test(arguments: [
    ("hall add", FaultCode.usage, "<hall> is missing; usage: \(addUsage)"),
    ("hall add A", .usage, "seats= is missing; usage: \(addUsage)"),
    ("hall add A B seats=1", .usage, "\"B\" is one word too many; usage: \(addUsage)"),
    ("hall add A seats=1 seats=2", .usage, "seats= is given twice; usage: \(addUsage)"),
    ("hall add A seats=x", .badValue, "seats: \"x\" is no number"),
    (
      "hall add A seat=1", .unknownParameter,
      "there is no parameter \"seat=\"; did you mean \"seats=\"?"
    ),
    (
      "hall add A seats=1 colour=x", .unknownParameter,
      "there is no parameter \"colour=\"; this command takes: seats= note= key="
    ),
    (
      "hall add A seats=1 hall=x", .unknownParameter,
      "there is no parameter \"hall=\"; this command takes: seats= note= key="
    ),
    ("hall add A seats=1 key=", .badValue, "key: it takes 1 to 64 bytes"),
  ])
  func faultsSayWhatToDo(line: String, code: FaultCode, en: String) {
    let fault = refused(Samples.add, line)
    #expect(fault?.code == code)
    #expect(fault?.sentence.en == en)
    #expect(fault?.sentence.vi.isEmpty == false)
  }

  @Test func restNeedsOneWord() {
    #expect(refused(Samples.find, "hall find")?.code == .usage)
  }

  @Test func keysAreForWritesOnly() {
    #expect(refused(Samples.show, "hall show A key=k")?.code == .unknownParameter)
    #expect(Samples.add.parameters.last?.name == "key")
    #expect(!Samples.show.parameters.contains { $0.name == "key" })
  }

  @Test func keysHaveAtMost64Bytes() {
    let full = String(repeating: "k", count: 64)
    #expect(refused(Samples.add, "hall add A seats=1 key=\(full)") == nil)
    #expect(refused(Samples.add, "hall add A seats=1 key=\(full)k")?.code == .badValue)
  }

  @Test func equalRequestsHaveEqualFingerprints() throws {
    let plain = try fingerprint("hall add A seats=1 note=x")
    #expect(try fingerprint(#"hall  add "A" seats="1" note=x"#) == plain)
    #expect(try fingerprint("hall add A seats=1 note=x key=k1") == plain)
    #expect(try fingerprint("hall add A key=k2 note=x seats=1") == plain)
  }

  @Test func otherRequestsHaveOthers() throws {
    let lines = [
      "hall add A seats=1", "hall add A seats=2", "hall add B seats=1", "hall add AB seats=1",
      "hall add A seats=1 note=", "hall add A seats=1 note=1", "hall add A seats=11",
      #"hall add "A seats" seats=1"#, #"hall add A note="seats=1" seats=1"#,
    ]
    #expect(try Set(lines.map(fingerprint)).count == lines.count)
  }

  @Test func wordsAndPairsAreToldApart() throws {
    #expect(try mark("hall find a b") != mark("hall find a=b"))
    #expect(try mark("hall find a b") != mark("hall find ab"))
    #expect(try mark("hall find a b") != mark(#"hall find "a b""#))
    #expect(try mark("hall find x=a y=b") == mark("hall find y=b x=a"))
    #expect(try mark("hall find x=a y=b") != mark("hall find x=b y=a"))
  }

  @Test func fingerprintsStayTheSameFromReleaseToRelease() throws {
    #expect(try mark("room add DLXH-2019 HT-A name=A") == "30ka4oarnxcp")
  }

  @Test func usageShowsEveryForm() {
    #expect(Samples.add.usage == Self.addUsage)
    #expect(Samples.show.usage == "hall show <hall> [<day>]")
    #expect(Samples.find.usage == "hall find <words>...")
    let idle = BuiltInCommands<SampleWork>.all.first { $0.name == "idle" }
    #expect(idle?.usage == "idle [<subject>...]")
  }

  @Test(arguments: [
    ("ping", ConversationStep.ping), ("quit", .quit), ("status", .status), ("begin", .begin),
    ("commit", .commit), ("discard", .discard), ("language vi", .language(.vi)),
    ("idle", .idle(Subject.allCases)), ("idle room delegate", .idle([.room, .delegate])),
    ("help", .help([])), ("help hall add", .help(["hall", "add"])),
    ("commands", .commands(json: false)), ("commands json", .commands(json: true)),
  ])
  func conversationsUnderstandTheirOwn(line: String, step: ConversationStep) throws {
    let asked = try request(line)
    let command = try Samples.catalogue().command(for: asked)
    guard case .conversation(let taken) = try command.step(for: asked, by: .with(.viewer)) else {
      Issue.record("\(line) is no step of the conversation")
      return
    }
    #expect(taken == step)
  }

  @Test(arguments: ["language fr", "idle rooms", "commands xml", "language"])
  func conversationsRefuseTheRest(line: String) throws {
    let asked = try request(line)
    let command = try Samples.catalogue().command(for: asked)
    let fault = fault { () throws(Fault) in try command.step(for: asked, by: .with(.viewer)) }
    #expect([.badValue, .usage].contains(fault?.code))
  }

  private func work(_ command: Command<SampleWork>, _ line: String) throws -> SampleWork? {
    let step = try command.step(for: request(line), by: .with(.administrator))
    guard case .work(let work) = step else { return nil }
    return work
  }

  private func refused(
    _ command: Command<SampleWork>, _ line: String, role: Role = .administrator
  ) -> Fault? {
    fault { () throws(Fault) in try command.step(for: request(line), by: .with(role)) }
  }

  private func fingerprint(_ line: String) throws -> String {
    guard case .add(_, _, _, _, let fingerprint)? = try work(Samples.add, line) else { return "" }
    return fingerprint
  }

  /// The fingerprint of any line.
  private func mark(_ line: String) throws -> String {
    Invocation(
      caller: .with(.viewer), key: nil, command: "", request: try request(line)
    ).fingerprint
  }
}
