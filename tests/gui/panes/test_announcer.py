"""What is said to those who hear the window."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pane_project import link, tag
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.panes import announcer
from wortlaut.gui.panes.announcer import Announcer
from wortlaut.session import annotate


@pytest.fixture
def heard(bridge: Bridge, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a listener hears from now on."""
    said: list[str] = []
    monkeypatch.setattr(announcer, "announce", lambda _speaker, text: said.append(text))
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    speaker = QWidget()
    Announcer(bridge, speaker)
    yield said
    speaker.deleteLater()


def test_tagging_is_said_once_with_the_span(bridge: Bridge, heard: list[str]) -> None:
    tag(bridge, "actor", "Die Stadtwerke")
    assert heard == ["tagged: Actor: Die Stadtwerke, span 1 of 1"]


def test_what_changes_a_span_is_said_with_the_span(bridge: Bridge, heard: list[str]) -> None:
    span = tag(bridge, "actor", "Die Stadtwerke")
    assert bridge.session.content is not None
    bridge.do(annotate.set_unsure(bridge.session.content, span.id, flag=True))
    bridge.do(annotate.delete(bridge.session.content, span.id))
    assert heard[1:] == [
        "unsure marked: Actor: Die Stadtwerke, unsure, span 1 of 1",
        "span deleted: Actor: Die Stadtwerke, unsure",
    ]


def test_undo_says_what_it_took_back_and_redo_what_it_did_again(bridge: Bridge, heard: list[str]) -> None:
    tag(bridge, "actor", "Die Stadtwerke")
    bridge.undo()
    bridge.redo()
    assert heard[1:] == [
        "Undone: tagged: Actor: Die Stadtwerke",
        "tagged: Actor: Die Stadtwerke, span 1 of 1",
    ]


def test_the_span_that_gets_the_focus_is_said_each_time(bridge: Bridge, heard: list[str]) -> None:
    first, second = tag(bridge, "actor", "Die Stadtwerke"), tag(bridge, "actor", "der Rat")
    heard.clear()
    bridge.view.focus(first.id, first.start)
    bridge.view.focus(second.id, second.start)
    bridge.view.move_caret(0)
    bridge.view.focus(second.id, second.start)
    assert heard == [
        "Actor: Die Stadtwerke, span 1 of 2",
        "Actor: der Rat, span 2 of 2",
        "Actor: der Rat, span 2 of 2",
    ]


def test_a_link_is_said_with_its_role_and_its_other_end(bridge: Bridge, heard: list[str]) -> None:
    commitment, actor = tag(bridge, "commitment", "die Preise halten"), tag(bridge, "actor", "Die Stadtwerke")
    bridge.view.move_caret(0)
    heard.clear()
    link(bridge, "committer", commitment, actor)
    assert heard[0].startswith("linked: ")
    assert "Actor: Die Stadtwerke, 1 link" in heard[0]


def test_another_article_is_said_by_its_title(bridge: Bridge, heard: list[str]) -> None:
    bridge.open_article(bridge.session.article_ids()[1])
    assert heard == ["Der Haushalt wird vertagt."]


def test_nothing_is_said_when_nobody_listens(bridge: Bridge, heard: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: False))
    tag(bridge, "actor", "Die Stadtwerke")
    bridge.undo()
    assert heard == []
