import HoinghiTesting
import Postgres
import Testing

@testable import Organizer

@Suite("Lists of attendance")
struct AttendanceListTests {
  @Test("the half-days are looked up once, not for each delegate")
  func halfDays() throws {
    let database = try TestCluster.makeDatabase()
    try withExtendedLifetime(database) {
      try database.psql.run(
        """
        insert into hoinghi.conference (code, title, first_day, last_day, zone, profile)
        values ('HN', 'Thử', '2026-11-02', '2026-11-02', 'Asia/Ho_Chi_Minh', 'nd30');
        insert into hoinghi.topic_session
          (conference_id, session, title, kind, programme_order, day, half)
        select conference_id, 'CD1', 'Một', 'topic', 1, first_day, 'morning'
        from hoinghi.conference;
        insert into hoinghi.delegate
          (conference_id, delegate, number, name, identity, sort_key, search_fold, tone_fold, state)
        select conference_id, 'p' || n, n, 'P' || n, 'p' || n, 'p', 'p', 'p', 'registered'
        from hoinghi.conference, generate_series(1, 20) n;
        """)
      var sql = AttendanceStatements.list.statement.sql
      let values = ["'HN'", "null", "null", "'none'", "null", "null", "null", "null", "100"]
      for (index, value) in values.enumerated().reversed() {
        sql = sql.replacing("$\(index + 1)", with: value)
      }
      let plan = try database.psql.rows("explain (analyze, timing off) " + sql)
        .map { $0.joined() }
      let looks = plan.filter { $0.contains("half_days") }
      #expect(!looks.isEmpty && looks.allSatisfy { $0.contains("loops=1)") }, "\(plan)")
    }
  }
}
