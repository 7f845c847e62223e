/// Why the service refuses something: the token that SQL raises, and its values.
public struct Refusal: Error, Sendable, Equatable {
  /// Which refusal it is.
  public let reason: Reason
  /// The values that the sentence names.
  public let values: [String?]

  /// Makes a refusal.
  public init(_ reason: Reason, _ values: String?...) {
    self.reason = reason
    self.values = values
  }

  /// Makes a refusal from what PostgreSQL raised.
  public init(_ reason: Reason, values: [String?]) {
    self.reason = reason
    self.values = values
  }

  /// Every reason, by the token that `hoinghi.refuse` raises.
  ///
  /// The values' meaning stands beside each.
  public enum Reason: String, Sendable, CaseIterable {
    /// Conference.
    case conferenceUnknown = "conference_unknown"
    /// Conference.
    case conferenceClosed = "conference_closed"
    /// Key.
    case keyReused = "key_reused"
    /// Time asked for, zone, next time that exists, last time before.
    case timeSkipped = "time_skipped"
    /// Time asked for, zone, first instant, second instant.
    case timeTwice = "time_twice"
    /// Room.
    case roomExists = "room_exists"

    // conference
    /// Conference.
    case conferenceExists = "conference_exists"
    /// Conference.
    case conferenceOpen = "conference_open"
    /// Conference, how many delegates.
    case conferenceUnconfirmed = "conference_unconfirmed"
    /// First day, last day.
    case daysBackwards = "days_backwards"
    /// How many.
    case daysTooMany = "days_too_many"
    /// Session, its day.
    case daysInUse = "days_in_use"
    /// Day.
    case daysCalled = "days_called"
    /// Conference, first day, last day.
    case dayMissing = "day_missing"
    /// Zone.
    case zoneUnknown = "zone_unknown"
    /// Zone, how many sessions, one of them.
    case zoneInUse = "zone_in_use"

    // room
    /// Room, conference.
    case roomUnknown = "room_unknown"
    /// Name, room that has it.
    case roomNameTaken = "room_name_taken"
    /// Room, how many sessions, one of them.
    case roomInUse = "room_in_use"
    /// Room, session, other session, clock time.
    case roomOverlaps = "room_overlaps"

    // unit
    /// Unit, conference.
    case unitUnknown = "unit_unknown"
    /// Unit.
    case unitExists = "unit_exists"
    /// Name or alias, unit that has it, how it spells it.
    case unitNameTaken = "unit_name_taken"
    /// Unit, parent asked for.
    case unitCircle = "unit_circle"
    /// Unit, units below, speakers, delegates.
    case unitInUse = "unit_in_use"

    // group
    /// Group, conference.
    case groupUnknown = "group_unknown"
    /// Group.
    case groupExists = "group_exists"
    /// Name, group that has it.
    case groupNameTaken = "group_name_taken"
    /// Group, delegates.
    case groupInUse = "group_in_use"

    // speaker
    /// Speaker, conference.
    case speakerUnknown = "speaker_unknown"
    /// Speaker.
    case speakerExists = "speaker_exists"
    /// Printed name, speaker that has it.
    case speakerTwice = "speaker_twice"
    /// No values.
    case speakerNobody = "speaker_nobody"
    /// Speaker, how many sessions, one of them.
    case speakerInUse = "speaker_in_use"
    /// No values.
    case spanBackwards = "span_backwards"

    // session
    /// Session, conference.
    case sessionUnknown = "session_unknown"
    /// Session.
    case sessionExists = "session_exists"
    /// Number, who has it, a number that is free.
    case sessionNumberTaken = "session_number_taken"
    /// Session, time asked for, first day, last day.
    case sessionOutside = "session_outside"
    /// Session, its time.
    case sessionPlaced = "session_placed"
    /// Session.
    case sessionUnplaced = "session_unplaced"
    /// Session.
    case sessionCancelled = "session_cancelled"
    /// Session, how many enrolments, how many scans.
    case sessionInUse = "session_in_use"
    /// Session.
    case sessionLengthMissing = "session_length_missing"
    /// Session, start, end.
    case sessionLengthWrong = "session_length_wrong"
    /// Session.
    case sessionSame = "session_same"
    /// Time, day.
    case sessionNoneFrom = "session_none_from"
    /// Start, end.
    case sessionSpanEmpty = "session_span_empty"
    /// Session, capacity asked for, seats taken.
    case sessionBelowTaken = "session_below_taken"
    /// Room, start and end of the clash, its session and label, free from, other rooms.
    case roomTaken = "room_taken"
    /// The same, without other rooms.
    case roomTakenOnly = "room_taken_only"
    /// The same, without a free time later.
    case roomTakenElsewhere = "room_taken_elsewhere"
    /// The same, without either.
    case roomTakenThroughout = "room_taken_throughout"
    /// Speaker's name, start and end of the clash, its session and label, free from.
    case speakerTaken = "speaker_taken"
    /// The same, without a free time later.
    case speakerTakenThroughout = "speaker_taken_throughout"
    /// Speaker, session, role.
    case assignmentExists = "assignment_exists"
    /// Speaker, session.
    case assignmentUnknown = "assignment_unknown"

    // delegate
    /// Delegate, conference.
    case delegateUnknown = "delegate_unknown"
    /// Delegate.
    case delegateExists = "delegate_exists"
    /// Number, delegate that has it, printed name.
    case delegateNumberTaken = "delegate_number_taken"
    /// Printed name, delegate that has it, name of the unit.
    case delegateTwice = "delegate_twice"
    /// Delegate, state, command, states that it takes.
    case delegateState = "delegate_state"
    /// Delegate, state.
    case delegateInactive = "delegate_inactive"

    // enrolment
    /// Delegate, the other session, its start, its end.
    case delegateOverlap = "delegate_overlap"
    /// Session, delegate, conference.
    case enrolmentUnknown = "enrolment_unknown"

    // attendance
    /// Day, first day, last day.
    case scanOutside = "scan_outside"
    /// Numbers, conference.
    case markUnknown = "mark_unknown"
    /// Numbers with states.
    case markInactive = "mark_inactive"
  }
}
