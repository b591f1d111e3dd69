"""The Overview page under keys and pointer: what is shown meanwhile, what opens, what is written."""

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import patience
from invented_overview import Invented
from overview_numbers import CARDS, IDS, empty, numbers
from window_desk import FakePrompts
from wortlaut.errors import DiskError
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.dashboard.dashboard_page import DashboardPage
from wortlaut.gui.dashboard.head import Choice
from wortlaut.gui.dashboard.plots_of_page import PANELS
from wortlaut.gui.plots.marks import Text
from wortlaut.gui.tasks import Reporter
from wortlaut.session.dashboard_values import Dashboard, Scope, Step, StepKind
from wortlaut.session.progress import CancelledError

Key = Qt.Key


def press(page: DashboardPage, panel: str, place: int, qtbot: QtBot, key: Key = Key.Key_Return) -> None:
    """Go to a cell of a panel and press a key there."""
    surface = page.views[panel].surface
    page.views[panel].setFocus()
    surface.go_to(place)
    qtbot.keyClick(surface, key)


def lines(page: DashboardPage) -> list[str]:
    model: QAbstractItemModel = page.steps.model
    return [str(model.data(model.index(row, 0))) for row in range(model.rowCount())]


def test_what_is_next_comes_first(page: DashboardPage) -> None:
    assert lines(page) == [
        "1: Decide 1 card in “Zwei Häfen”, begun · value of the first 4.82",
        "2: 2 articles are submitted by all, 2 cards, 1 of them edge punctuation only",
        "3: Commitment: furthest apart (0.403), strict F1; see where it comes from",
        "4: 2 articles are new, nobody has begun them, and they are assigned to nobody",
    ]
    assert page.steps.view.hasFocus()


@pytest.mark.parametrize("panel", ["", "lengths"])
def test_a_digit_opens_a_step_from_anywhere(page: DashboardPage, qtbot: QtBot, panel: str) -> None:
    target: QWidget = page.views[panel].surface if panel else page.steps.view
    target.setFocus()

    with qtbot.waitSignal(page.step_wanted) as wanted:
        qtbot.keyClick(target, Key.Key_2)
    assert wanted.args is not None
    step = wanted.args[0]
    assert isinstance(step, Step)
    assert (step.kind, step.cards) == (StepKind.READY, CARDS[1:3])


def test_a_digit_without_a_step_does_nothing(page: DashboardPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.step_wanted):
        qtbot.keyClick(page.steps.view, Key.Key_9)


def test_enter_opens_the_chosen_step(page: DashboardPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.steps.view, Key.Key_Down)
    with qtbot.waitSignal(page.step_wanted) as wanted:
        qtbot.keyClick(page.steps.view, Key.Key_Return)
    assert wanted.args is not None
    assert wanted.args[0].kind is StepKind.READY
    with qtbot.waitSignal(page.step_wanted):
        page.run("overview.next")


@pytest.mark.parametrize(
    ("panel", "place", "articles"), [("stages", 0, IDS[:3]), ("labels", 0, IDS[:2]), ("lengths", 0, IDS[:2]),
                                     ("people", 0, IDS[:8]), ("shape", 0, IDS[:3]), ("coverage", 0, IDS[1:3])],
)  # fmt: skip
def test_enter_lists_the_articles_behind_a_number(
    page: DashboardPage, qtbot: QtBot, panel: str, place: int, articles: tuple[str, ...]
) -> None:
    with qtbot.waitSignal(page.articles_wanted) as wanted:
        press(page, panel, place, qtbot)
    assert wanted.args is not None
    assert wanted.args[0] == list(articles)
    assert wanted.args[1].startswith(page.panels[panel].accessibleName())


def test_cards_and_decisions_open_in_review(page: DashboardPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.cards_wanted) as cards:
        press(page, "cards", 0, qtbot)
    with qtbot.waitSignal(page.cards_wanted) as decided:
        press(page, "decisions", 0, qtbot)
    with qtbot.waitSignal(page.page_wanted) as opened:
        press(page, "glance", 0, qtbot)

    assert (cards.args, decided.args, opened.args) == ([list(CARDS[:2])], [[CARDS[4]]], ["agreement"])


def test_the_table_leads_there_as_well(page: DashboardPage, qtbot: QtBot) -> None:
    press(page, "stages", 0, qtbot, Key.Key_T)
    table = page.views["stages"].table
    with qtbot.waitSignal(page.articles_wanted) as wanted:
        qtbot.keyClick(table, Key.Key_Return)

    assert wanted.args is not None
    assert wanted.args[0] == list(IDS[:3])
    assert table.accessibleName() == "Articles as a table"


def test_every_plot_has_a_name_and_a_sentence(page: DashboardPage) -> None:
    for panel in PANELS:
        surface = page.views[panel].surface
        assert surface.accessibleName() == page.panels[panel].accessibleName() != ""
        assert surface.accessibleDescription()
        assert surface.cells
    assert page.steps.view.accessibleName() == "What to do next"
    assert [combo.accessibleName() for combo in (page.head.whose, page.head.period)] == ["Whose work", "Period"]


def test_f6_walks_what_is_next_all_plots_and_the_choice(page: DashboardPage) -> None:
    assert page.stops()[0] is page.steps.view
    assert set(page.views.values()) < set(page.stops())
    assert page.stops()[-1] is page.head.whose


# what is looked at


def test_the_choice_is_asked(page: DashboardPage, works: Any, qtbot: QtBot) -> None:
    assert [page.head.whose.itemText(place) for place in range(3)] == ["whole project", "only anna", "only ben"]
    with qtbot.waitSignal(page.counted):
        page.head.whose.setCurrentIndex(2)
        page.head.period.setCurrentIndex(1)

    assert works.asked[-1].annotator == "ben"
    assert works.asked[-1].since.endswith("T00:00:00.000+00:00")
    assert page.head.choice == Choice("ben", 7)


def test_the_chosen_person_stays_and_one_who_is_gone_does_not(page: DashboardPage) -> None:
    page.head.whose.setCurrentIndex(2)
    page.head.show_people(("ben", "cem"))
    assert page.head.choice.annotator == "ben"
    page.head.show_people(("cem",))
    assert page.head.choice.annotator is None


def test_the_head_says_what_is_counted(page: DashboardPage) -> None:
    assert page.head.facts.text() == "12 articles · 2 annotators · scheme 1.2 · guidelines 1.3"


def test_a_reader_who_still_annotates_is_told_so(make_page: Any, bridge: Bridge) -> None:
    works = Invented(told=replace(numbers(), hidden=2))
    page = make_page(bridge, works)
    assert page.head.facts.text().startswith("In 2 articles only your own work counts until you submit them · ")


# counting


def test_numbers_show_before_cards_and_agreement(make_page: Any, bridge: Bridge, qtbot: QtBot) -> None:
    go_on, reached = threading.Event(), threading.Event()

    def before(part: str, _reporter: Reporter) -> None:
        if part == "cards" and not first:
            reached.set()
            go_on.wait(patience.SECONDS)

    first = [True]
    page = make_page(bridge, Invented(before=before))
    first.clear()
    widgets = dict(page.views)
    page.run("overview.count")
    qtbot.waitUntil(reached.is_set)
    qtbot.waitUntil(lambda: page.foot.text.text() == "Computing … 33%")

    assert page.views == widgets
    assert page.panels["cards"].isVisible()
    assert page.overview is not None
    assert page.overview.cards is not None  # those of before stay
    with qtbot.waitSignal(page.counted):
        go_on.set()
    assert page.foot.text.text().startswith("Computed in ")


def test_what_is_counted_ends_when_the_page_is_left(make_page: Any, bridge: Bridge, qtbot: QtBot) -> None:
    waiting, times = threading.Event(), []

    def before(part: str, reporter: Reporter) -> None:
        times.append(part)
        while len(times) > 3:
            waiting.set()
            if reporter.cancelled():
                raise CancelledError
            threading.Event().wait(0.005)

    works = Invented(before=before)
    page = make_page(bridge, works)
    page.run("overview.count")
    qtbot.waitUntil(waiting.is_set)
    page.left()
    qtbot.waitUntil(lambda: not page.computing)
    times.clear()

    with qtbot.waitSignal(page.counted):
        page.entered()
    assert len(works.asked) == 3
    page.stop()
    assert works.closed == 1


def test_a_change_is_counted_once_it_settles(page: DashboardPage, works: Any, bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.counted):
        for _ in range(3):
            bridge.articles_changed.emit()
    assert len(works.asked) == 2

    page.hide()
    bridge.articles_changed.emit()
    assert not page.computing
    page.show()
    with qtbot.waitSignal(page.counted):
        page.entered()
    assert len(works.asked) == 3


def test_a_failure_is_told_and_the_numbers_stay(make_page: Any, bridge: Bridge, qtbot: QtBot) -> None:
    times: list[str] = []

    def before(part: str, _reporter: Reporter) -> None:
        times.append(part)
        if len(times) > 3:
            raise DiskError("disk_failed", where="p")

    page = make_page(bridge, Invented(before=before))
    with qtbot.waitSignal(bridge.failed):
        page.run("overview.count")
    assert page.foot.text.text() == "The overview could not be counted; the numbers are those of before."
    assert page.overview is not None


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_without_numbers_nothing_says_that_nothing_waits(bridge: Bridge, qtbot: QtBot) -> None:
    def before(_part: str, _reporter: Reporter) -> None:
        raise DiskError("disk_failed", where="p")

    page = DashboardPage(bridge, works=lambda: Invented(before=before), prompts=FakePrompts())
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    with qtbot.waitSignal(bridge.failed):
        page.entered()
    assert not page.steps.isVisible()
    page.stop()


def test_another_project_begins_anew(page: DashboardPage, bridge: Bridge, works: Any, qtbot: QtBot) -> None:
    page.head.whose.setCurrentIndex(1)
    with qtbot.waitSignal(page.counted):
        bridge.project_changed.emit()
    assert works.asked[-1] == Scope()
    assert works.closed == 1


def test_an_empty_project_says_what_to_do(make_page: Any, bridge: Bridge) -> None:
    page = make_page(bridge, Invented(told=empty()))
    first = lines(page)[0]
    assert first.startswith("1: Bring articles into the project")


def test_the_session_itself_is_asked(make_page: Any, bridge: Bridge) -> None:
    page = make_page(bridge)
    overview = page.overview
    assert overview is not None
    assert isinstance(overview.numbers, Dashboard)
    assert overview.numbers.articles == 4
    assert overview.measured
    assert lines(page)[0].startswith("1: ")


# the page


@pytest.mark.parametrize(("width", "columns"), [(1680, 3), (1280, 2), (960, 2), (760, 1)])
def test_columns_follow_the_width_and_nothing_is_cut(
    make_page: Any, bridge: Bridge, works: Any, qtbot: QtBot, width: int, columns: int
) -> None:
    page = make_page(bridge, works, width, 800)
    qtbot.waitUntil(lambda: page.columns.count == columns)
    panels = list(page.panels.values())

    assert all(panel.isVisible() for panel in panels)
    boxes = [panel.rect().translated(panel.mapTo(page.columns, panel.rect().topLeft())) for panel in panels]
    assert max(box.right() for box in boxes) <= width
    assert not any(one.intersects(other) for place, one in enumerate(boxes) for other in boxes[:place])
    assert page.head.export.mapTo(page, page.head.export.rect().topRight()).x() < width


def test_one_plot_and_all_plots_are_written(
    page: DashboardPage, prompts: FakePrompts, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.answers += [tmp_path / "one.svg", tmp_path, tmp_path]
    page.views["shape"].setFocus()
    qtbot.keyClick(page.views["shape"].surface, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    page.run("overview.export")
    page.head.export.click()

    assert (tmp_path / "one.svg").read_text(encoding="utf-8").startswith("<svg")
    folder = tmp_path / "project-overview"
    assert sorted(path.stem for path in folder.iterdir()) == sorted(PANELS)
    assert page.foot.text.text() == "Written: project-overview-2"
    for path in folder.iterdir():
        assert path.read_bytes() == (tmp_path / "project-overview-2" / path.name).read_bytes()


def test_a_folder_that_cannot_be_written_to_is_told(
    page: DashboardPage, prompts: FakePrompts, bridge: Bridge, tmp_path: Path, qtbot: QtBot
) -> None:
    prompts.answers.append(tmp_path / "nowhere")
    with qtbot.waitSignal(bridge.failed):
        page.run("overview.export")


def test_numbers_follow_the_language(page: DashboardPage, bridge: Bridge) -> None:
    bridge.language = "de"
    page.retranslate()
    plot = page.views["glance"].plot
    assert plot is not None
    assert "0,688" in [mark.text for mark in plot.marks if isinstance(mark, Text)]
