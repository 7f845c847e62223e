internal import CJansson

/// A value of a JSON document, together with where it stands.
///
/// It must not outlive its document.
struct JSONValue {
  let json: UnsafeMutablePointer<json_t>
  let path: String

  var place: FilePlace { .path(path) }

  /// The member of an object by its name; nil if there is none or it is null.
  subscript(name: String) -> JSONValue? {
    guard let member = json_object_get(json, name), member.pointee.type != JSON_NULL else {
      return nil
    }
    return JSONValue(json: member, path: step(to: name))
  }

  var isObject: Bool { json.pointee.type == JSON_OBJECT }
  var isArray: Bool { json.pointee.type == JSON_ARRAY }
  var isNull: Bool { json.pointee.type == JSON_NULL }

  /// What a string says, with all that is in it.
  var string: String? {
    guard json.pointee.type == JSON_STRING, let bytes = json_string_value(json) else { return nil }
    let first = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
    return String(
      decoding: UnsafeBufferPointer(start: first, count: json_string_length(json)), as: UTF8.self)
  }

  /// A string, or a number or a truth as text; nil for anything else.
  var scalar: String? {
    switch json.pointee.type {
    case JSON_STRING: string
    case JSON_INTEGER: String(json_integer_value(json))
    case JSON_REAL: Self.text(json_real_value(json))
    case JSON_TRUE: "true"
    case JSON_FALSE: "false"
    default: nil
    }
  }

  var bool: Bool? {
    switch json.pointee.type {
    case JSON_TRUE: true
    case JSON_FALSE: false
    default: nil
    }
  }

  /// The members of an object in the order of the file.
  var members: [(name: String, value: JSONValue)] {
    guard isObject else { return [] }
    var members: [(name: String, value: JSONValue)] = []
    var iterator = json_object_iter(json)
    while let member = iterator {
      if let key = json_object_iter_key(member), let value = json_object_iter_value(member) {
        let name = String(cString: key)
        members.append((name, JSONValue(json: value, path: step(to: name))))
      }
      iterator = json_object_iter_next(json, member)
    }
    return members
  }

  /// The elements of an array.
  var elements: [JSONValue] {
    guard isArray else { return [] }
    return (0..<json_array_size(json)).compactMap { index in
      json_array_get(json, index).map { JSONValue(json: $0, path: "\(path)[\(index)]") }
    }
  }

  private func step(to name: String) -> String {
    let isWord = name.utf8.allSatisfy {
      $0 == UInt8(ascii: "_") || (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0)
        || (0x30...0x39).contains($0)
    }
    guard isWord, (1...60).contains(name.utf8.count) else {
      return "\(path)[\"\(PlainText.quoted(name))\"]"
    }
    return path.isEmpty ? name : "\(path).\(name)"
  }

  private static func text(_ number: Double) -> String {
    Int(exactly: number).map { String($0) } ?? String(number)
  }
}
