/// The formats in which programmes are exchanged.
public enum ExchangeFormat: String, Sendable, CaseIterable {
  case frabXML = "frab-xml"
  case frabJSON = "frab-json"
  case calendar = "ics"
  case table = "csv"

  /// Guesses the format from how a file begins; what looks like none of the others is a table.
  public init(guessing head: some Sequence<UInt8>) {
    // What UTF-16 and byte order marks put between the letters says nothing.
    let start = Array(head.lazy.filter { (0x21..<0x7F).contains($0) }.prefix(15))
    switch start.first {
    case UInt8(ascii: "<"): self = .frabXML
    case UInt8(ascii: "{"), UInt8(ascii: "["): self = .frabJSON
    default:
      let isCalendar = String(decoding: start, as: UTF8.self).uppercased() == "BEGIN:VCALENDAR"
      self = isCalendar ? .calendar : .table
    }
  }
}
