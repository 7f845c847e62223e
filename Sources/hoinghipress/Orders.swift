/// What the words after the program's name ask for.
struct Orders {
  /// What is to be done.
  enum Task {
    case press
    case checkFonts
    case help
    case version
  }

  /// In how many files the document is handed over.
  enum Bundle: String {
    case one
    case zip
  }

  /// What is to be done.
  private(set) var task = Task.press
  /// In how many files the document is handed over.
  private(set) var bundle = Bundle.one
  /// The families of letters to look for.
  private(set) var families: [String] = []
  /// What the document becomes.
  private(set) var form = DocumentForm.pdf
  /// Where files are kept that nobody else can open.
  private(set) var temporaryDirectory = "/tmp"
  /// What the file of the blocks before the first part is called.
  private(set) var name = "tai-lieu"

  /// Reads the words.
  ///
  /// By hand: a library for it would take longer to load than all the words to read.
  init(_ words: some Collection<String>) throws(Failure) {
    var words = words.makeIterator()
    while let word = words.next() {
      switch word {
      case "--help", "-h": task = .help
      case "--version": task = .version
      case "--check-fonts": task = .checkFonts
      case "--font": families.append(try Self.value(of: word, words.next()) { $0 })
      case "--bundle": bundle = try Self.value(of: word, words.next(), Bundle.init)
      case "--format": form = try Self.value(of: word, words.next(), DocumentForm.init)
      case "--temporary-directory":
        temporaryDirectory = try Self.value(of: word, words.next()) { $0 }
      case "--name": name = try Self.value(of: word, words.next()) { $0 }
      default: throw Failure(.usage, "không hiểu \(word)", "cannot read \(word); see --help")
      }
    }
  }

  private static func value<Value>(
    of option: String, _ text: String?, _ read: (String) -> Value?
  ) throws(Failure) -> Value {
    guard let text, !text.isEmpty, let value = read(text) else {
      throw Failure(
        .usage, "\(option) thiếu giá trị hoặc giá trị sai",
        "\(option) has no value or a wrong one; see --help")
    }
    return value
  }

  static let help = """
    hoinghipress [--bundle one|zip] [--format pdf|text] [--temporary-directory DIR]
                 [--name NAME]

    Reads a document as a stream of blocks from standard input and writes it as PDF to standard
    output. The daemon hoinghid starts it; it does nothing useful by hand.

      --bundle one|zip           one PDF file, or a zip file with one for each part
      --temporary-directory DIR  where to keep files while working (default /tmp)
      --format pdf|text          pages, or lines of text to look at what arrives
      --name NAME                the name of the file before the first part, in a zip file
      --check-fonts              only see whether the letters needed are there
      --font FAMILY              with --check-fonts, once or several times: prints the family, a tab
                                 and what stands in for it, if it is not there
      --version, --help

    A failure is one line on standard error: a sentence in Vietnamese, a tab, one in English.

    Exit status
       0  done, or nobody reads the output any more
      64  the words after the program's name make no sense
      65  the document is too much for one file
      69  letters are missing
      70  the document could not be drawn
      74  a file could not be written or read
      76  the input is damaged or not whole

    """
}
