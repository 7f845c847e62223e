import LineProtocol
import Organizer

extension Refusal {
  /// What is said about topic sessions, their places and their speakers.
  static func topicSessionFault(_ reason: Reason) -> Wording? {
    sessionStateFault(reason) ?? sessionTimeFault(reason) ?? clashFault(reason)
  }

  private static func sessionStateFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .sessionUnknown:
      (
        .notFound, vi: "hội nghị {1} không có mục {0}; xem session list {1}",
        en: "conference {1} has no session {0}; see session list {1}"
      )
    case .sessionExists:
      (
        .exists, vi: "mã {0} đã có; chọn mã khác hoặc dùng session update",
        en: "session {0} exists already; choose another code or use session update"
      )
    case .sessionNumberTaken:
      (
        .exists, vi: "số {0} là của mục {1}; còn trống: số {2}",
        en: "number {0} is that of session {1}; free is number {2}"
      )
    case .sessionInUse:
      (
        .inUse,
        vi:
          "mục {0} có {1} lượt ghi danh và {2} lượt điểm danh; hãy dùng session cancel để hủy mục",
        en: "session {0} has {1} enrolments and {2} scans; use session cancel to call it off"
      )
    case .sessionCancelled:
      (
        .state, vi: "mục {0} đã hủy; session unschedule đưa mục về bản nháp",
        en: "session {0} is cancelled; session unschedule makes it a draft again"
      )
    case .sessionBelowTaken:
      (
        .belowTaken,
        vi: "mục {0} đã có {2} người ghi danh; số chỗ phải từ {2} trở lên, không thể là {1}",
        en: "session {0} has {2} seats taken; its capacity can be {2} or more, not {1}"
      )
    case .assignmentExists:
      (
        .exists, vi: "{0} đã được phân công vào mục {1} ({2}); dùng session unassign trước",
        en: "{0} is assigned to session {1} as {2} already; use session unassign first"
      )
    case .assignmentUnknown:
      (
        .notFound, vi: "{0} không được phân công như vậy vào mục {1}; xem session show",
        en: "{0} is not assigned like that to session {1}; see session show"
      )
    default: nil
    }
  }

  private static func sessionTimeFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .sessionOutside:
      (
        .outsideConference,
        vi: "mục {0} lúc {1} nằm ngoài hội nghị ({2} - {3}); hãy chọn giờ trong các ngày đó",
        en: "session {0} at {1} is outside the conference ({2} - {3}); choose a time in its days"
      )
    case .sessionPlaced:
      (
        .state, vi: "mục {0} đã xếp giờ ({1}); đổi giờ, thời lượng bằng session schedule",
        en: "session {0} has its time ({1}); change time and length with session schedule"
      )
    case .sessionUnplaced:
      (
        .state, vi: "mục {0} chưa xếp giờ; dùng session schedule",
        en: "session {0} has no time yet; use session schedule"
      )
    case .sessionLengthMissing:
      (
        .state, vi: "mục {0} chưa có thời lượng; thêm minutes= hoặc until=",
        en: "the length of session {0} is not known; add minutes= or until="
      )
    case .sessionStartMissing:
      (
        .state, vi: "mục {0} chưa có giờ; hãy thêm at=",
        en: "session {0} has no time yet; add at="
      )
    case .sessionLengthWrong:
      (
        .badValue, vi: "mục {0} không thể kéo dài từ {1} đến {2}; cần từ 1 phút đến 24 giờ",
        en: "session {0} cannot last from {1} to {2}; it takes 1 minute to 24 hours"
      )
    case .sessionSame:
      (
        .badValue, vi: "mục {0} không thể đổi chỗ với chính nó; nêu mục thứ hai",
        en: "session {0} cannot change places with itself; name another"
      )
    case .sessionNoneFrom:
      (
        .state, vi: "không có mục nào đã xếp giờ từ {0} ngày {1}; xem session list",
        en: "no session starts from {0} on {1} on; see session list"
      )
    case .sessionAfterItself:
      (
        .badValue, vi: "mục {0} không thể sau chính nó; hãy nêu mục khác",
        en: "session {0} cannot come after itself; name another"
      )
    case .sessionApartItself:
      (
        .badValue, vi: "mục {0} không thể tách khỏi chính nó; hãy nêu mục khác",
        en: "session {0} cannot be kept apart from itself; name another"
      )
    case .sessionCircle:
      (
        .badValue, vi: "mục {0} không thể sau {1}: {1} đã phải sau {0}; bỏ thứ tự đó trước",
        en: "session {0} cannot come after {1}: {1} comes after {0}; take that away first"
      )
    case .sessionSpanEmpty:
      (
        .badValue, vi: "until ({1}) phải sau from ({0})",
        en: "until ({1}) must be after from ({0})"
      )
    default: nil
    }
  }

  private static func clashFault(_ reason: Reason) -> Wording? {
    let vi = "Trùng hội trường: {0}, {1} - {2} ({4})"
    let en = "room {0} is taken {1}-{2} by {3}"
    return switch reason {
    case .roomTaken:
      (
        .roomTaken, vi: "\(vi); trống từ {5}; cũng trống lúc đó: {6}",
        en: "\(en); free from {5}; also free then: {6}"
      )
    case .roomTakenOnly:
      (
        .roomTaken, vi: "\(vi); trống từ {5}; không còn phòng nào khác trống lúc đó",
        en: "\(en); free from {5}; no other room is free then"
      )
    case .roomTakenElsewhere:
      (
        .roomTaken, vi: "\(vi); sau đó không còn đủ thời gian; phòng trống lúc đó: {6}",
        en: "\(en); no time that long is left in it; free then: {6}"
      )
    case .roomTakenThroughout:
      (
        .roomTaken, vi: "\(vi); sau đó không còn đủ thời gian; hãy chọn giờ sớm hơn",
        en: "\(en); no time that long is left in it; choose an earlier one"
      )
    case .speakerTaken:
      (
        .speakerTaken, vi: "Trùng lịch báo cáo viên: {0}, {1} - {2} ({4}); trống từ {5}",
        en: "speaker {0} is taken {1}-{2} by {3}; free from {5}"
      )
    case .speakerTakenThroughout:
      (
        .speakerTaken,
        vi: "Trùng lịch báo cáo viên: {0}, {1} - {2} ({4}); hãy chọn giờ sớm hơn",
        en: "speaker {0} is taken {1}-{2} by {3}; choose an earlier time"
      )
    case .placementClashes:
      // The clashes and what is offered are put together by PlacementClashes.
      (.roomTaken, vi: "không xếp được: {0}; {1}", en: "it cannot be there: {0}; {1}")
    default: nil
    }
  }
}
