extension RosterProblem {
  /// What is wrong, or was put right, and what to do, in English.
  public var en: String {
    switch severity {
    case .error: errorInEnglish
    case .warning: warningInEnglish
    case .repaired: repairInEnglish
    }
  }

  private var errorInEnglish: String {
    switch reason {
    case .missingName: "the row has no name; write the full name, or take the row out"
    case .nameTooLong:
      "the name is longer than 100 characters; put position and unit into their own columns"
    case .nameDigits: "the name has digits: \(detail); take them out of the name"
    case .nameSigns:
      "the name has signs that no name has: \(detail); use letters, spaces and ' - ."
    case .nameLetters:
      "the name has letters that are not Vietnamese or Latin: \(detail); type it again"
    case .severalPeople:
      "\"\(detail)\" looks like several people, or has a position in it; give each person a row,"
        + " and the position its column"
    case .cellError:
      "the cell shows the error \(value); mend the formula or type the value"
    case .formulaWithoutValue:
      "the cell has a formula without a result; open and save the file in a spreadsheet,"
        + " or type the value"
    case .textTooLong: "the text is longer than \(detail) characters; shorten it"
    case .dittoWithoutAbove:
      "the cell repeats the row above, which has nothing there; write the text out"
    case .shortYear:
      "the year of birth has two digits; write all four, or leave the column out:"
        + " column.birth-year=-"
    default:
      "the year of birth cannot be read; write it as 1975 or 24/7/1975, or leave the column out:"
        + " column.birth-year=-"
    }
  }

  private var warningInEnglish: String {
    switch reason {
    case .phoneUnreadable:
      "it is not one telephone number and is left out; write its ten digits, as 0912 345 678"
    case .severalPhones:
      "there are several telephone numbers; only \(detail) is taken, write others as a note"
    case .emailUnreadable:
      "it is not an e-mail address and is left out; write it as name@office.vn"
    case .severalEmails: "there are several e-mail addresses; only \(detail) is taken"
    case .titlesUnknown:
      "it has no title that is known and is left out; write it as PGS.TS, ThS, BS CKII"
    case .dittoDash:
      "the dash is read as the row above: \"\(detail)\"; if it is not, leave the cell empty"
    case .lostLetter:
      "the file lost the letter ư; it is read as \"\(detail)\", compare it with the paper list"
    case .maybeLostLetter:
      "the file lost letters ư, and this word may lack one, as Lu for Lưu; compare it with the"
        + " paper list"
    default:
      "the spreadsheet made a date or time of the text, and it is left out; format the cell as"
        + " text and type it again"
    }
  }

  private var repairInEnglish: String {
    switch reason {
    case .nameCase: "the name was in one case; it is read as \"\(detail)\""
    case .lookAlikes:
      "the name had foreign letters that look Latin; it is read as \"\(detail)\""
    case .ditto: "as in the row above: \"\(detail)\""
    case .phoneZero: "the telephone number had lost its first 0; it is read as \(detail)"
    case .oldPhone:
      "the mobile number is from before 15/9/2018; it is read as \(detail)"
    default: "the spreadsheet had made a date of the year of birth; it is read as \(detail)"
    }
  }
}
