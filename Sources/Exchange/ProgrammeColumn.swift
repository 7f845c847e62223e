/// What a column of a programme as a table holds, in the order in which they are written.
public enum ProgrammeColumn: String, Sendable, CaseIterable {
  case code, id, guid, title, subtitle, kind, track, day, start, end, minutes, room
  case speakers, chairs, moderators, performer, language, abstract, description, url, state
  /// A time or a span in one cell, as printed programmes have it; only read.
  case time
  /// The number of the line; only read, and not kept, as the order says it.
  case number
  /// A note; only read, and kept with the description.
  case note

  /// The columns that are written.
  public static let written: [ProgrammeColumn] = allCases.filter {
    ![.time, .number, .note].contains($0)
  }

  /// The heading in Vietnamese.
  public var vietnamese: String {
    switch self {
    case .code: "Mã"
    case .id: "Số hiệu"
    case .guid: "GUID"
    case .title: "Nội dung"
    case .subtitle: "Phụ đề"
    case .kind: "Loại"
    case .track: "Lĩnh vực"
    case .day: "Ngày"
    case .start: "Bắt đầu"
    case .end: "Kết thúc"
    case .minutes: "Số phút"
    case .room: "Hội trường"
    case .speakers: "Báo cáo viên"
    case .chairs: "Chủ trì"
    case .moderators: "Người điều hành"
    case .performer: "Đơn vị thực hiện"
    case .language: "Ngôn ngữ"
    case .abstract: "Tóm tắt"
    case .description: "Mô tả"
    case .url: "Liên kết"
    case .state: "Trạng thái"
    case .time: "Thời gian"
    case .number: "STT"
    case .note: "Ghi chú"
    }
  }

  /// The heading in English.
  public var english: String {
    switch self {
    case .id: "ID"
    case .guid: "GUID"
    case .kind: "Type"
    case .url: "URL"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}
