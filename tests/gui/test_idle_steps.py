"""Work ahead, in steps."""

from collections.abc import Iterator

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from wortlaut.gui.idle_steps import IdleSteps


def test_others_come_between_two_steps(qtbot: QtBot) -> None:
    done: list[str] = []

    def steps() -> Iterator[None]:
        for number in range(3):
            done.append(f"step {number}")
            QTimer.singleShot(0, lambda: done.append("other"))
            yield

    work = IdleSteps()
    work.begin(steps())
    assert done == []
    qtbot.waitUntil(lambda: done.count("other") == 3)
    assert done == ["step 0", "other", "step 1", "other", "step 2", "other"]


def test_another_row_of_steps_takes_the_place_of_the_first(qtbot: QtBot) -> None:
    done: list[str] = []

    def steps(name: str) -> Iterator[None]:
        for _ in range(2):
            done.append(name)
            yield

    work = IdleSteps()
    work.begin(steps("first"))
    qtbot.waitUntil(lambda: done == ["first"])
    work.begin(steps("second"))
    qtbot.waitUntil(lambda: len(done) == 3)
    work.begin(steps("third"))  # it begins again after an end
    qtbot.waitUntil(lambda: len(done) == 5)
    assert done == ["first", "second", "second", "third", "third"]
