/// A refusal that travels to the client: one code, one sentence that says what to do.
public struct Fault: Error, Sendable, Equatable {
  /// Which fault it is.
  public let code: FaultCode
  /// What is wrong and what to do about it.
  public let sentence: Sentence

  /// Makes a fault.
  public init(_ code: FaultCode, vi: String, en: String) {
    self.init(code, Sentence(vi: vi, en: en))
  }

  /// Makes a fault from a sentence.
  public init(_ code: FaultCode, _ sentence: Sentence) {
    self.code = code
    self.sentence = sentence
  }
}

/// Every fault a reply can carry.
///
/// Numbers are never reused; the hundreds are groups.
public enum FaultCode: Int, Sendable, CaseIterable {
  // 1xx: the line itself.
  case unknownCommand = 100
  case usage = 101
  case badValue = 102
  case lineTooLong = 103
  case badText = 104
  case unknownParameter = 105
  case uploadTooLarge = 106
  case badQuoting = 107
  case listState = 108
  case notHoinghi = 109
  case tooManyWords = 110
  case tooSlow = 111
  case listTooLong = 112
  case badFile = 113
  // 2xx: permission.
  case forbidden = 200
  // 3xx: what is there and what is not.
  case notFound = 300
  case exists = 301
  case duplicate = 302
  case inUse = 303
  // 4xx: states.
  case state = 400
  case closed = 401
  case keyReused = 402
  case rowsRefused = 403
  case rollClosed = 404
  // 5xx: time and capacity.
  case roomTaken = 500
  case speakerTaken = 501
  case noSuchTime = 503
  case outsideConference = 504
  case delegateTaken = 505
  case belowTaken = 506
  case notAvailable = 507
  case outOfOrder = 508
  case keptApart = 509
  // 9xx: inside.
  case internalFailure = 900
  case unavailable = 901
  case busy = 902
  case outcomeUnknown = 903
  case storage = 904
  case stopping = 905
  case tooManyConversations = 906

  /// The word that stands beside the number on the wire; as stable as the number.
  public var token: String {
    switch self {
    case .unknownCommand: "unknown-command"
    case .usage: "usage"
    case .badValue: "bad-value"
    case .lineTooLong: "line-too-long"
    case .badText: "bad-text"
    case .unknownParameter: "unknown-parameter"
    case .uploadTooLarge: "upload-too-large"
    case .badQuoting: "bad-quoting"
    case .listState: "list-state"
    case .notHoinghi: "not-hoinghi"
    case .tooManyWords: "too-many-words"
    case .tooSlow: "too-slow"
    case .listTooLong: "list-too-long"
    case .badFile: "bad-file"
    case .forbidden: "forbidden"
    case .notFound: "not-found"
    case .exists: "exists"
    case .duplicate: "duplicate"
    case .inUse: "in-use"
    case .state: "state"
    case .closed: "closed"
    case .keyReused: "key-reused"
    case .rowsRefused: "rows-refused"
    case .rollClosed: "roll-closed"
    case .roomTaken: "room-taken"
    case .speakerTaken: "speaker-taken"
    case .noSuchTime: "no-such-time"
    case .outsideConference: "outside-conference"
    case .delegateTaken: "delegate-taken"
    case .belowTaken: "below-taken"
    case .notAvailable: "not-available"
    case .outOfOrder: "out-of-order"
    case .keptApart: "kept-apart"
    case .internalFailure: "internal"
    case .unavailable: "unavailable"
    case .busy: "busy"
    case .outcomeUnknown: "outcome-unknown"
    case .storage: "storage"
    case .stopping: "stopping"
    case .tooManyConversations: "too-many-conversations"
    }
  }
}
