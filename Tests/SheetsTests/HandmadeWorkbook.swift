/// A small workbook whose parts a test may change.
struct HandmadeWorkbook {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  var contentTypes = "<Types/>"
  var root = relationships([("rId1", "officeDocument", "xl/workbook.xml")])
  var workbook = """
    <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets>\
    <sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  var links = relationships([
    ("rId1", "worksheet", "worksheets/a.xml"), ("rId2", "styles", "styles.xml"),
    ("rId3", "sharedStrings", "/xl/strings.xml"),
  ])
  var styles = """
    <styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>\
    <xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="164"/></cellXfs>\
    </styleSheet>
    """
  var strings = "<sst><si><t>một</t></si><si><t>hai</t></si></sst>"
  /// What stands inside `sheetData`.
  var rows = """
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>chữ</t></is></c></row>
    """
  var merges = ""

  init() {}

  init(rows: String) {
    self.rows = rows
  }

  /// The whole sheet; by itself made of the rows and merges.
  var sheet: String?

  var parts: [(name: String, text: String)] {
    let whole = sheet ?? "<worksheet><sheetData>\(rows)</sheetData>\(merges)</worksheet>"
    return [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", root),
      ("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", links),
      ("xl/worksheets/a.xml", whole), ("xl/styles.xml", styles), ("xl/strings.xml", strings),
    ]
  }

  var zip: StoredZip { StoredZip(parts) }

  var bytes: [UInt8] { zip.bytes }

  static func relationships(_ all: [(id: String, type: String, target: String)]) -> String {
    let lines = all.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(office)/\($0.type)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships>\(lines.joined())</Relationships>"
  }
}
