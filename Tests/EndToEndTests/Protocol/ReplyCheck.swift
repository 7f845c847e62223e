import HoinghiTesting

/// Holds the replies of one conversation against what the commands declare.
struct ReplyCheck {
  struct Result {
    var breaches: [String] = []
    var used: Set<String> = []
  }

  private let catalogue: CatalogueDump
  private var queued: [CatalogueDump.Command] = []

  init(catalogue: CatalogueDump) { self.catalogue = catalogue }

  mutating func check(_ request: String, _ reply: Reply) -> Result {
    var result = Result()
    let command = catalogue.command(for: request)
    let listed = queued
    if command?.name == "commit" || command?.name == "discard" { queued = [] }
    guard reply.isOK else {
      let commands = [command].compactMap { $0 } + listed
      // Whatever takes a key can find it used for something else.
      let takesKey = commands.contains { $0.parameters.contains { $0.name == "key" } }
      let declared = commands.flatMap(\.faults) + (takesKey ? [402] : [])
      result.breaches = faultBreaches(reply, declared).map { "\(request): \($0)" }
      return result
    }
    guard let command else {
      result.breaches = ["\(request): answered OK, and no such command is in the catalogue"]
      return result
    }
    if reply.final.hasPrefix("OK queued ") {
      queued.append(command)
      return result
    }
    result.used.insert(command.name)
    if reply.payload != nil, !command.payload {
      result.breaches.append("\(request): a payload that is not declared")
    }
    for (owner, records) in parts(of: reply, command) {
      result.used.insert(owner.name)
      for record in records {
        result.breaches += fieldBreaches(record, owner).map { "\(request): \($0)" }
      }
    }
    return result
  }

  /// The records of a reply; after `commit` those of each listed command apart.
  private func parts(of reply: Reply, _ command: CatalogueDump.Command)
    -> [(CatalogueDump.Command, [[Reply.Field]])]
  {
    guard command.name == "commit" else { return [(command, reply.records)] }
    var parts: [(CatalogueDump.Command, Reply)] = []
    for (field, line) in zip(reply.fields, reply.lines) {
      if field.name == "done" {
        let name = field.value.split(separator: " ").dropFirst().joined(separator: " ")
        if let done = catalogue.command(named: name) { parts.append((done, Reply())) }
      } else if !parts.isEmpty {
        parts[parts.count - 1].1.lines.append(line)
      }
    }
    return parts.map { ($0.0, $0.1.records) }
  }

  private func fieldBreaches(_ record: [Reply.Field], _ command: CatalogueDump.Command) -> [String]
  {
    let declared = command.fields.map(\.name)
    var breaches: [String] = []
    var last = 0
    for field in record {
      guard let place = declared.firstIndex(of: field.name) else {
        breaches.append("\(command.name) does not declare the field \(field.name)")
        continue
      }
      if place < last { breaches.append("\(field.name) stands after \(declared[last])") }
      last = place
    }
    for field in command.fields where !field.optional {
      guard !record.contains(where: { $0.name == field.name }) else { continue }
      breaches.append("the field \(field.name) is missing, and is not declared optional")
    }
    return breaches
  }

  private func faultBreaches(_ reply: Reply, _ declared: [Int]) -> [String] {
    guard let number = reply.fault,
      let fault = catalogue.faults.first(where: { $0.number == number })
    else { return ["no fault of the catalogue: \(reply.final)"] }
    var breaches: [String] = []
    if reply.token != fault.token { breaches.append("\(number) is not \(reply.token ?? "named")") }
    let isCommon = (100..<200).contains(number) || number == 200 || number >= 900
    if !isCommon, !declared.contains(number) {
      breaches.append("the fault \(number) \(fault.token) is not declared")
    }
    return breaches
  }
}
