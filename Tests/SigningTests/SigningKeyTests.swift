import Testing

@testable import Signing

@Suite("Ed25519")
struct SigningKeyTests {
  /// RFC 8032, section 7.1.
  struct Vector: Sendable, CustomTestStringConvertible {
    let name: String
    let seed: String
    let publicKey: String
    let message: String
    let signature: String

    var testDescription: String { name }
  }

  static let vectors = [
    Vector(
      name: "TEST 1",
      seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      message: "",
      signature: "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    Vector(
      name: "TEST 2",
      seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
      message: "72",
      signature: "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    Vector(
      name: "TEST 3",
      seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
      message: "af82",
      signature: "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
    Vector(
      name: "TEST SHA(abc)",
      seed: "833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42",
      publicKey: "ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf",
      message: "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
      signature: "dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b589"
        + "09351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704"),
  ]

  @Test("the vectors of RFC 8032", arguments: vectors)
  func vector(_ vector: Vector) throws {
    let seed = try #require(Hex.bytes(vector.seed))
    let key = try #require(SigningKey(seed: seed))
    let message = try #require(Hex.bytes(vector.message))
    let signature = try #require(Hex.bytes(vector.signature))
    #expect(Hex.text(key.publicKey.bytes) == vector.publicKey)
    #expect(key.sign(message) == signature)
    #expect(key.publicKey.verifies(signature, of: message))
  }

  @Test("one bit flipped anywhere, and a signature is none")
  func flippedBits() throws {
    let key = SigningKey()
    let message = Array("HN1 and what is signed".utf8)
    let signature = key.sign(message)
    #expect(key.publicKey.verifies(signature, of: message))
    for bit in 0..<8 * signature.count {
      #expect(!key.publicKey.verifies(flipping(bit, in: signature), of: message), "bit \(bit)")
    }
    for bit in 0..<8 * message.count {
      #expect(!key.publicKey.verifies(signature, of: flipping(bit, in: message)), "bit \(bit)")
    }
    #expect(!key.publicKey.verifies(signature, of: message + [0]))
    #expect(!key.publicKey.verifies(Array(signature.dropLast()), of: message))
    #expect(!SigningKey().publicKey.verifies(signature, of: message))
  }

  @Test("a stored key comes back, and a damaged one does not")
  func storedKey() {
    let key = SigningKey()
    #expect(SigningKey(bytes: key.bytes) == key)
    #expect(SigningKey(bytes: Array(key.bytes.dropLast())) == nil)
    for bit in stride(from: 0, to: 8 * SigningKey.size, by: 7) {
      #expect(SigningKey(bytes: flipping(bit, in: key.bytes)) == nil, "bit \(bit)")
    }
    #expect(SigningKey() != key)
  }

  @Test("a key that is printed does not tell its secret")
  func printedKey() {
    let key = SigningKey()
    let secret = Hex.text(key.bytes.prefix(32))
    #expect(!"\(key)".contains(secret))
    #expect("\(key)".contains(Hex.text(key.publicKey.bytes)))
  }

  @Test("public keys have their length")
  func publicKey() {
    #expect(VerifyingKey(bytes: [UInt8](repeating: 1, count: 31)) == nil)
    #expect(VerifyingKey(bytes: SigningKey().publicKey.bytes) != nil)
  }
}

/// The bytes with one bit turned over.
func flipping(_ bit: Int, in bytes: [UInt8]) -> [UInt8] {
  var bytes = bytes
  bytes[bit / 8] ^= 1 << UInt8(bit % 8)
  return bytes
}
