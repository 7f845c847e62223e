// The standard library has the Unicode normalisation tables, and offers them only under this name.
@_spi(_Unicode) import Swift

/// Gives a text in canonical composition (NFC), the only form that is stored.
public func nfc(_ text: String) -> String {
  if isPlainlyComposed(text) { return text }
  var view = String.UnicodeScalarView()
  for scalar in text._nfc { view.append(scalar) }
  return String(view)
}

/// Gives a text in canonical decomposition (NFD): every mark stands behind its letter.
func nfd(_ text: String) -> String {
  var view = String.UnicodeScalarView()
  for scalar in text._nfd { view.append(scalar) }
  return String(view)
}

// Marks begin at U+0300; below it, among the Vietnamese vowels and among dashes and quotation
// marks nothing composes or decomposes, and that is nearly every text that arrives.
private func isPlainlyComposed(_ text: String) -> Bool {
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case ..<0x300, 0x1EA0...0x1EF9, 0x2010...0x2027: continue
    default: return false
    }
  }
  return true
}
