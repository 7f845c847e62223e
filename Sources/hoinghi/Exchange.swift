/// Requests out, replies shown: what every way of using the client does.
final class Exchange {
  private let conversation: Conversation
  private let presentation: Presentation
  private let progress: Progress
  let output: Output
  let messages: Messages

  init(
    conversation: Conversation, presentation: Presentation, progress: Progress, output: Output,
    messages: Messages
  ) {
    self.conversation = conversation
    self.presentation = presentation
    self.progress = progress
    self.output = output
    self.messages = messages
    conversation.link.onSent = { progress.didSend($0) }
    conversation.link.onSilence = { progress.didWait($0) }
    conversation.link.beforeWaiting = { try output.flush() }
  }

  func send(_ request: Request) {
    if let upload = request.upload { progress.expectToSend(upload.count) }
    // Whoever is idle waits for what others do, not for the daemon.
    progress.expectsSilence = request.firstWord == "idle"
    conversation.send(request)
  }

  /// Shows the reply to the oldest request that has none yet.
  func receive() throws -> Outcome {
    try conversation.receive(into: presentation)
  }

  /// Waits for a reply or for the other descriptor; true when a reply has begun.
  func awaitReply(or other: Int32) throws -> Bool {
    try conversation.link.awaitAnswer(or: other)
  }
}
