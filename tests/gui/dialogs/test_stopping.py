"""Importing and exporting are stopped from the window; nothing of them stays."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import patience
from window_desk import Desk
from wortlaut.gui.dialogs.progress_sheet import ProgressSheet
from wortlaut.gui.dialogs.sheet import Sheet
from wortlaut.session import exporting, importing
from wortlaut.session.exporting import ExportOptions

Start = Callable[..., Desk]
Opened = Callable[[Desk, type[Sheet]], Sheet]


class Halt:
    """Stands in front of a function: the third call waits until it is let go."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self._calls = 0
        self.reached, self.go_on = threading.Event(), threading.Event()

    def __call__(self, *arguments: Any) -> Any:
        self._calls += 1
        if self._calls == 3:
            self.reached.set()
            assert self.go_on.wait(patience.SECONDS)
        return self._function(*arguments)


@pytest.fixture
def halted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Any, str], Halt]]:
    halts: list[Halt] = []

    def put(module: Any, name: str) -> Halt:
        halts.append(Halt(getattr(module, name)))
        monkeypatch.setattr(module, name, halts[-1])
        return halts[-1]

    yield put
    for halt in halts:
        halt.go_on.set()


def stop(desk: Desk, opened: Opened, halt: Halt) -> None:
    sheet = opened(desk, ProgressSheet)
    assert isinstance(sheet, ProgressSheet)
    assert halt.reached.wait(patience.SECONDS)
    sheet.cancel.click()
    assert not sheet.cancel.isEnabled()
    halt.go_on.set()
    desk.until(lambda: not desk.window.dialogs.busy)


def test_stopping_an_import(
    start: Start, project: Path, opened: Opened, tmp_path: Path, halted: Callable[[Any, str], Halt]
) -> None:
    desk = start(project)
    files = [tmp_path / f"new{number}.txt" for number in range(5)]
    for number, file in enumerate(files):
        file.write_text(f"Neuer Text {number}.", encoding="utf-8")
    halt = halted(importing, "detected_language")
    desk.window.dialogs.files.import_paths(files)
    stop(desk, opened, halt)
    assert desk.session.article_count() == 6
    assert [entry.kind for entry in desk.session.actions()].count("import") == 1  # the one that made the project
    assert not list(desk.window.dialogs.files._backups.glob("*.import.wortlaut"))


def test_stopping_an_export(
    start: Start, project: Path, opened: Opened, tmp_path: Path, halted: Callable[[Any, str], Halt]
) -> None:
    desk = start(project)
    out = tmp_path / "out"
    out.mkdir()
    halt = halted(exporting, "record_of")
    desk.window.dialogs.files.export_to(out / "a.jsonl", ExportOptions(format="doccano"))
    stop(desk, opened, halt)
    assert list(out.iterdir()) == []
    desk.window.dialogs.files.export_to(out / "a.jsonl", ExportOptions(format="doccano"))
    desk.until(lambda: "a.jsonl" in desk.notice)
