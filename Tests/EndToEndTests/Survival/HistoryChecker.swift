import HoinghiTesting

/// Holds what the clients were told against what the database keeps.
struct HistoryChecker {
  private let history: [EnrolmentEvent]
  private let psql: Psql

  init(history: [EnrolmentEvent], psql: Psql) {
    self.history = history
    self.psql = psql
  }

  /// Everything that is wrong; nothing when no acknowledged change was lost or done twice.
  func complaints() throws -> [String] {
    try lost() + notOnce() + seats() + line()
  }

  /// The last thing each client was told about an enrolment is still so.
  private func lost() throws -> [String] {
    var told: [String: EnrolmentEvent] = [:]
    for event in history where event.reply.isOK {
      told["\(event.session)/\(event.delegate)"] = event
    }
    var kept: [String: (status: String, place: String)] = [:]
    for row in try psql.rows("select session, delegate, status, place from hoinghi.enrolment") {
      kept["\(row[0])/\(row[1])"] = (row[2], row[3])
    }
    var complaints = kept.keys.filter { told[$0] == nil }.map { "\($0) is there and nobody asked" }
    for (pair, event) in told {
      guard let row = kept[pair] else {
        complaints.append("\(pair) was acknowledged by \(event.key) and is lost")
        continue
      }
      let status = event.reply["status"] ?? "no status"
      let isKept =
        switch event.action {
        case .leave: row.status == "cancelled"
        // One who waits may have been given a seat since.
        case .enrol:
          row.place == event.reply["place"]
            && (row.status == status || (status == "waitlisted" && row.status == "confirmed"))
        }
      if !isKept { complaints.append("\(pair): \(event.key) was told \(status), and it is \(row)") }
    }
    return complaints
  }

  /// Every acknowledged change has one audit row, and no audit row has none.
  private func notOnce() throws -> [String] {
    var expected: [String: Int] = [:]
    for event in history where event.reply.isOK {
      expected["session \(event.action.rawValue) \(event.session)/\(event.delegate)", default: 0] +=
        1
    }
    var found: [String: Int] = [:]
    let rows = try psql.rows(
      """
      select command || ' ' || subject, count(*) from hoinghi.audit
      where command in ('session enrol', 'session leave') group by 1
      """)
    for row in rows { found[row[0]] = Int(row[1]) }
    return Set(expected.keys).union(found.keys).sorted().compactMap { effect in
      let (told, done) = (expected[effect] ?? 0, found[effect] ?? 0)
      return told == done ? nil : "\(effect): acknowledged \(told) times, audited \(done) times"
    }
  }

  /// Seats taken are counted right and never more than there are; none stays free while one waits.
  private func seats() throws -> [String] {
    let rows = try psql.rows(
      """
      select s.session, s.capacity, s.taken, s.waiting,
        count(*) filter (where e.status = 'confirmed'),
        count(*) filter (where e.status = 'waitlisted')
      from hoinghi.topic_session s
      left join hoinghi.enrolment e using (conference_id, session)
      group by s.conference_id, s.session, s.capacity, s.taken, s.waiting
      """)
    return rows.compactMap { row in
      let numbers = row.dropFirst().compactMap { Int($0) }
      guard numbers.count == 5 else { return "no numbers in \(row)" }
      let (capacity, taken, waiting) = (numbers[0], numbers[1], numbers[2])
      let isRight =
        taken == numbers[3] && waiting == numbers[4] && taken <= capacity
        && (waiting == 0 || taken == capacity)
      return isRight ? nil : "seats (capacity, taken, waiting, counted): \(row)"
    }
  }

  /// Places are never given twice, and nobody is seated before one who waits longer.
  private func line() throws -> [String] {
    let rows = try psql.rows(
      """
      select s.session, count(*), count(distinct e.place), max(e.place) <= s.last_place,
        max(e.place) filter (where e.status = 'confirmed')
          < min(e.place) filter (where e.status = 'waitlisted')
      from hoinghi.topic_session s join hoinghi.enrolment e using (conference_id, session)
      group by s.conference_id, s.session, s.last_place
      """)
    return rows.compactMap { row in
      row[1] == row[2] && row[3] == "t" && row[4] != "f"
        ? nil : "the line (session, places, different ones, in the count, in order): \(row)"
    }
  }
}
