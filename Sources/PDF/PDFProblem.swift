/// Why a document cannot be printed, told so that whoever looks after the server can mend it.
public enum PDFProblem: Error, Sendable, Equatable {
  /// No installed font stands in for this family and has all Vietnamese letters.
  case font(family: String)
  /// A card names a picture that the sheet does not have, or that is no PNG file.
  case image(name: String)
  /// The library that draws refused; its own words.
  case drawing(String)

  /// What is wrong and what to do, in Vietnamese.
  public var vi: String {
    switch self {
    case .font(let family):
      """
      Máy chủ không có phông chữ "\(family)" hoặc phông tương đương đủ chữ tiếng Việt. Hãy cài gói \
      fonts-liberation2 (Debian 12; từ Debian 13: fonts-liberation) rồi in lại.
      """
    case .image(let name):
      """
      Hình "\(name)" của mẫu bị hỏng nên không in được. Hãy báo người quản trị lưu lại hình đó thành \
      PNG rồi khởi động lại dịch vụ; trong lúc chờ, hãy chọn mẫu khác bằng template=.
      """
    case .drawing(let reason):
      "Không tạo được tệp PDF: \(reason)."
    }
  }

  /// What is wrong and what to do, in English.
  public var en: String {
    switch self {
    case .font(let family):
      """
      The server has no font for "\(family)", nor one like it, that has all Vietnamese letters. \
      Install the package fonts-liberation2 (Debian 12; since Debian 13: fonts-liberation) and \
      print again.
      """
    case .image(let name):
      """
      The picture "\(name)" of the template is damaged, so it cannot be printed. Tell an \
      administrator to save it as PNG again and restart the daemon; until then choose another \
      template with template=.
      """
    case .drawing(let reason):
      "The PDF file cannot be made: \(reason)."
    }
  }
}
