import HoinghiTesting
import Testing

@Suite("The checker of histories")
struct HistoryCheckerTests {
  @Test("notices what is lost, doubled, overbooked or out of turn")
  func notices() throws {
    try withDaemon { daemon, database in
      let client = try daemon.connect()
      let seed = try ConferenceSeed(on: client, sessions: 1, capacity: 2, delegates: 4)
      let history = try seed.delegates.enumerated().map { index, delegate in
        var event = EnrolmentEvent(
          action: .enrol, session: "S1", delegate: delegate, key: "k\(index)")
        event.reply = try client.request(event.request)
        return event
      }
      let checker = HistoryChecker(history: history, psql: database.psql)
      #expect(try checker.complaints() == [])
      let damages = [
        "delete from hoinghi.enrolment where place = 1",
        "update hoinghi.enrolment set status = 'waitlisted' where place = 1",
        "update hoinghi.enrolment set status = 'confirmed' where place = 4",
        "update hoinghi.enrolment set place = 3 where place = 4",
        "update hoinghi.topic_session set taken = 1",
        "update hoinghi.topic_session set capacity = 3",
        "delete from hoinghi.audit where command = 'session enrol' and audit_id % 2 = 0",
      ]
      for damage in damages {
        try database.psql.run("create table kept_e as table hoinghi.enrolment")
        try database.psql.run("create table kept_s as table hoinghi.topic_session")
        try database.psql.run(damage)
        #expect(try checker.complaints() != [], "\(damage)")
        guard damage != damages.last else { break }
        try database.psql.run(
          """
          delete from hoinghi.enrolment; insert into hoinghi.enrolment table kept_e;
          update hoinghi.topic_session s set taken = k.taken, capacity = k.capacity from kept_s k
          where k.session = s.session; drop table kept_e; drop table kept_s
          """)
        #expect(try checker.complaints() == [])
      }
    }
  }
}
