import Rosters
import Vietnamese

/// Remembers what the rows of a list had, as far as later rows may have it again.
struct RosterTraces {
  private var codes: SeenFilter
  private var names: SeenFilter
  private var phones: SeenFilter
  private var births: SeenFilter

  /// What a row may share with one before it.
  struct Trace {
    /// The code that is made of the name.
    var code: String
    /// Whether a row before may have the same code.
    var repeatsCode: Bool
    /// Whether one may have the same name in the unit (1), the same telephone (2), the same name
    /// and year of birth (4).
    var doubt: Int
  }

  /// Begins for a file of so many bytes.
  init(fileSize: Int) {
    // A row takes more bytes than this, but for workbooks, which are compressed.
    let most = fileSize / 32
    codes = SeenFilter(values: most)
    names = SeenFilter(values: most)
    phones = SeenFilter(values: most)
    births = SeenFilter(values: most)
  }

  /// Remembers a row and tells what one before it may have had.
  mutating func trace(of person: RosterRow, unit: Int) -> Trace {
    var fold = person.forms.fold
    var code = slug(folded: fold)
    if code.isEmpty { code = "delegate" }
    var doubt = names.insert(fold.byteHash() &+ UInt64(unit)) ? 1 : 0
    if var phone = person.phone, phones.insert(phone.byteHash()) { doubt |= 2 }
    if let year = person.birthYear {
      var identity = person.forms.identity
      if births.insert(identity.byteHash() &+ UInt64(year)) { doubt |= 4 }
    }
    return Trace(code: code, repeatsCode: codes.insert(code.byteHash()), doubt: doubt)
  }
}
