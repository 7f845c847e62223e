#!/usr/bin/python3
"""Writes the lists of this folder; see README.md. All people are synthetic."""
import datetime
import subprocess
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

PEOPLE = [
    ("NGUYỄN VĂN", "AN", "Vụ trưởng", 912345678, datetime.date(1970, 5, 19), ""),
    ("Trần Thị", "Bình", "Chuyên viên", "0912 345 679", datetime.date(1981, 9, 2), "đi xe 2"),
    ("Lê Văn", "Cường", "nt", 912345680, datetime.date(1990, 12, 22), ""),
    ("TS Phạm Thị", "Dung", "Phó Vụ trưởng", None, datetime.date(1965, 2, 3), "trưởng đoàn"),
]


def write(path, formulas=False, epoch=None):
    book = Workbook()
    if epoch:
        book.epoch = epoch
    sheet = book.active
    sheet.title = "Danh sách"
    sheet["A1"] = "DANH SÁCH ĐẠI BIỂU"
    sheet.merge_cells("A1:H1")
    header = ["STT", "Họ và tên", None, "Chức vụ", "Đơn vị", "Điện thoại", "Ngày sinh", "Ghi chú"]
    for column, text in enumerate(header, 1):
        sheet.cell(3, column, text)
    sheet.merge_cells("B3:C3")
    sheet["A4"] = "I. CỘNG TÁC VIÊN"
    sheet.merge_cells("A4:H4")
    row = 5
    for number, (surname, given, position, phone, born, note) in enumerate(PEOPLE, 1):
        if number == 4:
            sheet.cell(row, 1, "II. KHỐI CƠ QUAN ĐẢNG")
            row += 1
        unit = '="Đảng ủy "&"Bộ Tài chính"' if formulas else "Đảng ủy Bộ Tài chính"
        values = [number, surname, given, position, unit, phone, born, note or None]
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
        sheet.cell(row, 7).number_format = "dd/mm/yyyy"
        row += 1
    sheet.cell(row, 1, "Tổng cộng: 4 đồng chí")
    sheet.cell(row + 2, 5, "Hà Nội, ngày 20 tháng 7 năm 2019")
    sheet.cell(row + 3, 5, "TM. BAN THƯỜNG VỤ")
    book.save(path)


def convert(source, form, options=""):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", form + options, "--outdir", ".", source],
        check=True)


write("openpyxl.xlsx")
write("openpyxl-1904.xlsx", epoch=CALENDAR_MAC_1904)
# LibreOffice works the formulas out and writes everything anew.
write("libreoffice.xlsx", formulas=True)
convert("libreoffice.xlsx", "ods")
convert("libreoffice.ods", "xlsx")
convert("libreoffice.ods", "xls")
# Separated by semicolons, in UTF-8, as shown.
convert("libreoffice.ods", "csv", ":Text - txt - csv (StarCalc):59,34,76,1,,0,false,true")
