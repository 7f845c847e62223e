# Everybody else: associations, companies, schools of their own. No national title; the rest is
# sober and close to state documents, of which it takes what does not stand here.

like: nd30

title.vi: Đơn giản (không có tiêu đề quốc gia)
title.en: Plain (no national title)
family: plain

header.national: ""             # neither Quốc hiệu nor the Party's title
header.motto: ""
header.national-rule: none
header.superior-size: 13
header.issuer-size: 13
header.issuer-rule: none
title-rule: none
page-number.place: bottom-right # where most offices look for it
end-mark: .
