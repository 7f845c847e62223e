import ArgumentParser

/// A language the daemon and the client can answer in.
enum Language: String, Sendable, CaseIterable, ExpressibleByArgument {
  case vi
  case en
}

extension Language {
  /// The user's language by the locale variables, in the order POSIX gives them.
  ///
  /// Only Vietnamese is recognised: everyone else gets the daemon's own default.
  static func fromLocale(_ environment: (String) -> String?) -> Language? {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = environment(name), !locale.isEmpty else { continue }
      let isVietnamese = locale == "vi" || locale.hasPrefix("vi_") || locale.hasPrefix("vi.")
      return isVietnamese ? .vi : nil
    }
    return nil
  }
}
