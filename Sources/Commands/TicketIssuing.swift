import Organizer
import Postgres
import Signing

/// What signs the tickets of a conference.
private struct TicketSigner {
  private let conference: Int
  private let key: SigningKey

  private struct Damaged: Error {
    let conference: String
  }

  /// Reads the conference's key, or makes one when it has none.
  init(for conference: String, by author: Author, on connection: WorkerConnection) throws {
    let new = SigningKey()
    // The key belongs to no request: whoever asks again must not find this one's answer.
    let maker = Author(actor: author.actor, key: nil, request: nil)
    let bound = TicketStatements.key(
      maker, conference, Hex.text(new.publicKey.bytes), Hex.text(new.bytes))
    let stored = try connection.first(bound) { row in row.texts(0) ?? [] } ?? []
    guard stored.count == 2, let number = stored[0].flatMap({ Int($0) }),
      let key = stored[1].flatMap(Hex.bytes).flatMap(SigningKey.init(bytes:))
    else { throw Damaged(conference: conference) }
    self.conference = number
    self.key = key
  }

  func ticket() throws -> TicketCode {
    guard let ticket = TicketCode(conference: conference, signedWith: key) else {
      throw Damaged(conference: "\(conference)")
    }
    return ticket
  }
}

extension Job {
  /// Gives one delegate a ticket.
  static func ticket(
    _ author: Author, conference: String, delegate: String, isNew: Bool, reason: String?
  ) -> Job {
    Job { connection in
      let signer = try TicketSigner(for: conference, by: author, on: connection)
      let ticket = try signer.ticket()
      return TicketStatements.issue(
        author, conference, delegate, isNew, reason, ticket.lookup, ticket.text)
    }
  }
}

/// Gives everybody a ticket who should have one and never had.
struct TicketRound: Sendable {
  let author: Author
  let conference: String
  let unit: String?
  let unitIdentity: String?
  let group: String?

  private static let portion = 1000

  /// The tickets that are valid afterwards.
  var listing: Listing {
    Listing(TicketStatements.list(conference, unit, unitIdentity, group)) { connection in
      try issue(on: connection)
    }
  }

  private func issue(on connection: WorkerConnection) throws {
    let begun = TicketStatements.roundBegun(author, conference, unit, unitIdentity, group)
    let isRepeated = try connection.first(begun) { row in row.bytes(0) != nil } ?? false
    guard !isRepeated else { return }
    let signer = try TicketSigner(for: conference, by: author, on: connection)
    var count = 0
    var after = ""
    while true {
      let delegates = try wanting(after: after, on: connection)
      guard let last = delegates.last else { break }
      let tickets = try delegates.map { _ in try signer.ticket() }
      let bound = TicketStatements.issueMany(
        author, conference, delegates, tickets.map(\.lookup), tickets.map(\.text))
      let made = try connection.first(bound) { row in row.texts(0) ?? [] } ?? []
      count += made.compactMap { $0 }.compactMap { Int($0) }.first ?? 0
      after = last
    }
    try connection.forEach(TicketStatements.roundDone(author, conference, count)) { _ in }
  }

  private func wanting(after: String, on connection: WorkerConnection) throws -> [String] {
    var delegates: [String] = []
    let bound = TicketStatements.wanting(
      conference, unit, unitIdentity, group, after, Self.portion)
    try connection.forEach(bound) { row in
      if let delegate = row.text(0) { delegates.append(delegate) }
    }
    return delegates
  }
}
