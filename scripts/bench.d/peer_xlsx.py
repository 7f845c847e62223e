"""peer_xlsx.py LIST OUT: writes a list as a workbook with XlsxWriter; says how long it took.

LIST is what documents.py writes. It is read before the clock starts; rows go from memory to the
file in the mode of constant memory, with the looks that the product gives them.
"""
import json, os, sys, time

import xlsxwriter

# Of the columns, in characters; measuring them is left out.
WIDTHS = [7, 26, 30, 36, 13, 22]


def looks(workbook):
    base = {"font_name": "Times New Roman", "font_size": 12, "valign": "vcenter"}
    cell = {**base, "border": 1}
    text = {**cell, "align": "left", "text_wrap": True}
    return {name: workbook.add_format(properties) for name, properties in {
        "title": {**base, "font_size": 14, "bold": True, "align": "center", "text_wrap": True},
        "head": {**cell, "bold": True, "align": "center", "text_wrap": True,
                 "bg_color": "#E7E6E6"},
        "section": {**text, "bold": True},
        "number": {**cell, "align": "left", "num_format": "0"},
        "text": text,
        "verbatim": {**text, "num_format": "@"},
        "closing": {**base, "font_size": 14, "align": "left", "text_wrap": True},
    }.items()}


def write(document, path):
    workbook = xlsxwriter.Workbook(
        path, {"constant_memory": True, "tmpdir": os.path.dirname(path)})
    workbook.set_properties({"title": document["title"][0]})
    sheet = workbook.add_worksheet("Danh sách")
    look = looks(workbook)
    last = len(document["columns"]) - 1
    for column, width in enumerate(WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_default_row(16)
    row = 0
    for line in document["title"]:
        sheet.merge_range(row, 0, row, last, line, look["title"])
        row += 1
    head = row = row + 1
    for column, title in enumerate(document["columns"]):
        sheet.write_string(row, column, title, look["head"])
    number, string, blank = sheet.write_number, sheet.write_string, sheet.write_blank
    plain, figure = look["text"], look["number"]
    formats = [figure, plain, plain, plain, look["verbatim"], plain]
    for cells in document["rows"]:
        row += 1
        if isinstance(cells, str):
            sheet.merge_range(row, 0, row, last, cells, look["section"])
            continue
        number(row, 0, cells[0], figure)
        for column in range(1, last + 1):
            text = cells[column]
            if text:
                string(row, column, text, formats[column])
            else:
                blank(row, column, None, formats[column])
    sheet.autofilter(head, 0, row, last)
    sheet.merge_range(row + 2, 0, row + 2, last, document["closing"], look["closing"])
    sheet.freeze_panes(head + 1, 0)
    sheet.repeat_rows(head)
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&RTrang &P/&N")
    workbook.close()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        document = json.load(file)
    start = time.perf_counter()
    write(document, sys.argv[2])
    took = (time.perf_counter() - start) * 1000
    print(json.dumps({"milliseconds": round(took, 1), "version": xlsxwriter.__version__}))


if __name__ == "__main__":
    main()
