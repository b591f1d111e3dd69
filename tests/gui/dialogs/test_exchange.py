"""Packs out and in through the window: told before, one step after, and what to do next."""

import re
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit

import patience
from canary import WORD
from exchange_helpers import annotate, hand_in, hand_out, texts, work
from store_helpers import import_articles
from window_desk import Desk
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.dialogs.hand_out_dialog import HandOutDialog, pack_path
from wortlaut.gui.dialogs.import_dialog import ImportDialog
from wortlaut.gui.dialogs.merge_report import MergeReport
from wortlaut.gui.dialogs.open_assignment import OpenAssignment
from wortlaut.gui.dialogs.progress_sheet import ProgressSheet
from wortlaut.session import coordination, exchange
from wortlaut.session.release_card import set_card_field
from wortlaut.session.session import Session

Start = Callable[..., Desk]
Opened = Callable[..., MergeReport]


def part(dialog: MergeReport, name: str) -> str:
    """What a part of the report says; "" when it is not there."""
    found = dialog.findChild(QLabel, f"merge_{name}") or dialog.findChild(QPlainTextEdit, f"merge_{name}")
    if isinstance(found, QPlainTextEdit):
        return found.toPlainText()
    return found.text() if isinstance(found, QLabel) else ""


def counted(text: str) -> list[str]:
    """The things a line counts, in the singular."""
    return [re.sub(r"\(s\)|s$", "", thing) for thing in text.split(", ")]


def button(dialog: MergeReport, name: str) -> QAbstractButton | None:
    found = dialog.findChild(QAbstractButton, f"merge_{name}")
    return found if isinstance(found, QAbstractButton) else None


def press(dialog: MergeReport, name: str) -> None:
    found = button(dialog, name)
    assert found is not None
    found.click()


def idle(desk: Desk) -> None:
    desk.until(lambda: not desk.window.dialogs.busy)


def layers(desk: Desk) -> int:
    with desk.session.project.reading() as connection:
        return int(connection.execute("SELECT count(*) FROM layer WHERE state = 'submitted'").fetchone()[0])


@pytest.fixture
def submission(assigned: Path, tmp_path: Path) -> Path:
    """What ben submitted on another computer: two of six articles."""
    theirs = hand_out(assigned, "ben", tmp_path / "ben")
    work(theirs, "ben", limit=2)
    return hand_in(theirs, "ben")


# out


def test_an_assignment_becomes_a_file(start: Start, assigned: Path, opened: Opened) -> None:
    desk = start(assigned)
    desk.keys("Ctrl+Shift+P")
    dialog = opened(desk, HandOutDialog)
    assert [dialog.person.itemData(place) for place in range(dialog.person.count())] == ["anna", "ben"]
    dialog.person.setCurrentIndex(1)
    target = Path(dialog.target.text())
    assert target == pack_path(assigned, "ben") == assigned.with_name("central-ben.wortlaut-pack")
    dialog.target.setFocus()
    desk.keys("Return")
    desk.until(lambda: desk.prompts.told)
    assert coordination.recipient(target) == "ben"
    assert str(target) in desk.prompts.told[0]
    assert "Send the file to ben" in desk.prompts.told[0]


def test_nobody_assigned_says_what_comes_first(start: Start, project: Path) -> None:
    desk = start(project)
    desk.keys("Ctrl+Shift+P")
    assert desk.notice == "Nobody has an assignment yet: assign articles first, with F9."
    desk.keys("Ctrl+P")
    assert desk.notice == "Nothing is submitted yet: Ctrl+Return submits the open article."


def test_an_existing_file_is_replaced_only_when_the_file_dialog_asked(
    start: Start, assigned: Path, tmp_path: Path, opened: Opened
) -> None:
    desk = start(assigned)
    target = pack_path(assigned, "anna")
    target.write_text("precious")
    desk.keys("Ctrl+Shift+P")
    dialog = opened(desk, HandOutDialog)
    dialog.findChild(QAbstractButton, "hand_out_start").click()  # type: ignore[union-attr]
    desk.until(lambda: desk.prompts.told)
    assert "already exists" in desk.prompts.told[0]
    assert target.read_text() == "precious"
    desk.prompts.answers.append(target)
    desk.keys("Ctrl+Shift+P")
    dialog = opened(desk, HandOutDialog)
    [browse] = [one for one in dialog.findChildren(QAbstractButton) if one.text() == "Browse …"]
    browse.click()
    dialog.findChild(QAbstractButton, "hand_out_start").click()  # type: ignore[union-attr]
    desk.until(lambda: len(desk.prompts.told) == 2)
    assert coordination.recipient(target) == "anna"


def test_names_become_file_names() -> None:
    assert pack_path(Path("/x/p.wortlaut"), "../Zoë: 1").name == "p-_Zoë_ 1.wortlaut-pack"
    assert pack_path(Path("/x/p.wortlaut"), "..").name == "p-_.wortlaut-pack"


def test_my_submission_becomes_a_file(start: Start, assigned: Path, tmp_path: Path, scheme: Scheme) -> None:
    work(assigned, "anna", limit=2)
    desk = start(assigned, annotator="anna")
    target = tmp_path / "mine.wortlaut-pack"
    desk.prompts.answers.append(target)
    desk.keys("Ctrl+P")
    desk.until(lambda: desk.prompts.told)
    assert desk.prompts.told[0].startswith("2 submitted article")
    assert not coordination.is_assignment(target)
    other = Session.create(tmp_path / "other.wortlaut", "chief", scheme)
    result = coordination.take_in(other, [target], tmp_path / "backups", dry_run=True)
    other.close()
    assert result.report.submissions_new == 2


# in


def test_a_submission_is_taken_in_after_a_report(
    start: Start, assigned: Path, submission: Path, opened: Opened
) -> None:
    desk = start(assigned)
    desk.prompts.answers.append([submission])
    desk.keys("Ctrl+M")
    dialog = opened(desk, MergeReport)
    assert counted(part(dialog, "new")) == ["2 layer", "2 submitted version"]
    assert counted(part(dialog, "same")) == ["2 article", "2 assignment"]
    assert part(dialog, "conflicting") == part(dialog, "refused") == ""
    assert layers(desk) == 0
    desk.keys("Return")
    idle(desk)
    desk.until(lambda: layers(desk) == 2)
    assert desk.notice.startswith("Taken in: 2 layer")
    assert desk.notice.endswith("Ctrl+H takes it back in the history.")
    [step] = [entry for entry in desk.session.actions() if entry.kind == "merge"]
    assert list((desk.window.dialogs.exchange._backups).iterdir())
    desk.window.bridge.step_action(step.seq, again=False)
    assert layers(desk) == 0


def test_the_same_pack_again_has_nothing_new(start: Start, assigned: Path, submission: Path, opened: Opened) -> None:
    exchange.merge_into(assigned, [submission], acting=None, backups=assigned.parent / "backups")
    desk = start(assigned)
    desk.window.dialogs.exchange.look_at([submission])
    dialog = opened(desk, MergeReport)
    assert part(dialog, "new") == "Nothing new: everything is in the project already."
    close = button(dialog, "cancel")
    assert close is not None
    assert close.text() == "Close"
    assert counted(part(dialog, "same")) == ["2 article", "2 layer", "2 assignment"]
    assert button(dialog, "take_in") is None
    dialog.close()


def test_cancelling_leaves_everything(start: Start, assigned: Path, submission: Path, opened: Opened) -> None:
    desk = start(assigned)
    desk.window.dialogs.exchange.look_at([submission])
    dialog = opened(desk, MergeReport)
    press(dialog, "cancel")
    assert layers(desk) == 0
    assert not desk.window.dialogs.busy


def test_looking_can_be_stopped(
    start: Start, assigned: Path, submission: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = start(assigned)
    stopped, take_in = Event(), coordination.take_in

    def later(*args: Any, **options: Any) -> Any:
        stopped.wait(patience.SECONDS)
        return take_in(*args, **options)

    monkeypatch.setattr(coordination, "take_in", later)
    desk.window.dialogs.exchange.look_at([submission])
    [sheet] = desk.window.findChildren(ProgressSheet)
    sheet.cancel.click()
    stopped.set()
    idle(desk)
    assert desk.notice == "Stopped; nothing was changed"
    assert desk.window.findChildren(MergeReport) == []
    assert layers(desk) == 0


def test_ending_the_program_waits_for_what_is_taken_in(
    start: Start, assigned: Path, submission: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = start(assigned)
    begun, ended, take_in = Event(), [], coordination.take_in

    def taken(*args: Any, **options: Any) -> Any:
        begun.set()
        try:
            return take_in(*args, **options)
        finally:
            ended.append(True)

    monkeypatch.setattr(coordination, "take_in", taken)
    desk.window.dialogs.exchange.look_at([submission])
    assert begun.wait(patience.SECONDS)
    desk.end()  # as after a signal: no window was closed before
    assert ended == [True]
    assert desk.program.window is None


def test_a_broken_pack_is_refused_and_left_out(start: Start, assigned: Path, submission: Path, opened: Opened) -> None:
    broken = submission.with_name("broken.pack")
    broken.write_bytes(submission.read_bytes()[:-40])
    desk = start(assigned)
    desk.window.dialogs.exchange.look_at([broken, submission])
    dialog = opened(desk, MergeReport)
    assert "broken.pack" in part(dialog, "refused")
    take = button(dialog, "take_in")
    assert take is not None
    assert not take.isEnabled()
    press(dialog, "without")
    desk.until(lambda: not dialog.isVisible())
    again = opened(desk, MergeReport)
    assert part(again, "refused") == ""
    press(again, "take_in")
    desk.until(lambda: layers(desk) == 2)


def test_another_text_is_a_conflict(
    start: Start, assigned: Path, tmp_path: Path, scheme: Scheme, opened: Opened
) -> None:
    other = tmp_path / "other.wortlaut"
    session = Session.create(other, "ben", scheme)
    [first, *_] = texts(2)
    import_articles(session.project, *(_changed(first),))
    set_card_field(session, "description", "Quotes")
    session.close()
    desk = start(assigned)
    desk.window.dialogs.exchange.look_at([other])
    dialog = opened(desk, MergeReport)
    assert "has another text here" in part(dialog, "conflicting")
    assert "near-duplicates" in part(dialog, "staying")
    assert button(dialog, "without") is None
    dialog.close()


def _changed(article: object) -> object:
    from store_helpers import article as make

    return make(article.text + " Nachtrag.", article.sources[0].name)  # type: ignore[attr-defined]


def test_conflicts_tell_nothing_of_others_where_one_still_annotates(
    start: Start, assigned: Path, tmp_path: Path, opened: Opened
) -> None:
    theirs = hand_out(assigned, "ben", tmp_path / "ben")
    for path, shift in ((theirs, 0), (assigned, 2)):
        session = Session.open(path, "ben")
        session.open_article(sorted(session.article_ids())[0])
        annotate(session, shift, note=WORD)
        session.submit()
        session.close()
    pack = hand_in(theirs, "ben")
    for name, seen in (("chief", True), ("anna", False)):
        desk = start(assigned, annotator=name)
        desk.window.dialogs.exchange.look_at([pack])
        dialog = opened(desk, MergeReport)
        told = part(dialog, "conflicting")
        assert ("ben" in told.replace(str(pack), "")) is seen
        assert ("still annotate" in told) is not seen
        assert WORD not in told
        dialog.close()
        desk.end()
        desk.program.window = None


# an assignment


def test_an_assignment_opens_as_a_project_of_its_person(
    start: Start, assigned: Path, tmp_path: Path, opened: Opened
) -> None:
    pack = tmp_path / "for ben.wortlaut-pack"
    exchange.pack_assignment(assigned, pack, "ben")
    desk = start(assigned)
    desk.prompts.answers.append(pack)
    desk.keys("Ctrl+Shift+M")
    dialog = opened(desk, OpenAssignment)
    assert dialog.path == tmp_path / "for ben.wortlaut"
    dialog.name.setText("central")
    assert not dialog.start.isEnabled(), "there is a file of this name"
    for wrong in ("", "a/b", "/"):
        dialog.name.setText(wrong)
        assert not dialog.start.isEnabled()
    dialog.name.setText("mine")
    desk.keys("Return")
    desk.until(lambda: desk.session.path == tmp_path / "mine.wortlaut")
    assert desk.session.annotator.name == "ben"
    assert desk.program.preferences.annotator == "ben"
    assert desk.session.article is not None
    assert [person.name for person in desk.session.annotators()] == ["ben"]
    idle(desk)


def test_a_submission_is_no_assignment(start: Start, assigned: Path, submission: Path, tmp_path: Path) -> None:
    desk = start(assigned)
    desk.prompts.answers += [submission, tmp_path / "gone.pack"]
    desk.command("exchange.open_assignment")
    assert desk.prompts.told[-1] == "This file is a submission, no assignment: take it in with Ctrl+M."
    desk.command("exchange.open_assignment")
    assert "gone.pack" in desk.prompts.told[-1]


# dropping


def drop(desk: Desk, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(10, 10), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(desk.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, data, buttons, keys))


def test_packs_are_dropped_on_the_window(start: Start, assigned: Path, submission: Path, opened: Opened) -> None:
    desk = start(assigned)
    drop(desk, submission)
    dialog = opened(desk, MergeReport)
    assert counted(part(dialog, "new")) == ["2 layer", "2 submitted version"]
    dialog.close()
    text = submission.with_name("text.txt")
    text.write_text("date 2025-01-01 Ein Text.", encoding="utf-8")
    drop(desk, submission, text)
    assert desk.notice.startswith("Drop packs and articles apart")
    count = desk.session.article_count()
    drop(desk, text)
    coming = opened(desk, ImportDialog)
    assert isinstance(coming, ImportDialog)
    desk.until(coming.start.hasFocus)
    coming.start.click()
    desk.until(lambda: desk.session.article_count() == count + 1)
    idle(desk)


def test_an_assignment_that_is_dropped_is_opened(start: Start, assigned: Path, tmp_path: Path, opened: Opened) -> None:
    pack = tmp_path / "ben.wortlaut-pack"
    exchange.pack_assignment(assigned, pack, "ben")
    desk = start(assigned)
    drop(desk, pack)
    opened(desk, OpenAssignment).close()


@pytest.mark.parametrize(
    "word", ["Paket", "merge", "Abgabe", "Aufgabe", "zuweisen", "assign", "Prüfregeln", "majority"]
)
def test_the_palette_finds_them_by_german_and_english_words(start: Start, assigned: Path, word: str) -> None:
    from wortlaut.gui.dialogs.palette_entries import Entries

    desk = start(assigned)
    entries = Entries(desk.window.bridge, desk.window.commands, desk.window.editing)
    found = [entry.command.id for entry in entries.find(word) if entry.command is not None][:6]
    own = {"exchange.take_in", "exchange.open_assignment", "exchange.hand_out", "exchange.hand_in"}
    assert (own | {"articles.assign", "review.settings"}) & set(found)
