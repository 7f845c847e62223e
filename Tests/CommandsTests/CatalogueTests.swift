import Foundation
import LineProtocol
import Testing

@testable import Commands

@Suite("The catalogue of all commands")
struct CatalogueTests {
  let catalogue: Catalogue<Work>

  /// The declarations do not contradict each other, or no test here runs.
  init() throws { catalogue = try HoinghiCatalogue.make() }

  @Test("docs/commands.md is what the declarations say")
  func reference() throws {
    let page = RepositoryFile("docs/commands.md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try page.write(catalogue.markdown())
      Issue.record("docs/commands.md was written; run again without RECORD=1")
    }
    let isCurrent = try page.text() == catalogue.markdown()
    #expect(isCurrent, "docs/commands.md is old; run this test with RECORD=1")
  }

  @Test("every example is a request that its command accepts")
  func examples() {
    for command in catalogue.commands {
      #expect(fault(of: command.example, by: .administrator) == nil, "\(command.example)")
      #expect(named(by: command.example) == command.name, "\(command.example)")
    }
  }

  @Test("nobody gives a command below its role, and everybody from it on may")
  func roles() {
    for command in catalogue.commands {
      for role in Role.allCases {
        let code = fault(of: command.example, by: role)?.code
        #expect(code == (role < command.role ? .forbidden : nil), "\(command.name) as \(role.name)")
      }
    }
  }

  @Test("what changes something needs more than looking, and what looks needs no more")
  func effects() {
    for command in catalogue.commands {
      switch command.effect {
      case .none: #expect(command.role <= .viewer, "\(command.name)")
      case .reads: #expect(command.role >= .viewer, "\(command.name)")
      case .writes: #expect(command.role >= .desk, "\(command.name)")
      }
    }
  }

  @Test("every text is there in both languages")
  func texts() {
    for command in catalogue.commands {
      let sentences =
        [command.summary] + command.parameters.map(\.help) + command.fields.map(\.help)
      for sentence in sentences {
        #expect(!sentence.vi.isEmpty && !sentence.en.isEmpty, "\(command.name): \(sentence)")
      }
      #expect(command.summary.en.hasSuffix("."), "\(command.name)")
      #expect(command.summary.vi.hasSuffix("."), "\(command.name)")
      for parameter in command.parameters {
        #expect(!parameter.sample.isEmpty, "\(command.name): \(parameter.name)")
      }
    }
  }

  @Test("faults are declared once, and the reference page lists them")
  func faults() throws {
    let page = try RepositoryFile("docs/commands.md").text()
    for command in catalogue.commands {
      #expect(Set(command.faults).count == command.faults.count, "\(command.name)")
      guard !command.faults.isEmpty else { continue }
      let section = page.components(separatedBy: "\n### \(command.name)\n").last ?? ""
      let own = section.components(separatedBy: "\n### ").first ?? ""
      for fault in command.faults {
        #expect(own.contains("\(fault.rawValue) `\(fault.token)`"), "\(command.name)")
      }
    }
  }

  @Test("a field is no word that the wire uses otherwise, and records begin with a field they have")
  func fields() {
    for command in catalogue.commands {
      let names = command.fields.map(\.name)
      for name in names {
        #expect(!["payload", "chunk", "OK", "ERR"].contains(name), "\(command.name): \(name)")
        #expect(name.utf8.allSatisfy { (0x61...0x7a).contains($0) || $0 == 0x2d }, "\(name)")
      }
      guard case .none = command.effect else {
        #expect(command.fields.first?.isOptional != true, "\(command.name)")
        continue
      }
    }
  }

  private func named(by line: String) -> String? {
    guard let request = try? parsed(line) else { return nil }
    return try? catalogue.command(for: request).name
  }

  private func fault(of line: String, by role: Role) -> Fault? {
    let caller = Caller(name: "test", role: role, language: .en)
    do throws(Fault) {
      let request = try parsed(line)
      _ = try catalogue.command(for: request).step(for: request, by: caller)
      return nil
    } catch {
      return error
    }
  }

  private func parsed(_ line: String) throws(Fault) -> Request {
    let bytes = Array(line.utf8)
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(Fault) -> Request in try RequestLine.parse(bytes) }
    }
    var request = try result.get()
    // An empty file will do to see that the line is understood.
    if let size = request.uploadSize {
      request.upload = Upload(descriptor: dup(STDIN_FILENO), count: size)
    }
    return request
  }
}
