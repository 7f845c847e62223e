import Dispatch
import LineProtocol
import Organizer
import Signing
import Synchronization

/// The digest of a file, worked out beside the reading of it.
final class PendingDigest: Sendable {
  private let result = Mutex<Result<String, FileDigestProblem>?>(nil)
  private let isDone = DispatchGroup()

  /// Starts.
  init(of file: Upload) {
    DispatchQueue.global().async(group: isDone) { [self] in
      let digest = Result { () throws(FileDigestProblem) -> String in
        try FileDigest.sha256(descriptor: file.descriptor, size: file.count)
      }
      result.withLock { $0 = digest }
    }
  }

  /// The digest, as soon as it is there.
  func value() throws -> String {
    isDone.wait()
    return try result.withLock { $0 }?.get() ?? ""
  }
}

extension Author {
  /// The author of the request, which is another one for another file.
  func with(_ digest: String) -> Author {
    Author(actor: actor, key: key, request: request.map { "\($0) \(digest.prefix(32))" })
  }
}
