import Stationery

/// The folder in which an agency keeps profiles and templates of its own, and pictures for them.
struct StationeryFolder {
  /// The names and texts of the profiles and templates.
  private(set) var texts: [(name: String, text: String)] = []
  /// What is wrong with files that cannot be read at all.
  private(set) var problems: [StationeryProblem] = []
  private let path: String

  /// Reads the profiles and templates; other files may lie beside them.
  init(_ path: String) throws(ConfigurationError) {
    self.path = path
    let names: [String]
    do {
      names = try Directory.names(in: path)
    } catch {
      throw ConfigurationError(["documents.stationery: \(error)"])
    }
    // What begins with a dot was left there by an editor or a copying program.
    for name in names.sorted() where !name.hasPrefix(".") {
      guard let most = StationeryShelf.mostBytes(of: name) else { continue }
      read(name, atMost: most)
    }
  }

  /// Reads a picture that a template names.
  func picture(_ name: String) throws(PictureProblem) -> [UInt8] {
    guard !name.contains("/"), !name.hasPrefix(".") else { throw .missing }
    do {
      return try BoundedFile.read("\(path)/\(name)", atMost: Self.mostPictureBytes)
    } catch .tooLong {
      throw .tooLarge(mostBytes: Self.mostPictureBytes)
    } catch {
      throw .missing
    }
  }

  private static let mostPictureBytes = 4_194_304

  private mutating func read(_ name: String, atMost most: Int) {
    do {
      let bytes = try BoundedFile.read("\(path)/\(name)", atMost: most)
      // UTF-16 without marks is valid UTF-8 with zeros, as long as it has no letter but English ones.
      guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
        return add(
          name, "tệp không phải UTF-8 mà là UTF-16 hay một bảng mã cũ; hãy lưu lại thành UTF-8",
          "the file is not UTF-8, but UTF-16 or an old encoding; save it as UTF-8")
      }
      texts.append((name, text))
    } catch {
      switch error {
      case .notRegular:
        add(
          name, "không phải là tệp thường; hãy bỏ đi hoặc đặt một tệp vào đó",
          "this is no regular file; remove it, or put a file in its place")
      case .tooLong:
        add(
          name, "tệp dài hơn \(most / 1024) KiB; không hồ sơ, mẫu nào dài như vậy",
          "the file has more than \(most / 1024) KiB; no profile or template is that long")
      case .system(let number):
        let reason = systemMessage(number)
        add(name, "không đọc được: \(reason)", "it cannot be read: \(reason)")
      }
    }
  }

  private mutating func add(_ name: String, _ vi: String, _ en: String) {
    problems.append(StationeryProblem(file: name, line: nil, vi: vi, en: en))
  }
}
