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

    def steps(name: str, number: int) -> Iterator[None]:
        for _ in range(number):
            done.append(name)
            yield

    work = IdleSteps()
    work.begin(steps("first", 100_000))
    qtbot.waitUntil(lambda: bool(done))
    done.clear()  # how many there were depends on the machine
    work.begin(steps("second", 2))
    qtbot.waitUntil(lambda: len(done) == 2)
    work.begin(steps("third", 2))  # it begins again after an end
    qtbot.waitUntil(lambda: len(done) == 4)
    assert done == ["second", "second", "third", "third"]
