extension Catalogue {
  /// The reference page of all commands, as `docs/commands.md`.
  public func markdown() -> String {
    var groups: [(title: String, commands: [Command<Work>])] = []
    for command in commands {
      let title = command.noun ?? Self.conversationTitle
      if let index = groups.firstIndex(where: { $0.title == title }) {
        groups[index].commands.append(command)
      } else {
        groups.append((title, [command]))
      }
    }
    // The commands of a conversation belong to no noun: they come last.
    groups.sort {
      ($0.title == Self.conversationTitle ? 1 : 0, $0.title)
        < ($1.title == Self.conversationTitle ? 1 : 0, $1.title)
    }
    var page = Self.introduction
    for group in groups {
      page += "- [\(group.title)](#\(Self.anchor(group.title))): "
      page += group.commands.map { "[`\($0.name)`](#\(Self.anchor($0.name)))" }
        .joined(separator: ", ")
      page += "\n"
    }
    for group in groups {
      page += "\n## \(group.title)\n"
      for command in group.commands { page += command.reference }
    }
    return page
  }

  private static var conversationTitle: String { "The conversation" }

  private static var introduction: String {
    """
    # Commands

    Every command of hoinghi, written from the declarations that the daemon itself uses:
    `hoinghi help`, `hoinghi help session schedule` and `hoinghi commands json` tell the same.
    How a line is written and what a reply looks like is in [protocol.md](protocol.md).

    Each role may do all that the ones before it may: \(Role.allCases.map(\.name).joined(separator: ", ")).
    In a usage line `<x>` is a word in its place, `x=<kind>` a named parameter, and what stands in
    brackets may be left out. Beside its own faults every command can answer those of the line
    (1xx), of permission (2xx) and of the daemon itself (9xx).


    """
  }

  private static func anchor(_ heading: String) -> String {
    String(heading.lowercased().map { $0 == " " ? "-" : $0 })
  }
}

extension Command {
  fileprivate var noun: String? {
    let parts = name.split(separator: " ")
    return parts.count == 2 ? String(parts[0]) : nil
  }

  fileprivate var reference: String {
    var text = "\n### \(name)\n\n"
    text += "\(summary.en)\\\n*\(summary.vi)*\n\n"
    text += "```\n\(usage)\n```\n\n"
    text += "Role: \(role.name). \(effectText)"
    if hasPayload { text += " Answers with a payload." }
    text += " Since \(since).\n"
    text += parameterTable + fieldTable
    if !faults.isEmpty {
      let list = faults.map { "\($0.rawValue) `\($0.token)`" }.joined(separator: ", ")
      text += "\nFaults: \(list).\n"
    }
    return text + "\nExample:\n\n```\n\(example)\n```\n"
  }

  private var effectText: String {
    switch effect {
    case .none: "Concerns only the conversation."
    case .reads: "Reads."
    case .writes(let subjects):
      "Writes; wakes \(subjects.map { "`\($0.rawValue)`" }.joined(separator: ", "))."
    }
  }

  private var parameterTable: String {
    guard !parameters.isEmpty else { return "" }
    var text = "\n| parameter | what | cái gì | as |\n|---|---|---|---|\n"
    for parameter in parameters {
      text += "| `\(cell(parameter.usage))` | \(cell(parameter.help.en)) |"
      text += " \(cell(parameter.help.vi)) | `\(cell(parameter.sample))` |\n"
    }
    return text
  }

  private var fieldTable: String {
    guard !fields.isEmpty else { return "" }
    var text = "\n| field | what | cái gì |\n|---|---|---|\n"
    for field in fields {
      text += "| `\(field.name)`\(field.isOptional ? " if known" : "") | \(cell(field.help.en)) |"
      text += " \(cell(field.help.vi)) |\n"
    }
    return text
  }
}

/// A text within a table: a bar would end the cell.
private func cell(_ text: String) -> String {
  text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
}
