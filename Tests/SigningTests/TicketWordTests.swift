import Testing

@testable import Signing

@Suite("Tickets as they are scanned and typed")
struct TicketWordTests {
  private let ticket: TicketCode

  init() throws { ticket = try #require(TicketCode(conference: 3, signedWith: SigningKey())) }

  @Test("the whole text, in capitals or not, is looked up in one form")
  func wholeText() {
    #expect(TicketWord(ticket.text) == .ticket(ticket.text))
    #expect(TicketWord(ticket.text.lowercased()) == .ticket(ticket.text))
    #expect(TicketWord("hnl" + ticket.text.dropFirst(3)) == .ticket(ticket.text))
    #expect(TicketWord("HNI" + ticket.text.dropFirst(3)) == .ticket(ticket.text))
  }

  @Test("the short form may be typed as people read it")
  func shortForm() {
    let expected = TicketWord.ticket("T-7K3M-0011-ABCD-10ZZ")
    for typed in [
      "T-7K3M-0011-ABCD-10ZZ", "t-7k3m-0011-abcd-10zz", "T-7K3MOOILabcdlozz",
      "T 7K3M 0OL1 ABCD 1OZZ", "t-7k3m 0o1i-abcd10zz",
    ] {
      #expect(TicketWord(typed) == expected, "\(typed)")
    }
    #expect(TicketWord(ticket.short) == .ticket(ticket.short))
    #expect(TicketWord(ticket.short.lowercased()) == .ticket(ticket.short))
  }

  @Test(
    "codes and numbers of delegates are no tickets",
    arguments: [
      "12", "#12", "nguyen-thi-hoa", "t", "T", "T-", "t-an", "ta-van-tu", "hn1", "HN1-A", "",
      "T-7K3M-0011-ABCD-10Z", "T-7K3M-0011-ABCD-10ZZ-1", "T-7U3M-0011-ABCD-10ZZ",
      "T7K3M0011ABCD10ZZ", "T-Đ", "T\u{301}-7K3M-0011-ABCD-10ZZ",
    ])
  func others(_ word: String) {
    #expect(TicketWord(word) == .other)
  }

  @Test("a text that was cut off or has a foreign letter is a damaged ticket")
  func damaged() {
    #expect(TicketWord(String(ticket.text.dropLast())) == .damaged)
    #expect(TicketWord(ticket.text + "A") == .damaged)
    #expect(TicketWord(ticket.text.dropLast() + "U") == .damaged)
    #expect(TicketWord(String(ticket.text.prefix(65))) == .damaged)
    // As long as a delegate's code can be.
    #expect(TicketWord(String(ticket.text.prefix(64))) == .other)
  }

  @Test("a change of any letter of a ticket's text is seen by one of the two checks")
  func changedLetters() throws {
    let key = SigningKey()
    let ticket = try #require(TicketCode(conference: 3, signedWith: key))
    var random = SeededRandom(seed: 20_260_729)
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    for place in 3..<139 {
      var letters = Array(ticket.text.utf8)
      letters[place] = try #require(
        alphabet.filter { $0 != letters[place] }
          .randomElement(using: &random))
      let read = try #require(TicketCode(String(decoding: letters, as: UTF8.self)))
      #expect(!read.isSigned(with: key.publicKey), "letter \(place)")
    }
  }

  @Test("no text breaks the readers, and what they accept they write the same again")
  func fuzz() {
    var random = SeededRandom(seed: 8032)
    for round in 0..<20_000 {
      let text = random.spoiled(round.isMultiple(of: 2) ? ticket.text : ticket.short)
      if let read = TicketCode(text) { #expect(read.text == text) }
      if case .ticket(let form) = TicketWord(text) {
        #expect(TicketWord(form) == .ticket(form), "\(text)")
        #expect(form.hasPrefix("HN1") ? TicketCode(form) != nil : form.utf8.count == 21)
      }
    }
  }
}
