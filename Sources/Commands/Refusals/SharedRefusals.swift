import LineProtocol
import Organizer

extension Refusal {
  /// What a refusal is on the wire: its code and its sentences, with `{0}`, `{1}` … for the values.
  typealias Wording = (code: FaultCode, vi: String, en: String)

  /// The refusal as the client is told.
  var fault: Fault {
    if reason == .placementClashes { return PlacementClashes(values).fault }
    let wording = Self.wording(of: reason)
    return Fault(wording.code, Sentence(vi: wording.vi, en: wording.en).filled(values))
  }

  /// The wording of a reason; a test sees to it that every reason has one of its own.
  static func wording(of reason: Reason) -> Wording {
    for table in tables {
      if let wording = table(reason) { return wording }
    }
    return (
      .internalFailure, vi: "bị từ chối: \(reason.rawValue)", en: "refused: \(reason.rawValue)"
    )
  }

  /// The tables, one for each noun.
  static let tables: [@Sendable (Reason) -> Wording?] = [
    sharedFault, conferenceFault, roomFault, unitFault, groupFault, speakerFault,
    topicSessionFault, programmeFault, delegateFault, enrolmentFault, attendanceFault, ticketFault,
    substitutionFault, mergeFault, delegationFault, rollFault, certificateFault,
    importFault,
  ]

  @Sendable private static func sharedFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .keyReused:
      (
        .keyReused, vi: "key {0} đã dùng cho một lệnh khác; hãy dùng mã mới",
        en: "key {0} was used for another command; take a new one"
      )
    case .timeSkipped:
      (
        .noSuchTime,
        vi: "{0} không tồn tại ở múi giờ {1} hôm đó (đổi giờ); hãy dùng {2} hoặc {3}",
        en: "{0} does not exist in {1} on that day (the clock changes); use {2} or {3}"
      )
    case .timeTwice:
      (
        .noSuchTime, vi: "{0} có hai lần ở múi giờ {1} hôm đó: {2} và {3}; hãy chọn giờ khác",
        en: "{0} happens twice in {1} on that day: {2} and {3}; choose another time"
      )
    default: nil
    }
  }
}
