import Testing

@testable import Signing

@Suite("Tickets")
struct TicketCodeTests {
  private func ticket(_ conference: Int = 7, _ key: SigningKey = SigningKey()) throws -> TicketCode
  {
    try #require(TicketCode(conference: conference, signedWith: key))
  }

  @Test("a ticket is read as it was written", arguments: [0, 1, 7, 65_536, 1 << 40 - 1])
  func roundTrip(conference: Int) throws {
    let key = SigningKey()
    let ticket = try ticket(conference, key)
    let read = try #require(TicketCode(ticket.text))
    #expect(read == ticket)
    #expect(read.conference == conference)
    #expect(read.text == ticket.text)
    #expect(read.isSigned(with: key.publicKey))
    #expect(!read.isSigned(with: SigningKey().publicKey))
  }

  @Test("the text is what a QR code holds in alphanumeric mode, and says nothing about a person")
  func text() throws {
    let ticket = try ticket()
    #expect(ticket.text.hasPrefix("HN1"))
    #expect(ticket.text.utf8.count == 139)
    let isDense = ticket.text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5a).contains($0)
    }
    #expect(isDense)
    #expect(!ticket.text.dropFirst(3).contains { "ILOU".contains($0) })
  }

  @Test("a known ticket, so that the form never changes unnoticed")
  func golden() throws {
    let seed = [UInt8](0..<32)
    let secret = [UInt8](16..<32)
    let key = try #require(SigningKey(seed: seed))
    let ticket = try #require(TicketCode(conference: 258, secret: secret, signedWith: key))
    #expect(ticket.lookup == "208H44RM2MB1E60S")
    #expect(ticket.short == "T-208H-44RM-2MB1-E60S")
    let text =
      "HN100000082208H44RM2MB1E60S38DHR78Y3ZS4HFSCDWGGQFA556C4PH9H8X56VQ25"
      + "KHSH4A8Z7H2JZXA9YFNSVY5BPD0B23F96WJH9RAVMR2G3K0MZ9WDAD4CWB8YAJKWQ1SSFZ00"
    #expect(ticket.text == text)
    // The conference's number, then what is looked up: the database cuts the text the same way.
    #expect(text.dropFirst(3).prefix(8) == "00000082")
    #expect(text.dropFirst(11).prefix(16) == ticket.lookup)
  }

  @Test("numbers that do not fit make no ticket")
  func limits() {
    #expect(TicketCode(conference: -1, signedWith: SigningKey()) == nil)
    #expect(TicketCode(conference: 1 << 40, signedWith: SigningKey()) == nil)
  }

  @Test("secrets do not repeat")
  func secrets() throws {
    let key = SigningKey()
    let lookups = try (0..<2000).map { _ in try ticket(1, key).lookup }
    #expect(Set(lookups).count == 2000)
  }

  @Test("a forged ticket is no ticket: any bit changed, or the conference's number")
  func forged() throws {
    let key = SigningKey()
    let ticket = try ticket(7, key)
    let bytes = try #require(Base32.bytes(ticket.text.utf8.dropFirst(3)))
    for bit in 0..<8 * bytes.count {
      let text = "HN1" + Base32.text(flipping(bit, in: bytes))
      let read = try #require(TicketCode(text))
      #expect(!read.isSigned(with: key.publicKey), "bit \(bit)")
      #expect(read != ticket)
    }
    let other = try #require(TicketCode(conference: 8, secret: ticket.secret, signedWith: key))
    #expect(other.isSigned(with: key.publicKey))
    #expect(other.signature != ticket.signature)
  }

  @Test("what is not the text of a ticket is not read")
  func notTickets() throws {
    let text = try ticket().text
    for wrong in [
      "", "HN1", String(text.dropLast()), text + "0", "HN2" + text.dropFirst(3),
      text.replacing(text.suffix(1), with: "U"), text.lowercased(), " " + text,
    ] {
      #expect(TicketCode(wrong) == nil, "\(wrong)")
    }
  }
}
