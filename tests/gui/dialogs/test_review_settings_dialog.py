"""How a project is reviewed, set in the window as one step."""

from collections.abc import Callable
from pathlib import Path

from window_desk import Desk
from wortlaut.gui.dialogs.review_settings_dialog import ReviewSettingsDialog
from wortlaut.session.coordination import settings_of_review

Start = Callable[..., Desk]
Opened = Callable[[Desk, type[ReviewSettingsDialog]], ReviewSettingsDialog]


def policies(desk: Desk) -> tuple[int | None, str, float]:
    found = settings_of_review(desk.session)
    return found.ready, found.premerge, found.audit


def test_all_policies_are_stored_as_one_step(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    desk.keys("Shift+F9")
    dialog = opened(desk, ReviewSettingsDialog)
    assert (dialog.ready.current, dialog.premerge.current, dialog.audit.value()) == ("all", "complete", 10)
    assert not dialog.ready_number.isVisible()
    assert not dialog.votes.isVisible()
    desk.keys("Right")
    assert dialog.ready.current == "number"
    assert dialog.ready_number.isVisible()
    dialog.ready_number.setValue(3)
    dialog.premerge.choose(1)
    dialog.votes.setValue(4)
    dialog.audit.setValue(25)
    dialog.store.click()
    assert policies(desk) == (3, "majority:4", 0.25)
    assert "stored" in desk.notice
    desk.until(desk.window.canvas.hasFocus)
    desk.keys("Ctrl+Z")
    assert policies(desk) == (None, "complete", 0.1)
    desk.keys("Ctrl+Shift+Z", "Shift+F9")
    dialog = opened(desk, ReviewSettingsDialog)
    assert (dialog.ready_number.value(), dialog.votes.value(), dialog.audit.value()) == (3, 4, 25)
    dialog.premerge.choose(2)
    assert not dialog.audit.isEnabled()
    dialog.ready.choose(0)
    dialog.store.click()
    assert policies(desk) == (None, "none", 0.25)


def test_what_is_not_changed_makes_no_step(start: Start, project: Path, opened: Opened) -> None:
    desk = start(project)
    before = len(desk.session.actions())
    desk.command("review.settings")
    opened(desk, ReviewSettingsDialog).store.click()
    assert desk.notice == "Nothing to change"
    assert len(desk.session.actions()) == before
