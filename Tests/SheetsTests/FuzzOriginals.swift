import Sheets

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct FuzzRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Valid files, and what can happen to them.
struct FuzzOriginals {
  private let files: [(bytes: [UInt8], format: SheetFormat)]
  private let words: [[UInt8]]

  init() throws {
    let table =
      "STT;Họ và tên;Ghi chú\r\n1;\"Nguyễn \"\"Thử\"\" An\";a, b\r\n\r\n2;Lê Ba;\"x\ny\"\r\n"
    let wide: [UInt8] = "\u{FEFF}\(table)".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    files =
      try ["openpyxl.xlsx", "libreoffice.xlsx", "openpyxl-1904.xlsx", "libreoffice.xls"].map {
        (try SheetFile.fixture($0), .xlsx)
      } + [
        (HandmadeWorkbook().bytes, .xlsx), (Array(table.utf8), .csv), (wide, .csv),
        ([0xEF, 0xBB, 0xBF] + Array("sep=,\n\(table)".utf8), .csv),
        (Array(table.utf8).map { $0 > 0xE0 ? $0 - 0x30 : $0 }, .csv),
      ]
    words =
      [
        "<", ">", "\"", "&amp;", "&#0;", "&#xD800;", "_xD83D_", "<c>", "</c>", "<v>", "</v>",
        "<row r='1'>", "</row>", "<is><t>", "</t></is>", "<f/>", " t=\"s\"", " t=\"d\"", " s=\"4\"",
        " r=\"XFD1048576\"", "99999999999999999999", "1e308", "-0.0000001", "<!DOCTYPE a>",
        "<![CDATA[", "]]>", "<mergeCell ref=\"A1:B2\"/>", "\r", "\n", ";", ",", "sep=;",
        "2019-07-24T",
      ].map { Array($0.utf8) } + [[0], [0xFF, 0xFE], [0xC3], [0x50, 0x4B, 5, 6], [0xFF, 0xFF]]
  }

  /// One file with some damage.
  func damaged(_ random: inout FuzzRandom) -> (bytes: [UInt8], format: SheetFormat) {
    // Half of the workbooks are damaged in their parts, where checksums would hide it otherwise.
    if Int.random(in: 0..<2, using: &random) == 0 { return (damagedParts(&random), .xlsx) }
    guard var (bytes, format) = files.randomElement(using: &random) else { return ([], .csv) }
    for _ in 0..<Int.random(in: 1...4, using: &random) { damage(&bytes, &random) }
    if Int.random(in: 0..<50, using: &random) == 0 { format = format == .csv ? .xlsx : .csv }
    return (bytes, format)
  }

  private func damagedParts(_ random: inout FuzzRandom) -> [UInt8] {
    var workbook = HandmadeWorkbook()
    workbook.rows += """
      <row r="4"><c r="A4" s="1"><v>43670.5</v></c><c r="C4" t="b"><v>1</v></c>\
      <c r="D4" t="str"><f>A1</f><v>a_x000D_b</v></c><c t="e"><v>#N/A</v></c></row>
      """
    workbook.merges = "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>"
    var zip = workbook.zip
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      // The sheet is where most can happen.
      let part = Bool.random(using: &random) ? 4 : Int.random(in: 1...6, using: &random)
      damage(&zip.entries[part].content, &random)
    }
    return zip.bytes
  }

  private func damage(_ bytes: inout [UInt8], _ random: inout FuzzRandom) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...64, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1:
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2:
      bytes[place] = .random(in: 0...255, using: &random)
    case 3:
      bytes.removeLast(bytes.count - place)
    case 4:
      bytes.removeSubrange(place..<end)
    case 5:
      let other = Int.random(in: 0..<bytes.count, using: &random)
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: other)
    case 6:
      bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: place)
    default:
      guard let source = files.randomElement(using: &random)?.bytes else { return }
      let start = Int.random(in: 0..<source.count, using: &random)
      bytes.replaceSubrange(place..<end, with: source[start...].prefix(64))
    }
  }
}
