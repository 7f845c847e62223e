import Glibc

/// Where the file inside a reply goes: to standard output or, by `-o`, to a file that appears
/// only when it is whole.
final class Download {
  enum Destination: Equatable {
    case standardOutput
    case file(String)
    case folder(String)
  }

  private struct OpenTarget {
    let file: OpenFile
    /// The name as the user gave it.
    let path: String
    /// The unfinished file; nil when the target is a device or a pipe and is written at once.
    let part: PartFile?
  }

  private let destination: Destination
  private let output: Output
  private let isTerminal: Bool
  private var target: OpenTarget?
  private var refusal: Failure?
  private var hasFile = false
  private(set) var isActive = false

  init(option: String?, output: Output, isTerminal: Bool) {
    self.output = output
    self.isTerminal = isTerminal
    switch option {
    case nil, "-": destination = .standardOutput
    case .some(let path) where path.hasSuffix("/") || FileKind.isFolder(path):
      destination = .folder(path.hasSuffix("/") ? path : path + "/")
    case .some(let path): destination = .file(path)
    }
  }

  /// Whether the file is on its way to a terminal, where a progress line would disturb it.
  var isShown: Bool { destination == .standardOutput && isTerminal }

  /// Opens the place for a file; answers the path of the file before it, as `finish` does.
  func begin(_ payload: Payload) throws(Failure) -> String? {
    let saved = try finish()
    isActive = true
    switch destination {
    case .standardOutput:
      if isTerminal, !payload.isText { refusal = .notForTerminal(payload) }
    case .file(let path):
      guard !hasFile else { throw .secondFile(path) }
      hasFile = true
      target = try Self.open(path)
    case .folder(let folder):
      target = try Self.open(folder + Self.safeName(payload.fileName))
    }
    return saved
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    if refusal != nil { return }
    guard let target else { return try output.write(bytes: bytes) }
    try Output.writeAll(bytes, to: target.file.descriptor)
  }

  /// The file is whole: it gets its name.
  ///
  /// Answers the path when the daemon chose the name.
  func finish() throws(Failure) -> String? {
    isActive = false
    if let refusal {
      self.refusal = nil
      throw refusal
    }
    guard let target else { return nil }
    self.target = nil
    do {
      try target.part?.publish()
    } catch {
      throw .cannotMake(target.path, error)
    }
    if case .folder = destination { return target.path }
    return nil
  }

  /// The file will never be whole: nothing is left of it.
  func discard() {
    target = nil
    refusal = nil
    isActive = false
  }

  private static func open(_ path: String) throws(Failure) -> OpenTarget {
    let mode = FileKind.mode(path)
    // Renaming over a device or a pipe would replace it by a file.
    let isDirect = mode.map { $0 != S_IFREG } ?? false
    do {
      if isDirect { return OpenTarget(file: try existing(path), path: path, part: nil) }
      let part = try PartFile(at: mode == nil ? path : resolved(path))
      return OpenTarget(file: part.file, path: path, part: part)
    } catch {
      throw .cannotMake(path, error)
    }
  }

  private static func existing(_ path: String) throws(SystemError) -> OpenFile {
    let descriptor = Glibc.open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemError(number: errno) }
    return OpenFile(descriptor: descriptor)
  }

  /// The file behind symbolic links, so that the link stays and its target is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The daemon's file name, without anything that could lead out of the folder.
  static func safeName(_ name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? ""
    let scalars = last.unicodeScalars.filter { $0.properties.generalCategory != .control }
    let clean = String(String.UnicodeScalarView(scalars)).drop { $0 == "." }
    return clean.isEmpty ? "hoinghi.out" : String(clean)
  }
}

extension Failure {
  fileprivate static func cannotMake(_ path: String, _ problem: SystemError) -> Failure {
    let reason = problem.sentence
    return Failure(
      .conflict, en: "cannot make the file \(path): \(reason.en)",
      vi: "không tạo được tệp \(path): \(reason.vi)")
  }

  fileprivate static func secondFile(_ path: String) -> Failure {
    Failure(
      .usage,
      en: "a second file came, but -o \(path) has room for one: name a folder with -o FOLDER/",
      vi: "có tệp thứ hai nhưng -o \(path) chỉ chứa một tệp: hãy chỉ thư mục bằng -o THƯ-MỤC/")
  }

  fileprivate static func notForTerminal(_ payload: Payload) -> Failure {
    Failure(
      .usage,
      en: "the answer is a file that a terminal cannot show (\(payload.mediaType)): "
        + "save it with -o FILE, or send the output somewhere else",
      vi: "câu trả lời là tệp không hiện được trên màn hình (\(payload.mediaType)): "
        + "hãy lưu bằng -o TỆP, hoặc chuyển đầu ra đi nơi khác")
  }
}
