import Configuration

/// What is wrong with the configuration: one sentence a line.
struct ConfigurationError: Error, CustomStringConvertible {
  let problems: [String]

  init(_ problems: [String]) { self.problems = problems }

  var description: String { problems.joined(separator: "\n") }
}

/// One place values come from; the layers are asked in order and the first answer counts.
private struct ConfigurationLayer {
  let snapshot: any ConfigSnapshot
  let source: @Sendable (ConfigurationKey) -> String
}

/// Reads every key once, as text from the first layer that has it, and collects what is wrong.
struct ConfigurationReading {
  private let layers: [ConfigurationLayer]
  /// Sentences about all that is wrong, to be shown together.
  var problems: [String] = []
  /// Key, value and source of everything read, for `--check-config`.
  private(set) var effective: [(key: ConfigurationKey, value: String, source: String)] = []

  init(flags: [String: String], environment: [String: String], file: ConfigurationFile?) {
    let variables = EnvironmentVariablesProvider(environmentVariables: Self.unprefixed(environment))
    var layers = [
      ConfigurationLayer(snapshot: Self.snapshot(of: flags), source: { _ in "flag" }),
      ConfigurationLayer(snapshot: variables.snapshot(), source: \.environmentVariable),
    ]
    if let file {
      let path = file.path
      layers.append(
        ConfigurationLayer(snapshot: Self.snapshot(of: file.values), source: { _ in path }))
    }
    self.layers = layers
  }

  /// The value of a key that always has one.
  mutating func value<Value>(
    _ key: ConfigurationKey, default text: String, allowed: String, parse: (String) -> Value?
  ) -> Value? {
    let found = lookUp(key) ?? (text, "default")
    effective.append((key, found.text, found.source))
    if let value = parse(found.text) { return value }
    refuse(key, found, allowed)
    return nil
  }

  /// The value of a key that may be left out; an empty value is the same as none.
  mutating func optional<Value>(
    _ key: ConfigurationKey, allowed: String, parse: (String) -> Value?
  ) -> Value? {
    let found = lookUp(key) ?? ("", "default")
    effective.append((key, found.text, found.source))
    guard !found.text.isEmpty else { return nil }
    if let value = parse(found.text) { return value }
    refuse(key, found, allowed)
    return nil
  }

  /// Adds a sentence about a value that was read well but cannot be.
  mutating func refuse(_ key: ConfigurationKey, because reason: String) {
    let read = effective.last { $0.key == key }
    problems.append("\(read?.source ?? "default"): \(key.rawValue): \(reason)")
  }

  private mutating func refuse(
    _ key: ConfigurationKey, _ found: (text: String, source: String), _ allowed: String
  ) {
    problems.append(
      "\(found.source): \(key.rawValue) cannot be \"\(found.text)\"; allowed: \(allowed)")
  }

  private func lookUp(_ key: ConfigurationKey) -> (text: String, source: String)? {
    let path = AbsoluteConfigKey(key.rawValue.split(separator: ".").map(String.init))
    for layer in layers {
      let value = try? layer.snapshot.value(forKey: path, type: .string).value
      if case .string(let text)? = value?.content { return (text, layer.source(key)) }
    }
    return nil
  }

  private static func snapshot(of values: [String: String]) -> any ConfigSnapshot {
    let pairs = values.map { name, text in
      (
        AbsoluteConfigKey(name.split(separator: ".").map(String.init)),
        ConfigValue(.string(text), isSecret: false)
      )
    }
    // `a.b` and `a..b` are one key to the provider; unknown names are reported elsewhere.
    return InMemoryProvider(values: Dictionary(pairs) { first, _ in first }).snapshot()
  }

  private static func unprefixed(_ environment: [String: String]) -> [String: String] {
    var variables: [String: String] = [:]
    for key in ConfigurationKey.allCases {
      variables[key.environmentName] = environment[key.environmentVariable]
    }
    return variables
  }
}
