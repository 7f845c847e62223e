/// Who may give a command; each role may do all that the ones before it may.
public enum Role: Int, Sendable, Comparable, CaseIterable {
  /// Anyone who can connect.
  case guest
  /// Reads lists and programmes.
  case viewer
  /// Checks people in.
  case desk
  /// Registers and enrols delegates.
  case registrar
  /// Plans the conference: programme, speakers, rooms, units.
  case organizer
  /// Everything.
  case administrator

  /// The word for the role on the wire.
  public var name: String { "\(self)" }

  /// Orders roles by what they may do.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// The kinds of thing that can change, and that `idle` can wait for.
public enum Subject: String, Sendable, CaseIterable, Hashable {
  case conference, room, unit, group, speaker, session, delegate, enrolment, attendance
}

/// What a command does to the data.
public enum Effect: Sendable, Equatable {
  /// Concerns only the conversation.
  case none
  /// Reads.
  case reads
  /// Changes something and wakes those who wait for these subjects.
  case writes([Subject])

  /// The word for the effect in the catalogue's dump.
  public var name: String {
    switch self {
    case .none: "none"
    case .reads: "reads"
    case .writes: "writes"
    }
  }
}

/// Who gives a command: a name for the audit, a role, a language.
public struct Caller: Sendable, Equatable {
  /// The name that the audit keeps, as `uid:0` or `tcp:127.0.0.1`.
  public var name: String
  /// What the caller may do.
  public var role: Role
  /// The language of the faults' sentences.
  public var language: Language

  /// Makes a caller.
  public init(name: String, role: Role, language: Language) {
    self.name = name
    self.role = role
    self.language = language
  }
}
