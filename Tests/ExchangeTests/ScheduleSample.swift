@testable import Exchange

extension Schedule {
  /// A small programme with something of everything; its people are synthetic.
  static let sample: Schedule = {
    var schedule = Schedule()
    schedule.conference.title = "Hội nghị tập huấn, 2019"
    schedule.conference.acronym = "tap-huan-2019"
    schedule.conference.zone = "Asia/Ho_Chi_Minh"
    schedule.conference.place = "Hà Nội"
    schedule.conference.url = "https://hoinghi.example/2019"
    schedule.rooms = [Room(name: "Hội trường A"), Room(name: "Hội trường B")]
    schedule.items = [topic, rest, unplaced, cancelled]
    return schedule
  }()

  private static var topic: Item {
    var item = Item()
    item.guid = "0c9a1d1e-0000-4000-8000-000000000001"
    item.code = "cd1"
    item.id = "1"
    item.title = "Chuyên đề 1: Kỹ năng; phương pháp"
    item.subtitle = "Phần thứ nhất"
    item.abstract = "Dòng một\nDòng hai"
    item.track = "Lý luận, thực tiễn"
    item.type = "topic"
    item.language = "vi"
    item.url = "https://hoinghi.example/2019/1"
    item.room = "Hội trường A"
    item.start = Start(local: "2019-07-24T08:45", offset: 420)
    item.minutes = 40
    item.people = [
      Person("TS Nguyễn Thử Một", id: "12"), Person("Trần Thử Hai"),
      Person("Lê Thử Ba", role: "chair"),
    ]
    item.people[0].guid = "ffffffff-0000-4000-8000-000000000001"
    item.sequence = 2
    item.stamp = "20190720T010203Z"
    return item
  }

  private static var rest: Item {
    var item = Item()
    item.code = "nghi"
    item.title = "Nghỉ giải lao"
    item.type = "break"
    item.start = Start(local: "2019-07-24T10:05", offset: 420)
    item.isTentative = true
    return item
  }

  private static var unplaced: Item {
    var item = Item()
    item.id = "3"
    item.title = "Chưa xếp giờ"
    return item
  }

  private static var cancelled: Item {
    var item = Item()
    item.id = "4"
    item.title = "Chuyên đề 4"
    item.start = Start(local: "2019-07-24T11:00", offset: 420)
    item.minutes = 30
    item.isCancelled = true
    item.sequence = 5
    return item
  }
}

extension Schedule.Person {
  fileprivate init(_ name: String, id: String? = nil, role: String = "speaker") {
    self.init(name: name)
    self.id = id
    self.role = role
  }
}

extension String {
  /// The parts between a separator, empty ones too.
  func parts(by separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
