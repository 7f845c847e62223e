import Glibc
import Testing

@testable import Signing

@Suite("Fingerprints of files")
struct FileDigestTests {
  /// Lends a file that has these bytes and no name.
  private func withFile(_ bytes: [UInt8], _ body: (Int32) throws -> Void) throws {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
    fflush(file)
    try body(fileno(file))
  }

  @Test(
    "the vectors of FIPS 180",
    arguments: [
      ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
    ])
  func vectors(text: String, times: Int, expected: String) throws {
    let bytes = Array(String(repeating: text, count: times).utf8)
    try withFile(bytes) { descriptor in
      let digest = try FileDigest.sha256(descriptor: descriptor, size: bytes.count)
      #expect(digest == expected)
    }
  }

  @Test("where the file stands does not matter and does not change")
  func position() throws {
    try withFile(Array("xabc".utf8)) { descriptor in
      lseek(descriptor, 2, SEEK_SET)
      let first = try FileDigest.sha256(descriptor: descriptor, size: 4)
      let second = try FileDigest.sha256(descriptor: descriptor, size: 4)
      #expect(first == second)
      #expect(lseek(descriptor, 0, SEEK_CUR) == 2)
    }
  }

  @Test("a file that is too short or cannot be read is a problem, not a digest")
  func problems() throws {
    try withFile(Array("abc".utf8)) { descriptor in
      #expect(throws: FileDigestProblem.shorter(than: 4)) {
        try FileDigest.sha256(descriptor: descriptor, size: 4)
      }
    }
    #expect(throws: FileDigestProblem.unreadable(EBADF)) {
      try FileDigest.sha256(descriptor: -1, size: 1)
    }
  }

  @Test("hexadecimal digits are read in pairs")
  func hex() {
    #expect(Hex.bytes("00ff7F") == [0, 255, 127])
    #expect(Hex.text([0, 255, 127]) == "00ff7f")
    for wrong in ["0", "0g", "0x00", "ă"] { #expect(Hex.bytes(wrong) == nil) }
  }
}
