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
    case .dayOutside(let day, let conference, let first, let last):
      Fault(
        .outsideConference,
        vi: "ngày \(day) nằm ngoài hội nghị \(conference) (\(first) - \(last));"
          + " hãy chọn một ngày trong đó",
        en: "\(day) is outside conference \(conference) (\(first) - \(last)); choose a day in it")
    }
  }
}
