"""Of a huge layer the beginning is painted first; what needs all spans waits for the rest, or has it read."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pane_project import make_bridge, tag
from wortlaut.domain.layer_content import KeptLayer
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import DamagedError
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.canvas_feed import CanvasFeed
from wortlaut.gui.lists import span_model
from wortlaut.gui.lists.problem_book import ProblemBook
from wortlaut.gui.lists.span_model import SpanModel
from wortlaut.gui.panes.label_bar import LabelBar
from wortlaut.session import open_article
from wortlaut.session.session import Session
from wortlaut.store import layers
from wortlaut.store.kept_layer import SliceReader

FILLING = "Hier steht nichts.\n\n" * 400
BEGIN, END = "Die Stadtwerke wollen die Preise halten, sofern der Rat zustimmt.", "Das sagte eine Sprecherin am Montag."
PAGE = 2000
WORDS = {"actor": ("Die Stadtwerke", "eine Sprecherin"), "commitment": ("die Preise halten",)}


@pytest.fixture
def bridge(qtbot: QtBot, tmp_path: Path, scheme: Scheme, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bridge]:
    """A bridge to a project whose first article has three spans, one of them at its end; the second is open."""
    made = make_bridge(tmp_path, scheme, (f"{BEGIN}\n\n{FILLING}{END}", "Ein Radweg entsteht."))
    for label, places in WORDS.items():
        for words in places:
            tag(made, label, words)
    made.open_article(made.session.article_ids()[1])
    monkeypatch.setattr(layers, "_HUGE", 2)
    monkeypatch.setattr(layers, "FIRST_PAGE", PAGE)
    monkeypatch.setattr(span_model, "_MANY", 2)
    yield made
    made.session.close()


def begun(bridge: Bridge) -> bool:
    content = bridge.session.content
    return content is not None and not content.is_whole


def open_first(bridge: Bridge) -> None:
    bridge.open_article(bridge.session.article_ids()[0])


def test_everything_is_shown_soon_after_the_beginning(qtbot: QtBot, bridge: Bridge) -> None:
    canvas = ArticleCanvas(Appearance("light"), bridge.view)
    qtbot.addWidget(canvas)
    feed, bar, spans, book = CanvasFeed(bridge, canvas), LabelBar(bridge), SpanModel(bridge), ProblemBook(bridge)
    qtbot.addWidget(bar)
    canvas.resize(600, 400)
    canvas.show()
    with qtbot.waitSignal(bridge.layer_read):
        open_first(bridge)
        assert begun(bridge)
        assert (spans.rowCount(), book.is_complete, book.problems) == (0, False, [])
        canvas.viewport().grab()
        assert begun(bridge)
    counts = {label: button.count for label, button in bar._buttons.items() if button.count}
    assert counts == {"actor": 2, "commitment": 1}
    qtbot.waitUntil(lambda: spans.rowCount() == 3 and book.is_complete)
    assert {problem.code for problem in book.problems} == {problem.code for problem in bridge.session.problems()}
    assert feed.parent() is None


def test_nothing_but_time_has_the_rest_read(qtbot: QtBot, bridge: Bridge) -> None:
    views = LabelBar(bridge), SpanModel(bridge), ProblemBook(bridge)
    qtbot.addWidget(views[0])
    with qtbot.waitSignal(bridge.layer_read):
        open_first(bridge)
        bridge.view.move_caret(3)
        bridge.view.focus(None)
        assert begun(bridge)
    assert not begun(bridge)


def test_a_key_before_the_rest_is_there_counts_once(qtbot: QtBot, bridge: Bridge) -> None:
    bar, spans, book = LabelBar(bridge), SpanModel(bridge), ProblemBook(bridge)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bridge.layer_read):
        open_first(bridge)
        tag(bridge, "condition", "sofern der Rat zustimmt")
    counts = {label: button.count for label, button in bar._buttons.items() if button.count}
    assert counts == {"actor": 2, "commitment": 1, "condition": 1}
    qtbot.waitUntil(lambda: spans.rowCount() == 4 and book.is_complete)
    assert {problem.code for problem in book.problems} == {problem.code for problem in bridge.session.problems()}


def test_another_article_is_not_told_to_be_read_twice(qtbot: QtBot, bridge: Bridge) -> None:
    told: list[str] = []
    bridge.layer_read.connect(lambda: told.append(bridge.session.article.id if bridge.session.article else ""))
    first, second = bridge.session.article_ids()[:2]
    bridge.open_article(first)
    bridge.open_article(second)
    assert told == [second]
    bridge.open_article(first)
    qtbot.waitUntil(lambda: len(told) > 1)
    assert told == [second, first]


def test_a_rest_that_cannot_be_read_closes_the_article(
    qtbot: QtBot, bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Refusing(SliceReader):
        def step(self, connection: sqlite3.Connection) -> KeptLayer | None:
            assert super().step(connection) is None
            raise DamagedError("damaged", where="p")

    canvas = ArticleCanvas(Appearance("light"), bridge.view)
    qtbot.addWidget(canvas)
    feed = CanvasFeed(bridge, canvas)
    monkeypatch.setattr(open_article, "SliceReader", Refusing)
    with qtbot.waitSignal(bridge.failed) as failed:
        open_first(bridge)
        assert canvas.content is not None
    assert isinstance(failed.args[0], DamagedError)
    assert (bridge.session.article, canvas.content, feed.parent()) == (None, None, None)


def test_a_session_that_begins_with_a_huge_layer_has_it_read(qtbot: QtBot, bridge: Bridge) -> None:
    open_first(bridge)
    session: Session = bridge.session
    again = Bridge(session, Appearance("light"), "en")
    assert begun(again)
    with qtbot.waitSignal(again.layer_read):
        bar, spans = LabelBar(again), SpanModel(again)
        qtbot.addWidget(bar)
        again.project_changed.emit()
        assert begun(again)
    assert sum(button.count for button in bar._buttons.values()) == 3
    qtbot.waitUntil(lambda: spans.rowCount() == 3)
