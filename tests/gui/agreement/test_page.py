"""The page under keys and pointer: what is asked, what is shown meanwhile, which cards are behind a cell."""

import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import patience
from agreement_reports import big
from window_desk import FakePrompts
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.agreement.agreement_page import AgreementPage
from wortlaut.gui.agreement.names import Names
from wortlaut.gui.agreement.plots_of_page import shown
from wortlaut.gui.agreement.question import Question
from wortlaut.gui.agreement.report import Estimate, Report, nobody
from wortlaut.gui.agreement.sentences import sentences
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.plots.marks import Hatch, Line, Text
from wortlaut.gui.plots.style import Style
from wortlaut.gui.tasks import Reporter
from wortlaut.session.progress import CancelledError

Key = Qt.Key


def cell(page: AgreementPage, panel: str, name: str) -> None:
    """Let the keys of a panel act on the cell whose name begins so."""
    surface = page.views[panel].surface
    surface.setFocus()
    surface.go_to(next(place for place, cell in enumerate(surface.cells) if cell.name.startswith(name)))


def press(page: AgreementPage, panel: str, key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(page.views[panel].surface, key)


def test_enter_on_a_cell_lists_its_cards_and_once_more_opens_them(page: AgreementPage, qtbot: QtBot) -> None:
    cell(page, "confusion", "Confusion, anna Commitment, ben Quote")
    press(page, "confusion", Key.Key_Return, qtbot)
    ids = [card.id for card in page.cards.model.cards]

    assert len(ids) == 8
    assert page.cards.what.text() == "Cell Commitment → Quote"
    with qtbot.waitSignal(page.cards_wanted) as wanted:
        press(page, "confusion", Key.Key_Return, qtbot)
    assert wanted.args == [ids]


def test_enter_in_the_list_opens_the_cards_with_that_one_first(page: AgreementPage, qtbot: QtBot) -> None:
    cell(page, "categories", "Missing")
    press(page, "categories", Key.Key_Return, qtbot)
    ids = [card.id for card in page.cards.model.cards]
    qtbot.keyClick(page.cards.view, Key.Key_Down)

    with qtbot.waitSignal(page.cards_wanted) as wanted:
        qtbot.keyClick(page.cards.view, Key.Key_Return)
    assert wanted.args == [[ids[1], ids[0], *ids[2:]]]


def test_a_pair_is_compared_when_its_cell_is_chosen(make_page: Any, bridge: Bridge, qtbot: QtBot) -> None:
    asked: list[Question] = []

    def compute(question: Question, _reporter: Reporter) -> Report:
        asked.append(question)
        return replace(big(), annotators=question.annotators or ("anna", "ben"))

    page = make_page(bridge, compute)
    cell(page, "pairs", "Pairs, anna and cem")
    with qtbot.waitSignal(page.answered):
        press(page, "pairs", Key.Key_Return, qtbot)

    assert asked[-1].annotators == ("anna", "cem")
    assert [name for name, box in page.selection.people.items() if box.isChecked()] == ["anna", "cem"]
    assert page.panels["headline"].accessibleName() == "anna and cem"


def test_the_selection_asks_what_is_ticked(make_page: Any, bridge: Bridge, qtbot: QtBot) -> None:
    asked: list[Question] = []

    def compute(question: Question, _reporter: Reporter) -> Report:
        asked.append(question)
        return big()

    page = make_page(bridge, compute)
    with qtbot.waitSignal(page.answered):
        page.selection.once.click()
        page.selection.edges.click()
        page.selection.labels["actor"].click()

    assert len(asked) == 2
    labels = ("quote", "commitment", "condition")
    assert asked[-1] == Question(("anna", "ben"), labels, duplicates_once=False, forgive_edges=True)


def test_an_open_end_of_the_period_is_that_of_all_submissions(make_page: Any, bridge: Bridge, qtbot: QtBot) -> None:
    asked: list[Question] = []

    def compute(question: Question, _reporter: Reporter) -> Report:
        asked.append(question)
        return big()

    page = make_page(bridge, compute)
    with qtbot.waitSignal(page.answered):
        page.selection.since.setCurrentIndex(page.selection.since.findData("2026-W43"))

    assert asked[-1].weeks == ("2026-W43", "2026-W47")
    assert page.selection.since.count() == 9


def test_one_person_alone_is_not_compared(make_page: Any, bridge: Bridge) -> None:
    asked: list[Question] = []

    def compute(question: Question, _reporter: Reporter) -> Report:
        asked.append(question)
        return big()

    page = make_page(bridge, compute)
    page.selection.people["ben"].click()

    assert not page.computing
    assert page.foot.text.text().startswith("Choose two annotators")
    assert len(asked) == 1


def test_old_numbers_stay_while_new_ones_are_computed(make_page: Any, bridge: Bridge, qtbot: QtBot) -> None:
    go_on, times = threading.Event(), []

    def compute(_question: Question, reporter: Reporter) -> Report:
        times.append(1)
        if len(times) > 1:
            reporter.progress(2, 5)
            go_on.wait(patience.SECONDS)
        return replace(big(), measures={"strict_f1": Estimate(0.1 * len(times))})

    page = make_page(bridge, compute)
    page.ask(Question(("anna", "ben")))
    qtbot.waitUntil(lambda: page.foot.text.text() == "Computing … 40%")

    assert page.views["headline"].model.table.rows[0][1] == pytest.approx(0.1)
    assert page.foot.stop_button.isVisible()
    with qtbot.waitSignal(page.answered):
        go_on.set()
    assert page.views["headline"].model.table.rows[0][1] == pytest.approx(0.2)
    assert not page.foot.stop_button.isVisible()


def test_a_question_before_the_first_answer_is_asked_as_well(qtbot: QtBot, bridge: Bridge) -> None:
    go_on, asked = threading.Event(), []

    def compute(question: Question, _reporter: Reporter) -> Report:
        asked.append(question)
        go_on.wait(patience.SECONDS)
        return big()

    window = QWidget()
    page = AgreementPage(bridge, window, compute=compute)
    qtbot.addWidget(window)
    window.show()
    page.entered()
    assert page.selection.since.currentText() == "start"
    page.selection.labels["actor"].click()
    go_on.set()
    with qtbot.waitSignal(page.answered):
        qtbot.waitUntil(lambda: len(asked) == 2)
    page.stop()

    assert asked[-1].labels == ("quote", "commitment", "condition")
    assert asked[-1].annotators == ()


def test_computing_can_be_stopped(make_page: Any, bridge: Bridge, qtbot: QtBot) -> None:
    ended, times = threading.Event(), []

    def compute(_question: Question, reporter: Reporter) -> Report:
        times.append(1)
        waiting = threading.Event()
        while len(times) > 1:
            if reporter.cancelled():
                ended.set()
                raise CancelledError
            waiting.wait(0.005)
        return big()

    page = make_page(bridge, compute)
    page.ask(Question(("anna", "ben")))
    qtbot.mouseClick(page.foot.stop_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(ended.is_set)

    assert not page.computing
    assert page.foot.text.text() == "Stopped; the numbers are those of before."
    assert page.report is not None


def test_a_failure_is_told_and_the_numbers_stay(make_page: Any, bridge: Bridge, qtbot: QtBot) -> None:
    times: list[int] = []

    def compute(_question: Question, _reporter: Reporter) -> Report:
        times.append(1)
        if len(times) > 1:
            raise ValueError("broken")
        return big()

    page = make_page(bridge, compute)
    with qtbot.waitSignal(bridge.failed) as failed:
        page.ask(Question(("anna", "ben")))

    assert isinstance(failed.args[0], ValueError)
    assert page.views["headline"].model.table.rows[0][1] == 0.688


def test_a_change_elsewhere_is_computed_when_the_page_is_entered(make_page: Any, bridge: Bridge, qtbot: QtBot) -> None:
    times: list[int] = []

    def compute(_question: Question, _reporter: Reporter) -> Report:
        times.append(1)
        return big()

    page = make_page(bridge, compute)
    page.activate()
    assert not page.computing
    page.hide()
    bridge.articles_changed.emit()
    assert not page.computing
    page.show()
    with qtbot.waitSignal(page.answered):
        page.activate()
    assert len(times) == 2


@pytest.mark.parametrize(("width", "columns"), [(1680, 3), (1280, 2), (960, 1)])
def test_columns_follow_the_width_and_nothing_is_cut(
    make_page: Any, bridge: Bridge, qtbot: QtBot, width: int, columns: int
) -> None:
    page = make_page(bridge, lambda _question, _reporter: big(), width, 700)
    qtbot.waitUntil(lambda: page.columns.count == columns)
    panels: list[QWidget] = [*page.panels.values(), page.cards, page.reading]

    assert all(panel.isVisible() for panel in panels)
    right = max(panel.mapTo(page, panel.rect().topRight()).x() for panel in panels)
    assert right <= width
    boxes = [panel.rect().translated(panel.mapTo(page.columns, panel.rect().topLeft())) for panel in panels]
    assert not any(one.intersects(other) for place, one in enumerate(boxes) for other in boxes[:place])


def test_nothing_of_the_selection_is_cut(page: AgreementPage) -> None:
    page.selection.offer_article("0" * 16, "A title that is longer than the column is wide, by far")
    shown = [child for child in page.selection.findChildren(QWidget) if child.isVisible()]

    assert len(shown) > 20
    assert all(child.mapTo(page.selection, child.rect().topRight()).x() < page.selection.width() for child in shown)


def test_f6_stops_are_the_panels(page: AgreementPage) -> None:
    assert all(stop.isVisible() for stop in page.stops())
    assert page.views["confusion"] in page.stops()


def test_the_report_is_written(page: AgreementPage, prompts: FakePrompts, tmp_path: Path) -> None:
    page.selection.export_wanted.emit("json")

    assert page.foot.text.text() == "Nobody was compared, so there is nothing to write."
    prompts.answers.append(tmp_path / "plot.svg")
    page.views["time"].export_wanted.emit()
    assert (tmp_path / "plot.svg").read_text(encoding="utf-8").startswith("<svg")
    assert page.foot.text.text() == "Written: plot.svg"


def test_another_project_begins_anew(page: AgreementPage, bridge: Bridge, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.answered):
        bridge.project_changed.emit()

    assert page.question == Question()
    assert page.cards.model.cards == ()


# what stands on the page


def words(report: Report, scheme: Scheme) -> list[str]:
    plots = [data.build(Style(500)) for data in shown(report, Names(scheme, "en")).values()]
    return [mark.text for plot in plots for mark in plot.marks if isinstance(mark, Text)]


def test_sentences_are_made_of_numbers_and_judge_nothing(scheme: Scheme) -> None:
    said = " ".join(sentences(big(), Names(scheme, "en")))

    assert "raises strict by 0.136, forgiving labels by 0.033; 0.114 are left" in said
    assert "Furthest apart: Commitment (0.403; label only 0.645)." in said
    assert "Missing, 241 of 587" in said
    assert "seed 20240101" in said
    assert not {"good", "poor", "substantial", "moderate", "almost", "excellent"} & set(said.lower().split())


def test_nobody_to_compare_is_dashes(scheme: Scheme) -> None:
    report = nobody(("anna",), scheme)

    assert "–" in words(report, scheme)
    assert sentences(report, Names(scheme, "en"))[0].startswith("Nobody has a span here")


def test_gates_are_drawn_against_gold_only(scheme: Scheme) -> None:
    def dashed(report: Report) -> int:
        plot = shown(report, Names(scheme, "en"))["labels"].build(Style(500))
        return len([mark for mark in plot.marks if isinstance(mark, Line) and mark.dash])

    assert dashed(big()) == 0
    assert dashed(replace(big(), gold=True)) == 2


def test_a_pair_with_few_articles_is_hatched_and_says_so(scheme: Scheme) -> None:
    plot = shown(big(), Names(scheme, "en"))["pairs"].build(Style(500))

    assert len([mark for mark in plot.marks if isinstance(mark, Hatch)]) == 1
    assert "Pairs, ben and dora: 0.500, n = 4, too few" in [cell.name for cell in plot.cells]
