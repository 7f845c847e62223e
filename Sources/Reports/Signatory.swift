import Stationery

/// Who signs a conference's documents, and for whom, as far as somebody said it.
struct Signatory {
  /// In which way they sign for the authority; nil without one.
  let prefix: SignaturePrefix?
  /// The body or head they sign for; nil if they sign for nobody.
  let authority: String?
  /// Their own position; nil if it is not known.
  let position: String?

  /// Puts together what the conference says.
  init(_ conference: ReportConference, by profile: Profile) {
    authority = conference.signing
    guard conference.signingAs == .acting else {
      prefix = conference.signing == nil ? nil : conference.signingAs
      position = conference.signer
      return
    }
    // Who acts as head stands in no other's place: the letters belong to the position.
    prefix = conference.signing == nil ? nil : .collective
    position = conference.signer.map { position in
      [profile.prefix(.acting), position].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}

/// The ways in which documents are signed for somebody, as profiles name them.
public enum WaysOfSigning {
  /// Their words: `thay-mat`, `ky-thay`.
  public static let all: [String] = SignaturePrefix.allCases.map(\.rawValue)
}
