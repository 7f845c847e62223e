import Testing

@testable import Sheets

struct NumberTests {
  @Test(arguments: [
    ("912345678", "912345678"), ("9.12345678E8", "912345678"), ("9.12345678e+08", "912345678"),
    ("0", "0"), ("-0", "0"), ("0.0", "0"), ("1.0", "1"), ("-3", "-3"), ("-3.50", "-3.5"),
    ("0.30000000000000004", "0.3"), ("1E-7", "0.0000001"), ("1.5E-3", "0.0015"),
    ("123456789012345", "123456789012345"), ("1234567890123456", "1234567890123460"),
    ("999999999999999.9", "1000000000000000"), ("1e20", "100000000000000000000"),
    ("0912", "912"), ("1980.0000000000002", "1980"), ("12.10", "12.1"), ("+5", "5"),
    ("0.1", "0.1"), ("100", "100"), (".5", "0.5"),
  ])
  func decimals(written: String, meant: String) {
    var bytes: [UInt8] = []
    #expect(Array(written.utf8).withUnsafeBufferPointer { DecimalText.append($0, to: &bytes) })
    #expect(String(decoding: bytes, as: UTF8.self) == meant)
  }

  @Test(arguments: ["", "abc", "1.2.3", "inf", "nan", "0x10", "1e999", "-", "1 2", "e"])
  func whatIsNoNumber(text: String) {
    var bytes: [UInt8] = []
    #expect(!Array(text.utf8).withUnsafeBufferPointer { DecimalText.append($0, to: &bytes) })
    #expect(bytes.isEmpty)
  }

  @Test(arguments: [
    ("General", NumberFormat.number), ("0.00", .number), ("#,##0 \"đồng\"", .number),
    ("@", .number), ("0.00E+00", .number), ("\"day\" 0", .number), ("[Red]0", .number),
    ("_-* #,##0_d", .number), ("dd/mm/yyyy", .date), ("[$-42A]d mmmm yyyy;@", .date),
    ("mmm", .date), ("yyyy", .date), ("\"ngày\" d", .date), ("h:mm", .time), ("mm:ss", .time),
    ("h:mm AM/PM", .time), ("dd/mm/yyyy\\ hh:mm", .dateTime), ("[h]:mm", .duration),
    ("[mm]:ss", .duration), ("[Blue]h:mm", .time), ("0;[h]", .number), ("\"", .number),
    ("[", .number), ("\\", .number),
  ])
  func formats(code: String, meaning: NumberFormat) {
    #expect(NumberFormat(code: code) == meaning)
  }

  @Test(arguments: [
    (1.0, NumberFormat.date, "1900-01-01"), (59, .date, "1900-02-28"),
    (60, .date, "1900-02-29"), (61, .date, "1900-03-01"), (36_526, .date, "2000-01-01"),
    (36_585, .date, "2000-02-29"), (43_670.9, .date, "2019-07-24"),
    (43_670.25, .dateTime, "2019-07-24T06:00"), (43_670, .dateTime, "2019-07-24"),
    (43_670.999999, .dateTime, "2019-07-25"), (2_958_465, .date, "9999-12-31"),
    (0.5, .dateTime, "12:00"), (43_670.25, .time, "06:00"), (0.343761574, .time, "08:15:01"),
    (1.0625, .duration, "25:30"),
  ])
  func dates(serial: Double, format: NumberFormat, meant: String) {
    var bytes: [UInt8] = []
    let kind = SerialDate.append(serial, format, from1904: false, to: &bytes)
    #expect(kind == (meant.contains("-") ? .date : .time))
    #expect(String(decoding: bytes, as: UTF8.self) == meant)
  }

  @Test func everyDayOfTheCalendarFollowsTheOneBefore() {
    var (year, month, day) = (1_900, 3, 1)
    for serial in 61...2_958_465 {
      if serial % 97 == 0 || day == 1 || day > 27 {
        var bytes: [UInt8] = []
        _ = SerialDate.append(Double(serial), .date, from1904: false, to: &bytes)
        let wanted = [year / 1_000 % 10, year / 100 % 10, year / 10 % 10, year % 10, -3]
        let rest = [month / 10, month % 10, -3, day / 10, day % 10]
        guard bytes.map({ Int($0) - 48 }) == wanted + rest else {
          Issue.record("day \(serial) is \(String(decoding: bytes, as: UTF8.self))")
          return
        }
      }
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      day += 1
      if day > last { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
    }
    #expect(year == 10_000)
  }

  @Test func daysThatAreNone() {
    var bytes: [UInt8] = []
    for serial in [-1.0, 2_958_466, 1e300, .infinity, .nan] {
      #expect(SerialDate.append(serial, .date, from1904: false, to: &bytes) == nil)
    }
    #expect(SerialDate.append(0.5, .date, from1904: false, to: &bytes) == nil)
    #expect(bytes.isEmpty)
  }

  @Test(arguments: [("A", 0), ("Z", 25), ("AA", 26), ("AB", 27), ("ZZ", 701), ("XFD", 16_383)])
  func letters(letters: String, column: Int) {
    #expect(SheetColumn.letters(column) == letters)
    #expect(SheetColumn.index(letters) == column)
    #expect(SheetColumn.index(letters.lowercased()) == column)
  }

  @Test(arguments: ["", "1", "A1", "ABCD", "Đ", "A-"])
  func whatIsNoColumn(text: String) {
    #expect(SheetColumn.index(text) == nil)
  }
}
