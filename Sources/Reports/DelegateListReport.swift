import Documents
import Postgres
import Stationery
import Vietnamese

/// Danh sách đại biểu: who takes part.
struct DelegateListReport {
  private let draft: ReportDraft

  init(_ draft: ReportDraft) { self.draft = draft }

  func compose() throws {
    let order = draft.order
    let language = draft.language
    try draft.begin(
      language.say("DANH SÁCH ĐẠI BIỂU", "LIST OF DELEGATES"),
      subject: language.say("tham dự \(draft.conference.title)", draft.conference.title))
    try draft.out.beginTable(
      PeopleList.columns(for: draft) + [
        PeopleList.phoneColumn(in: language), PeopleList.noteColumn(for: draft),
      ])
    let list = PeopleList(draft)
    try draft.runner.forEachCopied(PeopleList.people(of: order)) { row in
      try list.begin(row)
      list.cell(row, PeopleList.phone)
      list.note(row)
      try draft.out.endRow()
    }
    try draft.out.endTable()
    try draft.close(closing(list), notes: list.footnote, isListed: list.count > 0)
  }

  private func closing(_ list: PeopleList) -> String? {
    let count = list.count
    guard count > 0 else {
      // Who counts in another unit was listed all the same.
      guard list.footnote == nil else { return nil }
      return draft.language.say("(chưa có đại biểu)", "(there are no delegates yet)")
    }
    return draft.language.say(
      "Danh sách gồm \(Figures.counted(count)) đại biểu.",
      "The list has \(draft.language.counted(count)) delegates.")
  }
}
