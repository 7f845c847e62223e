import LineProtocol
import Organizer

// The moves between the states of a registration; sql/functions/delegate_state.sql has the table.

extension DelegateCommands {
  private static let reason = Parameter<String?>.option(
    "reason", .line, vi: "lý do", en: "the reason")
  private static let withdrawn =
    answer + [
      .maybe("left", vi: "các mục đã rời", en: "the sessions left"),
      .maybe("promoted", vi: "ai được lên thay ở các mục", en: "who got the seats"), .movedUp,
    ]

  static let confirm = Command<Work>(
    "delegate confirm",
    vi: "Xác nhận một đại biểu; người mới dự kiến cần còn chỉ tiêu, nếu không thì chờ duyệt.",
    en: "Confirms a delegate; one who was only proposed needs a place in the quota, or waits.",
    role: .registrar, effect: .writes([.delegate]), fields: answer + [.queue, .quota],
    faults: [.notFound, .state, .closed], example: "delegate confirm DLXH-2019 nguyen-thi-hoa",
    .conference, .delegate
  ) { invocation, conference, delegate throws(Fault) in
    .write(DelegateStatements.confirm(invocation.author, conference, delegate))
  }

  static let approve = Command<Work>(
    "delegate approve", vi: "Duyệt một đại biểu vượt chỉ tiêu.",
    en: "Lets in somebody who waits, beyond the quota.",
    role: .organizer, effect: .writes([.delegate]), fields: answer + [.queue, .quota],
    faults: [.notFound, .state, .closed], example: "delegate approve DLXH-2019 nguyen-thi-hoa",
    .conference, .delegate
  ) { invocation, conference, delegate throws(Fault) in
    .write(DelegateStatements.approve(invocation.author, conference, delegate))
  }

  static let refuse = Command<Work>(
    "delegate refuse", vi: "Không duyệt một đại biểu vượt chỉ tiêu.",
    en: "Turns down somebody who waits beyond the quota.",
    role: .organizer, effect: .writes([.delegate, .enrolment]), fields: withdrawn,
    faults: [.notFound, .state, .closed],
    example: "delegate refuse DLXH-2019 nguyen-thi-hoa reason=\"hết chỗ\"", .conference, .delegate,
    reason
  ) { invocation, conference, delegate, reason throws(Fault) in
    .write(DelegateStatements.refuse(invocation.author, conference, delegate, reason))
  }

  static let cancel = Command<Work>(
    "delegate cancel",
    vi: "Rút tên một đại biểu; rời mọi mục đã ghi danh, người chờ chỉ tiêu được nhận thay.",
    en: "Cancels a delegate, who leaves all sessions; those who wait for a seat or for a place in"
      + " the quota move up.",
    role: .registrar, effect: .writes([.delegate, .enrolment]), fields: withdrawn,
    faults: [.notFound, .inUse, .state, .closed],
    example: "delegate cancel DLXH-2019 nguyen-thi-hoa",
    .conference, .delegate, reason
  ) { invocation, conference, delegate, reason throws(Fault) in
    .write(DelegateStatements.cancel(invocation.author, conference, delegate, reason))
  }

  static let reinstate = Command<Work>(
    "delegate reinstate",
    vi: "Nhận lại một đại biểu đã rút tên; hết chỉ tiêu thì chờ duyệt.",
    en: "Takes a cancelled delegate back, to wait if the quota is full; seats are not given back.",
    role: .registrar, effect: .writes([.delegate]), fields: answer + [.queue, .quota],
    faults: [.notFound, .state, .duplicate, .closed],
    example: "delegate reinstate DLXH-2019 nguyen-thi-hoa", .conference, .delegate
  ) { invocation, conference, delegate throws(Fault) in
    .write(DelegateStatements.reinstate(invocation.author, conference, delegate))
  }
}
