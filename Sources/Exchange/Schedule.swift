/// A programme as files carry it: what readers give and writers take.
public struct Schedule: Sendable, Equatable {
  /// The conference's own facts.
  public struct Conference: Sendable, Equatable {
    /// The name; empty where a file has none.
    public var title = ""
    /// A short name that is a part of addresses, as `fosdem-2024`.
    public var acronym: String?
    /// The first day, as `2019-07-24`.
    public var firstDay: String?
    /// The last day.
    public var lastDay: String?
    /// An IANA zone, as `Asia/Ho_Chi_Minh`.
    public var zone: String?
    /// Where it is held.
    public var place: String?
    /// Its page in the web.
    public var url: String?
    /// The minute after midnight at which the programme's day changes; 0 in most conferences.
    ///
    /// Sessions before it belong to the day before.
    public var dayChange = 0
    /// What else a file says, by the format's own names, as `base_url`.
    public var more: [String: String] = [:]

    /// Makes one of which nothing is known.
    public init() {}
  }

  /// The version as it is written, as `7` or `2.1`.
  public var version: String?
  /// What the programme says of the conference.
  public var conference = Conference()
  /// The rooms in their order, also those in which nothing takes place.
  public var rooms: [Room] = []
  /// The tracks in their order, where a file lists them.
  public var tracks: [Track] = []
  /// What takes place, in the order of the file.
  public var items: [Item] = []

  /// Makes a programme in which nothing is.
  public init() {}
}

extension Schedule {
  /// A place in which items take place.
  public struct Room: Sendable, Equatable {
    /// The name, which no other room has.
    public var name: String
    /// A UUID in lower case.
    public var guid: String?
    /// How many people it holds.
    public var capacity: Int?
    /// How to find it, and what is there.
    public var description: String?
    /// What else a file says, by the format's own names, as `slug`.
    public var more: [String: String] = [:]

    /// Makes one of which only the name is known.
    public init(name: String) { self.name = name }
  }

  /// A part of the programme that belongs together.
  public struct Track: Sendable, Equatable {
    /// The name, by which items mention it.
    public var name: String
    /// A short name that is a part of addresses.
    public var slug: String?
    /// As `#0347b4`.
    public var color: String?

    /// Makes one of which only the name is known.
    public init(name: String) { self.name = name }
  }

  /// When an item begins.
  public struct Start: Sendable, Equatable {
    /// The local time, as `2019-07-24T08:45`.
    public var local: String
    /// How far the local time is ahead of UTC, in minutes; nil when the file does not tell, and the
    /// conference's zone decides.
    public var offset: Int?

    /// Makes a time of the two.
    public init(local: String, offset: Int?) {
      self.local = local
      self.offset = offset
    }
  }
}
