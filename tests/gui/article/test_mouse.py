"""The mouse: selecting, focusing, moving edges, the palette."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.gui.article.hints import as_tool_tip, span_hint
from wortlaut.gui.article.mouse import with_edge

OpenPage = Callable[..., Any]
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

TEXT = "Der Stadtrat 😀 berät „den Cafe\u0301-Streit“, sagte Rene\u0301\u00a0Ruy. Danach kam nichts mehr."
NESTED = [
    Span("outer", "quote", ((22, 41),)),
    Span("inner", "actor", ((27, 40),)),
]


def palette(page: Any) -> QWidget:
    return next(child for child in page.canvas.viewport().children() if isinstance(child, QWidget))


def many_clicks(page: Any, point: QPoint, count: int) -> None:
    """Press and release `count` times as fast as a person who means one gesture."""
    viewport = page.canvas.viewport()
    place = viewport.mapToGlobal(point)
    for number in range(count):
        for kind, held in (
            (QEvent.Type.MouseButtonPress, Qt.MouseButton.LeftButton),
            (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
        ):
            event = QMouseEvent(
                kind, QPointF(point), QPointF(place), Qt.MouseButton.LeftButton, held, Qt.KeyboardModifier.NoModifier
            )
            event.setTimestamp(1000 + number * 50)
            QApplication.sendEvent(viewport, event)


def test_a_click_moves_the_caret(open_page: OpenPage) -> None:
    page = open_page(TEXT)
    page.click(page.point(page.at("berät"), 0))
    assert page.view.caret == page.at("berät")
    assert page.view.selection is None


def test_a_drag_that_begins_outside_a_word_takes_whole_words(open_page: OpenPage) -> None:
    page = open_page(TEXT)
    page.drag(page.point(page.at("berät"), 0), page.point(page.at("fe\u0301"), 1))
    assert page.selected == "berät „den Cafe\u0301-Streit"
    page.drag(page.point(page.at(" Danach"), 0), page.point(page.at("ené" if "ené" in TEXT else "ne\u0301"), 0))
    assert page.selected == "Rene\u0301\u00a0Ruy"


def outlined(page: Any) -> str | None:
    """What a thin outline on the canvas says would be tagged."""
    found = page.canvas.to_tag
    return None if found is None else page.text[found[0] : found[1]]


def test_a_drag_outlines_the_whole_words_it_would_tag(open_page: OpenPage) -> None:
    page = open_page(TEXT)
    page.press(page.point(page.at("berät"), 0))
    page.move(page.point(page.at("fe\u0301"), 1))
    assert page.selected == "berät „den Ca"
    assert outlined(page) == "berät „den Cafe\u0301-Streit"
    before = page.picture()
    QTest.keyPress(page.canvas, Qt.Key.Key_Alt)
    assert outlined(page) == "berät „den Ca"
    assert page.picture() != before
    QTest.keyRelease(page.canvas, Qt.Key.Key_Alt)
    assert outlined(page) == "berät „den Cafe\u0301-Streit"
    page.release(page.point(page.at("fe\u0301"), 1))
    assert page.selected == "berät „den Cafe\u0301-Streit"
    assert outlined(page) is None


def test_a_drag_with_alt_stays_exact(open_page: OpenPage) -> None:
    page = open_page(TEXT)
    end = page.point(page.at("fe\u0301"), 1)
    page.press(page.point(page.at("berät"), 0), ALT)
    QTest.keyPress(page.canvas, Qt.Key.Key_Alt)
    send_move(page, end, ALT)
    assert outlined(page) == "berät „den Ca"
    QTest.mouseRelease(page.canvas.viewport(), Qt.MouseButton.LeftButton, ALT, end)
    assert page.selected == "berät „den Ca"


def test_a_selection_by_keys_outlines_what_is_left_without_white_space(open_page: OpenPage) -> None:
    page = open_page(TEXT)
    page.view.select(4, page.at("😀"))
    assert outlined(page) == "Stadtrat"
    page.view.select(4, 12)
    assert outlined(page) is None
    page.view.select(3, 4)
    assert outlined(page) is None


def send_move(page: Any, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    """Move the pointer with the left button and a modifier held, which QTest cannot."""
    viewport = page.canvas.viewport()
    button = Qt.MouseButton.LeftButton
    place = QPointF(viewport.mapToGlobal(point))
    QApplication.sendEvent(
        viewport, QMouseEvent(QEvent.Type.MouseMove, QPointF(point), place, Qt.MouseButton.NoButton, button, modifiers)
    )


def test_a_drag_that_begins_inside_a_word_is_exact(open_page: OpenPage) -> None:
    page = open_page(TEXT)
    page.drag(page.point(page.at("rat"), 0), page.point(page.at(" berät"), 0))
    assert page.selected == "rat 😀"


def test_a_drag_backward_leaves_the_caret_at_the_start(open_page: OpenPage) -> None:
    page = open_page(TEXT)
    page.drag(page.point(page.at(" Danach"), 0), page.point(page.at("sagte"), 0))
    assert page.selected == "sagte Rene\u0301\u00a0Ruy"
    assert page.view.caret == page.at("sagte")


def test_shift_click_extends(open_page: OpenPage) -> None:
    page = open_page(TEXT)
    page.click(page.point(4, 0))
    page.click(page.point(page.at(" berät"), 0), SHIFT)
    assert page.selected == "Stadtrat 😀"


@pytest.mark.parametrize(
    ("clicks", "selected"),
    [
        (2, "berät"),
        (3, "Der Stadtrat 😀 berät „den Cafe\u0301-Streit“, sagte Rene\u0301\u00a0Ruy"),
        (4, TEXT.removesuffix(".")),
    ],
)
def test_more_clicks_take_word_sentence_paragraph(open_page: OpenPage, clicks: int, selected: str) -> None:
    page = open_page(TEXT)
    many_clicks(page, page.point(page.at("rät"), 1), clicks)
    assert page.selected == selected


def test_clicks_focus_the_innermost_span_then_the_next_one_out(open_page: OpenPage) -> None:
    page = open_page(TEXT, NESTED)
    place = page.point(page.at("Streit"), 3)
    focused = []
    for _ in range(3):
        page.click(place)
        focused.append(page.view.focused)
    assert focused == ["inner", "outer", "inner"]
    page.click(page.point(page.at("den"), 3))
    assert page.view.focused == "outer"
    page.click(page.point(2))
    assert page.view.focused is None


def test_a_click_on_a_lane_focuses_its_span(open_page: OpenPage) -> None:
    page = open_page(TEXT, NESTED)
    page.click(page.lane_point(page.at("Streit")))
    assert page.view.focused == "inner"
    page.click(page.lane_point(page.at("Streit")) + QPoint(0, 16))
    assert page.view.focused == "outer"


def test_a_handle_moves_an_edge_to_a_word_end(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(TEXT, [Span("s", "actor", ((4, 12),))])
    page.view.focus("s", 4)
    box = page.canvas.rects_of(4, 12)[0]
    with qtbot.waitSignal(page.canvas.edge_dragged) as dragged:
        page.drag(box.bottomRight() + QPoint(2, 2), page.point(page.at("ät"), 0))
    assert dragged.args == ["s", "end", page.at(" „den")]
    assert page.content.spans["s"].end == 12  # the canvas itself changes nothing
    with qtbot.waitSignal(page.canvas.edge_dragged) as dragged:
        page.drag(box.topLeft() - QPoint(2, 2), page.point(0, 0))
    assert dragged.args == ["s", "start", 0]


def test_a_layer_that_is_read_only_has_no_handles(open_page: OpenPage) -> None:
    page = open_page(TEXT, [Span("s", "actor", ((4, 12),))])
    page.view.focus("s", 4)
    handle = page.canvas.rects_of(4, 12)[0].bottomRight() + QPoint(2, 2)
    assert page.canvas.handle_at(handle) == "end"
    page.canvas.set_read_only(True)
    assert page.canvas.handle_at(handle) is None


def test_an_edge_moves_within_what_is_left_of_a_span() -> None:
    span = Span("s", "quote", ((4, 8), (10, 14)))
    assert with_edge(span, "start", 6) == Span("s", "quote", ((6, 8), (10, 14)))
    assert with_edge(span, "start", 9) == Span("s", "quote", ((9, 14),))
    assert with_edge(span, "end", 20) == Span("s", "quote", ((4, 8), (10, 20)))
    assert with_edge(span, "end", 4) is None
    assert with_edge(span, "start", 14) is None


def test_the_palette_comes_after_a_drag_and_tags_without_taking_the_keyboard(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(TEXT)
    page.drag(page.point(4, 0), page.point(page.at(" 😀"), 0))
    popup = palette(page)
    assert popup.isVisible()
    selected = page.canvas.rects_of(*page.view.selection)[0]
    assert not popup.geometry().adjusted(12, 12, -12, -12).intersects(selected)
    button = next(
        child for child in popup.children() if isinstance(child, QAbstractButton) and "Zusage" in child.accessibleName()
    )
    with qtbot.waitSignal(page.canvas.label_chosen) as chosen:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["commitment"]
    assert not popup.isVisible()
    assert page.canvas.hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_1, Qt.Key.Key_Right])
def test_keys_close_the_palette(open_page: OpenPage, key: Qt.Key) -> None:
    page = open_page(TEXT)
    page.drag(page.point(4, 0), page.point(page.at(" 😀"), 0))
    assert palette(page).isVisible()
    page.key(key)
    assert not palette(page).isVisible()


def test_the_palette_waits_for_the_keyboard_to_rest(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page(TEXT)
    page.key(Qt.Key.Key_W)
    assert not palette(page).isVisible()
    qtbot.waitUntil(lambda: palette(page).isVisible())


def test_the_wheel_scrolls_and_with_control_changes_the_size(open_page: OpenPage) -> None:
    page = open_page("\n\n".join(TEXT for _ in range(60)))
    viewport = page.canvas.viewport()

    def turn(modifiers: Qt.KeyboardModifier) -> None:
        place = QPointF(200, 200)
        event = QWheelEvent(
            place, viewport.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, modifiers,
            Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
        )  # fmt: skip
        QApplication.sendEvent(viewport, event)

    turn(Qt.KeyboardModifier.NoModifier)
    assert page.canvas.verticalScrollBar().value() > 0
    size = page.canvas.reading_size
    turn(Qt.KeyboardModifier.ControlModifier)
    assert page.canvas.reading_size == size - 1


def test_the_strip_goes_where_it_is_pressed(open_page: OpenPage) -> None:
    page = open_page("\n\n".join(f"Absatz {number}." for number in range(400)))
    strip = page.canvas.strip
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(15, strip.height() // 2))
    middle = page.canvas.offset_at(QPoint(200, page.canvas.viewport().height() // 2))
    assert abs(middle - len(page.text) // 2) < len(page.text) * 0.05


def test_dragging_out_of_sight_scrolls_on(open_page: OpenPage, qtbot: QtBot) -> None:
    page = open_page("\n\n".join(TEXT for _ in range(60)))
    start = page.point(4, 0)
    below = QPoint(200, page.canvas.viewport().height() + 60)
    page.press(start)
    page.move(start + QPoint(60, 60))
    page.move(below)
    qtbot.waitUntil(lambda: page.canvas.verticalScrollBar().value() > 200)
    page.release(below)
    assert page.view.selection is not None
    assert page.view.selection[0] == 4
    assert page.view.selection[1] > len(TEXT) * 5


def test_the_pointer_shows_what_can_be_done(open_page: OpenPage) -> None:
    page = open_page(TEXT, NESTED)
    page.view.focus("inner", 27)
    plain = page.picture()
    shapes = []
    for point in (
        page.point(2),
        page.lane_point(page.at("Streit")),
        QPoint(4, page.point(2).y()),
        page.canvas.rects_of(27, 40)[0].bottomRight() + QPoint(2, 2),
    ):
        page.move(point)
        shapes.append(page.canvas.viewport().cursor().shape())
    shape = Qt.CursorShape
    assert shapes == [shape.IBeamCursor, shape.PointingHandCursor, shape.ArrowCursor, shape.SizeHorCursor]
    page.move(page.lane_point(page.at("Streit")) + QPoint(0, 16))
    assert page.picture() != plain  # the line of the hovered span is heavier


def test_a_hint_names_value_doubt_and_links_as_plain_text(scheme: Scheme) -> None:
    quote = Span("q", "quote", ((0, 5),), {"type": "direct"}, unsure=True, note="<b>siehe</b> & 1 < 2")
    content = LayerContent(None, [quote, Span("a", "actor", ((6, 9),))], [Link("l", "speaker", "q", "a")])
    hint = span_hint(quote, scheme, content, "de", "unsicher")
    assert hint.splitlines()[0] == "Zitat · wörtlich · unsicher"
    assert hint.splitlines()[1].endswith(": 1")
    assert hint.splitlines()[2] == "<b>siehe</b> & 1 < 2"
    tip = QTextDocument()
    tip.setHtml(as_tool_tip(hint))
    assert tip.toPlainText().endswith("<b>siehe</b> & 1 < 2")
