import LineProtocol

/// The fields of what is told about a list.
///
/// A record begins with `record`, which says what the others are about.
enum ImportFields {
  /// All of them.
  static let all: [Field] =
    [
      .always(
        "record", vi: "loại bản ghi: column, sample, summary, skipped, problem, change",
        en: "what the record tells: column, sample, summary, skipped, problem, change")
    ] + layout + [row] + cells + summary + passedOver + [confirm] + rest

  /// What a list comes to, in the order of the service's answer.
  static let summary: [Field] = [
    .maybe(
      "result", vi: "checked, stored, refused, same (không có gì mới), replayed (đã trả lời)",
      en: "checked, stored, refused, same (nothing new), replayed (answered before)"),
    .maybe(
      "batch", vi: "số lần nhập; với same là lần đã nhập tệp này",
      en: "the number of the import; for same the one that brought this file"),
    .maybe("rows", vi: "số dòng có người", en: "how many rows have people"),
    .maybe("new", vi: "người mới", en: "how many are new"),
    .maybe("changed", vi: "người có thay đổi", en: "how many change"),
    .maybe("unchanged", vi: "người như cũ", en: "how many stay as they are"),
    .maybe(
      "gone", vi: "người nhập trước đây mà danh sách này không còn",
      en: "how many came by a list and are not in this one"),
    .maybe("rejected", vi: "dòng không nhận", en: "how many rows are refused"),
    .maybe("waiting", vi: "vượt chỉ tiêu, chờ duyệt", en: "how many wait for a place"),
    .maybe("warnings", vi: "số cảnh báo", en: "how many warnings there are"),
    .maybe("digest", vi: "SHA-256 của tệp", en: "the file's SHA-256"),
    .maybe(
      "moved-up", vi: "những người được lên nhờ chỗ trống", en: "who got a place that came free"),
  ]

  /// How many rows were taken for no people; the first hundred of them have records of their own.
  static let passedOver: [Field] = [
    .maybe(
      "section-rows", vi: "dòng tiêu đề nhóm, bỏ qua", en: "rows that only name a section"),
    .maybe("total-rows", vi: "dòng cộng, bỏ qua", en: "rows with totals"),
    .maybe(
      "header-rows", vi: "dòng tiêu đề cột lặp lại, bỏ qua",
      en: "rows that repeat the headers or number the columns"),
    .maybe(
      "footer-rows", vi: "dòng ngày tháng, chữ ký và sau đó, bỏ qua",
      en: "rows with place and date or signatures, and what stands below them"),
  ]

  private static let confirm = Field.maybe(
    "confirm", vi: "tham số cần thêm khi mode=apply", en: "what must be added with mode=apply")

  private static let layout: [Field] = [
    .maybe("letter", vi: "chữ cái của cột", en: "the column's letter"),
    .maybe("header", vi: "tiêu đề cột", en: "the column's header"),
    .maybe("means", vi: "được hiểu là; không có là bỏ qua", en: "what it is read as, if it is"),
    .maybe(
      "encoding", vi: "bảng mã cũ của cột", en: "the column's encoding, where it is an old one"),
  ]

  private static let cells: [Field] = [
    .maybe("before", vi: "ô trong tệp", en: "a cell of the file"),
    .maybe("after", vi: "ô sau khi chuyển mã", en: "the cell after converting"),
  ]

  private static let row = Field.maybe(
    "row", vi: "dòng trong tệp", en: "the row of the sheet, or the line of a CSV file")

  private static let rest: [Field] = [
    .maybe("column", vi: "chữ cái của cột có vấn đề", en: "the letter of the column in question"),
    .maybe("value", vi: "giá trị trong tệp", en: "what the file has there"),
    .maybe(
      "severity", vi: "error: không nhận, warning: nên xem lại, repaired: đã sửa",
      en: "error: not taken, warning: look at it, repaired: put right"),
    .maybe(
      "reason", vi: "mã vấn đề; với skipped: section, total, header, footer",
      en: "a word for what was found; for skipped: section, total, header, footer"),
    .maybe("text", vi: "vấn đề và cách sửa", en: "what was found and what to do"),
    .maybe("delegate", vi: "mã đại biểu", en: "the delegate's code"),
    .maybe("change", vi: "new, changed, gone", en: "new, changed or gone"),
    .maybe("what", vi: "thay đổi gì, hoặc họ tên", en: "what changes, or the name"),
  ]

  /// The heads of the columns of `import_records`.
  static let found: [[UInt8]] =
    ["record", "row"].map { Array("\($0): ".utf8) } + rest.map { Array("\($0.name): ".utf8) }
}
