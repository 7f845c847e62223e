import Exchange
import Postgres
import Vietnamese

/// The people of a programme, each once: by their UUID, else by their id, else by their name.
struct ProgrammeCast {
  private enum Identity: Hashable {
    case guid(String)
    case id(String)
    case name(String)

    init(_ person: Schedule.Person) {
      if let guid = person.guid {
        self = .guid(guid)
      } else if let id = person.id {
        self = .id(id)
      } else {
        self = .name(person.name)
      }
    }
  }

  private var numbers: [Identity: Int] = [:]
  private var people: [Schedule.Person] = []

  /// Sends who has a part in a session.
  mutating func add(
    _ people: [Schedule.Person], of session: Int, to parts: CopyRows
  ) throws {
    for (index, person) in people.enumerated() where !person.name.isEmpty {
      parts.add(session)
      parts.add(number(of: person))
      parts.add(Self.roles.contains(person.role) ? person.role : "speaker")
      parts.add(index + 1)
      try parts.endRow()
    }
  }

  private static let roles: Set<String> = ["speaker", "chair", "moderator"]

  private mutating func number(of person: Schedule.Person) -> Int {
    let identity = Identity(person)
    if let known = numbers[identity] {
      // Only one of the places where somebody is named may tell of them.
      people[known - 1].complete(from: person)
      return known
    }
    people.append(person)
    numbers[identity] = people.count
    return people.count
  }

  // The columns of `ProgrammeImportStatements.people`.
  func send(to rows: CopyRows) throws {
    for (index, person) in people.enumerated() {
      let name = Self.reading(ProgrammeText.name(person.name))
      rows.add(index + 1)
      rows.add(ProgrammeText.line(person.id))
      rows.add(ProgrammeText.line(person.guid))
      rows.add(name.full)
      rows.add(name.titles)
      rows.add(name.sortKey)
      rows.add(name.fold)
      rows.add(ProgrammeText.codeBase(name.full, else: "speaker"))
      rows.add(person.facts)
      try rows.endRow()
    }
  }

  /// A name as it is written; titles are told apart only if they are printed just so again.
  private static func reading(_ text: String) -> PersonName {
    guard let name = try? PersonName.parse(text), name.note == nil,
      name.printed().utf8.elementsEqual(text.utf8)
    else { return PersonName(full: text) }
    return name
  }
}
