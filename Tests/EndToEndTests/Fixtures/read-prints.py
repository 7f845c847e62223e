#!/usr/bin/python3
"""Reads prints back, as another program than the one that made them, and says what is wrong.

usage: read-prints.py tables|workbooks|words|bundle FOLDER

FOLDER holds each report as NAME.csv and in other forms. What the values for spreadsheets say is
what a report has to say:

    tables     NAME.jsonl has the same rows, and what stands in headings
    workbooks  NAME.xlsx has the same cells; what looks like a formula is a text
    words      NAME.pdf, NAME.html and NAME.xlsx have all the words
    bundle     NAME.zip can be opened and holds PDF files; prints their names
"""

import csv
import decimal
import html
import io
import json
import pathlib
import re
import subprocess
import sys
import unicodedata
import zipfile

# What only stands in values for spreadsheets: on paper it is a heading, goes without saying, or is
# a code to be scanned.
ONLY_IN_TABLES = {
    "tracks": {"Buổi"},
    "running-script": {"Kết thúc", "Tiếp theo", "Nội dung"},
    "quota": {"Nhóm"},
    "changes": {"Giờ cũ, nơi cũ", "Giờ mới, nơi mới"},
    "speaker-agenda": {"Chức vụ, đơn vị"},
    "sign-in": {"Chức vụ - đơn vị"},
    "badges": {"Nhóm", "Mã thẻ"},
    "name-plates": {"Vai trò"},
    "certificates": {"Số buổi có mặt"},
}
# What a workbook has row by row as values for spreadsheets have it.
SAME_ROWS = {
    "speakers", "delegates", "missing-units", "duplicates", "import-log", "summary",
    "invitations", "badges", "name-plates", "labels", "certificates",
}
# What is a heading or a part for people, so that only programs have it in each row.
ONLY_FOR_PROGRAMS = {
    "summary": {"unmarked"},
    "final": {"unmarked"},
    "delegates": {"group"}, "attendance": {"group"}, "sign-in": {"day", "unit", "group"},
}


def number(text):
    """A number as Vietnamese write it; None if it is none."""
    if not re.fullmatch(r"-?[0-9.]+(,[0-9]+)?", text):
        return None
    return decimal.Decimal(text.replace(".", "").replace(",", "."))


def same(cell, value):
    if value is None:
        return cell in ("", "-")
    if isinstance(value, (int, float)):
        return number(cell) == decimal.Decimal(str(value))
    # A spreadsheet would take what begins so for a formula.
    return cell == value or cell == "'" + value


def tables(path):
    """The tables of values for spreadsheets: each a header and rows."""
    text = path.read_bytes().decode("utf-8")
    if not text.startswith("\ufeff"):
        print(f"{path.name}: no byte order mark")
    if "\n" in text.replace("\r\n", ""):
        print(f"{path.name}: a line that does not end with CRLF")
    found = [[]]
    for row in csv.reader(io.StringIO(text[1:], newline="")):
        if row:
            found[-1].append(row)
        else:
            found.append([])
    for header, *rows in found:
        for row in rows:
            if len(row) != len(header):
                print(f"{path.name}: {len(row)} cells under {len(header)} titles: {row}")
    return [(header, rows) for header, *rows in found]


def for_people(report, entry):
    """The values of an object that people have in a row as well."""
    left_out = {"section", "part"} | ONLY_FOR_PROGRAMS.get(report, set())
    if report == "sign-in":
        places = [entry.get("position"), entry.get("unit")]
        entry["position"] = " - ".join(place for place in places if place)
    return [value for key, value in entry.items() if key not in left_out]


def check_tables(path):
    rows = [row for _, rows in tables(path) for row in rows]
    objects = [json.loads(line) for line in open(path.with_suffix(".jsonl"), encoding="utf-8")]
    values = [for_people(path.stem, entry) for entry in objects]
    # Facts above a table are an object of their own.
    values = [row for row in values if path.stem != "sign-in" or len(row) > 1]
    if len(rows) != len(values):
        print(f"{path.stem}: {len(rows)} rows, {len(values)} objects")
    for row, entry in zip(rows, values):
        if len(row) != len(entry) or not all(map(same, row, entry)):
            print(f"{path.stem}: {row} is not {entry}")


def check_workbooks(path):
    import openpyxl

    book = openpyxl.load_workbook(path.with_suffix(".xlsx"))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    for cell in cells:
        if cell.data_type == "f":
            print(f"{path.stem}: {cell.coordinate} is a formula: {cell.value}")
    for sheet in book:
        if str(sheet.page_setup.paperSize) != "9":
            print(f"{path.stem}: {sheet.title} is not for A4")
    if not book.properties.title:
        print(f"{path.stem}: no title")
    header, wanted = tables(path)[0]
    sheet = book.worksheets[0]
    all_rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    found = [place for place, row in enumerate(all_rows) if row[: len(header)] == header]
    if path.stem not in SAME_ROWS:
        return
    if len(found) != 1:
        print(f"{path.stem}: the titles stand in {len(found)} rows")
        return
    place = found[0]
    if sheet.print_title_rows != f"${place + 1}:${place + 1}" or not sheet.freeze_panes:
        print(f"{path.stem}: the titles are not repeated: {sheet.print_title_rows}")
    got = [row for row in all_rows[place + 1:] if sum(value is not None for value in row) > 1]
    total = [row for row in got if row[1] == "TỔNG CỘNG"]
    got = [row[: len(header)] for row in got if row not in total]
    if len(got) != len(wanted):
        print(f"{path.stem}: {len(got)} rows instead of {len(wanted)}")
    for row, values in zip(wanted, got):
        if not all(map(same, row, values)):
            print(f"{path.stem}: {row} is not {values}")


def squeezed(text):
    """Letters only: lines break anywhere on paper."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text)).casefold()


def words_of(path, ending):
    path = path.with_suffix(ending)
    if ending == ".pdf":
        said = subprocess.run(["pdftotext", "-raw", path, "-"], stdout=subprocess.PIPE, check=True)
        text = said.stdout.decode("utf-8")
        if text != unicodedata.normalize("NFC", text):
            print(f"{path.name}: the text is not composed")
        return text
    text = path.read_text(encoding="utf-8")
    return html.unescape(re.sub(r"<style.*?</style>|<[^>]+>", "", text, flags=re.S))


def check_words(path):
    hidden = ONLY_IN_TABLES.get(path.stem, set())
    for ending in (".pdf", ".html"):
        text = squeezed(words_of(path, ending))
        for header, rows in tables(path):
            for row in rows:
                for title, cell in zip(header, row):
                    said = cell[1:] if cell.startswith("'=") else cell
                    if title not in hidden and squeezed(said) not in text:
                        print(f"{path.stem}{ending}: no {title}: {cell}")


def check_bundle(path):
    with zipfile.ZipFile(path) as archive:
        damaged = archive.testzip()
        if damaged:
            print(f"{path.name}: {damaged} is damaged")
        for name in archive.namelist():
            said = archive.read(name)
            is_whole = said.startswith(b"%PDF-") and said.rstrip().endswith(b"%%EOF")
            print(name if is_whole else f"{name} is no PDF")
        archive.extractall(path.parent)


def main():
    subject, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    checks = {
        "tables": (check_tables, ".csv"), "workbooks": (check_workbooks, ".csv"),
        "words": (check_words, ".csv"), "bundle": (check_bundle, ".zip"),
    }
    check, ending = checks[subject]
    for path in sorted(folder.glob("*" + ending)):
        check(path)


main()
