/// A ticket as its QR code holds it: nothing about the person, only a conference's number and a
/// secret, signed with the conference's key.
///
/// The text is `HN1` and 136 letters of base 32: 5 bytes for the conference (big-endian), 16 for
/// the secret, 64 for the signature of `HN1` and the first 21 bytes. Lengths are such that no
/// bits are left over, so that each ticket has one text only.
public struct TicketCode: Sendable, Equatable {
  /// The conference's number.
  public let conference: Int
  /// What nobody can guess: 128 random bits.
  public let secret: [UInt8]
  /// The signature.
  public let signature: [UInt8]

  static let mark = "HN1"
  static let textCount = 139
  static let shortCount = 16
  private static let conferenceSize = 5
  private static let secretSize = 16

  /// Makes a new ticket; nil when the conference's number is negative or beyond five bytes.
  public init?(conference: Int, signedWith key: SigningKey) {
    self.init(
      conference: conference, secret: RandomBytes.make(Self.secretSize), signedWith: key)
  }

  init?(conference: Int, secret: [UInt8], signedWith key: SigningKey) {
    guard (0..<1 << 40).contains(conference), secret.count == Self.secretSize else { return nil }
    self.conference = conference
    self.secret = secret
    signature = key.sign(Self.message(conference, secret))
  }

  /// Reads the text exactly as a QR code gives it; nil when it is no ticket.
  ///
  /// Whether it is a true one tells `isSigned(with:)`.
  public init?(_ text: String) {
    let letters = text.utf8
    guard text.hasPrefix(Self.mark), letters.count == Self.textCount,
      let bytes = Base32.bytes(letters.dropFirst(Self.mark.utf8.count))
    else { return nil }
    conference = bytes.prefix(Self.conferenceSize).reduce(0) { $0 << 8 | Int($1) }
    secret = Array(bytes[Self.conferenceSize..<Self.conferenceSize + Self.secretSize])
    signature = Array(bytes[(Self.conferenceSize + Self.secretSize)...])
  }

  /// The text for the QR code.
  public var text: String {
    Self.mark + Base32.text(Self.number(conference) + secret + signature)
  }

  /// The first 80 bits of the secret, as 16 letters: what is looked up when the ticket is shown.
  public var lookup: String { String(Base32.text(secret).prefix(Self.shortCount)) }

  /// The part that is printed beside the QR code and can be typed: `T-7K3M-…`.
  public var short: String { TicketWord.short(lookup.utf8) }

  /// Whether the conference with this key has given the ticket out; needs no database.
  public func isSigned(with key: VerifyingKey) -> Bool {
    key.verifies(signature, of: Self.message(conference, secret))
  }

  private static func message(_ conference: Int, _ secret: [UInt8]) -> [UInt8] {
    Array(mark.utf8) + number(conference) + secret
  }

  private static func number(_ conference: Int) -> [UInt8] {
    (0..<conferenceSize).reversed().map { UInt8(truncatingIfNeeded: conference >> (8 * $0)) }
  }
}
