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
    /// In which way somebody would sign for nobody.
    case signingMissing = "signing_missing"

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
    /// Unit, units below, speakers, delegates, delegations.
    case unitInUse = "unit_in_use"
    /// Unit, conference.
    case quotaUnknown = "quota_unknown"

    // group
    /// Group, conference.
    case groupUnknown = "group_unknown"
    /// Group.
    case groupExists = "group_exists"
    /// Name, group that has it.
    case groupNameTaken = "group_name_taken"
    /// Group, delegates, quotas.
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
    /// How many sessions were to be placed, the nearest free places if it was one, how many clashes;
    /// then of each: rule, session, room or speaker's name, from, until, other session, its label.
    case placementClashes = "placement_clashes"
    /// Session.
    case sessionStartMissing = "session_start_missing"
    /// Session, the one that it cannot come after.
    case sessionCircle = "session_circle"
    /// Session.
    case sessionApartItself = "session_apart_itself"
    /// The same of an order: code.
    case sessionAfterItself = "session_after_itself"
    /// Speaker, session, role.
    case assignmentExists = "assignment_exists"
    /// Speaker, session.
    case assignmentUnknown = "assignment_unknown"

    // programme
    /// Conference.
    case programmeEmpty = "programme_empty"
    /// Conference, version, clock time, day.
    case programmeUnchanged = "programme_unchanged"
    /// Version, conference, the latest one.
    case versionUnknown = "version_unknown"
    /// Conference.
    case versionNone = "version_none"
    /// Track, conference.
    case trackUnknown = "track_unknown"

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
    /// Delegate, conference.
    case delegateProposed = "delegate_proposed"
    /// Delegate, the entry it was merged into.
    case delegateMerged = "delegate_merged"

    // substitution
    /// Delegate, number, day, half, conference.
    case presentReplaced = "present_replaced"
    /// Substitute, number, day, half, conference.
    case presentUndone = "present_undone"
    /// Printed name, delegate that has it, who is to be replaced.
    case substituteTwice = "substitute_twice"
    /// Substitute, closed rolls, conference.
    case substituteFinal = "substitute_final"
    /// Delegate, unit.
    case representOwn = "represent_own"
    /// Delegate, unit, conference.
    case representUnknown = "represent_unknown"

    // merge
    /// Delegate.
    case mergeSame = "merge_same"
    /// The other, the kept one, the other's number, conference.
    case mergeCalled = "merge_called"
    /// The same.
    case mergeBothCalled = "merge_both_called"
    /// Delegate.
    case mergeUnknown = "merge_unknown"
    /// The kept one, what it was merged into.
    case mergeLater = "merge_later"
    /// The kept one, facts, the other.
    case mergeChanged = "merge_changed"

    // delegation
    /// Delegation, conference.
    case delegationUnknown = "delegation_unknown"
    /// Delegation.
    case delegationExists = "delegation_exists"
    /// Unit, delegation that has it.
    case delegationUnitTaken = "delegation_unit_taken"
    /// Delegate.
    case delegationLeadsTwice = "delegation_leads_twice"
    /// Delegate, delegation, its units.
    case delegationOutsider = "delegation_outsider"
    /// Delegate, delegation, conference.
    case delegationLed = "delegation_led"

    // import
    /// Batch, conference.
    case batchUnknown = "batch_unknown"
    /// Batch.
    case batchWithdrawn = "batch_withdrawn"
    /// Batch, how many of its delegates attended, one of them.
    case batchAttended = "batch_attended"

    // enrolment
    /// Delegate, the other session, its start, its end.
    case delegateOverlap = "delegate_overlap"
    /// Session, delegate, conference.
    case enrolmentUnknown = "enrolment_unknown"

    // ticket
    /// Delegate, state.
    case ticketState = "ticket_state"
    /// Delegate, conference.
    case ticketNone = "ticket_none"
    /// Delegate, when the last one was revoked, why, conference.
    case ticketWithheld = "ticket_withheld"
    /// Ticket, conference.
    case ticketUnknown = "ticket_unknown"
    /// Ticket.
    case ticketAltered = "ticket_altered"
    /// Ticket, its conference, conference.
    case ticketElsewhere = "ticket_elsewhere"
    /// Ticket, printed name, delegate, when it was revoked, why, conference.
    case ticketRevoked = "ticket_revoked"
    /// The same, when the delegate has another one that is valid.
    case ticketReplaced = "ticket_replaced"
    /// Conference.
    case conferenceKeyMissing = "conference_key_missing"

    // attendance
    /// Day, first day, last day.
    case scanOutside = "scan_outside"
    /// Numbers, conference.
    case markUnknown = "mark_unknown"
    /// Numbers with states.
    case markInactive = "mark_inactive"
    /// Day, half, conference.
    case rollClosed = "roll_closed"
    /// Day, half.
    case rollOpen = "roll_open"
    /// Day.
    case halfMissing = "half_missing"
    /// Delegate, who came instead, the printed name.
    case delegateReplaced = "delegate_replaced"
    /// Printed name, delegate that has it, conference.
    case walkInListed = "walk_in_listed"
    /// The same.
    case walkInWaiting = "walk_in_waiting"
    /// The same.
    case walkInProposed = "walk_in_proposed"

    // certificate
    /// Conference.
    case certificateNoRoll = "certificate_no_roll"
    /// Conference, half-days.
    case certificateRollsMissing = "certificate_rolls_missing"
    /// Delegate, half-days present, half-days held, percentage needed, conference.
    case certificateNotEarned = "certificate_not_earned"
    /// Delegate, state.
    case certificateState = "certificate_state"
    /// Delegate, conference.
    case certificateNone = "certificate_none"
  }
}
