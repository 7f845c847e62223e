@testable import LineProtocol

/// Reads a line that is good.
func request(_ line: String) throws(Fault) -> Request { try request(Array(line.utf8)) }

/// Reads a line of bytes.
func request(_ line: [UInt8]) throws(Fault) -> Request {
  let result = line.withUnsafeBytes { bytes in
    Result { () throws(Fault) -> Request in try RequestLine.parse(bytes) }
  }
  return try result.get()
}

/// The fault that a line gives, if any.
func fault(_ line: String) -> FaultCode? { fault(Array(line.utf8)) }

/// The fault that a line of bytes gives, if any.
func fault(_ line: [UInt8]) -> FaultCode? {
  do throws(Fault) {
    _ = try request(line)
    return nil
  } catch {
    return error.code
  }
}

/// The fault that a body throws, if any.
func fault<Result>(of body: () throws(Fault) -> Result) -> Fault? {
  do throws(Fault) {
    _ = try body()
    return nil
  } catch {
    return error
  }
}

extension Caller {
  /// Somebody with a role, who reads English.
  static func with(_ role: Role, language: Language = .en) -> Caller {
    Caller(name: "test", role: role, language: language)
  }
}
