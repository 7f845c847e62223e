import HoinghiTesting
import Testing

@Suite("Who comes by TCP")
struct RoleTests {
  @Test("may read and is refused what changes anything")
  func viewerOnTCP() throws {
    let port = try FreePort.find()
    try withDaemon(["listen.tcp": "127.0.0.1:\(port)"]) { daemon, _ in
      _ = try ConferenceSeed(on: daemon.connect(), sessions: 1, capacity: 1, delegates: 0)
      let client = try WireClient(port: port)
      #expect(try client.request("status")["role"] == "viewer")
      #expect(try client.request("session list \(ConferenceSeed.code)")["session"] == "S1")
      let catalogue = try CatalogueDump(of: client)
      for command in catalogue.commands where command.effect == "writes" {
        // The permission comes before everything else that may be wrong.
        #expect(try client.request(command.name).fault == 200, "\(command.name)")
        // The bytes of an upload come all the same, and are read over.
        let size = command.example.split(separator: "{").last.flatMap { Int($0.dropLast()) }
        let upload = [UInt8](repeating: 0x20, count: command.example.hasSuffix("}") ? size ?? 0 : 0)
        let reply = try client.request(command.example, upload: upload)
        #expect(reply.fault == 200, "\(command.example)")
      }
    }
  }

  @Test("is an administrator where the configuration says so")
  func administratorOnTCP() throws {
    let port = try FreePort.find()
    let settings = ["listen.tcp": "127.0.0.1:\(port)", "listen.tcp-role": "administrator"]
    try withDaemon(settings) { _, database in
      let client = try WireClient(port: port)
      _ = try ConferenceSeed(on: client, sessions: 0, capacity: 1, delegates: 0)
      let actors = try database.psql.rows("select actor from hoinghi.audit")
      #expect(actors == [["tcp:127.0.0.1"]])
    }
  }
}
