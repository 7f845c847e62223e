import LineProtocol
import Reports

extension ReportProblem {
  /// The problem as a client reads it.
  var fault: Fault {
    switch self {
    case .conferenceUnknown(let conference):
      Fault(
        .notFound, vi: "không có hội nghị \(conference); conference list liệt kê các hội nghị",
        en: "there is no conference \(conference); conference list shows those there are")
    case .speakerUnknown(let speaker, let conference):
      Fault(
        .notFound,
        vi: "hội nghị \(conference) không có báo cáo viên \(speaker);"
          + " speaker list \(conference) liệt kê các báo cáo viên",
        en: "conference \(conference) has no speaker \(speaker);"
          + " speaker list \(conference) shows those it has")
    case .organizerUnknown(let conference):
      Fault(
        .state,
        vi: "văn bản cần cơ quan ban hành mà hội nghị \(conference) chưa ghi;"
          + " dùng conference update \(conference) organizer=",
        en: "a document needs a body that issues it, and conference \(conference) names none;"
          + " use conference update \(conference) organizer=")
    case .profileUnknown(let profile, let known):
      Fault(
        .notFound, vi: "không có thể thức \(profile); hãy chọn: \(known)",
        en: "there is no profile \(profile); choose one of: \(known)")
    case .profileGone(let profile, let conference):
      Fault(
        .state,
        vi: "thể thức \(profile) của hội nghị \(conference) không còn trên máy chủ;"
          + " dùng conference update \(conference) profile=nd30, hoặc nhờ người quản trị đặt lại tệp"
          + " \(profile).profile",
        en: "profile \(profile) of conference \(conference) is no longer there;"
          + " use conference update \(conference) profile=nd30, or have an administrator put the"
          + " file \(profile).profile back")
    case .templateUnknown(let template, let known):
      Fault(
        .notFound, vi: "không có mẫu \(template) cho báo cáo này; hãy chọn: \(known)",
        en: "there is no template \(template) for this report; choose one of: \(known)")
    case .numberShared(let option):
      Fault(
        .state,
        vi: "báo cáo này in nhiều văn bản mà number= là số của một văn bản; hãy chọn một bằng"
          + " \(option.rawValue)=, hoặc bỏ number= và ghi header=tai-lieu",
        en: "this report prints several documents, and number= is the number of one; choose one"
          + " with \(option.rawValue)=, or leave number= out and give header=tai-lieu")
    case .placeMissing(let template, let option):
      Fault(
        .state,
        vi: "mẫu \(template) không có chỗ cho \(option.rawValue)=; hãy bỏ đi, hoặc chọn mẫu khác"
          + " bằng template=",
        en: "template \(template) has no place for \(option.rawValue)=; leave it out, or choose"
          + " another one with template=")
    case .delegateUnknown(let delegate, let conference):
      Fault(
        .notFound,
        vi: "hội nghị \(conference) không có đại biểu \(delegate) đang dự;"
          + " delegate list \(conference) liệt kê các đại biểu",
        en: "conference \(conference) has no delegate \(delegate) who takes part;"
          + " delegate list \(conference) shows those it has")
    case .unitUnknown(let unit, let conference):
      Fault(
        .notFound,
        vi: "hội nghị \(conference) không có đơn vị \(unit);"
          + " unit list \(conference) liệt kê các đơn vị",
        en: "conference \(conference) has no unit \(unit);"
          + " unit list \(conference) shows those it has")
    case .groupUnknown(let group, let conference):
      Fault(
        .notFound,
        vi: "hội nghị \(conference) không có nhóm \(group);"
          + " group list \(conference) liệt kê các nhóm",
        en: "conference \(conference) has no group \(group);"
          + " group list \(conference) shows those it has")
    case .roomUnknown(let room, let conference):
      Fault(
        .notFound,
        vi: "hội nghị \(conference) không có phòng \(room);"
          + " room list \(conference) liệt kê các phòng",
        en: "conference \(conference) has no room \(room);"
          + " room list \(conference) shows those it has")
    case .trackUnknown(let track, let conference):
      Fault(
        .notFound,
        vi: "hội nghị \(conference) không có nhóm chuyên đề \"\(track)\";"
          + " report print tracks \(conference) cho thấy các nhóm",
        en: "conference \(conference) has no track \"\(track)\";"
          + " report print tracks \(conference) shows those it has")
    case .versionUnknown(let version, let conference, let latest):
      Fault(
        .notFound,
        vi: "chương trình \(conference) không có bản \(version); bản mới nhất là \(latest);"
          + " xem programme versions \(conference)",
        en: "programme \(conference) has no version \(version); the latest is \(latest);"
          + " see programme versions \(conference)")
    case .versionNone(let conference):
      Fault(
        .state,
        vi: "chương trình \(conference) chưa công bố lần nào; dùng version=draft,"
          + " hoặc programme publish \(conference)",
        en: "programme \(conference) was not published yet; use version=draft,"
          + " or programme publish \(conference)")
    case .dayOutside(let day, let conference, let first, let last):
      Fault(
        .outsideConference,
        vi: "ngày \(day) nằm ngoài hội nghị \(conference) (\(first) - \(last));"
          + " hãy chọn một ngày trong đó",
        en: "\(day) is outside conference \(conference) (\(first) - \(last)); choose a day in it")
    }
  }
}
