"""What is painted: the same after a change as after loading anew, the same however one came to a place."""

import random
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QImage, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from wortlaut.domain.change import Change, Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Origin, Span

OpenPage = Callable[..., Any]

TEXT = (
    "Der Rat der Stadt werde den Hafen, so Okafor, bis Mai öffnen. Sobald der Kran steht, beginnt die Arbeit.\n\n"
    "„Wir zahlen 😀 das selbst“, sagte Ruy in der langen Sitzung am späten Abend, als kaum noch jemand zuhörte.\n"
) * 6
SPANS = [
    Span("q", "quote", ((0, 33), (46, 61)), {"type": "indirect"}),
    Span("a", "actor", ((0, 17),), unsure=True),
    Span("c", "commitment", ((18, 33), (46, 61))),
    Span("k", "condition", ((62, 85),), {"type": "if"}),
    Span("m", "actor", ((38, 44),), origin=Origin.SUGGESTED),
]
LINKS = [Link("l", "speaker", "q", "a")]


def differences(one: QImage, other: QImage) -> QRect:
    """Return the rectangle in which two pictures differ."""
    assert one.size() == other.size()
    different = QRect()
    for y in range(one.height()):
        for x in range(one.width()):
            if one.pixel(x, y) != other.pixel(x, y):
                different = different.united(QRect(x, y, 1, 1))
    return different


def pixels(picture: QImage) -> set[int]:
    return {picture.pixel(x, y) for y in range(picture.height()) for x in range(picture.width())}


@pytest.mark.parametrize(
    "change",
    [
        Change(None, Span("n", "condition", ((3, 30),))),
        Change(None, Span("n", "quote", ((100, 140),))),  # over a paragraph end
        Change(SPANS[0], None),
        Change(SPANS[2], Span("c", "condition", ((18, 33), (46, 61)))),
        Change(SPANS[0], Span("q", "quote", ((0, 33), (46, 50)), {"type": "direct"}, unsure=True)),
        Change(LINKS[0], None),
    ],
    ids=["add", "add-across", "delete", "relabel", "edge", "unlink"],
)
@pytest.mark.parametrize("focused", [None, "c"])
def test_a_change_paints_what_loading_anew_paints(open_page: OpenPage, change: Change, focused: str | None) -> None:
    page = open_page(TEXT, SPANS, LINKS, size=(620, 420))
    page.view.focus(focused, 20)
    page.picture()
    page.apply(change)
    after = page.picture()
    fresh = open_page(TEXT, page.content.spans.values(), page.content.links.values(), size=(620, 420))
    fresh.view.focus(focused, 20)
    assert after == fresh.picture(), differences(after, fresh.picture())


def test_an_undone_change_leaves_no_trace(open_page: OpenPage) -> None:
    page = open_page(TEXT, SPANS, LINKS)
    before = page.picture()
    added = Span("n", "commitment", ((5, 50),))
    page.apply(Change(None, added))
    assert page.picture() != before
    page.apply(Change(added, None))
    assert page.picture() == before


def on_screen(page: Any) -> QImage:
    """Return what was painted piece by piece, not a picture painted anew."""
    for _ in range(3):
        QApplication.processEvents()
    canvas = page.canvas
    return canvas.screen().grabWindow(canvas.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_scrolling_piece_by_piece_leaves_no_traces(open_page: OpenPage) -> None:
    page = open_page(TEXT * 4, SPANS, size=(620, 420))
    page.view.focus("c", 20)
    bar = page.canvas.verticalScrollBar()
    for distance in (67, 67, 130, -41, 67, 300, -41, -90, -41):
        bar.setValue(bar.value() + distance)
        assert on_screen(page) == page.picture().convertToFormat(QImage.Format.Format_RGB32)


def test_changes_piece_by_piece_leave_no_traces(open_page: OpenPage) -> None:
    page = open_page(TEXT, SPANS, LINKS, size=(620, 420))
    steps = (
        lambda: page.apply(Change(None, Span("n", "condition", ((3, 30),)))),
        lambda: page.view.focus("q", 3),
        lambda: page.view.move_caret(130),
        lambda: page.view.move_caret(70),
        lambda: page.view.select(60, 90),
        lambda: page.view.focus("n", 3),
        lambda: page.apply(Change(page.content.spans["n"], None)),
        lambda: page.view.move_caret(0),
    )
    for number, step in enumerate(steps):
        step()
        assert on_screen(page) == page.picture().convertToFormat(QImage.Format.Format_RGB32), number


def test_selections_come_and_go_without_traces(open_page: OpenPage) -> None:
    page = open_page(TEXT * 4, SPANS, LINKS, size=(620, 420))
    steps = (
        lambda: page.view.select(5, 90),
        lambda: page.view.select(5, 190),
        lambda: page.canvas.scroll_by(60),
        lambda: page.view.select(190, 60),
        lambda: page.view.select(0, len(page.text)),
        lambda: page.canvas.scroll_by(900),
        lambda: page.view.move_caret(3),
        lambda: (page.view.select(30, 60), page.canvas.scroll_by(40), page.view.select(70, 80)),
        lambda: page.apply(Change(None, Span("n", "condition", ((70, 80),)))),
        lambda: page.view.focus("n", 80),
    )
    for number, step in enumerate(steps):
        step()
        assert on_screen(page) == page.picture().convertToFormat(QImage.Format.Format_RGB32), number


class _Painted(QObject):
    """Notes the height of what is painted."""

    def __init__(self, viewport: QWidget) -> None:
        super().__init__()
        self.heights: list[int] = []
        viewport.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.heights.append(event.region().boundingRect().height())
        return False


def test_only_the_lines_of_a_selection_are_painted_for_it(open_page: OpenPage) -> None:
    page = open_page(TEXT * 4, SPANS, LINKS, size=(620, 420))
    page.view.select(4, 7)
    on_screen(page)
    painted = _Painted(page.canvas.viewport())
    page.view.select(4, 11)
    on_screen(page)
    page.view.move_caret(11)
    on_screen(page)
    assert len(painted.heights) == 2
    assert all(0 < height < page.canvas.viewport().height() / 4 for height in painted.heights)


def test_problems_that_come_and_go_paint_their_lines_only_and_leave_no_traces(open_page: OpenPage) -> None:
    page = open_page(TEXT * 4, SPANS, LINKS, size=(620, 420))
    gap, far = Problem("uncovered", "warning", (), place=(70, 75)), Problem("uncovered", "hint", (), place=(900, 930))
    lists: tuple[list[Problem], ...] = (
        [Problem("required_attribute", "error", ("c",))],
        [Problem("required_attribute", "hint", ("c",))],
        [Problem("required_attribute", "hint", ("c",)), gap],
        [gap, far],
        [far],
        [],
    )
    on_screen(page)
    painted = _Painted(page.canvas.viewport())
    for number, problems in enumerate(lists):
        page.canvas.set_problems(problems)
        seen = on_screen(page)
        assert all(0 < height < page.canvas.viewport().height() / 2 for height in painted.heights), number
        assert seen == page.picture().convertToFormat(QImage.Format.Format_RGB32), number
        painted.heights.clear()
    page.canvas.set_problems([Problem("uncovered", "error", (), place=(at, at + 1)) for at in range(0, 700, 3)])
    assert on_screen(page) == page.picture().convertToFormat(QImage.Format.Format_RGB32)


def test_hints_do_not_draw_the_overview_anew(open_page: OpenPage) -> None:
    page = open_page(TEXT, SPANS, size=(620, 420))
    on_screen(page)
    painted = _Painted(page.canvas.strip)
    page.canvas.set_problems([Problem("uncovered", "hint", (), place=(70, 75))])
    on_screen(page)
    assert painted.heights == []
    page.canvas.set_problems([Problem("uncovered", "warning", (), place=(70, 75))])
    on_screen(page)
    [height] = painted.heights
    assert height > page.canvas.strip.height() * 0.9


def test_an_article_that_stays_open_for_edits_is_not_painted_anew(open_page: OpenPage) -> None:
    page = open_page(TEXT, SPANS, size=(620, 420))
    on_screen(page)
    painted = _Painted(page.canvas.viewport())
    page.canvas.set_read_only(False)
    on_screen(page)
    assert painted.heights == []
    page.canvas.set_read_only(True)
    on_screen(page)
    assert painted.heights == [page.canvas.viewport().height()]


def test_changes_in_the_middle_of_a_scrolled_article_leave_no_traces(open_page: OpenPage) -> None:
    page = open_page(TEXT * 4, SPANS, LINKS, size=(620, 420))
    page.canvas.ensure_visible(700)
    page.canvas.scroll_by(150)
    start = page.canvas.first_visible()
    spans = [Span(f"n{at}", "quote", ((start + 17 * at, start + 17 * at + 60),)) for at in range(8)]
    spans.append(Span("far", "actor", ((start - 300, start - 250), (start + 250, start + 260))))
    steps = [Change(None, span) for span in spans] + [Change(span, None) for span in spans]
    steps.insert(9, Change(None, Span("above", "actor", ((2, 20),))))
    for number, step in enumerate(steps):
        page.apply(step)
        if isinstance(step.after, Span) and number % 3 == 0:
            page.view.focus(step.after.id, step.after.end)
        assert on_screen(page) == page.picture().convertToFormat(QImage.Format.Format_RGB32), number
        page.view.focus(None)
        assert on_screen(page) == page.picture().convertToFormat(QImage.Format.Format_RGB32), number


ROUNDING = 2
"""Of 255."""


@pytest.mark.parametrize("spans", [6, 120], ids=["few", "dense"])
def test_changes_inside_a_long_paragraph_leave_no_traces(open_page: OpenPage, spans: int) -> None:
    text, source = TEXT.replace("\n", " ") * 6, random.Random(spans)

    def some(name: str) -> Span:
        start = source.randrange(len(text) // 2)
        hole = ((start + 70, start + 75),) if source.random() < 0.3 else ()
        label = source.choice(("quote", "actor", "condition"))
        return Span(name, label, ((start, start + source.randrange(1, 60)), *hole))

    page = open_page(text, [some(f"s{at}") for at in range(spans)], size=(620, 420))
    page.canvas.scroll_by(40)
    for number in range(12):
        new, old = some(f"n{number}"), source.choice(list(page.content.spans.values()))
        page.apply(Change(None, new), *([Change(old, None)] if number % 3 == 2 else []))
        if number % 2:
            page.view.focus(new.id, page.view.caret)
        after, whole = on_screen(page), page.picture().convertToFormat(QImage.Format.Format_RGB32)
        assert after == whole or _farthest(after, whole) <= ROUNDING, number


def _farthest(one: QImage, other: QImage) -> int:
    """Return by how much a color differs at most: smooth edges that were cut are rounded otherwise."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(left - right) for left, right in pairs)


def test_scrolling_up_from_an_unseen_place_moves_the_text_by_the_distance_asked_for(open_page: OpenPage) -> None:
    page = open_page(TEXT * 60, [Span(f"s{at}", "quote", ((at, at + 30),)) for at in range(0, len(TEXT) * 60 - 40, 50)])
    page.canvas.ensure_visible(len(page.text) // 2)
    offset = page.canvas.first_visible()
    for _ in range(8):
        before = page.canvas.rect_of(offset).top()
        page.canvas.scroll_by(-83)
        assert page.canvas.rect_of(offset).top() == before + 83


def test_ensure_visible_reaches_both_ends(open_page: OpenPage) -> None:
    page = open_page(TEXT * 40, SPANS)
    view = page.canvas.viewport().rect()
    for offset in (len(page.text), 0, len(page.text) // 3):
        page.canvas.ensure_visible(offset)
        assert view.contains(page.canvas.rect_of(offset))


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_tints_and_lines_have_the_colors_of_the_theme(open_page: OpenPage, scheme: Scheme, theme: str) -> None:
    page = open_page("Der Rat tagt heute in der Stadt.", [Span("s", "commitment", ((4, 24),), {"status": "promised"})])
    page.appearance.set_theme(theme)
    colors = pixels(page.picture())
    label = scheme.label("commitment")
    assert label is not None
    paint = page.appearance.label_colors(label)
    assert paint.accent.rgb() in colors
    assert page.appearance.color("page").rgb() in colors
    assert paint.fill.rgb() in colors
    box = page.canvas.rects_of(4, 24)[0]
    corner = page.picture().pixelColor(page.canvas.viewport().mapTo(page.canvas, box.topLeft() + QPoint(0, 1)))
    assert corner == (page.appearance.color("page") if theme == "contrast" else paint.fill)


def test_lines_lie_on_the_page_and_never_on_a_tint(open_page: OpenPage, scheme: Scheme) -> None:
    page = open_page(TEXT, SPANS, size=(620, 420))
    fills = {page.appearance.label_colors(label).fill.rgb() for label in scheme.labels}
    picture = page.picture()
    for box in page.canvas.rects_of(0, 60):
        below = page.canvas.viewport().mapTo(page.canvas, QPoint(box.left(), box.bottom() + 4))
        for x in range(below.x(), below.x() + box.width()):
            assert picture.pixel(x, below.y()) not in fills


def test_problems_hits_and_read_paragraphs_are_marked(open_page: OpenPage) -> None:
    page = open_page(TEXT, SPANS)
    plain = page.picture()
    page.canvas.set_problems([Problem("x", "warning", ("k",))])
    marked = page.picture()
    assert differences(plain, marked).left() < page.canvas.rect_of(0).left() - 8
    page.canvas.set_problems([])
    page.canvas.set_read([(0, TEXT.index("\n"))])
    assert page.picture() != plain
    page.canvas.set_read([])
    assert page.picture() == plain
    page.canvas.set_find_hits([(62, 85)], 0)
    assert page.picture() != plain
    page.canvas.set_find_hits([], -1)
    assert page.picture() == plain


def test_resizing_and_back_paints_the_same(open_page: OpenPage) -> None:
    page = open_page(TEXT, SPANS)
    before = page.picture()
    page.canvas.resize(420, 600)
    assert page.picture() != before
    page.canvas.resize(760, 600)
    assert page.picture() == before


def test_resizing_keeps_the_text_at_the_top(open_page: OpenPage) -> None:
    page = open_page(TEXT * 30, SPANS)
    page.canvas.ensure_visible(len(page.text) // 2)
    before = page.canvas.first_visible()
    page.canvas.resize(500, 600)
    assert abs(page.canvas.first_visible() - before) < 120


def test_clearing_leaves_an_empty_page(open_page: OpenPage) -> None:
    page = open_page(TEXT, SPANS)
    page.canvas.clear()
    colors = pixels(page.picture())
    assert page.appearance.color("fg").rgb() not in colors
    assert page.canvas.offset_at(QPoint(100, 100)) == 0


def test_a_span_in_right_to_left_text_covers_its_own_letters_only(open_page: OpenPage) -> None:
    text = "vor שלום עולם nach"
    page = open_page(text)
    word = text.index("עולם")
    inside = page.canvas.rects_of(word, word + 4)
    outside = page.canvas.rects_of(0, 4) + page.canvas.rects_of(text.index("nach"), len(text))
    assert inside
    assert not any(box.adjusted(1, 0, -1, 0).intersects(other) for box in inside for other in outside)


def test_another_language_renames_the_chips_and_keeps_the_place(open_page: OpenPage) -> None:
    page = open_page(TEXT * 20, [Span("c", "commitment", ((2000, 2050),), {"status": "promised"})])
    page.canvas.ensure_visible(2000)
    place, german = page.canvas.rect_of(2000), page.picture()
    page.canvas.set_language("en")
    assert page.canvas.rect_of(2000) == place
    assert page.picture() != german
    page.canvas.set_language("de")
    assert page.picture() == german


@pytest.mark.parametrize("count", [1, 7, 20])  # high lines are prepared for painting one by one
def test_lines_that_move_below_a_change_keep_their_spans(open_page: OpenPage, count: int) -> None:
    text = "Der Rat der Stadt werde den Hafen bis Mai öffnen. " * 30
    page = open_page(text, [Span("s", "actor", ((2, 9),)), Span("low", "quote", ((600, 630),))], size=(620, 700))
    before = page.picture()
    added = [Change(None, Span(f"n{number}", "condition", ((20, 30 + number),))) for number in range(count)]
    for change in added:
        page.apply(change)
        page.picture()
    after, clicked = page.picture(), page.canvas.spans_at(page.canvas.rect_of(610).center())
    page.apply(*[Change(change.after, None) for change in added])
    assert clicked == ["low"]
    assert differences(before, page.picture()).isEmpty()
    fresh = open_page(text, [*page.content.ordered(), *(change.after for change in added)], size=(620, 700))
    assert differences(after, fresh.picture()).isEmpty()
