import Documents

/// A key that the file of a profile has.
public struct ProfileKey: Sendable {
  /// How it is written.
  public let name: String
  /// What it is for.
  public let text: Wording
  /// What a value looks like.
  public let expected: Wording
  /// Sets the value; false if it is none.
  let set: @Sendable (String, inout Profile) -> Bool

  typealias Path<Value> = WritableKeyPath<Profile, Value> & Sendable

  /// Words that must be there.
  static func text(_ name: String, _ path: any Path<String>, vi: String, en: String) -> ProfileKey {
    ProfileKey(
      name: name, text: Wording(vi: vi, en: en), expected: Wording(vi: "chữ", en: "text")
    ) { value, profile in
      profile[keyPath: path] = value
      return !value.isEmpty
    }
  }

  /// Words that may be left out.
  static func optional(
    _ name: String, _ path: any Path<String>, vi: String, en: String
  ) -> ProfileKey {
    ProfileKey(
      name: name, text: Wording(vi: vi, en: en),
      expected: Wording(vi: "chữ, hoặc \"\" nếu không có", en: "text, or \"\" for none")
    ) { value, profile in
      profile[keyPath: path] = value
      return true
    }
  }

  /// A line with places to fill, all of which are among the given ones.
  static func form(
    _ name: String, _ path: any Path<String>, places: [String], vi: String, en: String
  ) -> ProfileKey {
    let list = places.map { "{\($0)}" }.joined(separator: " ")
    return ProfileKey(
      name: name, text: Wording(vi: vi, en: en),
      expected: Wording(
        vi: list.isEmpty ? "một dòng chữ không có { }" : "một dòng chữ có thể chứa \(list)",
        en: list.isEmpty ? "a line without { }" : "a line that may hold \(list)")
    ) { value, profile in
      guard let used = FilledForm.places(value), used.allSatisfy(places.contains) else {
        return false
      }
      profile[keyPath: path] = value
      return !value.isEmpty
    }
  }

  /// A number within bounds.
  static func number(
    _ name: String, _ path: any Path<Double>, _ range: ClosedRange<Double>, vi: String, en: String
  ) -> ProfileKey {
    ProfileKey(
      name: name, text: Wording(vi: vi, en: en),
      expected: Wording(
        vi: "một số từ \(Decimal.text(range.lowerBound)) đến \(Decimal.text(range.upperBound))",
        en: "a number from \(Decimal.text(range.lowerBound)) to \(Decimal.text(range.upperBound))")
    ) { value, profile in
      guard let number = Decimal.value(value), range.contains(number) else { return false }
      profile[keyPath: path] = number
      return true
    }
  }

  /// A whole number of characters.
  static func count(_ name: String, _ path: any Path<Int>, vi: String, en: String) -> ProfileKey {
    ProfileKey(
      name: name, text: Wording(vi: vi, en: en),
      expected: Wording(vi: "một số nguyên từ 10 đến 60", en: "a whole number from 10 to 60")
    ) { value, profile in
      guard let number = Int(value), 10...60 ~= number else { return false }
      profile[keyPath: path] = number
      return true
    }
  }

  /// Yes or no.
  static func flag(_ name: String, _ path: any Path<Bool>, vi: String, en: String) -> ProfileKey {
    ProfileKey(
      name: name, text: Wording(vi: vi, en: en),
      expected: Wording(vi: "yes hoặc no", en: "yes or no")
    ) { value, profile in
      guard value == "yes" || value == "no" else { return false }
      profile[keyPath: path] = value == "yes"
      return true
    }
  }

  /// One of several words.
  static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ name: String, _ path: any Path<Choice>, vi: String, en: String
  ) -> ProfileKey where Choice.RawValue == String {
    let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
    return ProfileKey(
      name: name, text: Wording(vi: vi, en: en),
      expected: Wording(vi: "một trong: \(words)", en: "one of: \(words)")
    ) { value, profile in
      guard let choice = Choice(rawValue: value) else { return false }
      profile[keyPath: path] = choice
      return true
    }
  }
}

/// Numbers in files, which have a full stop before their decimals in any language.
enum Decimal {
  static func value(_ text: some StringProtocol) -> Double? {
    guard !text.isEmpty, text.utf8.count <= 9,
      text.utf8.allSatisfy({ 0x30...0x39 ~= $0 || $0 == UInt8(ascii: ".") })
    else { return nil }
    return Double(String(text))
  }

  static func text(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
