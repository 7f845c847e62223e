/// Bytes of UTF-8, looked at without making text of them.
extension UnsafeRawBufferPointer {
  /// Whether all bytes are digits.
  var isDigits: Bool { allSatisfy { (0x30...0x39).contains($0) } }
}

extension String {
  /// Whether the text ends with the very bytes of another.
  func endsAlike(_ other: String) -> Bool {
    let ending = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { other in
        own.count >= other.count && own.suffix(other.count).elementsEqual(other)
      }
    }
    return (ending ?? nil) ?? hasSuffix(other)
  }

  /// Whether the very bytes of another text are within this one.
  func holds(_ other: String) -> Bool {
    var text = self
    var part = other
    return text.withUTF8 { own in
      part.withUTF8 { other in
        guard own.count >= other.count else { return false }
        return (0...own.count - other.count).contains { start in
          own[start..<start + other.count].elementsEqual(other)
        }
      }
    }
  }
}
