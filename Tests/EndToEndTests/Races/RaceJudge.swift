import Glibc
import HoinghiTesting

/// Says what the database holds after a race that it must not hold.
struct RaceJudge {
  private let psql: Psql

  init(_ psql: Psql) { self.psql = psql }

  /// A query for each rule; every row it brings is a complaint.
  private static let rules = [
    ("more count than there are places and approvals", quotas("registered > places + approved")),
    ("somebody waits beside a free place", quotas("waiting > 0 and registered < places")),
    (
      "two have one number",
      "select number, count(*) from hoinghi.delegate group by number having count(number) > 1"
    ),
    (
      "somebody expected has no number",
      """
      select delegate, state from hoinghi.delegate
      where number is null and state not in ('substituted', 'cancelled')
      """
    ),
    (
      "a place in the queue is given twice, or to somebody who does not wait",
      """
      select queue, count(*) from hoinghi.delegate where queue is not null
      group by queue having count(*) > 1 or bool_or(state <> 'waitlisted')
      """
    ),
    (
      "the counted seats are not those that are taken",
      """
      select s.session, s.taken, s.waiting, s.capacity from hoinghi.topic_session s
      where taken > capacity
        or taken <> (select count(*) from hoinghi.enrolment e where e.session = s.session
          and e.conference_id = s.conference_id and status = 'confirmed')
        or waiting <> (select count(*) from hoinghi.enrolment e where e.session = s.session
          and e.conference_id = s.conference_id and status = 'waitlisted')
      """
    ),
    (
      "somebody waits for a seat that is free, or was passed by",
      """
      select e.session from hoinghi.enrolment e
      join hoinghi.topic_session s using (conference_id, session)
      where e.status <> 'cancelled'
      group by e.session, s.taken, s.capacity
      having count(*) filter (where e.status = 'waitlisted') > 0
        and (s.taken < s.capacity
          or min(e.place) filter (where e.status = 'waitlisted')
            < max(e.place) filter (where e.status = 'confirmed'))
      """
    ),
    (
      "somebody who does not come has a seat",
      """
      select e.session, d.delegate, d.state from hoinghi.enrolment e
      join hoinghi.delegate d using (conference_id, delegate)
      where e.status <> 'cancelled' and d.state in ('cancelled', 'substituted')
      """
    ),
    (
      "who was replaced and the substitute do not know of each other",
      """
      select b.delegate, a.delegate, a.state from hoinghi.delegate b
      left join hoinghi.delegate a
        on a.conference_id = b.conference_id and a.delegate = b.replaces
      where b.state = 'substitute'
        and (a.state is distinct from 'substituted' or a.replaced_by is distinct from b.delegate)
      """
    ),
    (
      "one name is twice in a unit",
      """
      select unit, identity, count(*) from hoinghi.delegate
      where state not in ('cancelled', 'substituted')
      group by unit, identity, mark having count(*) > 1
      """
    ),
    (
      "a list has other people than it says",
      """
      select b.batch, b.added, count(d.delegate) from hoinghi.import_batch b
      left join hoinghi.delegate d using (conference_id, batch)
      group by b.batch, b.added having b.added <> count(d.delegate)
      """
    ),
  ]

  /// The lines of quotas that a condition finds: who has a quota of the own group counts there,
  /// the others in the one for all.
  private static func quotas(_ condition: String) -> String {
    """
    select * from (
      select q.unit, q.participant_group, q.places,
        count(*) filter (where d.state in ('registered', 'confirmed', 'substitute')) as registered,
        count(*) filter (where d.state in ('registered', 'confirmed', 'substitute')
          and d.over_quota) as approved,
        count(*) filter (where d.state = 'waitlisted') as waiting
      from hoinghi.quota q
      left join hoinghi.delegate d on d.conference_id = q.conference_id and d.unit = q.unit
        and q.participant_group = coalesce((select o.participant_group from hoinghi.quota o
          where o.conference_id = d.conference_id and o.unit = d.unit
            and o.participant_group = d.participant_group), '')
      group by q.unit, q.participant_group, q.places) line
    where \(condition)
    """
  }

  /// What is wrong, with the rows that show it; `expected` is how many delegates were acknowledged.
  func complaints(expected: Int) throws -> [String] {
    var complaints: [String] = []
    for (complaint, query) in Self.rules {
      let rows = try psql.rows(query)
      if !rows.isEmpty { complaints.append("\(complaint): \(rows)") }
    }
    let count = try psql.number("select count(*) from hoinghi.delegate")
    if count != expected { complaints.append("\(expected) were acknowledged, \(count) are there") }
    // Connections report what they saw once a second at most.
    usleep(1_200_000)
    let deadlocks = try psql.number(
      "select deadlocks from pg_stat_database where datname = current_database()")
    if deadlocks > 0 { complaints.append("\(deadlocks) deadlocks") }
    return complaints
  }
}
