"""The Dataset page under keys: steps, findings, repairs, answers, what writing waits for."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

import patience
from release_projects import story
from window_desk import FakePrompts
from wortlaut.gui.plots.marks import Text
from wortlaut.gui.plots.style import Style
from wortlaut.gui.release.card_words import SECTIONS, field_hint, field_name
from wortlaut.gui.release.plan import BY_SOURCE, CARD, CHECK, GROUPS, LAYERS, SPLIT, STEPS, WRITE, Plan
from wortlaut.gui.release.release_page import ReleasePage
from wortlaut.gui.release.split_numbers import split_plot
from wortlaut.gui.release.split_plot import draw
from wortlaut.gui.release.states import State
from wortlaut.gui.release.words import part_name
from wortlaut.gui.tasks import Reporter
from wortlaut.session.progress import CancelledError
from wortlaut.session.rehearsing import Rehearsal
from wortlaut.session.release_card import release_card
from wortlaut.session.release_values import ASKED

Open = Callable[..., ReleasePage]
Key = Qt.Key


@pytest.fixture
def page(opened: Open, project: Path, found: Rehearsal) -> ReleasePage:
    """A page whose rehearsal is at hand."""
    return opened(project, rehearse=lambda _plan, _reporter: found)


def again(page: ReleasePage, qtbot: QtBot, action: Callable[[], object]) -> None:
    """Do something that makes the page rehearse, and wait for it."""
    with qtbot.waitSignal(page.answered):
        action()


def marks(page: ReleasePage) -> dict[int, State]:
    return {step: state.state for step, state in page.states.items()}


def test_digits_open_the_steps(page: ReleasePage, qtbot: QtBot) -> None:
    for step in STEPS:
        qtbot.keyClick(page.side, str(step))
        assert page.step == step
        assert page.panes[step].isVisible()
        assert sum(pane.isVisible() for pane in page.panes.values()) == 1
        assert page.heading.text().startswith(f"{step}  ")
        button = page.side.steps.button(str(step))
        name = QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        assert name.startswith(f"Step {step} of 6, ")


def test_a_digit_in_a_field_is_typed_and_in_a_choice_is_a_step(page: ReleasePage, qtbot: QtBot) -> None:
    page.open_step(CARD)
    edit = page.card.fields["version"].edit
    edit.setFocus()
    qtbot.keyClicks(edit, "1.2")
    assert (page.step, page.card.fields["version"].text) == (CARD, "1.2")
    page.open_step(LAYERS)
    page.layers.layer.setFocus()
    qtbot.keyClick(page.layers.layer, "3")
    assert page.step == GROUPS


def test_arrows_turn_the_steps_and_stop_at_the_ends(page: ReleasePage) -> None:
    page.run("release.previous_step")
    assert page.step == LAYERS
    for _ in range(9):
        page.run("release.next_step")
    assert page.step == WRITE


def test_every_step_says_what_was_found(page: ReleasePage, found: Rehearsal) -> None:
    assert marks(page) == {
        LAYERS: State.OK,
        CHECK: State.OK,
        GROUPS: State.WARNING,
        SPLIT: State.OK,
        CARD: State.WARNING,
        WRITE: State.OPEN,
    }
    assert page.layers.people.facts == (("anna", "12 articles"), ("bob", "12 articles"))
    assert {line.key for line in page.layers.articles.lines} == set(found.result.division.plan.places)
    groups = [line.key for line in page.groups.groups.lines]
    assert sorted(groups) == sorted(found.result.division.groups)
    check = page.panes[CHECK].lists[0]
    assert [line.alarm for line in check.lines] == [one.level == "error" for one in found.checked]
    assert dict(page.card.computed.facts)["Spans"] == str(found.result.numbers["spans"])
    assert page.layers.articles.lines[0].remark in map(part_name, found.parts)


def test_the_receipt_has_every_byte(page: ReleasePage, found: Rehearsal) -> None:
    total = sum(file.size for file in found.result.files)
    shown = dict(page.receipt.files.facts)
    for name in ("train.jsonl · validation.jsonl · test.jsonl", "annotations.jsonl", "manifest.json"):
        assert name in shown
    named = {name for words in shown for name in words.split(" · ")}
    assert named == {file.name for file in found.result.files}
    assert total > 0
    assert list(page.receipt.links) == list(ASKED)[:6]
    assert page.receipt.losses.lines[0].texts == ("read back: equal",)


def test_the_split_is_drawn_from_the_same_numbers(page: ReleasePage, found: Rehearsal) -> None:
    data = split_plot(found, lambda label: label, "en")
    for width in (300.0, 720.0, 1100.0):
        plot = draw(data, Style(width, language="en"))
        texts = [mark.text for mark in plot.marks if isinstance(mark, Text)]
        assert any("6 articles" in text for text in texts)
        assert "50.0%" in texts
        for mark in plot.marks:
            if isinstance(mark, Text) and mark.anchor == "start":
                assert mark.x < width
    for row in data.table.rows:
        labels = found.result.numbers["splits"]
        counts = [labels[part]["labels"][str(row[0])] / labels[part]["spans"] for part in found.parts]
        assert row[1:4] == tuple(counts)


def test_what_changes_is_to_be_checked_again(opened: Open, project: Path, found: Rehearsal, qtbot: QtBot) -> None:
    held = threading.Event()
    held.set()

    def slow(_plan: Plan, reporter: Reporter) -> Rehearsal:
        while not held.wait(0.01):
            if reporter.cancelled():
                raise CancelledError
        return found

    page = opened(project, rehearse=slow)
    held.clear()
    page.open_step(SPLIT)
    page.use_plan(replace(page.plan, keep_places=False))
    assert [step for step, mark in marks(page).items() if mark is State.STALE] == [SPLIT, CARD, WRITE]
    assert page.found is found
    assert not page.waiting_bar.write.isEnabled()
    assert page.waiting_bar.words.text() == "Waits until everything is checked again."
    with qtbot.waitSignal(page.work.stopped):
        page.foot.stop_button.click()
    assert marks(page)[SPLIT] is State.STALE
    held.set()
    again(page, qtbot, lambda: page.run("release.check_again"))
    assert State.STALE not in marks(page).values()
    assert page.waiting_bar.write.isEnabled()


def test_plans_are_the_options_of_the_command() -> None:
    options = Plan(kind=BY_SOURCE, hold_out=("a",), shares=(3, 1, 0), text_free=True, formats=("conll",)).options()
    assert options.hold_out == ("a",)
    assert options.rules.shares == (0.75, 0.25, 0.0)
    assert options.formats == ()
    assert Plan(hold_out=("a",)).options().hold_out == ()
    assert Plan().first_changed(Plan(leave_out=frozenset("a"))) == LAYERS
    assert Plan().first_changed(Plan(seed=1)) == SPLIT
    assert Plan().first_changed(Plan(formats=("conll",))) == WRITE


def test_a_leak_stops_everything_and_one_key_mends_it(
    opened: Open, project: Path, leak: tuple[str, str], qtbot: QtBot
) -> None:
    page = opened(project)
    copy, victim = leak
    page.run("release.next_finding")
    while page.step != SPLIT:
        page.open_step(page.step + 1)
    assert marks(page)[SPLIT] is State.STOP
    assert "near-duplicates. So nothing is written." in page.split.finding.what
    assert page.split.finding.isVisible()
    assert page.waiting_bar.words.text() == "Waits for step 4 Split."
    assert not page.waiting_bar.write.isEnabled()
    page.run("release.write")
    assert page.foot.text.text() == "Waits for step 4 Split."
    assert page.split.leaks.lines[0].alarm
    pairs = [line.key for line in page.split.leaks.lines]
    page.split.leaks.show_row(next(row for row, pair in enumerate(pairs) if set(pair) == set(leak)))
    with qtbot.waitSignal(page.pair_wanted) as wanted:
        page.run("release.side_by_side")
    assert set(wanted.args) == set(leak)
    again(page, qtbot, lambda: page.run("release.join"))
    assert marks(page)[SPLIT] is not State.STOP
    assert page.split.finding.isHidden()
    assert page.found is not None
    places = page.found.result.division.plan.places
    assert places[copy] == places[victim]
    again(page, qtbot, page.bridge.undo)
    assert marks(page)[SPLIT] is State.STOP
    again(page, qtbot, lambda: page.run("release.leave_out"))
    assert copy in page.plan.leave_out
    assert marks(page)[SPLIT] is not State.STOP
    page.open_step(LAYERS)
    assert page.layers.articles.lines[0].key == copy
    page.layers.articles.show_row(0)
    again(page, qtbot, lambda: page.run("release.leave_out"))
    assert page.plan.leave_out == frozenset()


def test_enter_on_a_finding_asks_for_its_place(page: ReleasePage, found: Rehearsal, qtbot: QtBot) -> None:
    page.open_step(CHECK)
    findings = page.panes[CHECK].lists[0]
    assert findings.hasFocus()
    qtbot.keyClick(findings, Key.Key_Down)
    with qtbot.waitSignal(page.article_wanted) as wanted:
        qtbot.keyClick(findings, Key.Key_Return)
    assert wanted.args == [found.checked[1].article, found.checked[1].place]
    with qtbot.waitSignal(page.article_wanted) as wanted:
        page.open_step(LAYERS)
        qtbot.keyClick(page.layers.articles, Key.Key_Return)
    assert wanted.args == [page.layers.articles.lines[0].key, None]


def test_j_and_k_walk_the_findings_of_a_step_and_then_of_the_others(page: ReleasePage) -> None:
    page.open_step(GROUPS)
    rows = len(page.groups.groups.lines)
    for row in range(1, rows):
        page.run("release.next_finding")
        assert page.groups.groups.currentIndex().row() == row
    page.run("release.next_finding")
    assert page.step == CARD
    missing = [field for _, fields in SECTIONS for field in fields]
    assert page.card.fields[missing[0]].edit.hasFocus()
    page.run("release.next_finding")
    assert page.card.fields[missing[1]].edit.hasFocus()
    page.run("release.previous_finding")
    assert page.card.fields[missing[0]].edit.hasFocus()


def test_answers_are_stored_when_their_field_is_left(page: ReleasePage, qtbot: QtBot) -> None:
    page.open_step(CARD)
    again(page, qtbot, lambda: page.receipt.links["name"].click() or _type(page, "name", "Deiche", qtbot))
    assert release_card(page.bridge.session) == {"name": "Deiche"}
    assert "name" not in page.receipt.links
    again(page, qtbot, lambda: _type(page, "motivation", "Wer sagt was?", qtbot))
    assert release_card(page.bridge.session)["motivation"] == "Wer sagt was?"
    again(page, qtbot, page.bridge.undo)
    assert page.card.fields["motivation"].text == ""
    page.open_step(CARD)
    page.card.fields["biases"].edit.setFocus()
    qtbot.keyClicks(page.card.fields["biases"].edit, "Nordsee")
    page.left()
    assert release_card(page.bridge.session)["biases"] == "Nordsee"


@pytest.mark.parametrize("step", STEPS)
def test_a_digit_goes_on_from_every_step(page: ReleasePage, qtbot: QtBot, step: int) -> None:
    page.open_step(step)
    other = LAYERS if step != LAYERS else CHECK
    qtbot.keyClick(page.window().focusWidget(), Key(ord("0") + other))
    assert page.step == other
    assert release_card(page.bridge.session) == {}


def _type(page: ReleasePage, field: str, text: str, qtbot: QtBot) -> None:
    edit = page.card.fields[field].edit
    edit.setFocus()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Key.Key_Escape)
    assert not edit.hasFocus()


def test_every_question_is_asked_once_with_words() -> None:
    assert sorted(field for _, fields in SECTIONS for field in fields) == sorted(ASKED)
    assert all(field_name(field) and field_hint(field) for field in ASKED)


def test_who_still_annotates_hears_nothing_of_it_and_can_give_it_back(
    opened: Open, project: Path, qtbot: QtBot
) -> None:
    own = story(3).id
    plain = opened(project, name="nora")
    plain.bridge.session.open_article(own)
    plain.stop()
    page = opened(project.rename(project.with_name("again.wortlaut")), name="nora")
    first = page.layers.articles.lines[0]
    assert (first.key, first.remark) == (own, "you still annotate it")
    assert page.layers.people.facts == (("anna", "11 articles"), ("bob", "11 articles"))
    assert marks(page)[LAYERS] is State.WARNING
    page.layers.articles.show_row(0)
    again(page, qtbot, lambda: page.run("release.leave_out"))
    assert page.layers.people.facts == (("anna", "12 articles"), ("bob", "12 articles"))
    assert marks(page)[LAYERS] is State.OK


def test_read_only_projects_are_rehearsed_but_not_written(opened: Open, project: Path, prompts: FakePrompts) -> None:
    page = opened(project)
    page.bridge.session.read_only = True
    page.open_step(WRITE)
    page.run("release.write")
    assert page.foot.text.text() == "The project is open for reading only."
    assert not any(path.is_dir() for path in project.parent.iterdir())


def test_a_failed_rehearsal_leaves_what_was_known(opened: Open, project: Path, found: Rehearsal, qtbot: QtBot) -> None:
    from wortlaut.errors import BadInputError

    answers: list[Any] = [found]

    def rehearse(_plan: Plan, _reporter: Reporter) -> Rehearsal:
        if answers:
            return answers.pop()
        raise BadInputError("release_not_readable", where="x")

    page = opened(project, rehearse=rehearse)
    with qtbot.waitSignal(page.bridge.failed):
        page.run("release.check_again")
    assert page.found is found
    assert marks(page)[SPLIT] is State.STALE
    assert not page.waiting_bar.write.isEnabled()


@pytest.mark.parametrize("width", [1680, 1280, 960])
def test_everything_has_room(opened: Open, project: Path, found: Rehearsal, width: int) -> None:
    page = opened(project, rehearse=lambda _plan, _reporter: found, size=(width, 800))
    for step in STEPS:
        page.open_step(step)
        QApplication.processEvents()
        pane = page.panes[step]
        assert pane.width() >= 480
        assert page.minimumSizeHint().width() <= width
        assert page.waiting_bar.write.isVisible()
    assert page.side.steps.narrow == (width == 960)


def test_another_language_says_the_same(page: ReleasePage, found: Rehearsal) -> None:
    page.open_step(SPLIT)
    page.bridge.language = "de"
    page.retranslate()
    QApplication.processEvents()
    assert page.panes[SPLIT].isVisible()
    assert page.split.remark.count("0,20") == 1
    assert len(page.layers.articles.lines) == len(found.result.division.plan.places)


def test_what_takes_long_is_rehearsed_only_when_it_is_asked_for(page: ReleasePage, qtbot: QtBot) -> None:
    page._took = patience.SECONDS + 1.0
    page.open_step(CARD)
    _type(page, "name", "Deiche", qtbot)
    assert not page.work.running
    assert [step for step, mark in marks(page).items() if mark is State.STALE] == [CARD, WRITE]
    assert page.foot.text.text() == "Changed; F5 checks again."
    page.use_plan(replace(page.plan, seed=3))
    assert not page.work.running
    assert marks(page)[SPLIT] is State.STALE
    again(page, qtbot, lambda: page.run("release.check_again"))
    assert State.STALE not in marks(page).values()


def test_whatever_takes_the_keyboard_has_a_name(page: ReleasePage) -> None:
    def name(widget: QWidget) -> str:
        interface = QAccessible.queryAccessibleInterface(widget)
        return interface.text(QAccessible.Text.Name) if interface is not None else ""

    focusable = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None
    ]
    assert len(focusable) > 60
    shown = [widget for widget in focusable if not _hidden_in(widget, page)]
    assert [type(widget).__name__ for widget in shown if not name(widget).strip()] == []


def _hidden_in(widget: QWidget, page: ReleasePage) -> bool:
    """Tell whether a widget is hidden by more than that another step shows."""
    panes = set(page.panes.values())
    while widget is not page and widget not in panes:
        if widget.isHidden():
            return True
        parent = widget.parentWidget()
        assert parent is not None
        widget = parent
    return False


def test_a_missing_answer_is_scrolled_into_view(opened: Open, project: Path, found: Rehearsal, qtbot: QtBot) -> None:
    page = opened(project, rehearse=lambda _plan, _reporter: found, size=(960, 600))
    page.open_step(CARD)
    page.receipt.field_wanted.emit("maintenance")
    answer = page.card.fields["maintenance"]
    assert answer.edit.hasFocus()
    qtbot.waitUntil(lambda: not answer.visibleRegion().isEmpty())


def test_an_empty_project_says_what_is_missing(opened: Open, project_path: Path) -> None:
    page = opened(project_path, plan=Plan())
    assert marks(page)[LAYERS] is State.STOP
    assert marks(page)[SPLIT] is State.OPEN
    for step in STEPS:
        page.open_step(step)
    assert page.waiting_bar.words.text() == "Waits for step 1 Choose layers."
    assert not page.card.computed.isVisible()
