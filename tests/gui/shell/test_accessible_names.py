"""Whatever can have the keyboard says what it is, in both languages."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from window_desk import Desk

Start = Callable[..., Desk]


def unnamed(root: QWidget) -> list[str]:
    """Return the widgets under `root` that can have the keyboard and have no name for assistive technology."""
    return [_place_of(widget) for widget in _focusable(root) if not _name(widget).strip()]


def _focusable(root: QWidget) -> Iterator[QWidget]:
    for widget in (root, *root.findChildren(QWidget)):
        handed_on = widget.focusProxy() is not None
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not handed_on:
            yield widget


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _place_of(widget: QWidget) -> str:
    parts = []
    place: QWidget | None = widget
    while place is not None:
        parts.append(f"{type(place).__name__}#{place.objectName()}".rstrip("#"))
        place = place.parentWidget()
    return " < ".join(parts)


@pytest.fixture(params=["de", "en"])
def speaking(request: pytest.FixtureRequest, start: Start, project: Path) -> Desk:
    """A window in each language."""
    return start(project, language=request.param)


def test_the_rule_sees_a_widget_without_a_name(qapp: QApplication) -> None:
    window = QWidget()
    field = QPlainTextEdit(window)
    assert unnamed(window) == ["QPlainTextEdit < QWidget"]
    field.setAccessibleName("Note")
    assert unnamed(window) == []
    window.deleteLater()


def test_every_control_of_the_window_has_a_name(speaking: Desk) -> None:
    speaking.keys("Ctrl+Down", "S", "1")
    speaking.keys("W", "2")
    assert len(speaking.spans) == 2
    assert unnamed(speaking.window) == []


@pytest.mark.parametrize(
    "command",
    ["find", "find.project", "palette", "preferences", "history", "project.export", "project.new", "manual", "about"],
)
def test_every_control_of_what_opens_has_a_name(speaking: Desk, command: str) -> None:
    before = set(speaking.window.findChildren(QWidget))
    speaking.command(command)
    assert set(speaking.window.findChildren(QWidget)) - before or command == "find"
    assert unnamed(speaking.window) == []


def test_every_control_of_the_first_steps_has_a_name(speaking: Desk) -> None:
    speaking.window.show_welcome()
    assert unnamed(speaking.window) == []
