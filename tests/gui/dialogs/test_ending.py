"""The program ends while dialogs still work in threads: the threads end first, then the project is closed."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import patience
from window_desk import Desk
from wortlaut.gui.dialogs import export_dialog
from wortlaut.gui.dialogs.export_dialog import ExportDialog
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.session.progress import CancelledError
from wortlaut.session.session import Session

Start = Callable[..., Desk]
Opened = Callable[[Desk, type[Sheet]], Sheet]


def test_a_preview_has_ended_before_the_project_is_closed(
    start: Start, project: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = start(project)
    begun = threading.Event()
    order: list[str] = []

    def preview(_project: Any, _options: Any, *, progress: Any, cancelled: Callable[[], bool]) -> Any:
        begun.set()
        stopped = threading.Event()
        while not cancelled():
            assert not stopped.wait(0.001)
        order.append("preview")
        raise CancelledError

    close = Session.close

    def closing(session: Session) -> None:
        order.append("close")
        close(session)

    monkeypatch.setattr(export_dialog, "preview_export", preview)
    monkeypatch.setattr(Session, "close", closing)
    desk.window.dialogs.files.export()
    dialog = opened(desk, ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog.look()
    assert begun.wait(patience.SECONDS)
    desk.end()
    assert order[0] == "preview"
    assert order.index("close") == len(order) - 1, "no preview ends after the project is closed"
