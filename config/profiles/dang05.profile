# Party bodies since 2026: Hướng dẫn 05-HD/VPTW under Quy định 399-QĐ/TW of 09/01/2026 ("HD 05"),
# which replaced HD 36. What it leaves as it was is taken from there.

like: dang36

title.vi: Văn bản của Đảng (Hướng dẫn 05-HD/VPTW)
title.en: Party documents (Guidance 05-HD/VPTW)

margins.top: 20                 # HD 05: 20 / 20 / 30 / 15 mm
margins.bottom: 20
margins.left: 30
margins.right: 15
sizes.title: 15                 # HD 05: type 14–16
sizes.body: 14                  # HD 05: text 14
body.indent: 10                 # HD 05: first line 10 mm
body.line-spacing: 1.12         # HD 05: exactly 18 pt, which is 1.12 times a line of 14 pt
signature.position-emphasis: plain  # HD 05: the line of the position is not bold
recipients.heading-emphasis: underlined  # HD 05: underlined
recipients.lines-size: 12       # HD 05: 12
