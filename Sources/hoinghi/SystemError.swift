import Glibc

/// What a system call said.
struct SystemError: Error {
  let number: Int32

  /// What a user reads: the reasons that are usual also in Vietnamese.
  var sentence: Sentence {
    let en = String(cString: strerror(number))
    return Sentence(en: en, vi: Self.vietnamese[number] ?? en)
  }

  private static let vietnamese: [Int32: String] = [
    ENOENT: "không có tệp hay thư mục này",
    EACCES: "không có quyền",
    EPERM: "không được phép",
    EISDIR: "đó là thư mục",
    ENOTDIR: "một phần của đường dẫn không phải thư mục",
    ENOSPC: "đĩa hết chỗ trống",
    EDQUOT: "hết hạn mức đĩa",
    EROFS: "đĩa chỉ cho đọc",
    EFBIG: "tệp quá lớn",
    ENAMETOOLONG: "tên quá dài",
    EIO: "đĩa hỏng hoặc bị ngắt",
    EMFILE: "đang mở quá nhiều tệp",
    ECONNREFUSED: "không có máy chủ nào nhận",
    ECONNRESET: "máy chủ đã ngắt",
    ETIMEDOUT: "quá thời gian chờ",
    EHOSTUNREACH: "không đến được máy đó",
    ENETUNREACH: "không có mạng đến đó",
  ]
}
