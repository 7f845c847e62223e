"""Writes the rows of a list as a CSV or XLSX file, as the programs of offices do."""

import csv
import datetime
import io
import zipfile
from xml.sax.saxutils import escape

from synthetic.legacy import TABLES, legacy
from synthetic.lists import Formula

# How a CSV's text becomes bytes. In the legacy ones a byte is a letter of the font; as-text is the
# same cells pasted where Unicode is stored.
ENCODINGS = {"utf-8": "utf-8", "utf-8-bom": "utf-8-sig", "utf-16": "utf-16",
             "utf-16-without-mark": "utf-16-le", "tcvn3": "latin-1", "vni": "latin-1",
             "tcvn3-as-text": "utf-8", "vni-as-text": "utf-8"}
STAMP = (2019, 7, 24, 0, 0, 0)  # of the parts of an XLSX, so that its bytes are always the same
DATE, BOLD = 1, 2  # styles
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Tally:
    """Counts the rows while a writer takes them."""

    def __init__(self):
        self.people, self.refused = 0, []

    def watch(self, rows, first):
        for number, row in enumerate(rows, first):
            if row.kind == "person":
                self.people += 1
                if not row.taken:
                    self.refused.append(number)
            yield number, row


def in_font(encoding, cell):
    font = encoding.removesuffix("-as-text")
    return legacy(cell, font) if font in TABLES and isinstance(cell, str) else cell


def write_csv(output, rows, encoding, separator, has_separator_line):
    tally = Tally()
    text = io.TextIOWrapper(output, encoding=ENCODINGS[encoding], newline="", write_through=False)
    if has_separator_line:
        text.write(f"sep={separator}\r\n")
    writer = csv.writer(text, delimiter=separator, lineterminator="\r\n")
    for _, row in tally.watch(rows, 2 if has_separator_line else 1):
        writer.writerow([in_font(encoding, plain(cell)) for cell in row.cells])
    text.flush()
    text.detach()
    return tally


def plain(cell):
    """The cell as a spreadsheet program saves it in a CSV."""
    if isinstance(cell, Formula):
        return cell.value
    if isinstance(cell, tuple):
        return "{2:02}/{1:02}/{0}".format(*cell)
    return cell


class XLSX:
    """Writes a workbook with one sheet, a row at a time."""

    def __init__(self, strings, epoch, encoding):
        self.is_shared, self.encoding = strings == "shared", encoding
        # Day 1 is 1900-01-01, and the 29th of February of that year is counted; or 1904-01-01 is 0.
        self.days_before = 693_594 if epoch == 1900 else 695_056
        self.epoch, self.strings, self.uses, self.merged = epoch, {}, 0, []

    def write(self, output, rows):
        tally = Tally()
        with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED, compresslevel=5) as self.archive:
            self.small_parts()
            with self.part("xl/worksheets/sheet1.xml") as sheet:
                sheet.write(f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>'.encode())
                block = []
                for number, row in tally.watch(rows, 1):
                    block.append(self.row(number, row))
                    if len(block) == 1000:
                        sheet.write("".join(block).encode())
                        block.clear()
                sheet.write("".join(block).encode())
                sheet.write(self.ending().encode())
            if self.is_shared:
                self.shared_strings()
        return tally

    def row(self, number, row):
        if row.kind in ("section", "frame") and len(row.cells) == 1:
            self.merged.append(f"A{number}:F{number}")
        if row.kind == "header" and "" in row.cells:
            column = "ABCDEFGHIJ"[row.cells.index("")]
            self.merged.append(f"{chr(ord(column) - 1)}{number}:{column}{number}")
        style = BOLD if row.kind in ("header", "section", "total") else 0
        # Only what a unit typed into the rows is in the old font, its form came in Unicode.
        cells = [in_font(self.encoding, cell) for cell in row.cells] if row.kind == "person" else (
            row.cells)
        return f'<row r="{number}">' + "".join(
            self.cell(f"{'ABCDEFGHIJ'[column]}{number}", cell, style)
            for column, cell in enumerate(cells) if cell != "") + "</row>"

    def cell(self, place, cell, style):
        styled = f' s="{style}"' if style else ""
        if isinstance(cell, str):
            if self.is_shared:
                self.uses += 1
                index = self.strings.setdefault(cell, len(self.strings))
                return f'<c r="{place}"{styled} t="s"><v>{index}</v></c>'
            return f'<c r="{place}"{styled} t="inlineStr"><is>{self.text(cell)}</is></c>'
        if isinstance(cell, Formula):
            return f'<c r="{place}"{styled}><f>{escape(cell.text)}</f><v>{cell.value}</v></c>'
        if isinstance(cell, tuple):
            return f'<c r="{place}" s="{DATE}"><v>{self.day(*cell)}</v></c>'
        return f'<c r="{place}"{styled}><v>{cell}</v></c>'

    def day(self, year, month, day):
        return datetime.date(year, month, day).toordinal() - self.days_before

    @staticmethod
    def text(cell):
        kept = ' xml:space="preserve"' if cell != cell.strip() or "  " in cell else ""
        return f"<t{kept}>{escape(cell)}</t>"

    def ending(self):
        merged = "".join(f'<mergeCell ref="{area}"/>' for area in self.merged)
        return "</sheetData>" + (
            f'<mergeCells count="{len(self.merged)}">{merged}</mergeCells>' if merged else ""
        ) + "</worksheet>"

    # --- The other parts -------------------------------------------------------------------------

    def part(self, name):
        info = zipfile.ZipInfo(name, STAMP)
        info.compress_type = zipfile.ZIP_DEFLATED
        return self.archive.open(info, "w")

    def shared_strings(self):
        with self.part("xl/sharedStrings.xml") as part:
            part.write(f'{HEAD}<sst xmlns="{MAIN}" count="{self.uses}" '
                       f'uniqueCount="{len(self.strings)}">'.encode())
            part.write("".join(f"<si>{self.text(text)}</si>" for text in self.strings).encode())
            part.write(b"</sst>")

    def small_parts(self):
        sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        shared = [("sharedStrings", "sharedStrings")] * self.is_shared
        parts = [("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"),
                 ("styles", "styles"), *shared]
        types = "".join(f'<Override PartName="/xl/{name}.xml" ContentType="{sheets}.{kind}+xml"/>'
                        for name, kind in parts)
        links = "".join(
            f'<Relationship Id="rId{index}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'
            for index, (name, kind) in enumerate(
                [("worksheets/sheet1", "worksheet"), ("styles", "styles"), *shared], 1))
        dates = ' date1904="1"' if self.epoch == 1904 else ""
        xf = '<xf numFmtId="{}" fontId="{}" fillId="0" borderId="0" xfId="0"{}/>'.format
        for name, text in {
            "[Content_Types].xml":
                f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
                '"application/vnd.openxmlformats-package.relationships+xml"/>'
                f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
            "_rels/.rels":
                f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/_rels/workbook.xml.rels":
                f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>',
            "xl/workbook.xml":
                f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr{dates}/><sheets>'
                '<sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>',
            "xl/styles.xml":
                f'<styleSheet xmlns="{MAIN}"><fonts count="2"><font><sz val="12"/>'
                '<name val="Times New Roman"/></font><font><b/><sz val="12"/>'
                '<name val="Times New Roman"/></font></fonts><fills count="2"><fill>'
                '<patternFill patternType="none"/></fill><fill><patternFill '
                'patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
                '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
                f'</cellStyleXfs><cellXfs count="3">{xf(0, 0, "")}'
                f"""{xf(14, 0, ' applyNumberFormat="1"')}{xf(0, 1, ' applyFont="1"')}</cellXfs>"""
                '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
                '</cellStyles>'
                '</styleSheet>',
        }.items():
            with self.part(name) as part:
                part.write((HEAD + text).encode())
