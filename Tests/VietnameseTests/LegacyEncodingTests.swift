import Testing

@testable import Vietnamese

@Suite("Old encodings")
struct LegacyEncodingTests {
  @Test(
    "Text of both encodings is read (A21)",
    arguments: [
      ("Nguyễn Văn Đình", "NguyÔn V¨n §×nh", "Nguyeãn Vaên Ñình"),
      ("Bùi Phương Đình", "Bïi Ph\u{AD}¬ng §×nh", "Buøi Phöông Ñình"),
      ("Lưu Hồng Minh", "L\u{AD}u Hång Minh", "Löu Hoàng Minh"),
      ("Đỗ Thanh Hà", "§ç Thanh Hµ", "Ñoã Thanh Haø"),
      ("Vũ Đức Nam", "Vò §øc Nam", "Vuõ Ñöùc Nam"),
      ("Văn phòng", "V¨n phßng", "Vaên phoøng"),
      ("Kỹ thuật, nghĩa tình", "Kü thuËt, nghÜa t×nh", "Kyõ thuaät, nghóa tình"),
    ])
  func bothEncodings(text: String, tcvn3: String, vni: String) {
    #expect(LegacyEncoding.tcvn3.decoded(tcvn3) == text)
    #expect(LegacyEncoding.vni.decoded(vni) == text)
    #expect(LegacyEncoding.unicode.decoded(tcvn3) == tcvn3)
  }

  @Test("Every small letter with its marks is in both tables")
  func everyLetter() {
    let letters = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ"
    let tcvn3 = [
      0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xA9, 0xC7, 0xC8, 0xC9,
      0xCA, 0xCB, 0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8,
      0xDC, 0xDD, 0xDE, 0xDF, 0xE1, 0xE2, 0xE3, 0xE4, 0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xAC,
      0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF1, 0xF2, 0xF3, 0xF4, 0xAD, 0xF5, 0xF6, 0xF7, 0xF8,
      0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE, 0xAE,
    ].compactMap { Unicode.Scalar($0).map(String.init) }
    #expect(LegacyEncoding.tcvn3.decoded(tcvn3.joined()) == letters)
    let vni =
      "aøaûaõaùaïaêaèaúaüaéaëaâaàaåaãaáaäeøeûeõeùeïeâeàeåeãeáeäìæóíòoøoûoõoùoïoâoàoåoãoáoä"
      + "ôôøôûôõôùôïuøuûuõuùuïööøöûöõöùöïyøyûyõyùîñ"
    #expect(LegacyEncoding.vni.decoded(vni) == letters)
    #expect(LegacyEncoding.vni.decoded(vni.uppercased()) == letters.uppercased())
  }

  @Test("A text whose plain letters are capitals has capitals throughout")
  func capitals() {
    #expect(LegacyEncoding.tcvn3.decoded("NGUYÔN V¡N §×NH") == "NGUYỄN VĂN ĐÌNH")
    #expect(LegacyEncoding.vni.decoded("NGUYEÃN VAÊN ÑÌNH") == "NGUYỄN VĂN ĐÌNH")
    #expect(LegacyEncoding.vni.decoded("NGUYEãN VAêN ÑÌNH") == "NGUYỄN VĂN ĐÌNH")
  }

  @Test("The encoding is that of most cells of the column and never of one")
  func detection() {
    #expect(LegacyEncoding.detected(in: ["NguyÔn V¨n §×nh"]) == .tcvn3)
    #expect(LegacyEncoding.detected(in: ["Löu Hoàng Minh"]) == .vni)
    #expect(LegacyEncoding.detected(in: ["Nguyễn Huy Hoàng"]) == .unicode)
    #expect(LegacyEncoding.detected(in: ["Hoàng", "Lê Hoàng"]) == .unicode)
    #expect(LegacyEncoding.detected(in: ["Nguyen Van An", ""]) == .unicode)
    #expect(LegacyEncoding.detected(in: ["Löu Minh", "Nguyễn An", "Lê Đức"]) == .unicode)
    #expect(LegacyEncoding.detected(in: ["Bïi Phng", "V¨n Hïng", "Lưu Hồng Minh"]) == .tcvn3)
  }

  @Test("The name of an encoding is read")
  func names() {
    #expect(LegacyEncoding.parse("TCVN3") == .tcvn3)
    #expect(LegacyEncoding.parse("abc") == .tcvn3)
    #expect(LegacyEncoding.parse("VNI") == .vni)
    #expect(LegacyEncoding.parse("unicode") == .unicode)
    #expect(LegacyEncoding.parse("latin1") == nil)
  }
}

@Suite("Syllables")
struct SyllableTests {
  @Test(
    "Syllables that can be spelt are told from others",
    arguments: [
      ("Nguyễn", true), ("Phương", true), ("quốc", true), ("giếng", true), ("Huỳnh", true),
      ("ương", true), ("Quỳnh", true), ("khuya", true), ("ngoằn", true), ("yêu", true),
      ("gì", true), ("quý", true), ("Thuỵ", true), ("hoà", true), ("Kiệt", true),
      ("Phơng", false), ("ơng", false), ("Hng", false), ("th", false), ("cat", false),
      ("toàc", false), ("Krông", false), ("Löu", false), ("Wí", false), ("", false),
      ("hoàá", false), ("nghiêngg", false),
    ])
  func spelling(word: String, isSyllable: Bool) {
    #expect(Syllable.isVietnamese(word) == isSyllable)
  }

  @Test(
    "A lost ư is put back where one word only can be meant",
    arguments: [
      ("Trung ơng", "Trung ương"), ("Bùi Phơng Đình", "Bùi Phương Đình"), ("Bí th", "Bí thư"),
      ("Trờng, Phó Bí th", "Trường, Phó Bí thư"), ("Hng Yên", "Hưng Yên"), ("Lu Minh", nil),
      ("Th.S Minh", nil), ("ThS Minh", nil), ("T.Ư", nil), ("TW", nil), ("Đ/c An", nil),
      ("Lưu Hồng Minh", nil), ("", nil), ("Krông", nil),
    ])
  func lostHorns(text: String, whole: String?) {
    #expect(LostHorn.restored(text) == whole)
  }

  @Test("A word that may lack an ư is told")
  func mayLack() {
    #expect(LostHorn.mayLack("Lu Hồng Minh"))
    #expect(!LostHorn.mayLack("Lưu Hồng Minh"))
    #expect(!LostHorn.mayLack("Trần Thu Hà Châu"))
  }
}

@Suite("Letters that look Latin")
struct LookAlikeTests {
  @Test(
    "Letters of other scripts become the Latin ones, and what has no twin is left alone",
    arguments: [
      ("\u{410}n", "An"), ("\u{1D20}ũ Đức Nam", "Vũ Đức Nam"), ("Ng\u{443}\u{303}", "Ngỹ"),
      ("\u{FF2E}guyen", "Nguyen"), ("Nguyễn", nil), ("Ж", nil), ("\u{410}ж", nil), ("李", nil),
      ("", nil),
    ])
  func letters(text: String, latin: String?) {
    #expect(LookAlikes.repaired(text) == latin)
  }
}
