extension TemplateField {
  /// What is known of the conference.
  static let event: [TemplateField] = [
    TemplateField(
      "conference.title", sample: "Hội nghị tập huấn (bản mẫu) về nghiệp vụ tổ chức hội nghị",
      vi: "tên hội nghị", en: "the title of the conference"),
    TemplateField("conference.code", sample: "MAU-2026", vi: "mã hội nghị", en: "its code"),
    TemplateField(
      "conference.dates", sample: "24/7/2019", vi: "ngày họp, ví dụ 24/7/2019 - 25/7/2019",
      en: "its days, as 24/7/2019 - 25/7/2019"),
    TemplateField(
      "conference.place", sample: "Hà Nội", vi: "địa danh", en: "the town where it meets"),
    TemplateField(
      "organizer", sample: "Cơ quan tổ chức (mẫu)", vi: "cơ quan tổ chức",
      en: "the body that organizes it"),
    TemplateField(
      "superior", sample: "Cơ quan cấp trên (mẫu)", vi: "cơ quan cấp trên của cơ quan tổ chức",
      en: "the body above the organizer"),
  ]

  /// What is known of the person the paper is for.
  static let person: [TemplateField] = [
    TemplateField(
      "name", sample: "ThS Người Thử Một", vi: "học hàm, học vị và họ tên",
      en: "degrees and name"),
    TemplateField("position", sample: "Chức vụ mẫu", vi: "chức vụ", en: "the position"),
    TemplateField("unit", sample: "Đơn vị mẫu", vi: "đơn vị", en: "the unit"),
    TemplateField(
      "note", sample: "", vi: "điều phân biệt hai người trùng tên, ví dụ Vụ A",
      en: "what tells two people of one name apart, as Vụ A"),
  ]

  /// What somebody does at the conference.
  static let role: [TemplateField] = [
    TemplateField(
      "role", sample: "ĐẠI BIỂU", vi: "vai trò, ví dụ ĐẠI BIỂU", en: "the role in words"),
    TemplateField(
      "role.code", sample: "delegate", vi: "mã vai trò: \(BadgeRole.codes)",
      en: "the role: \(BadgeRole.codes)"),
    TemplateField(
      "role.color", .color, sample: "#1f4e79",
      vi: "màu của vai trò, theo dòng @roles của mẫu hoặc màu có sẵn",
      en: "the colour of the role, by the template's @roles or else the usual one"),
  ]

  static let badge =
    role + [
      TemplateField("group", sample: "Nhóm mẫu", vi: "nhóm thành phần", en: "the group"),
      TemplateField("number", sample: "012", vi: "số thẻ", en: "the number of the badge"),
      TemplateField("seat", sample: "B07", vi: "chỗ ngồi", en: "the seat"),
      TemplateField(
        "code", sample: "MAU-KHONG-CO-GIA-TRI", vi: "mã điểm danh, in thành mã QR",
        en: "the code for checking in, as a QR code"),
    ]

  static let label = [
    TemplateField("number", sample: "012", vi: "số thứ tự", en: "the number")
  ]

  /// What is known of who signs.
  static let signer: [TemplateField] = [
    TemplateField(
      "signer.authority", sample: "TM. BAN TỔ CHỨC", vi: "quyền hạn của người ký",
      en: "the signer's authority"),
    TemplateField(
      "signer.position", sample: "TRƯỞNG BAN", vi: "chức vụ của người ký",
      en: "the signer's position"),
  ]

  static let certificate =
    signer + [
      TemplateField(
        "period", sample: "từ ngày 24/7/2019 đến ngày 25/7/2019", vi: "thời gian tham dự",
        en: "when the conference met"),
      TemplateField(
        "number.line", sample: "Số: .../GCN-...", vi: "số, ký hiệu của giấy", en: "its number line"),
      TemplateField("register", sample: "...", vi: "số vào sổ", en: "the number in the register"),
      TemplateField(
        "date.line", sample: "Hà Nội, ngày … tháng … năm …", vi: "địa danh, ngày tháng năm",
        en: "place and date"),
      TemplateField(
        "attendance", sample: "2/2", vi: "số buổi có mặt trên số buổi",
        en: "half-days attended of all"),
    ]

  static let invitation =
    signer + [
      TemplateField(
        "time", sample: "08h00, sáng thứ Tư, ngày 24/7/2019", vi: "giờ, ngày", en: "when"),
      TemplateField("venue", sample: "Hội trường mẫu, Hà Nội", vi: "nơi họp", en: "where"),
      TemplateField("chair", sample: "", vi: "người chủ trì", en: "who presides"),
      TemplateField(
        "content", sample: "01 chuyên đề", vi: "nội dung, ví dụ 04 chuyên đề",
        en: "what it is about, as 04 chuyên đề"),
      TemplateField(
        "topics",
        .list([
          TemplateField("topic.number", sample: "1", vi: "số chuyên đề", en: "its number"),
          TemplateField(
            "topic.title", sample: "Chuyên đề mẫu", vi: "tên chuyên đề", en: "its title"),
          TemplateField(
            "topic.speaker", sample: "TS Người Thử Hai, Trưởng phòng, Cơ quan Mẫu",
            vi: "báo cáo viên, chức vụ, đơn vị", en: "who speaks, with position and unit"),
          TemplateField(
            "topic.presenter", sample: "TS Người Thử Hai", vi: "báo cáo viên",
            en: "who speaks, the name alone"),
          TemplateField(
            "topic.end", sample: ".", vi: "dấu cuối dòng: ; hoặc . ở chuyên đề cuối",
            en: "the mark behind it: ; or, behind the last one, ."),
        ]), sample: "", vi: "các chuyên đề", en: "the topics"),
      TemplateField("quota", sample: "02", vi: "số đại biểu của đơn vị", en: "the unit's quota"),
      TemplateField(
        "deadline", sample: "20/7/2019", vi: "hạn gửi danh sách", en: "when the list is due"),
      TemplateField(
        "profile.end", sample: "./.", vi: "dấu hết, theo hồ sơ", en: "the profile's end mark"),
      TemplateField(
        "profile.address", sample: "ông (bà)", vi: "cách xưng hô, theo hồ sơ",
        en: "the profile's word of address"),
    ]
}
