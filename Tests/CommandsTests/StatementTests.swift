import HoinghiTesting
import LineProtocol
import Postgres
import Testing

@testable import Commands
@testable import Organizer

@Suite("Every statement, prepared by a real PostgreSQL", .serialized)
struct StatementTests {
  private static let statements: [Statement] =
    ConferenceStatements.all + RoomStatements.all + UnitStatements.all + QuotaStatements.all
    + GroupStatements.all
    + SpeakerStatements.all + AvailabilityStatements.all + TopicSessionStatements.all
    + EnrolmentStatements.all
    + DelegateStatements.all + AttendanceStatements.all + TicketStatements.all
    + SubstitutionStatements.all + DelegationStatements.all + RollStatements.all
    + CertificateStatements.all
    + ImportStatements.all + DisclosureStatements.all + ProgrammeStatements.all
    + ProgrammeImportStatements.all

  private func withConnection(_ body: (WorkerConnection) throws -> Void) throws {
    let database = try TestCluster.makeDatabase()
    try withExtendedLifetime(database) {
      try body(WorkerConnection(server: Server(conninfo: database.conninfo)))
    }
  }

  @Test("its parameters have the types that Swift sends")
  func parameters() throws {
    try withConnection { connection in
      for statement in Self.statements {
        let described = try connection.describe(statement)
        #expect(described.types == statement.types.map(\.rawValue), "\(statement.name)")
      }
    }
  }

  @Test("no two have one name, and each name's SQL is embedded")
  func names() {
    #expect(Set(Self.statements.map(\.name)).count == Self.statements.count)
    for statement in Self.statements { #expect(!statement.sql.isEmpty, "\(statement.name)") }
  }

  @Test("a read's columns are the fields of its command's reply, and a write answers in one")
  func columns() throws {
    let caller = Caller(name: "test", role: .administrator, language: .en)
    try withConnection { connection in
      for command in try HoinghiCatalogue.make().commands where !command.takesUpload {
        let bytes = Array(command.example.utf8)
        let request = try bytes.withUnsafeBytes { try RequestLine.parse($0) }
        guard case .work(let work) = try command.step(for: request, by: caller) else { continue }
        switch work {
        case .read(let bound, _):
          let columns = try connection.describe(bound.statement).columns
          #expect(columns == command.fields.map(\.name), "\(command.name)")
        case .write(let bound):
          #expect(try connection.describe(bound.statement).columns.count == 1, "\(command.name)")
        case .batch(let bound, _):
          let columns = try connection.describe(bound.statement).columns
          #expect(columns == ["refusal", "detail", "answer"], "\(command.name)")
        case .listing(let listing):
          let columns = try connection.describe(listing.rows.statement).columns
          #expect(columns == command.fields.map(\.name), "\(command.name)")
        case .job, .disclosure, .report, .export, .importing, .programme, .placing: continue
        }
      }
    }
  }
}
