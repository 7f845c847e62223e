import LineProtocol
import Organizer

extension Refusal {
  /// What is said about the programme as a whole and its versions.
  @Sendable static func programmeFault(_ reason: Reason) -> Wording? {
    switch reason {
    case .programmeEmpty:
      (
        .state,
        vi: "hội nghị {0} chưa có mục nào đã xếp giờ; dùng session schedule trước khi công bố",
        en: "nothing of conference {0} has a time yet; use session schedule before publishing"
      )
    case .programmeUnchanged:
      (
        .state,
        vi: "chương trình {0} không có gì thay đổi từ bản {1} (công bố {2} ngày {3});"
          + " không cần công bố lại",
        en: "nothing of programme {0} changed since version {1} ({2} on {3});"
          + " there is nothing to publish"
      )
    case .versionUnknown:
      (
        .notFound,
        vi: "chương trình {1} không có bản {0}; bản mới nhất là {2}; xem programme versions {1}",
        en: "programme {1} has no version {0}; the latest is {2}; see programme versions {1}"
      )
    case .versionNone:
      (
        .state,
        vi: "chương trình {0} chưa công bố lần nào; dùng version=draft, hoặc programme publish {0}",
        en: "programme {0} was not published yet; use version=draft, or programme publish {0}"
      )
    case .trackUnknown:
      (
        .notFound,
        vi: "hội nghị {1} không có nhóm chuyên đề {0}; xem programme show {1} version=draft",
        en: "conference {1} has no track {0}; see programme show {1} version=draft"
      )
    default: nil
    }
  }
}
