# Party bodies until 2026: Hướng dẫn 36-HD/VPTW of 03/4/2018 ("HD 36").

title.vi: Văn bản của Đảng (Hướng dẫn 36-HD/VPTW)
title.en: Party documents (Guidance 36-HD/VPTW)
family: dang

# --- Paper and letters -----------------------------------------------------------------------

paper: a4                       # HD 36: A4, forms also A5
margins.top: 20                 # HD 36: 20 mm
margins.bottom: 20              # HD 36: 20 mm
margins.left: 30                # HD 36: 30 mm
margins.right: 15               # HD 36: 15 mm
font: Times New Roman           # HD 36: its own samples; the letters of TCVN 6909:2001
sizes.header: 14                # HD 36: 14, the title 15
sizes.title: 16                 # HD 36: type 15–16
sizes.subject: 14               # HD 36: subject 14–15
sizes.body: 14                  # HD 36: text 14–15
sizes.table: 12                 # not laid down: a step below the text
sizes.small: 10                 # not laid down
sizes.page-number: 13           # not laid down: a step below the text
body.indent: 10                 # as HD 05 lays down later
body.line-spacing: 1.15         # not laid down
body.paragraph-spacing: 6       # not laid down
page-number.place: top          # HD 36: top centre
page-number.first-page: no      # HD 36: from page 2
title-rule: dashes              # HD 36: a short ----- below the subject

# --- The header ------------------------------------------------------------------------------

header.national: ĐẢNG CỘNG SẢN VIỆT NAM   # HD 36: the title
header.national-size: 15        # HD 36: 15
header.national-emphasis: bold  # HD 36: capitals, bold
header.motto: ""                # only state documents have one
header.motto-size: 14
header.motto-emphasis: bold
header.national-rule: full      # HD 36: a solid rule as long as the title
header.superior-size: 14        # HD 36: 14
header.superior-emphasis: plain # HD 36: capitals, not bold
header.superior-line: 36        # the left half of a page of 80 columns
header.issuer-size: 14          # HD 36: 14
header.issuer-emphasis: bold    # HD 36: capitals, bold
header.issuer-line: 32          # longer names take two lines
header.issuer-rule: none        # HD 36: an asterisk instead
header.issuer-mark: "*"         # HD 36: a line with *
header.breaks-before: CÁC, TRỰC THUỘC, THUỘC, ĐẢNG ỦY, ĐẢNG BỘ, TỈNH, THÀNH PHỐ, HUYỆN, QUẬN, QUỐC GIA, TRUNG ƯƠNG, VIỆT NAM, VÀ
header.number-size: 14          # HD 36: 14
header.number-emphasis: plain   # HD 36: upright
header.date-size: 14            # HD 36: 14
header.date-emphasis: italic    # HD 36: slanted
header.date-row: with-superior  # HD 36: a committee's date follows the title

# --- Number and date -------------------------------------------------------------------------

number.label: "Số "             # HD 36: no colon
number.form: "{number}-{type}/{body}"   # HD 36: Số 127-QĐ/TW
number.untyped: "{number}-{body}"       # the same with a symbol given whole
number.blank: "..."             # nobody has given a number yet
date.form: "{place}, ngày {day} tháng {month} năm {year}"   # HD 36: 0 before days < 10, months 1, 2
date.blank: …                   # nobody has given a date yet

# HD 36; GM is a convention, as no letters are laid down for a giấy mời
abbreviations.cong-van: CV
abbreviations.giay-moi: GM
abbreviations.chuong-trinh: CTr
abbreviations.ke-hoach: KH
abbreviations.bao-cao: BC
abbreviations.thong-bao: TB
abbreviations.to-trinh: TTr
abbreviations.bien-ban: BB
abbreviations.giay-gioi-thieu: GGT
abbreviations.quyet-dinh: QĐ
abbreviations.quy-dinh: QĐ
abbreviations.huong-dan: HD
abbreviations.giay-chung-nhan: GCN      # a convention: no letters are laid down

# --- The text --------------------------------------------------------------------------------

sections.numerals: roman        # the Party's habit: I-, II-
sections.form: "{number}- {heading}"    # Roman and a hyphen
subject.lower-case: yes         # HD 36: the subject begins in lower case
end-mark: .                     # HD 36: no ./.
appendix.form: Phụ lục {number} # as state documents
appendix.reference: (Kèm theo {type} số {number} {date} của {issuer})
addressee.heading: "Kính gửi:"
person.untitled: Đ/c {name}     # a programme: Đ/c Đỗ Ngọc An
person.address: đồng chí        # the word of address of Party bodies

# --- Signature and recipients ----------------------------------------------------------------

signature.prefix.thay-mat: T/M          # HD 36: on behalf of a committee
signature.prefix.ky-thay: K/T           # HD 36: a deputy for the head of an advisory body
signature.prefix.thua-lenh: T/L         # HD 36: by order
signature.prefix.thua-uy-quyen: TUQ.    # not laid down: as state documents
signature.prefix.quyen: Q.              # not laid down: as state documents
signature.authority-size: 14            # as the text
signature.authority-emphasis: bold      # capitals, bold
signature.position-size: 14             # as the text
signature.position-emphasis: bold       # capitals, bold
signature.name-size: 14                 # as the text, no degree before it
signature.name-emphasis: bold
signature.room: 25                      # not laid down: room for signature and stamp, mm
recipients.heading: "Nơi nhận:"
recipients.heading-size: 12             # as the list
recipients.heading-emphasis: underlined # underlined
recipients.lines-size: 12               # 12
recipients.lines-emphasis: plain
recipients.archive: "- Lưu Văn phòng."  # no colon, no VT
recipients.archive-undrafted: "- Lưu Văn phòng."
