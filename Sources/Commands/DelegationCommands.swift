import LineProtocol
import Organizer
import Vietnamese

/// The commands about delegations: units that travel and sit together.
enum DelegationCommands {
  static let all: [Command<Work>] = [add, list, show, update, remove]

  private static let delegation = Parameter<String>.word(
    "delegation", .code, vi: "đoàn", en: "the delegation")

  private static let code = Field.always("delegation", vi: "mã đoàn", en: "its code")
  private static let name = Field.always("name", vi: "tên", en: "its name")
  private static let units = Field.maybe(
    "units", vi: "mã các đơn vị, cách nhau bằng dấu ;", en: "its units' codes, separated by ;")
  private static let head = Field.maybe("head", vi: "trưởng đoàn", en: "who leads it")
  private static let headName = Field.maybe(
    "head-name", vi: "tên trưởng đoàn", en: "the head's name")
  private static let deputy = Field.maybe("deputy", vi: "phó đoàn", en: "the deputy")
  private static let deputyName = Field.maybe(
    "deputy-name", vi: "tên phó đoàn", en: "the deputy's name")
  private static let delegates = Field.always(
    "delegates", vi: "số đại biểu, mỗi người một lần", en: "how many people, each counted once")

  private static let answer: [Field] = [
    code, name, units, head, headName, deputy, deputyName, delegates, .note,
  ]

  static let add = Command<Work>(
    "delegation add", vi: "Lập một đoàn gồm một hay nhiều đơn vị.",
    en: "Adds a delegation of one or more units.",
    role: .registrar, effect: .writes([.delegate]), fields: answer,
    faults: [.notFound, .exists, .inUse, .badValue, .state, .closed],
    example: "delegation add DLXH-2019 doan-1 name=\"Đoàn số 1\" units=\"du-btp; du-btc\"",
    .conference,
    .optionalWord("delegation", .code, vi: "mã; bỏ trống thì lấy theo tên", en: "code; else made"),
    .named("name", .line, vi: "tên đoàn", en: "its name"),
    .named(
      "units", .unitList, vi: "mã hoặc tên các đơn vị, cách nhau bằng dấu ;",
      en: "the units' codes or names, separated by ;"),
    .option("head", .delegate, vi: "trưởng đoàn", en: "who leads it"),
    .option("deputy", .delegate, vi: "phó đoàn", en: "the deputy"),
    .option("note", .line, vi: "ghi chú", en: "a note")
  ) { invocation, conference, delegation, name, units, head, deputy, note throws(Fault) in
    .write(
      DelegationStatements.add(
        invocation.author, conference, delegation, slug(name), name, units.map(\.text),
        units.map(\.identity), head, deputy, note))
  }

  static let list = Command<Work>(
    "delegation list", vi: "Liệt kê các đoàn.", en: "Lists the delegations.",
    role: .viewer, effect: .reads, fields: answer, faults: [.notFound],
    example: "delegation list DLXH-2019", .conference,
    .option("after", .code, vi: "bắt đầu sau đoàn này", en: "begin after this one"), .limit
  ) { _, conference, after, limit throws(Fault) in
    .read(DelegationStatements.list(conference, after, limit ?? 1000))
  }

  static let show = Command<Work>(
    "delegation show", vi: "Cho xem một đoàn.", en: "Shows a delegation.",
    role: .viewer, effect: .reads,
    fields: [
      code, name, units,
      .maybe("unit-names", vi: "tên các đơn vị", en: "the units' names"), head,
      .maybe("head-number", vi: "số thứ tự trưởng đoàn", en: "the head's number"), headName, deputy,
      .maybe("deputy-number", vi: "số thứ tự phó đoàn", en: "the deputy's number"), deputyName,
      delegates, .note,
    ],
    faults: [.notFound], example: "delegation show DLXH-2019 doan-1", .conference, delegation
  ) { _, conference, delegation throws(Fault) in
    .read(DelegationStatements.show(conference, delegation))
  }

  static let update = Command<Work>(
    "delegation update", vi: "Sửa một đoàn; chỉ sửa điều được nêu, viết - để xóa.",
    en: "Changes a delegation; only what is given, - clears a fact.",
    role: .registrar, effect: .writes([.delegate]), fields: answer,
    faults: [.notFound, .inUse, .badValue, .state, .closed],
    example: "delegation update DLXH-2019 doan-1 head=#12", .conference, delegation,
    .option("name", .line, vi: "tên đoàn", en: "its name"),
    .option(
      "units", .unitList, vi: "các đơn vị, thay cho các đơn vị cũ",
      en: "its units, in place of those it has"),
    .option("head", .change(.delegate), vi: "trưởng đoàn", en: "who leads it"),
    .option("deputy", .change(.delegate), vi: "phó đoàn", en: "the deputy"),
    .option("note", .change(.line), vi: "ghi chú", en: "a note")
  ) { invocation, conference, delegation, name, units, head, deputy, note throws(Fault) in
    .write(
      DelegationStatements.update(
        invocation.author, conference, delegation, name, units?.map(\.text),
        units?.map(\.identity), head?.text, deputy?.text, note?.text))
  }

  static let remove = Command<Work>(
    "delegation remove", vi: "Bỏ một đoàn; đơn vị và đại biểu giữ nguyên.",
    en: "Removes a delegation; its units and delegates stay.",
    role: .registrar, effect: .writes([.delegate]), fields: [code], faults: [.notFound, .closed],
    example: "delegation remove DLXH-2019 doan-1", .conference, delegation
  ) { invocation, conference, delegation throws(Fault) in
    .write(DelegationStatements.remove(invocation.author, conference, delegation))
  }
}

extension Kind where Value == [UnitName] {
  /// Units by their codes or names.
  static let unitList = Kind(
    "units", vi: "mã hoặc tên các đơn vị, cách nhau bằng dấu ;",
    en: "codes or names of units, separated by ;", sample: "du-btp; du-btc"
  ) { word throws(KindProblem) in
    var units: [UnitName] = []
    for part in word.split(separator: ";") {
      let text = try Kind<String>.line.parse(String(part))
      units.append(UnitName(text))
    }
    guard (1...200).contains(units.count) else {
      throw KindProblem(
        vi: "cần từ 1 đến 200 đơn vị, cách nhau bằng dấu ;",
        en: "it takes 1 to 200 units, separated by ;")
    }
    return units
  }
}
