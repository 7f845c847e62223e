extension Explanation {
  /// A row in which the starts within the stretches are forbidden.
  func row(_ forbid: (inout BitRows) -> Void) -> BitRows {
    var row = BitRows(rows: 1, bits: table.instance.rowBits)
    forbid(&row)
    row.intersect(0, with: rows, Self.all)
    return row
  }

  func row(touching stretches: [(from: Int, until: Int)]) -> BitRows {
    row { row in
      for (from, until) in stretches { row.fill(0, from - length + 1, until, true) }
    }
  }

  /// The rules that do not depend on the room.
  mutating func forbidForAllRooms() {
    let (instance, clock, hours) = (table.instance, table.instance.clock, table.instance.hours)
    let bits = instance.rowBits
    let first = item.from.map(clock.after) ?? 0
    let last = (item.until.map(clock.before) ?? clock.cells) - length
    forbidden.append(
      (
        .outsideWindow,
        row {
          $0.fill(0, 0, first, true)
          $0.fill(0, last + 1, bits, true)
        }
      ))
    for pause in problem.breaks {
      forbidden.append((.duringBreak(pause.id), row(touching: [clock.touched(pause.span)])))
    }
    for position in instance.people.range(session) {
      let person = instance.people[position]
      if person < instance.realPeople {
        let absences = hours.absences(problem.people[person].availability)
        forbidden.append((.personAway(problem.people[person].id), row(touching: absences)))
      }
      forbidByPerson(person)
    }
    for position in instance.order.earlier.range(session) {
      let earlier = instance.order.earlier[position]
      let id = problem.sessions[earlier].id
      if !table.isPlaced(earlier) {
        forbidden.append((.afterUnplaced(id), row { $0.fill(0, 0, bits, true) }))
      } else {
        forbidden.append((.after(id), row { $0.fill(0, 0, table.end(earlier), true) }))
      }
    }
    forbidBefore()
  }

  /// What comes after it and is fixed.
  private mutating func forbidBefore() {
    for position in table.instance.order.later.range(session) {
      let later = table.instance.order.later[position]
      guard table.isPlaced(later) else { continue }
      let from = max(0, table.start[later] - length + 1)
      forbidden.append(
        (
          .before(problem.sessions[later].id),
          row { $0.fill(0, from, table.instance.rowBits, true) }
        ))
    }
  }

  private mutating func forbidByPerson(_ person: Int) {
    let instance = table.instance
    let buffer = instance.buffers[instance.roomCount + person]
    for position in instance.sessions.range(person) {
      let other = instance.sessions[position]
      guard table.isPlaced(other) else { continue }
      let id = problem.sessions[other].id
      let obstacle: Obstacle =
        person < instance.realPeople
        ? .personTaken(problem.people[person].id, by: id) : .clash(with: id)
      let stretch = (from: table.start[other] - buffer, until: table.end(other) + buffer)
      forbidden.append((obstacle, row(touching: [stretch])))
    }
  }
}
