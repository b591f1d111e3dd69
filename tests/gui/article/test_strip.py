"""The overview strip after changes: what one would see had it been made anew, and painted only where that differs."""

import random

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.strip import OverviewStrip

LENGTH = 40_000


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def opened(qtbot: QtBot, appearance: Appearance, scheme: Scheme, spans: list[Span]) -> OverviewStrip:
    strip = OverviewStrip(appearance)
    qtbot.addWidget(strip)
    strip.resize(strip.width(), 300)
    strip.show()
    strip.show_spans(LENGTH, scheme, [(span.label, span.fragments) for span in spans])
    return strip


def shown(strip: OverviewStrip) -> QImage:
    """Return what was painted, the waiting parts included."""
    QApplication.processEvents()
    return strip.screen().grabWindow(strip.winId()).toImage()


def test_changes_show_what_opening_anew_shows(qtbot: QtBot, appearance: Appearance, scheme: Scheme) -> None:
    source = random.Random(7)

    def some(name: str) -> Span:
        start = source.randrange(LENGTH - 500)
        hole = ((start + 300, start + 301),) if source.random() < 0.3 else ()
        fragments = ((start, start + source.choice((1, 40, 250))), *hole)
        return Span(name, source.choice(scheme.labels).id, fragments)

    spans = [some(f"s{at}") for at in range(60)]
    strip = opened(qtbot, appearance, scheme, spans)
    for number in range(25):
        new, old = some(f"n{number}"), source.choice(spans)
        spans.remove(old)
        strip.replace([old], [new] if number % 4 else [])
        spans += [new] if number % 4 else []
        assert shown(strip) == shown(opened(qtbot, appearance, scheme, spans)), number


def test_a_span_among_its_like_paints_nothing(qtbot: QtBot, appearance: Appearance, scheme: Scheme) -> None:
    span, inside = Span("s", "quote", ((10_000, 12_000),)), Span("t", "quote", ((11_000, 11_012),))
    strip = opened(qtbot, appearance, scheme, [span])
    shown(strip)
    paints = Paints(strip)
    strip.installEventFilter(paints)
    for removed, added, is_seen in (
        ([], [inside], False),
        ([inside], [], False),
        ([span], [], True),
        ([], [inside], True),
    ):
        before = paints.count
        strip.replace(removed, added)
        QApplication.processEvents()
        assert (paints.count > before) is is_seen


def test_a_window_that_moves_by_less_than_a_pixel_paints_nothing(
    qtbot: QtBot, appearance: Appearance, scheme: Scheme
) -> None:
    strip = opened(qtbot, appearance, scheme, [])
    strip.set_window(10_000, 12_000)
    shown(strip)
    paints = Paints(strip)
    strip.installEventFilter(paints)
    strip.set_window(10_000, 12_001)
    QApplication.processEvents()
    assert not paints.count
    strip.set_window(20_000, 22_000)
    QApplication.processEvents()
    assert paints.count
