extension ReportOrder {
  /// What stands in place of cards or letters when there is nobody to have one, and what to do.
  var nobody: String {
    if report == .certificates, delegate != nil || unit != nil || group != nil {
      return language.say(
        "(không có giấy chứng nhận nào còn giá trị cho lựa chọn này: chưa cấp hoặc đã thu hồi; xem "
          + "certificate list \(conference))",
        "(there is no valid certificate for this choice: none was issued or it was revoked; see "
          + "certificate list \(conference))")
    }
    if report == .certificates {
      return language.say(
        "(chưa cấp giấy chứng nhận nào; dùng certificate issue \(conference))",
        "(no certificate was issued yet; use certificate issue \(conference))")
    }
    if report.options.contains(.recipients), recipients == .units {
      return language.say(
        "(chưa đơn vị nào được mời cử người; dùng unit quota \(conference), hoặc in với unit= hay "
          + "recipients=delegates)",
        "(no unit was asked for people yet; use unit quota \(conference), or print with unit= or "
          + "recipients=delegates)")
    }
    guard unit != nil || group != nil else {
      return language.say(
        "(chưa có đại biểu nào; dùng delegate register \(conference))",
        "(there is no delegate yet; use delegate register \(conference))")
    }
    return language.say(
      "(đơn vị hoặc nhóm này chưa có đại biểu nào; dùng delegate register \(conference), hoặc bỏ "
        + "unit= và group=)",
      "(this unit or group has no delegate yet; use delegate register \(conference), or leave "
        + "unit= and group= out)")
  }
}
