import Glibc

/// The sentences for a daemon that cannot be reached.
extension Connecting {
  func unreachable(_ problem: Int32) -> Failure {
    switch choice.address {
    case .socket(let path): unreachableSocket(path, problem)
    case .host: unreachableHost(problem)
    }
  }

  func unknownHost(_ name: String, _ reason: String) -> Failure {
    Failure(
      .unavailable,
      en: "the host \(name) is not known (\(reason)). \(Self.checkAddress.en)",
      vi: "không tìm thấy máy \(name) (\(reason)). \(Self.checkAddress.vi)")
  }

  private func unreachableSocket(_ path: String, _ problem: Int32) -> Failure {
    let reason: Sentence
    switch problem {
    case ENOENT, ENOTDIR:
      reason = Sentence(en: "the socket file does not exist", vi: "tệp socket không tồn tại")
    case ECONNREFUSED where !FileKind.isSocket(path):
      reason = Sentence(en: "this file is not a socket", vi: "tệp này không phải là socket")
    case ECONNREFUSED:
      reason = Sentence(
        en: "nobody listens there: the socket file was left by a daemon that has ended",
        vi: "không có ai lắng nghe: tệp socket còn lại của một trình nền đã dừng")
    case EACCES, EPERM:
      return Failure(
        .unavailable,
        en: "no access to \(path): permission denied. Ask who runs the daemon to let you in, "
          + "or name another one with --server or HOINGHI_SERVER",
        vi: "không vào được \(path): không đủ quyền. Hãy nhờ người chạy trình nền cấp quyền, "
          + "hoặc chỉ ra trình nền khác bằng --server hay HOINGHI_SERVER")
    case EAGAIN:
      return Failure(
        .temporary,
        en: "the daemon at \(path) has too many callers waiting: try again",
        vi: "trình nền tại \(path) đang có quá nhiều kết nối chờ: hãy thử lại")
    default:
      reason = SystemError(number: problem).sentence
    }
    let others = choice.passedOver.map(\.description).joined(separator: ", ")
    let alsoEn = others.isEmpty ? "" : " (nor is there one at \(others))"
    let alsoVi = others.isEmpty ? "" : " (tại \(others) cũng không có)"
    return Failure(
      .unavailable,
      en: "no daemon at \(path): \(reason.en)\(alsoEn). \(Self.startOne.en)",
      vi: "không có trình nền tại \(path): \(reason.vi)\(alsoVi). \(Self.startOne.vi)")
  }

  private func unreachableHost(_ problem: Int32) -> Failure {
    let reason: Sentence
    switch problem {
    case ECONNREFUSED:
      reason = Sentence(en: "nobody listens there", vi: "không có ai lắng nghe")
    case ETIMEDOUT:
      let seconds = timeout.components.seconds
      reason = Sentence(
        en: "it did not answer within \(seconds) seconds",
        vi: "không trả lời trong \(seconds) giây")
    case EHOSTUNREACH, ENETUNREACH:
      reason = Sentence(
        en: "the network does not reach it", vi: "mạng không tới được máy này")
    default:
      reason = SystemError(number: problem).sentence
    }
    return Failure(
      .unavailable,
      en: "no daemon at \(choice.address): \(reason.en). \(Self.startOne.en)",
      vi: "không có trình nền tại \(choice.address): \(reason.vi). \(Self.startOne.vi)")
  }

  private static let startOne = Sentence(
    en: "Start it with `hoinghid`, or say where it is with --server or HOINGHI_SERVER",
    vi: "Hãy chạy `hoinghid`, hoặc chỉ ra địa chỉ bằng --server hay HOINGHI_SERVER")

  private static let checkAddress = Sentence(
    en: "Check --server or HOINGHI_SERVER (host:port or /path/to/socket)",
    vi: "Hãy xem lại --server hay HOINGHI_SERVER (máy:cổng hoặc /đường/dẫn/socket)")
}
