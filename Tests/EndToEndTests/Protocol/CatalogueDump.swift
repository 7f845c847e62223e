import Foundation
import HoinghiTesting

/// What `commands json` tells, as a client reads it.
struct CatalogueDump: Decodable, Sendable {
  let version: Int
  let faults: [FaultName]
  let commands: [Command]

  struct FaultName: Decodable, Sendable {
    let number: Int
    let token: String
  }

  struct Field: Decodable, Sendable {
    let name: String
    let optional: Bool
  }

  struct Parameter: Decodable, Sendable {
    let name: String
    let form: String
  }

  struct Command: Decodable, Sendable {
    let name: String
    let role: String
    let effect: String
    let wakes: [String]
    let payload: Bool
    let parameters: [Parameter]
    let fields: [Field]
    let faults: [Int]
    let example: String
  }

  init(of client: WireClient) throws {
    let reply = try client.request("commands json")
    guard let payload = reply.payload else { throw TestFailure("commands json: \(reply.final)") }
    self = try JSONDecoder().decode(CatalogueDump.self, from: Data(payload.bytes))
  }

  /// The command that a request's first words name.
  func command(for request: String) -> Command? {
    let words = request.split(separator: " ").prefix(2).map(String.init)
    return commands.first { $0.name == words.joined(separator: " ") }
      ?? commands.first { $0.name == words.first }
  }

  func command(named name: String) -> Command? { commands.first { $0.name == name } }
}
