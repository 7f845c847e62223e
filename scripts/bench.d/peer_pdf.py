"""peer_pdf.py LIST OUT: writes a list as PDF with ReportLab; says how long it took.

LIST is what documents.py writes. It is read before the clock starts; rows go from memory to the
file as a table with a ruled grid, its header on every page, cells that wrap, and page n/N.
"""
import json, os, sys, time
from xml.sax.saxutils import escape

import reportlab
from reportlab.lib.colors import black, HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate, Frame, PageTemplate, Paragraph, Spacer, Table)

# Where Debian has Liberation Serif; only since version 2 it has all Vietnamese letters.
FONTS = ["/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation"]
LETTERS = "ĐđƯưẠạỂểỰự"
# Of the columns, in millimetres, as wide as the text of the page; measuring them is left out.
WIDTHS = [13, 39, 38, 41, 16, 18]
NUMBER, PHONE = 0, 4  # columns that do not wrap
LEFT, RIGHT, TOP, BOTTOM = 30 * mm, 15 * mm, 20 * mm, 20 * mm
# Breaking a table over pages takes it time that grows with the square of its rows: one LongTable
# with repeatRows is many times slower than pieces without a header, below one drawn on each page.
PIECE = 50
GRID = [("FONT", (0, 0), (-1, -1), "Plain", 12, 13.8), ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("GRID", (0, 0), (-1, -1), 0.5, black),
        ("LEFTPADDING", (0, 0), (-1, -1), 3), ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 2), ("BOTTOMPADDING", (0, 0), (-1, -1), 2)]


class NumberedCanvas(Canvas):
    """Keeps its pages until their number is known."""
    def __init__(self, *arguments, **more):
        super().__init__(*arguments, **more)
        self.kept = []

    def showPage(self):
        self.kept.append(dict(self.__dict__))
        self._startPage()

    def save(self):
        for number, page in enumerate(self.kept, 1):
            self.__dict__.update(page)
            self.setFont("Plain", 10)
            self.drawRightString(A4[0] - RIGHT, BOTTOM / 2, f"Trang {number}/{len(self.kept)}")
            super().showPage()
        super().save()


def register_fonts():
    for folder in FONTS:
        try:
            plain = TTFont("Plain", f"{folder}/LiberationSerif-Regular.ttf")
            bold = TTFont("Bold", f"{folder}/LiberationSerif-Bold.ttf")
        except TTFError:
            continue
        if all(ord(letter) in plain.face.charToGlyph for letter in LETTERS):
            pdfmetrics.registerFont(plain)
            pdfmetrics.registerFont(bold)
            return
    sys.exit("there is no Liberation Serif with Vietnamese letters; Debian 12 has it in the "
             "package fonts-liberation2")


def table(rows, grid):
    return Table(rows, colWidths=[width * mm for width in WIDTHS], style=grid)


def pieces(document, cell, bold):
    """Tables below each other; sections go across the columns."""
    empty = [""] * (len(document["columns"]) - 1)
    for first in range(0, len(document["rows"]), PIECE):
        rows, grid = [], list(GRID)
        for cells in document["rows"][first:first + PIECE]:
            if isinstance(cells, str):
                grid.append(("SPAN", (0, len(rows)), (-1, len(rows))))
                rows.append([Paragraph(escape(cells), bold), *empty])
            else:
                rows.append([str(text) if column in (NUMBER, PHONE) else
                             Paragraph(escape(text), cell) if text else ""
                             for column, text in enumerate(cells)])
        yield table(rows, grid)


def write(document, path):
    register_fonts()
    cell = ParagraphStyle("cell", fontName="Plain", fontSize=12, leading=13.8)
    bold = ParagraphStyle("bold", cell, fontName="Bold")
    title = ParagraphStyle("title", fontName="Bold", fontSize=14, leading=18, alignment=TA_CENTER)
    body = ParagraphStyle("body", fontName="Plain", fontSize=14, leading=18)
    centred = ParagraphStyle("centred", bold, alignment=TA_CENTER)
    head = table([[Paragraph(escape(text), centred) for text in document["columns"]]],
                 GRID + [("BACKGROUND", (0, 0), (-1, -1), HexColor("#E7E6E6"))])
    width, height = A4[0] - LEFT - RIGHT, A4[1] - TOP - BOTTOM
    _, head_height = head.wrap(width, height)

    def frame(height):
        return Frame(LEFT, BOTTOM, width, height, 0, 0, 0, 0)

    document_template = BaseDocTemplate(path, pagesize=A4, title=document["title"][0], lang="vi-VN")
    document_template.addPageTemplates([
        PageTemplate("first", [frame(height)], autoNextPageTemplate="later"),
        PageTemplate("later", [frame(height - head_height)],
                     onPage=lambda canvas, _: head.drawOn(canvas, LEFT, A4[1] - TOP - head_height)),
    ])
    document_template.build([
        *[Paragraph(escape(line), title) for line in document["title"]], Spacer(0, 6), head,
        *pieces(document, cell, bold), Spacer(0, 6), Paragraph(escape(document["closing"]), body),
    ], canvasmaker=NumberedCanvas)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        document = json.load(file)
    start = time.perf_counter()
    write(document, sys.argv[2])
    took = (time.perf_counter() - start) * 1000
    print(json.dumps({"milliseconds": round(took, 1), "version": reportlab.__version__}))


if __name__ == "__main__":
    main()
