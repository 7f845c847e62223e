import Foundation
import Glibc
import TemporaryFiles
import Testing

struct TemporaryFileTests {
  private func content(_ file: TemporaryFile) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try file.forEachBlock { bytes += $0 }
    return bytes
  }

  @Test func whatIsWrittenIsRead() throws {
    let file = try TemporaryFile(in: "/tmp")
    let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try file.append(bytes)
    try Array("giữa".utf8).withUnsafeBytes { try file.write($0, at: 100_000) }
    #expect(file.size == 200_000)
    let read = try content(file)
    #expect(read[..<100_000] == bytes[..<100_000])
    #expect(Array(read[100_000..<100_006]) == Array("giữa".utf8))
    #expect(read[100_006...] == bytes[100_006...])
  }

  @Test func endsWhereItEnds() throws {
    let file = try TemporaryFile(in: "/tmp")
    try file.append(Array("abc".utf8))
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 10, alignment: 1)
    defer { room.deallocate() }
    #expect(try file.read(at: 1, into: room) == 2)
    #expect(try file.read(at: 3, into: room) == 0)
  }

  @Test func libraryFindsItByItsPath() throws {
    let file = try TemporaryFile(in: "/tmp")
    let other = try #require(fopen(file.path, "wb"))
    fputs("viết", other)
    fclose(other)
    #expect(file.size == 0)
    try file.measure()
    #expect(file.size == 6)
    #expect(try content(file) == Array("viết".utf8))
  }

  @Test func hasNoName() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try TemporaryFile(in: folder.path)
    try file.append(Array("abc".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    #expect(throws: FileError(code: ENOENT)) { try TemporaryFile(in: "/no/such/folder") }
  }
}
