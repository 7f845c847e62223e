public import Documents
import Vietnamese

/// What stands where somebody signs.
public struct SignatureFacts: Sendable, Equatable {
  /// On whose behalf; nil for nobody's.
  public var prefix: SignaturePrefix?
  /// The body or position for which somebody signs: `Ban Tổ chức`; nil for none.
  public var authority: String?
  /// The signer's own position; nil if it is not known.
  public var position: String?
  /// The signer's name; nil leaves room for it, as nobody has signed yet.
  public var name: String?
  /// Who receives a copy; empty for no list at all.
  public var recipients: [String]
  /// Who drafted the document, for the line of the archive.
  public var drafter: String?

  /// Describes the places for signatures.
  public init(
    prefix: SignaturePrefix? = nil, authority: String? = nil, position: String? = nil,
    name: String? = nil, recipients: [String] = [], drafter: String? = nil
  ) {
    self.prefix = prefix
    self.authority = authority
    self.position = position
    self.name = name
    self.recipients = recipients
    self.drafter = drafter
  }
}

extension Profile {
  /// The recipients at the left and the place for the signature at the right.
  public func signature(_ facts: SignatureFacts) -> TwoColumns {
    TwoColumns(left: recipientLines(facts), right: signatureLines(facts))
  }

  /// The lines that name the addressees of a letter: one on the line of the heading, several below
  /// it.
  public func addressees(_ names: [String]) -> [String] {
    guard names.count > 1 else { return names.map { "\(addressing.heading) \($0)" } }
    return [addressing.heading] + Self.listed(names, ending: ".")
  }

  /// How a person is called: `Đ/c Đỗ Ngọc An` for Party bodies, if no title stands before the name.
  public func addressed(_ name: String, isTitled: Bool) -> String {
    isTitled ? name : FilledForm.filled(addressing.untitled, ["name": name])
  }

  /// A list of names, one a line: `- …;`, the last with another ending.
  private static func listed(_ names: [String], ending: String) -> [String] {
    names.enumerated().map { index, name in
      "- \(bare(name))\(index == names.count - 1 ? ending : ";")"
    }
  }

  // What ends a line is the list's matter; a full stop may also end an abbreviation.
  private static func bare(_ name: String) -> String {
    var name = name.hasPrefix("- ") ? String(name.dropFirst(2)) : name
    while let last = name.last, ";. ".contains(last) { name.removeLast() }
    return name
  }

  private func recipientLines(_ facts: SignatureFacts) -> [TwoColumns.Line] {
    guard !facts.recipients.isEmpty else { return [] }
    let archive =
      facts.drafter.map { FilledForm.filled(recipients.archive, ["drafter": $0]) }
      ?? recipients.archiveUndrafted
    let lines = Self.listed(facts.recipients, ending: ";") + [archive]
    return [recipients.headingLook.flushed(recipients.heading)]
      + lines.map(recipients.look.flushed)
  }

  private func signatureLines(_ facts: SignatureFacts) -> [TwoColumns.Line] {
    var lines: [TwoColumns.Line] = []
    var prefix = facts.prefix.flatMap { prefixes[$0] }.map { $0 + " " } ?? ""
    // {{signer.authority}} brings its letters along.
    if let authority = facts.authority, beginsWithPrefix(authority) { prefix = "" }
    for (text, look) in [
      (facts.authority, signature.authorityLook), (facts.position, signature.positionLook),
    ] {
      guard let text, !text.isEmpty else { continue }
      for line in (prefix + text.uppercased()).split(whereSeparator: \.isNewline) {
        lines.append(look.line(String(line)))
      }
      prefix = ""
    }
    lines.append(.space(signature.room))
    if let name = facts.name, !name.isEmpty {
      lines.append(signature.nameLook.line(Self.untitled(name)))
    }
    return lines
  }

  private func beginsWithPrefix(_ authority: String) -> Bool {
    prefixes.values.contains { authority.uppercased().hasPrefix($0.uppercased() + " ") }
  }

  /// The name alone: neither rank nor degree stands before the name of who signs.
  private static func untitled(_ name: String) -> String {
    (try? PersonName.parse(name))?.full ?? name
  }
}
