/// Where the daemon listens.
enum ServerAddress: Equatable, Sendable, CustomStringConvertible {
  case socket(path: String)
  case host(name: String, port: UInt16)

  var description: String {
    switch self {
    case .socket(let path): path
    case .host(let name, let port): name.contains(":") ? "[\(name)]:\(port)" : "\(name):\(port)"
    }
  }
}

extension ServerAddress {
  /// Reads `/path/to/socket`, `host:port` or `[v6 address]:port`.
  init(parsing text: String) throws(Failure) {
    if text.contains("/") {
      self = .socket(path: text)
      return
    }
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...]),
      port > 0
    else { throw .notAnAddress(text) }
    var name = text[..<colon]
    if name.hasPrefix("["), name.hasSuffix("]") {
      name = name.dropFirst().dropLast()
    } else if name.contains(":") {
      throw .notAnAddress(text)
    }
    guard !name.isEmpty else { throw .notAnAddress(text) }
    self = .host(name: String(name), port: port)
  }

  /// The address to try, and the ones that were passed over because nothing is there.
  struct Choice: Equatable, Sendable {
    let address: ServerAddress
    var passedOver: [ServerAddress] = []
  }

  /// The order of precedence: `--server`, `HOINGHI_SERVER`, the user's own daemon, the system's.
  static func choose(
    option: String?, environment: (String) -> String?, exists: (String) -> Bool
  ) throws(Failure) -> Choice {
    if let option { return Choice(address: try ServerAddress(parsing: option)) }
    if let named = environment("HOINGHI_SERVER"), !named.isEmpty {
      return Choice(address: try ServerAddress(parsing: named))
    }
    let system = "/run/hoinghi/hoinghi.sock"
    guard let runtime = environment("XDG_RUNTIME_DIR"), !runtime.isEmpty else {
      return Choice(address: .socket(path: system))
    }
    let own = runtime + "/hoinghi/hoinghi.sock"
    if exists(own) { return Choice(address: .socket(path: own)) }
    return Choice(address: .socket(path: system), passedOver: [.socket(path: own)])
  }
}

extension Failure {
  fileprivate static func notAnAddress(_ text: String) -> Failure {
    Failure(
      .usage,
      en: "\"\(text)\" is not an address: write /path/to/socket or host:port",
      vi: "\"\(text)\" không phải là địa chỉ: hãy viết /đường/dẫn/socket hoặc máy:cổng")
  }
}
