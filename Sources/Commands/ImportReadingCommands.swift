import LineProtocol
import Organizer

extension ImportCommands {
  private static let batch = Field.always("batch", vi: "số lần nhập", en: "the import's number")

  private static let counts: [Field] = [
    .maybe("rows", vi: "số dòng có người", en: "how many rows had people"),
    .maybe("new", vi: "người mới", en: "how many were new"),
    .maybe("changed", vi: "người có thay đổi", en: "how many changed"),
    .maybe("unchanged", vi: "người như cũ", en: "how many stayed as they were"),
    .maybe("gone", vi: "người không còn trong danh sách", en: "how many were in it no more"),
    .maybe("rejected", vi: "dòng không nhận", en: "how many rows were refused"),
    .maybe("waiting", vi: "chờ duyệt khi nhập", en: "how many had to wait for a place"),
    .maybe("batch-state", vi: "applied hoặc withdrawn", en: "applied or withdrawn"),
    .maybe("withdrawn-at", vi: "rút lúc", en: "when it was taken back"),
  ]

  private static let source: [Field] = [
    .maybe("at", vi: "nhập lúc", en: "when it was imported"),
    .maybe("actor", vi: "ai nhập", en: "who imported it"),
    .maybe("sender", vi: "ai gửi", en: "who sent it"),
    .maybe("unit", vi: "mã đơn vị", en: "the unit's code"),
    .maybe("file", vi: "tên tệp", en: "what the file was called"),
    .maybe("format", vi: "dạng tệp", en: "what kind of file it was"),
  ]

  static let list = Command<Work>(
    "import list", vi: "Liệt kê các danh sách đã nhập, mới nhất trước.",
    en: "Lists the lists that were imported, the latest first.",
    role: .viewer, effect: .reads, fields: [batch] + source + counts, faults: [.notFound],
    example: "import list DLXH-2019", .conference,
    .option("unit", .code, vi: "chỉ của đơn vị này", en: "only those of this unit"),
    .option("state", .batchState, vi: "trạng thái", en: "a state"),
    .option("after", .batch, vi: "bắt đầu sau lần nhập này", en: "begin after this one"), .limit
  ) { _, conference, unit, state, after, limit throws(Fault) in
    .read(ImportStatements.list(conference, unit, state, after, limit ?? 1000))
  }

  static let show = Command<Work>(
    "import show", vi: "Cho xem một lần nhập và các dòng của nó: mới, có thay đổi, không còn.",
    en: "Shows an import and its rows: new, changed and gone.",
    role: .registrar, effect: .reads,
    fields: [
      .always(
        "record", vi: "batch: lần nhập, row: một dòng", en: "batch: the import, row: one of it"),
      .maybe("batch", vi: "số lần nhập", en: "the import's number"),
    ] + source + [
      .maybe("digest", vi: "SHA-256 của tệp", en: "the file's SHA-256"),
      .maybe("size", vi: "số byte", en: "how many bytes it had"),
    ] + counts + [
      .maybe("withdrawn-by", vi: "ai rút", en: "who took it back"),
      .maybe("row", vi: "dòng trong tệp", en: "the row of the file"),
      .maybe("delegate", vi: "mã đại biểu", en: "the delegate's code"),
      .maybe("name", vi: "học hàm, học vị, họ và tên", en: "the name with its titles"),
      .maybe("state", vi: "trạng thái hiện nay", en: "the delegate's state now"),
      .maybe("change", vi: "new, changed, gone", en: "new, changed or gone"),
      .maybe("what", vi: "đã thay đổi gì", en: "what was changed"),
    ],
    faults: [.notFound], example: "import show DLXH-2019 1", .conference,
    .word("batch", .batch, vi: "số lần nhập", en: "the import's number"),
    .option("after", .importPlace, vi: "bắt đầu sau dòng này", en: "begin after this row"), .limit
  ) { _, conference, batch, after, limit throws(Fault) in
    let place = after ?? .start
    return .read(
      ImportStatements.show(conference, batch, place.row, place.delegate, limit ?? 1000),
      ifNone: Refusal(.batchUnknown, String(batch), conference))
  }

  static let withdraw = Command<Work>(
    "import withdraw",
    vi: "Rút một lần nhập: người mới bị rút tên, thay đổi được trả lại như trước.",
    en: "Takes an import back: its new ones are cancelled, what it changed is as before.",
    role: .registrar, effect: .writes([.delegate, .enrolment]),
    fields: [
      .always("batch", vi: "số lần nhập", en: "the import's number"),
      .always("batch-state", vi: "withdrawn", en: "withdrawn"),
      .always("cancelled", vi: "số người bị rút tên", en: "how many were cancelled"),
      .always("restored", vi: "số người được trả lại như trước", en: "how many are as before"),
      .maybe(
        "kept", vi: "những người giữ nguyên vì đã sửa hoặc thay người sau đó",
        en: "who stay as they are, having been changed or replaced since"),
      .maybe("moved-up", vi: "những người được lên nhờ chỗ trống", en: "who got a free place"),
    ],
    faults: [.notFound, .state, .inUse, .closed], example: "import withdraw DLXH-2019 1",
    .conference, .word("batch", .batch, vi: "số lần nhập", en: "the import's number")
  ) { invocation, conference, batch throws(Fault) in
    // A large list takes longer than the lane of ordinary writes may be held up.
    let bound = ImportStatements.withdraw(invocation.author, conference, batch)
    return .work(.job(Job { _ in bound }))
  }
}
