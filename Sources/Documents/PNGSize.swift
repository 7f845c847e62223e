/// How many picture elements a PNG file has across and down (ISO/IEC 15948, 11.2.2).
struct PNGSize {
  let width: Int
  let height: Int

  /// Reads the first chunk; nil if the file is none or empty.
  init?(_ file: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard file.count >= 24, file.starts(with: signature) else { return nil }
    width = file[16..<20].reduce(0) { $0 << 8 | Int($1) }
    height = file[20..<24].reduce(0) { $0 << 8 | Int($1) }
    guard width > 0, height > 0 else { return nil }
  }
}
