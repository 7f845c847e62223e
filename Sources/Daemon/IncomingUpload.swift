import Glibc
import LineProtocol
import NIOCore
import TemporaryFiles

/// An upload on its way: the bytes go to a file without a name as they come.
///
/// What is cut off half-way leaves nothing behind. Without a directory the bytes are read over,
/// because the request will be refused.
final class IncomingUpload {
  /// How many bytes are still to come.
  private(set) var missing: Int
  private let announced: Request
  private let size: Int
  private var file: Upload?
  private var problem: Int32 = 0

  init(_ request: Request, size: Int, into directory: String?) {
    announced = request
    self.size = size
    missing = size
    guard let directory else { return }
    let descriptor = UnnamedFile.open(in: directory)
    if descriptor >= 0 {
      file = Upload(descriptor: descriptor, count: size)
    } else {
      problem = errno
    }
  }

  /// Takes the next bytes.
  func take(_ bytes: ByteBuffer) {
    missing -= bytes.readableBytes
    guard let file, problem == 0 else { return }
    bytes.withUnsafeReadableBytes { part in
      var rest = part[...]
      while !rest.isEmpty {
        let block = UnsafeRawBufferPointer(rebasing: rest)
        let written = write(file.descriptor, block.baseAddress, block.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          problem = errno
          return
        }
      }
    }
  }

  /// The request with its file, when all bytes have come.
  func request() -> Result<Request, Fault> {
    guard problem == 0 else {
      let reason = String(cString: strerror(problem))
      return .failure(
        Fault(
          .storage, vi: "không lưu được tệp gửi kèm (\(reason)); hãy báo người quản trị máy chủ",
          en: "the upload could not be kept (\(reason)); tell whoever runs the server"))
    }
    var request = announced
    request.upload = file
    return .success(request)
  }
}
