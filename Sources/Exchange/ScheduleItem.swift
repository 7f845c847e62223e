extension Schedule {
  /// Someone who presents an item.
  public struct Person: Sendable, Equatable {
    /// The name as it is shown.
    public var name: String
    /// What the file knows the person by.
    public var id: String?
    /// A UUID in lower case.
    public var guid: String?
    /// Who the person is.
    public var biography: String?
    /// speaker, chair or moderator.
    public var role = "speaker"
    /// A page in the web.
    public var url: String?
    /// The address of a picture.
    public var avatar: String?

    /// Makes one of which only the name is known.
    public init(name: String) { self.name = name }
  }

  /// An address with a title.
  public struct Link: Sendable, Equatable {
    /// The address; empty where a file has none.
    public var url: String
    /// What is shown for it.
    public var title: String
    /// As the file has it, such as `slides` or `paper`.
    public var type: String?

    /// Makes a link.
    public init(url: String, title: String) {
      self.url = url
      self.title = title
    }
  }

  /// One item of the programme.
  public struct Item: Sendable, Equatable {
    /// What the file knows it by, as `4711`.
    public var id: String?
    /// A UUID in lower case.
    public var guid: String?
    /// Our own code, where a file has one.
    public var code: String?
    /// The title; empty where a file has none.
    public var title = ""
    /// A second line of the title.
    public var subtitle: String?
    /// What it is about, in a paragraph.
    public var abstract: String?
    /// What it is about, at length.
    public var description: String?
    /// The track's name.
    public var track: String?
    /// As the file has it: lecture, workshop, …; in our own files the kind of session.
    public var type: String?
    /// As `vi`.
    public var language: String?
    /// Its page in the web.
    public var url: String?
    /// The address of a picture.
    public var logo: String?
    /// A short name that is a part of addresses.
    public var slug: String?
    /// Under which terms a recording is published.
    public var license: String?
    /// Whether it may be recorded.
    public var mayRecord = true
    /// The room's name.
    public var room: String?
    /// When it begins; nil while it is not placed.
    public var start: Start?
    /// How long it lasts; nil where nobody says.
    public var minutes: Int?
    /// Who presents it, in their order.
    public var people: [Person] = []
    /// Addresses with more about it.
    public var links: [Link] = []
    /// Files that belong to it.
    public var attachments: [Link] = []
    /// What else a file says, by the format's own names, as `feedback_url`.
    public var more: [String: String] = [:]
    /// Whether its place may still clash with others.
    public var isTentative = false
    /// Whether it does not take place.
    public var isCancelled = false
    /// How often the published item changed (RFC 5545, SEQUENCE), for calendars.
    public var sequence = 0
    /// When it was last published, in UTC, as `20190724T014500Z`, for calendars.
    public var stamp: String?
    /// Where the file has it.
    public var place = FilePlace.line(0)

    /// Makes one of which nothing is known.
    public init() {}
  }
}
