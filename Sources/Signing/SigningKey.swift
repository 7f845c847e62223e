import CSodium

/// A pair of keys for Ed25519 (RFC 8032): the secret half signs, the public half verifies.
public struct SigningKey: Sendable, Equatable, CustomStringConvertible {
  /// How many bytes the stored form has.
  public static let size = 64
  /// The half that whoever verifies needs.
  public let publicKey: VerifyingKey
  /// The form in which it is stored: the seed, then the public half.
  public let bytes: [UInt8]

  /// Makes a new pair.
  public init() { self.init(checkedSeed: RandomBytes.make(Self.seedSize)) }

  /// Makes the pair that grows from a seed of 32 bytes.
  init?(seed: [UInt8]) {
    guard seed.count == Self.seedSize else { return nil }
    self.init(checkedSeed: seed)
  }

  /// Reads the stored form; nil when it is damaged.
  ///
  /// Both halves must belong together: signatures made with a wrong public half give the secret
  /// one away.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    self.init(checkedSeed: Array(bytes.prefix(Self.seedSize)))
    guard self.bytes == bytes else { return nil }
  }

  private static let seedSize = 32

  private init(checkedSeed seed: [UInt8]) {
    Sodium.makeReady()
    var publicBytes = [UInt8](repeating: 0, count: VerifyingKey.size)
    var secretBytes = [UInt8](repeating: 0, count: Self.size)
    crypto_sign_ed25519_seed_keypair(&publicBytes, &secretBytes, seed)
    publicKey = VerifyingKey(checked: publicBytes)
    bytes = secretBytes
  }

  /// Signs a message; the same message gets the same signature.
  public func sign(_ message: [UInt8]) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: VerifyingKey.signatureSize)
    crypto_sign_ed25519_detached(&signature, nil, message, UInt64(message.count), bytes)
    return signature
  }

  /// Names the public half only: what is printed may be read by anybody.
  public var description: String { "SigningKey(\(Hex.text(publicKey.bytes)))" }
}

/// The public half of a pair of keys for Ed25519.
public struct VerifyingKey: Sendable, Equatable {
  /// How many bytes it has.
  public static let size = 32
  /// How many bytes a signature has.
  public static let signatureSize = 64
  /// Its bytes.
  public let bytes: [UInt8]

  /// Takes a key of 32 bytes; nil for any other length.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Self.size else { return nil }
    self.init(checked: bytes)
  }

  init(checked bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the signature was made for this message with the other half.
  public func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard signature.count == Self.signatureSize else { return false }
    Sodium.makeReady()
    return crypto_sign_ed25519_verify_detached(
      signature, message, UInt64(message.count), bytes) == 0
  }
}
