"""Lists of delegates as units send them: which rows they have, in which order."""

import dataclasses
import unicodedata

from synthetic.people import DEGREE, LEADERS, OFFICERS, TRICKY, People, quoted

# Where the units' four blocks begin and what the lists call them.
BLOCKS = {1: "I. KHỐI CƠ QUAN ĐẢNG", 14: "II. KHỐI QUỐC HỘI, TƯ PHÁP, KIỂM TOÁN",
          19: "III. KHỐI CHÍNH PHỦ", 47: "IV. KHỐI MẶT TRẬN, ĐOÀN THỂ, HỘI"}
NO_PLACES = 60  # the unit that may send nobody
HEADERS = {
    "number": "STT", "name": "Họ và tên", "family": "Họ và", "given": "tên",
    "birth": "Năm sinh", "position": "Chức vụ", "unit": "Đơn vị", "phone": "Điện thoại",
    "email": "Thư điện tử", "note": "Ghi chú",
}
# 180 characters, as titles of conferences are.
TITLE = (
    "Hội nghị tập huấn nghiệp vụ (không thật) về nắm bắt, phân tích, tổng hợp và phản ánh dư luận "
    "xã hội và định hướng thông tin cho đội ngũ cộng tác viên các cơ quan, đơn vị trực thuộc")
# The two sections of one unit's list; the second is written over two cells.
LEADING, WORKING = ["I. ĐẠI BIỂU LÃNH ĐẠO"], ["II", "ĐẠI BIỂU CHUYÊN VIÊN"]


@dataclasses.dataclass(slots=True)
class Formula:
    """A cell that was computed; a CSV has only its value."""
    text: str
    value: int


@dataclasses.dataclass(slots=True)
class Person:
    place: int
    name: str
    position: str = ""
    unit: str = ""
    birth: int | str = ""
    phone: int | str = ""
    email: str = ""
    note: str = ""
    degree: str = ""
    taken: bool = True  # whether an import accepts the row


@dataclasses.dataclass(slots=True)
class Row:
    """A row of the sheet: frame, header, section, total or person."""
    kind: str
    cells: list
    taken: bool = True


@dataclasses.dataclass
class Wanted:
    """What a list shall be like; the fields are the command's options."""
    rows: int = 20
    unit: int | None = None  # a unit's place in protocol order, None for all
    tricky: str = "no"
    frame: bool = False
    names: str = "whole"
    birth: str = "year"
    revision: int = 1
    seed: int = 0


class List:
    def __init__(self, wanted):
        self.wanted = wanted
        self.people = People(wanted.seed)
        self.columns = ["number"] + (["name"] if wanted.names == "whole" else ["family", "given"])
        self.columns += ["birth"] * (wanted.birth != "none") + ["position"]
        self.columns += ["unit"] * (wanted.unit is None) + ["phone", "email", "note"]

    # --- Who is in it --------------------------------------------------------------------------

    def clean(self, place, rank, of):
        """The next person of a unit: the first third leads, the others work."""
        unit, name = self.people.units[place - 1]
        draw = self.people.random
        leads = rank * 3 < of
        person = Person(
            place, self.people.name(unit), draw.choice(LEADERS if leads else OFFICERS), name,
            1955 + draw.randrange(40), self.people.phone(), "", "Trưởng đoàn" * (rank == 0),
            DEGREE.pick(draw))
        person.email = f"dai-bieu-{self.people.step:06}@example.com"
        return person

    def odd(self):
        """Rows that go wrong easily; those that no import takes only where they are wanted."""
        home = self.wanted.unit
        rows = [Person(place, name) for place, name in TRICKY if name != "Lê Hòa"] + [
            Person(32, "Lê Hòa", taken=False),
            Person(29, unicodedata.normalize("NFD", "Trần Văn Đình")),
            Person(29, "Trần Văn Đình", taken=False),
            Person(20, "H’Nhung Êban"),
            Person(21, "nguyễn văn bình"),
            Person(22, "Phạm\u00a0Thị\u200b Lan "),
            Person(23, "Đ/c PGS,TS Vũ Minh Khôi"),
            Person(24, "Đặng Văn Toản", position="nt"),
            Person(24, "Bùi Thị Xuyến", position="-nt-"),
            Person(24, "Hồ Văn Quý", position='"'),
            Person(25, "Ngô Thị Tỵ", phone=912345678),
            Person(26, "Dương Văn Rạng, Trần Thị Rỡ", taken=False),
            Person(27, "Lý Văn 5", taken=False),
        ]
        if home is None:
            rows += [
                Person(4, "Hoàng Minh Kiêm", phone="0000 999 998"),
                Person(10, "Hoàng Minh Kiêm", phone="0000 999 998"),
                Person(28, "Trịnh Văn Lạ", unit="Đảng ủy Sở Không Có Thật", taken=False),
                Person(30, "Trịnh Văn Nhắc", unit="nt"),
                Person(NO_PLACES, "Trịnh Văn Thừa"),
            ]
        for row in rows:
            row.place = home or row.place
            row.unit = row.unit or self.people.units[row.place - 1][1]
            row.position = row.position or OFFICERS[-1]
            self.people.keep(self.people.units[row.place - 1][0], row.name.split(" (")[0])
        return [row for row in rows if row.taken or self.wanted.tricky == "yes"]

    def persons(self):
        """Everybody, unit by unit; the odd ones behind the others of their unit."""
        wanted = self.wanted
        odd = self.odd() if wanted.tricky != "no" else []
        places = [wanted.unit] if wanted.unit else range(1, len(self.people.units) + 1)
        for index, place in enumerate(places):
            # As many from each unit, the first ones one more.
            count = wanted.rows // len(places) + (index < wanted.rows % len(places))
            crowd = [self.clean(place, rank, count) for rank in range(count)]
            if wanted.revision > 1 and wanted.unit:
                crowd = self.revised(crowd)
            yield from crowd
            yield from (row for row in odd if row.place == place)

    def revised(self, crowd):
        """The same list once more: the first got another post, the second another telephone, the
        third does not come, and somebody new does."""
        promoted, moved, _, *others = crowd
        promoted.position = next(post for post in LEADERS if post != promoted.position)
        new = self.clean(promoted.place, len(crowd), len(crowd))
        moved.phone = "0000 999 999"
        return [promoted, moved, *others, new]

    # --- What it looks like ----------------------------------------------------------------------

    def lines(self):
        wanted = self.wanted
        if wanted.frame:
            yield from self.heading()
        yield Row("header", self.header())
        number = since = 0
        section = None
        for person in self.persons():
            title = self.section(person, section) if wanted.frame else None
            if title:
                if since:
                    yield Row("total", ["", f"Cộng: {since}"])
                yield Row("section", title)
                section, since = title, 0
            number += 1
            since += 1
            yield Row("person", self.cells(number, person), person.taken)
        if wanted.frame:
            yield Row("total", ["", f"Cộng: {since}"])
            yield Row("total", ["", f"Tổng cộng: {number} đại biểu"])
            yield from self.signatures()

    def section(self, person, last):
        """The title of the section that a person opens; None within one."""
        if self.wanted.unit is None:
            title = [BLOCKS[max(first for first in BLOCKS if first <= person.place)]]
        else:
            # The odd rows stand at the end and open no third section.
            title = LEADING if person.position in LEADERS and last is None else last
            if title is None or person.position not in LEADERS:
                title = WORKING
        return title if title != last else None

    def heading(self):
        width = len(self.columns)
        place = self.wanted.unit
        unit = self.people.units[place - 1][1] if place else "Các đơn vị"
        for left, right in [("ĐẢNG BỘ KHỐI (DỮ LIỆU GIẢ)", "ĐẢNG CỘNG SẢN VIỆT NAM"),
                            (unit.upper(), ""), ("*", "Hà Nội, ngày 15 tháng 7 năm 2019")]:
            yield Row("frame", [left] + [""] * (width - 4) + [right])
        yield Row("frame", [])
        yield Row("frame", ["DANH SÁCH ĐẠI BIỂU"])
        yield Row("frame", ["dự " + TITLE])
        yield Row("frame", [])

    def signatures(self):
        yield Row("frame", [])
        for left, right in [("NGƯỜI LẬP DANH SÁCH", "T/M ĐẢNG ỦY"), ("", "BÍ THƯ"),
                            ("(ký, ghi rõ họ tên)", "(ký tên, đóng dấu)")]:
            yield Row("frame", ["", left] + [""] * (len(self.columns) - 5) + [right])

    def header(self):
        titles = [HEADERS[column] for column in self.columns]
        if self.wanted.birth == "date":
            titles[self.columns.index("birth")] = "Ngày sinh"
        if self.wanted.names == "merged":
            # One title over two columns; the second cell of a merged range is empty.
            titles[1:3] = [HEADERS["name"], ""]
        return titles

    def cells(self, number, person):
        name = f"{person.degree} {person.name}" if person.degree else person.name
        if self.wanted.names == "whole":
            names = [name]
        else:
            # Before the last syllable; what stands in brackets goes with it.
            end = name.find(" (") if " (" in name else len(name)
            split = name.rfind(" ", 0, len(name[:end].rstrip()))
            names = [name[:split], name[split + 1:]]
        cells = [number if self.wanted.tricky == "no" else self.counted(number), *names]
        if self.wanted.birth == "year":
            cells.append(person.birth)
        elif self.wanted.birth == "date":
            cells.append((person.birth, 1 + number % 12, 1 + number % 28) if person.birth else "")
        cells.append(person.position)
        if self.wanted.unit is None:
            cells.append(person.unit)
        return cells + [person.phone, person.email, person.note]

    @staticmethod
    def counted(number):
        return Formula("ROW()-ROW($A$1)", number) if number % 2 == 0 else number


def commands(conference, quota, seed):
    """What makes a conference ready for the lists: groups, units with contacts, quotas."""
    # Other people than those of the lists.
    people = People(seed + 1)
    yield (f"conference create {conference} title={quoted(TITLE)} from=24/7/2019"
           " profile=dang36 list-deadline=17/7/2019 synthetic=yes")
    yield f"group add {conference} tuyen-giao name={quoted('Lãnh đạo và tuyên giáo')}"
    yield f"group add {conference} cong-tac-vien name={quoted('Cộng tác viên dư luận xã hội')}"
    for place, (unit, name) in enumerate(people.units, 1):
        contact, phone = people.name(unit), people.phone()
        yield (f"unit add {conference} {unit} name={quoted(name)} order={place}"
               f" contact={quoted(contact)} contact-phone={quoted(phone)}"
               f" contact-email=dau-moi-{place}@example.com deadline=15/7/2019")
        if quota is not None:
            yield f"unit quota {conference} {unit} n={0 if place == NO_PLACES else quota}"
