import Exchange
import Testing

@Suite("Formats are guessed")
struct ExchangeFormatTests {
  @Test(arguments: [
    ("<?xml version='1.0'?>", ExchangeFormat.frabXML), ("\u{FEFF}\n <schedule>", .frabXML),
    ("{\"schedule\"", .frabJSON), ("[", .frabJSON), ("BEGIN:VCALENDAR\r\nVERSION", .calendar),
    ("begin:vcalendar", .calendar), ("STT;Thời gian", .table), ("", .table),
  ])
  func byTheirBeginning(_ text: String, _ format: ExchangeFormat) {
    #expect(ExchangeFormat(guessing: text.utf8) == format)
  }

  @Test func alsoInUTF16() {
    let wide: [UInt8] = "\u{FEFF}<a/>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(ExchangeFormat(guessing: wide) == .frabXML)
  }
}
