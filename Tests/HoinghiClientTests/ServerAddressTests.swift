import Testing

@testable import HoinghiClient

@Suite struct ServerAddressTests {
  @Test func addresses() throws {
    #expect(try ServerAddress(parsing: "/run/x.sock") == .socket(path: "/run/x.sock"))
    #expect(try ServerAddress(parsing: "./x") == .socket(path: "./x"))
    #expect(try ServerAddress(parsing: "localhost:7419") == .host(name: "localhost", port: 7419))
    let v6 = try ServerAddress(parsing: "[::1]:80")
    #expect(v6 == .host(name: "::1", port: 80))
    #expect(v6.description == "[::1]:80")
  }

  @Test(arguments: ["", "localhost", "host:", ":80", "host:0", "host:70000", "::1", "[]:80"])
  func othersAreRefused(text: String) {
    let failure = #expect(throws: Failure.self) { try ServerAddress(parsing: text) }
    #expect(failure?.status == .usage)
  }

  private func choose(
    option: String? = nil, _ environment: [String: String], existing: Set<String> = []
  ) throws -> ServerAddress.Choice {
    try ServerAddress.choose(
      option: option, environment: { environment[$0] }, exists: { existing.contains($0) })
  }

  @Test func theOrderOfPrecedence() throws {
    let all = ["HOINGHI_SERVER": "h:1", "XDG_RUNTIME_DIR": "/u"]
    let own = "/u/hoinghi/hoinghi.sock"
    let system = ServerAddress.socket(path: "/run/hoinghi/hoinghi.sock")
    #expect(try choose(option: "/s", all).address == .socket(path: "/s"))
    #expect(try choose(all).address == .host(name: "h", port: 1))
    let runtime = ["XDG_RUNTIME_DIR": "/u", "HOINGHI_SERVER": ""]
    #expect(try choose(runtime, existing: [own]).address == .socket(path: own))
    let neither = try choose(runtime)
    #expect(neither.address == system)
    #expect(neither.passedOver == [.socket(path: own)])
    #expect(try choose([:]) == ServerAddress.Choice(address: system))
  }

  @Test func theLanguageOfTheLocale() {
    func language(_ environment: [String: String]) -> Language? {
      Language.fromLocale { environment[$0] }
    }
    #expect(language(["LANG": "vi_VN.UTF-8"]) == .vi)
    #expect(language(["LC_ALL": "C.UTF-8", "LANG": "vi_VN.UTF-8"]) == nil)
    #expect(language(["LC_ALL": "", "LANG": "vi"]) == .vi)
    #expect(language(["LANG": "vie_X"]) == nil)
    #expect(language([:]) == nil)
  }

  @Test func unreachableDaemonsAreExplained() {
    let choice = ServerAddress.Choice(address: .socket(path: "/nowhere/hoinghi.sock"))
    let failure = #expect(throws: Failure.self) { try Connecting(choice: choice).open() }
    #expect(failure?.status == .unavailable)
    #expect(failure?.sentence.en.contains("the socket file does not exist") == true)
    #expect(failure?.sentence.vi.contains("hoinghid") == true)
  }
}

@Suite struct ExitStatusTests {
  @Test(arguments: [
    (100, 64), (112, 64), (200, 77), (301, 66), (400, 65), (502, 73), (900, 70), (901, 75),
    (902, 75), (903, 70), (904, 70), (905, 75), (906, 75), (650, 70),
  ])
  func faultsHaveGroups(number: Int, status: Int32) {
    #expect(ExitStatus(faultNumber: number).rawValue == status)
  }
}
