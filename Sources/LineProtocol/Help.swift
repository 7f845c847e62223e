extension Catalogue {
  /// What `help` says: all commands a role may give, those of a noun, or one in full.
  ///
  /// - Throws: `unknownCommand`, with the nearest name.
  public func help(_ words: [String], for caller: Caller) throws(Fault) -> ReplyText {
    var reply = ReplyText()
    let topic = words.joined(separator: " ")
    if let command = commands.first(where: { $0.name == topic }) {
      command.explain(in: caller.language, to: &reply)
      return reply
    }
    let chosen = commands.filter {
      caller.role >= $0.role && (words.isEmpty || $0.name.hasPrefix(topic + " "))
    }
    guard !chosen.isEmpty else {
      if commands.contains(where: { $0.name.hasPrefix(topic + " ") }) {
        throw Fault(
          .forbidden, vi: "vai trò hiện tại không dùng được \(topic)",
          en: "your role has no command \(topic)")
      }
      try command(for: Request(words: words)).explain(in: caller.language, to: &reply)
      return reply
    }
    for command in chosen {
      reply.field("command", command.name)
      reply.field("summary", command.summary[caller.language])
      reply.field("usage", command.usage)
    }
    return reply
  }

  /// What `commands` says: the names and usages of all commands the role may give.
  public func listing(for caller: Caller) -> ReplyText {
    var reply = ReplyText()
    for command in commands where caller.role >= command.role {
      reply.field("command", command.name)
      reply.field("role", command.role.name)
      reply.field("effect", command.effect.name)
      reply.field("usage", command.usage)
    }
    return reply
  }
}

extension Command {
  fileprivate func explain(in language: Language, to reply: inout ReplyText) {
    reply.field("command", name)
    reply.field("summary", summary[language])
    reply.field("usage", usage)
    reply.field("role", role.name)
    reply.field("example", example)
    for parameter in parameters {
      reply.field("parameter", "\(parameter.usage) \(parameter.help[language])")
    }
    for field in fields {
      reply.field("field", "\(field.name)\(field.isOptional ? "?" : "") \(field.help[language])")
    }
    for fault in faults { reply.field("fault", "\(fault.rawValue) \(fault.token)") }
    reply.field("since", since)
  }
}
