"""Made-up people and the units that send them, for all scripts that make data up.

The people are synthetic; the units are the Party committees of real public bodies by their names of
2019, in protocol order. The same seed gives the same people.
"""

import functools
import itertools
import random
import unicodedata

SEED = 20190724

BODIES = """Văn phòng Trung ương Đảng
Ban Tổ chức Trung ương
cơ quan Ủy ban Kiểm tra Trung ương
Ban Tuyên giáo Trung ương
Ban Dân vận Trung ương
Ban Nội chính Trung ương
Ban Kinh tế Trung ương
Ban Đối ngoại Trung ương
Hội đồng Lý luận Trung ương
Học viện Chính trị quốc gia Hồ Chí Minh
Báo Nhân Dân
Tạp chí Cộng sản
Nhà xuất bản Chính trị quốc gia Sự thật
Văn phòng Quốc hội
Văn phòng Chủ tịch nước
Tòa án nhân dân tối cao
Viện kiểm sát nhân dân tối cao
Kiểm toán nhà nước
Văn phòng Chính phủ
Bộ Công Thương
Bộ Giáo dục và Đào tạo
Bộ Giao thông vận tải
Bộ Kế hoạch và Đầu tư
Bộ Khoa học và Công nghệ
Bộ Lao động - Thương binh và Xã hội
Bộ Ngoại giao
Bộ Nội vụ
Bộ Nông nghiệp và Phát triển nông thôn
Bộ Tài chính
Bộ Tài nguyên và Môi trường
Bộ Thông tin và Truyền thông
Bộ Tư pháp
Bộ Văn hóa, Thể thao và Du lịch
Bộ Xây dựng
Bộ Y tế
Thanh tra Chính phủ
Ủy ban Dân tộc
Ngân hàng Nhà nước Việt Nam
Bảo hiểm xã hội Việt Nam
Đài Tiếng nói Việt Nam
Đài Truyền hình Việt Nam
Thông tấn xã Việt Nam
Viện Hàn lâm Khoa học xã hội Việt Nam
Viện Hàn lâm Khoa học và Công nghệ Việt Nam
Ban Quản lý Lăng Chủ tịch Hồ Chí Minh
Ủy ban Quản lý vốn nhà nước tại doanh nghiệp
cơ quan Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam
cơ quan Tổng Liên đoàn Lao động Việt Nam
cơ quan Trung ương Hội Nông dân Việt Nam
cơ quan Trung ương Hội Liên hiệp Phụ nữ Việt Nam
cơ quan Trung ương Hội Cựu chiến binh Việt Nam
cơ quan Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh
Liên minh Hợp tác xã Việt Nam
Phòng Thương mại và Công nghiệp Việt Nam
Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam
Liên hiệp các Hội Văn học nghệ thuật Việt Nam
Hội Nhà báo Việt Nam
Hội Luật gia Việt Nam
Hội Chữ thập đỏ Việt Nam
Liên hiệp các tổ chức hữu nghị Việt Nam""".split("\n")

# Shares in per cent; the rest is spread over the rare ones.
SURNAMES = {
    "Nguyễn": 38.4, "Trần": 12.1, "Lê": 9.5, "Phạm": 7.0, "Hoàng": 4.6, "Huỳnh": 0.5, "Phan": 4.5,
    "Vũ": 3.5, "Võ": 0.4, "Đặng": 2.1, "Bùi": 2.0, "Đỗ": 1.4, "Hồ": 1.3, "Ngô": 1.3, "Dương": 1.0,
    "Lý": 0.5,
}
RARE = "Đinh Trịnh Lưu Đoàn Đào Mai Trương Lương Tạ Cao Hà Tô Chu Phùng Quách Nông Đàm Lò Thạch"
SURNAMES.update({name: 9.9 / 19 for name in RARE.split()})

MIDDLE_OF_MEN = {
    "Văn": 30, "Đức": 8, "Minh": 7, "Quang": 6, "Hữu": 5, "Xuân": 5, "Ngọc": 5, "Thanh": 5,
    "Đình": 5, "Anh": 4, "Mạnh": 4, "Hoàng": 4, "Quốc": 4, "Tiến": 3, "Trọng": 3, "": 2,
}
MIDDLE_OF_WOMEN = {"Thị": 45}
MIDDLE_OF_WOMEN.update(
    {f"Thị {name}": 25 / 8 for name in "Thu Thanh Minh Ngọc Hồng Bích Phương Kim".split()})
MIDDLE_OF_WOMEN.update(
    {name: 3 for name in "Thu Thanh Ngọc Minh Phương Hồng Bích Kim Thúy Mai".split()})
GIVEN_OF_MEN = (
    "Tuấn Hùng Dũng Sơn Nam Hải Thắng Cường Minh Trung Đức Long Thành Hiếu Quang Anh Tiến Hưng "
    "Toàn Bình Việt Hòa Phương Giang Khánh Vinh Kiên Lâm Dương An Ân").split()
GIVEN_OF_WOMEN = (
    "Hương Hà Lan Hằng Nga Thủy Hạnh Hiền Hoa Mai Linh Trang Phương Thảo Nhung Oanh Yến Vân Dung "
    "Huyền Loan Tuyết Ánh Hòa Thúy Liên Ngọc Giang Anh Quỳnh").split()

LEADERS = [
    "Bí thư Đảng ủy", "Phó Bí thư Thường trực Đảng ủy", "Phó Bí thư Đảng ủy",
    "Ủy viên Ban Thường vụ Đảng ủy", "Trưởng Ban Tuyên giáo Đảng ủy",
    "Phó Trưởng Ban Tuyên giáo Đảng ủy", "Chánh Văn phòng Đảng ủy", "Phó Chánh Văn phòng Đảng ủy",
]
OFFICERS = ["Chuyên viên cao cấp", "Chuyên viên chính", "Chuyên viên"]
DEGREES = {"": 55, "ThS": 33, "TS": 9, "PGS.TS": 1.5, "BS CKII": 0.5, "CN": 1}
SENT = {3: 72, 2: 15, 4: 8, 0: 5}

# Names that go wrong easily: the unit's place and the name as somebody typed it. What stands in
# brackets tells two people of one name apart.
TRICKY = [
    (29, "Nguyễn Thị Hương (Vụ A)"), (29, "Nguyễn Thị Hương (Vụ B)"), (32, "Lê Hoà"),
    (34, "Lê Hòa"), (12, "  Trần   Văn An "), (14, "ĐOÀN QUỐC VIỆT"), (15, "Ðỗ Thị Mai"),
    (16, "H'Linh Niê"), (17, "Y Bhăm Niê"), (18, "Lê Hoa"), (19, "Nguyễn Hoàng Thị Minh Châu"),
]


@functools.cache
def slug(text):
    """The text in ASCII, as a code: Bộ Tư pháp gives bo-tu-phap."""
    text = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in text
                   if not unicodedata.combining(c))
    words, code = kept.split(), ""
    while words and len(code) + 1 + len(words[0]) <= 48:
        code += ("-" if code else "") + words.pop(0)
    return code


def quoted(text):
    """The text as a word of the wire language."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Weighted:
    """Draws from a table of weights, as random.choices does, but sums them once."""

    def __init__(self, weights):
        self.values = list(weights)
        self.sums = list(itertools.accumulate(weights.values()))

    def pick(self, source):
        return source.choices(self.values, cum_weights=self.sums)[0]


SURNAME, DEGREE, NUMBER_SENT = Weighted(SURNAMES), Weighted(DEGREES), Weighted(SENT)
MIDDLE_OF_MAN, MIDDLE_OF_WOMAN = Weighted(MIDDLE_OF_MEN), Weighted(MIDDLE_OF_WOMEN)


class People:
    """The people of a conference, drawn one after the other; no two in a unit share a name."""

    def __init__(self, seed=SEED):
        self.random = random.Random(seed)
        self.units = [("du-" + slug(body), "Đảng ủy " + body) for body in BODIES]
        self.taken = {unit: set() for unit, _ in self.units}
        self.step = seed % 1_000_000

    def keep(self, unit, name):
        """Gives the name to nobody else of the unit, not with other diacritics either."""
        self.taken[unit].add(slug(name))

    def name(self, unit):
        """A name that nobody in the unit has yet: surname, middle names, given name."""
        taken, draw = self.taken[unit], self.random
        while True:
            if draw.random() < 0.55:
                middle, given = MIDDLE_OF_MAN.pick(draw), draw.choice(GIVEN_OF_MEN)
            else:
                middle, given = MIDDLE_OF_WOMAN.pick(draw), draw.choice(GIVEN_OF_WOMEN)
            if len(taken) > 800:
                # Large units need longer names, or the same ones would come again and again.
                middle = f"{middle} {draw.choice(GIVEN_OF_MEN)}".strip()
            parts = [part for part in (SURNAME.pick(draw), middle, given) if part]
            folded = "-".join(map(slug, parts))
            if folded not in taken:
                taken.add(folded)
                return " ".join(parts)

    def phone(self):
        """A number that cannot be anybody's: a second zero never begins a subscriber's."""
        # Stepping by a number without common factors with 10^6 brings no number twice.
        self.step = (self.step + 387_961) % 1_000_000
        return f"0000 {self.step // 1000:03} {self.step % 1000:03}"
