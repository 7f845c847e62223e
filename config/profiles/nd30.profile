# State bodies: Nghị định 30/2020/NĐ-CP, in force from 05/3/2020. "PL I" is its Phụ lục I (how
# documents are laid out), "PL III" its Phụ lục III (abbreviations and forms).
#
# A profile of your own: a file NAME.profile with "like: nd30" and the keys that differ.

title.vi: Văn bản hành chính (Nghị định 30/2020/NĐ-CP)
title.en: State documents (Decree 30/2020/NĐ-CP)
family: nd30

# --- Paper and letters -----------------------------------------------------------------------

paper: a4                       # PL I: A4, 210 × 297 mm
margins.top: 20                 # PL I: 20–25 mm
margins.bottom: 20              # PL I: 20–25 mm
margins.left: 30                # PL I: 30–35 mm
margins.right: 15               # PL I: 15–20 mm
font: Times New Roman           # PL I: Times New Roman, Unicode, black
sizes.header: 13                # PL I: 12–14 for the parts of the header
sizes.title: 14                 # PL I: type 13–14
sizes.subject: 14               # PL I: subject 13–14
sizes.body: 14                  # PL I: text 13–14
sizes.table: 12                 # not laid down: a step below the text
sizes.small: 10                 # not laid down
sizes.page-number: 13           # PL I: 13–14, upright
body.indent: 10                 # PL I: first line 1 cm or 1.27 cm
body.line-spacing: 1.15         # PL I: single to 1.5 lines
body.paragraph-spacing: 6       # PL I: at least 6 pt
page-number.place: top          # PL I: centred in the top margin
page-number.first-page: no      # PL I: not shown on page 1
title-rule: line                # PL I: a solid rule, a third to a half of the line

# --- The header ------------------------------------------------------------------------------

header.national: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM   # PL I: Quốc hiệu
header.national-size: 12        # PL I: 12–13
header.national-emphasis: bold  # PL I: capitals, bold
header.motto: Độc lập - Tự do - Hạnh phúc             # PL I: Tiêu ngữ
header.motto-size: 13           # PL I: 13–14
header.motto-emphasis: bold     # PL I: bold
header.national-rule: full      # PL I: a solid rule as long as the line
header.superior-size: 12        # PL I: 12–13
header.superior-emphasis: plain # PL I: capitals, not bold
header.superior-line: 36        # the left half of a page of 80 columns
header.issuer-size: 12          # PL I: 12–13
header.issuer-emphasis: bold    # PL I: capitals, bold
header.issuer-line: 32          # longer names take two lines
header.issuer-rule: short       # PL I: a third to a half of the line
header.issuer-mark: ""          # only Party documents have one
header.breaks-before: CÁC, TRỰC THUỘC, THUỘC, ĐẢNG ỦY, ĐẢNG BỘ, TỈNH, THÀNH PHỐ, HUYỆN, QUẬN, QUỐC GIA, TRUNG ƯƠNG, VIỆT NAM, VÀ
header.number-size: 13          # PL I: 13
header.number-emphasis: plain   # PL I: upright
header.date-size: 13            # PL I: 13–14
header.date-emphasis: italic    # PL I: slanted
header.date-row: always         # PL I: in the row of the number

# --- Number and date -------------------------------------------------------------------------

number.label: "Số: "            # PL I: a colon behind "Số"
number.form: "{number}/{type}-{body}"   # PL I: Số: 05/GM-ABC
number.untyped: "{number}/{body}"       # PL III: a công văn has no letters of its type
number.blank: "..."             # nobody has given a number yet
date.form: "{place}, ngày {day} tháng {month} năm {year}"   # PL I: 0 before days < 10, months 1, 2
date.blank: …                   # nobody has given a date yet

# PL III: abbreviations of the types of document
abbreviations.cong-van: ""
abbreviations.giay-moi: GM
abbreviations.chuong-trinh: CTr
abbreviations.ke-hoach: KH
abbreviations.bao-cao: BC
abbreviations.thong-bao: TB
abbreviations.to-trinh: TTr
abbreviations.bien-ban: BB
abbreviations.giay-gioi-thieu: GGT
abbreviations.quyet-dinh: QĐ
abbreviations.quy-dinh: QyĐ
abbreviations.huong-dan: HD
abbreviations.giay-chung-nhan: GCN      # a convention: no letters are laid down

# --- The text --------------------------------------------------------------------------------

sections.numerals: roman        # PL I: I., II.
sections.form: "{number}. {heading}"    # PL I: Roman and a full stop
subject.lower-case: no          # PL I does not ask for it
end-mark: ./.                   # PL III: the text ends with ./.
appendix.form: Phụ lục {number} # PL I: Phụ lục I
appendix.reference: (Kèm theo {type} số {number} {date} của {issuer})   # PL I
addressee.heading: "Kính gửi:"  # PL I: several addressees one a line, "- …;"
person.untitled: "{name}"       # a programme gives the name alone
person.address: ông (bà)        # the word of address of state bodies

# --- Signature and recipients ----------------------------------------------------------------

signature.prefix.thay-mat: TM.          # PL I: on behalf of a collective
signature.prefix.ky-thay: KT.           # PL I: a deputy for the head
signature.prefix.thua-lenh: TL.         # PL I: by order
signature.prefix.thua-uy-quyen: TUQ.    # PL I: by authorisation
signature.prefix.quyen: Q.              # PL I: acting
signature.authority-size: 14            # PL I: 13–14
signature.authority-emphasis: bold      # PL I: capitals, bold
signature.position-size: 14             # PL I: 13–14
signature.position-emphasis: bold       # PL I: capitals, bold
signature.name-size: 14                 # PL I: 13–14, no rank or degree before it
signature.name-emphasis: bold           # PL I: bold
signature.room: 25                      # not laid down: room for signature and stamp, mm
recipients.heading: "Nơi nhận:"         # PL I
recipients.heading-size: 12             # PL I: 12
recipients.heading-emphasis: bold-italic  # PL I: bold, slanted
recipients.lines-size: 11               # PL I: 11
recipients.lines-emphasis: plain        # PL I: upright
recipients.archive: "- Lưu: VT, {drafter}."   # PL I: the last line
recipients.archive-undrafted: "- Lưu: VT."
