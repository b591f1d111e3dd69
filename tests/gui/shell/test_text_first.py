"""The frame with a new span waits for nothing but the commit: lists and counts are painted in the next one."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from window_desk import Desk


class _Painted(QObject):
    """Notes which of some widgets are painted, and where."""

    def __init__(self, **widgets: QWidget) -> None:
        super().__init__()
        self.names: list[str] = []
        self._names = {id(widget): name for name, widget in widgets.items()}
        for widget in widgets.values():
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.names.append(self._names[id(watched)])
        return False


def settled(desk: Desk) -> None:
    """Wait until everything the last keys started is done."""
    desk.until(lambda: desk.window.side.tabs.updatesEnabled() and desk.window.side.tabs.problems.book.is_complete)
    QCoreApplication.sendPostedEvents(desk.window, QEvent.Type.UpdateRequest.value)


def test_a_digit_paints_the_text_at_once_and_what_follows_from_it_afterwards(desk: Desk) -> None:
    window = desk.window
    lists, labels = window.side.tabs.spans.view, window.top.labels
    window.resize(1440, 900)
    desk.keys("Ctrl+Down", "W", "1", "Ctrl+Right", "Ctrl+Right", "W")
    desk.until(lists.isVisible)
    settled(desk)
    button = next(child for child in labels.findChildren(QWidget) if labels.label_at(child) == "actor")
    seen = _Painted(text=window.canvas.viewport(), list=lists.viewport(), label=button)
    committed: list[list[str]] = []
    window.bridge.changing.connect(lambda: committed.append(list(seen.names)))
    desk.keys("2")
    assert committed == [[]]  # nothing is shown before it is on the disk
    assert seen.names == ["text"]
    assert (lists.model().rowCount(), "1 span" in button.accessibleName()) == (2, True)  # known at once
    desk.until(lambda: {"list", "label"} <= set(seen.names))


def test_the_patterns_of_the_guesses_are_there_before_the_first_digit(desk: Desk) -> None:
    from wortlaut.domain.guesses import cue, verb

    cue._types.cache_clear()
    verb._statuses.cache_clear()
    desk.window.bridge.opened.emit("an article")
    desk.until(lambda: cue._types.cache_info().currsize == 1)
    assert verb._statuses.cache_info().currsize == 1
    misses = verb._statuses.cache_info().misses
    desk.keys("Ctrl+Down", "W", "3")
    assert [span.label for span in desk.spans] == ["commitment"]
    assert verb._statuses.cache_info().misses == misses


def test_without_guesses_nothing_is_made_ready_for_them(desk: Desk) -> None:
    from wortlaut.domain.guesses import cue

    desk.window.bridge.guesses = False
    ahead = desk.window.editing._ahead
    desk.until(lambda: not ahead.is_busy)
    cue._types.cache_clear()
    desk.window.bridge.opened.emit("an article")
    assert not ahead.is_busy


def test_texts_are_prepared_for_searching_in_a_pause_of_the_work(desk: Desk) -> None:
    timer = desk.program._index_timer
    timer.start()
    pause = timer.interval()
    desk.keys("Ctrl+Down", "W", "2")
    assert timer.interval() > 5 * pause
    desk.until(lambda: not timer.isActive())  # all texts are prepared
    assert timer.interval() == pause
    desk.keys("Delete")
    assert not timer.isActive()
