"""The PDF report: contents, then each article with its text as on the canvas, its links and all its spans."""

import errno
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QHashSeed, QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPen

from wortlaut.domain.scheme import Label, localized
from wortlaut.gui.article import lines
from wortlaut.gui.reports.article_pages import TextPages
from wortlaut.gui.reports.cells import Cell, Mark, Words, draw_row
from wortlaut.gui.reports.page_book import (
    INNER,
    MARGIN,
    PageBook,
    color,
    interface_font,
    label_ink,
    reading_font,
)
from wortlaut.gui.reports.pdf_file import finish
from wortlaut.session.article_reporting import Front, Sheet, SheetLink, SheetSpan

_LINE = 17.0
_DRAFT = ".draft"


def write_pdf(place: Path, front: Front, sheets: Iterator[Sheet]) -> None:
    """Write the report to the new file `place`; beside it stands a draft while it is written.

    Needs a QGuiApplication; may be called in any thread. Raises OSError.
    """
    draft = place.with_name(place.name + _DRAFT)
    try:
        QHashSeed.setDeterministicGlobalSeed()  # else Qt numbers the fonts in another order each time
        book = PageBook(draft, front.title)
        try:
            order = _Report(book, front).draw(sheets, draft)
        finally:
            book.close()
        try:
            finish(draft, place, book.marks, order, front.title)
        except ValueError as error:  # Qt says nothing when the disk takes no more
            raise OSError(errno.EIO, "the PDF was not written as a whole", str(place)) from error
    finally:
        QHashSeed.resetRandomGlobalSeed()
        draft.unlink(missing_ok=True)


class _Report:
    def __init__(self, book: PageBook, front: Front) -> None:
        self._book = book
        self._front = front
        self._text = TextPages(book)
        self._body, self._strong = interface_font(12), interface_font(12, 600)
        self._small, self._mark = interface_font(11), interface_font(10, 600)
        self._title, self._heading = interface_font(22, 600), interface_font(18, 600)
        self._reading = reading_font(13)
        self._starts: list[tuple[int, float]] = []

    def draw(self, sheets: Iterator[Sheet], draft: Path) -> list[int]:
        """Draw everything; return the pages in the order of reading.

        Contents name pages, so they are drawn last and put first.
        """
        book = self._book
        if len(self._front.entries) == 1:
            self._cover()
            for sheet in sheets:
                self._sheet(sheet, "a1")
            return list(range(book.page + 1))
        book.shift = self._front_pages(draft)
        for number, sheet in enumerate(sheets, 1):
            if number > 1:
                book.new_page()
            self._sheet(sheet, f"a{number}")
        book.foot = self._front.title
        book.new_page()
        first, shift = book.page, book.shift
        book.shift = -first
        self._cover()
        self._contents(shift)
        return [*range(first, book.page + 1), *range(first)]

    def _front_pages(self, draft: Path) -> int:
        """Return how many pages cover and contents take: they are drawn for trial."""
        trial = draft.with_name(draft.name + ".trial")
        try:
            book = PageBook(trial, self._front.title)
            report = _Report(book, self._front)
            report._starts = [(0, 0.0)] * len(self._front.entries)
            report._cover()
            report._contents(0)
            book.close()
        finally:
            trial.unlink(missing_ok=True)
        return book.page + 1

    def _cover(self) -> None:
        """Draw title and legend."""
        front, book = self._front, self._book
        draw_row(book, [Words(0, INNER, front.title, self._title, color("fg"))], 30)
        draw_row(book, [Words(0, INNER, front.scheme.reference, self._small, color("dim"))], _LINE, gap=12)
        for label in front.scheme.labels:
            self._legend(label)
        draw_row(book, [Words(0, INNER, front.text("how_paper"), self._small, color("dim"))], 16, gap=24)

    def _legend(self, label: Label) -> None:
        book, language = self._book, self._front.language
        book.ensure(_LINE)
        look, y = label_ink(label), book.y
        for box in [
            *lines.line(label.line, MARGIN + 110, MARGIN + 180, y + _LINE / 2),
            lines.tick(MARGIN + 110, y + _LINE / 2),
            lines.tick(MARGIN + 180, y + _LINE / 2),
        ]:
            book.painter.fillRect(box, look.accent)
        cells: list[Cell] = [
            Mark(0, localized(label.name, language), look, self._mark),
            Words(200, INNER - 200, localized(label.help, language), self._body, color("fg")),
        ]
        draw_row(book, cells, _LINE, gap=5)

    def _contents(self, shift: int) -> None:
        front, book = self._front, self._book
        draw_row(book, [Words(0, INNER, front.count("contents", len(front.entries)), self._heading, color("fg"))], 26)
        painter, metrics = book.painter, QFontMetricsF(self._body)
        for entry, (page, y) in zip(front.entries, self._starts, strict=True):
            facts = " · ".join((*entry.facts, front.count("spans", entry.spans)))
            title = Words(0, INNER - 50, entry.title, self._body, color("fg"))
            below = Words(0, INNER - 50, facts, self._small, color("dim"))
            book.ensure(_LINE * (len(title.lines) + len(below.lines)))
            top, first = book.y, book.page
            number = str(page + 1 + shift)
            painter.setFont(self._body)
            painter.setPen(QPen(color("fg")))
            at = MARGIN + INNER - metrics.horizontalAdvance(number)
            painter.drawText(QPointF(at, top + (_LINE + metrics.ascent() - metrics.descent()) / 2), number)
            draw_row(book, [title], _LINE, gap=0)
            draw_row(book, [below], _LINE, gap=6, rule=True)
            if book.page == first:
                book.link_to(QRectF(MARGIN, top, INNER, book.y - top - 6), page, y)

    def _sheet(self, sheet: Sheet, anchor: str) -> None:
        """Draw an article: title, text, links, spans."""
        book, front = self._book, self._front
        book.foot = sheet.title
        self._starts.append((book.page, book.y))
        book.bookmark(sheet.title)
        draw_row(book, [Words(0, INNER, sheet.title, self._heading, color("fg"))], 25, gap=2)
        draw_row(book, [Words(0, INNER, " · ".join(sheet.facts), self._small, color("dim"))], _LINE, gap=12)
        self._text.draw(sheet, anchor)
        if sheet.links:
            self._head(front.text("links"))
            for link in sheet.links:
                self._link(link, anchor)
        if sheet.spans:
            self._head(front.text("list"))
            for item in sheet.spans:
                self._row(item, anchor)
        book.settle()

    def _head(self, words: str) -> None:
        self._book.y += 14
        self._book.ensure(70)
        draw_row(self._book, [Words(0, INNER, words, interface_font(14, 600), color("fg"))], 22, gap=4)

    def _link(self, link: SheetLink, anchor: str) -> None:
        half = (INNER - 100) / 2
        cells: list[Cell] = []
        for item, x in ((link.source, 0.0), (link.target, half + 100)):
            cells += [
                self._marked(item, x, anchor),
                Words(x + 92, half - 92, item.quoted, self._reading, color("fg")),
            ]
        cells.append(Words(half + 8, 84, link.role, self._strong, color("fg")))
        draw_row(self._book, cells, _LINE, gap=5, rule=True)

    def _row(self, item: SheetSpan, anchor: str) -> None:
        book = self._book
        book.ensure(_LINE)
        book.place(f"{anchor}-s{item.number}")
        cells: list[Cell] = [
            self._marked(item, 0, anchor),
            Words(92, 120, item.value, self._body, color("fg")),
            Words(218, 240, item.text, self._reading, color("fg")),
            Words(468, INNER - 468, " · ".join(self._front.more(item)), self._small, color("dim")),
        ]
        draw_row(book, cells, _LINE, gap=5, rule=True)

    def _marked(self, item: SheetSpan, x: float, anchor: str) -> Mark:
        text = f"{item.number} {item.name}"
        if QFontMetricsF(self._mark).horizontalAdvance(text) > 80:
            text = f"{item.number} {item.badge}"
        return Mark(x, text, label_ink(item.label), self._mark, f"{anchor}-t{item.number}")
