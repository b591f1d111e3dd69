"""Where the overview leads: the whole window, from the page to the others and back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from review_helpers import article_of, place, span, submit, text_of
from window_desk import Desk, FakePrompts
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.application import Program
from wortlaut.gui.command_values import ANNOTATE, OVERVIEW, REVIEW
from wortlaut.gui.dashboard.dashboard_page import DashboardPage
from wortlaut.gui.review.review_page import ReviewPage
from wortlaut.paths import folders
from wortlaut.session.dashboard_values import StepKind
from wortlaut.session.session import Session
from wortlaut.session.single_review import SingleReview
from wortlaut.session.single_values import LayerReview

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path, scheme: Scheme) -> Iterator[Desk]:
    """A window of kira on a project with an article that two people submitted, a question, and a new article."""
    path = tmp_path / "harbor.wortlaut"
    session = Session.create(path, "kira", scheme)
    longer, shorter = (span("actor", place(0, 0, end)) for end in (20, 18))
    submit(session.project, article_of(text_of(1)), {"anna": ([longer], ()), "ben": ([shorter], ())})
    for number in (2, 3):
        submit(session.project, article_of(text_of(number), f"00{number}_b.txt"), {})
    session.close()
    asking = Session.open(path, "anna")
    single = SingleReview(asking)
    opened = single.open(single.layers()[0].article, single.layers()[0].annotator.id)
    assert isinstance(opened, LayerReview)
    single.comment(opened, "Ist das ein Akteur?")
    asking.close()
    own = folders(tmp_path / "data")
    own.settings.mkdir(parents=True)
    (own.settings / "preferences.json").write_text('{"welcome_closed": true}')
    prompts = FakePrompts()
    program = Program(qapp, own, "kira", "en", prompts)
    made = Desk(program, prompts, qtbot)
    with qtbot.waitSignal(program.settled):
        assert program.start(path)
    made.window.activateWindow()
    made.until(made.window.isActiveWindow)
    yield made
    made.end()


def overview(desk: Desk) -> DashboardPage:
    """Show the page and wait until everything is counted."""
    desk.keys("Ctrl+5")
    page = desk.window.pages.page
    assert isinstance(page, DashboardPage)
    desk.until(lambda: not page.computing)
    return page


def open_step(desk: Desk, kind: StepKind) -> None:
    """Press the digit of a step."""
    kinds = [row.step.kind for row in overview(desk).steps.model.rows]
    desk.keys(str(kinds.index(kind) + 1))


def test_each_step_opens_its_page(desk: Desk, qtbot: QtBot) -> None:
    window = desk.window
    open_step(desk, StepKind.READY)
    review = window.pages.page
    assert isinstance(review, ReviewPage)
    assert window.pages.current == REVIEW
    assert review.opened is not None

    open_step(desk, StepKind.ANSWER)
    assert review.is_single
    open_step(desk, StepKind.BEGIN)
    assert (window.pages.current, window.list.pills.current) == (ANNOTATE, "new")

    page = overview(desk)
    page.views["stages"].setFocus()
    surface = page.views["stages"].surface
    surface.go_to(2)
    qtbot.keyClick(surface, Qt.Key.Key_Return)
    assert window.pages.current == ANNOTATE
    listed = list(window.list.model.ids)
    assert len(listed) == 1
    assert window.list.chosen.isVisible()
    assert window.list.chosen.text.text() == "Articles: ready: 1 article, 33%"

    qtbot.mouseClick(window.list.chosen.button, Qt.MouseButton.LeftButton)
    assert len(window.list.model.ids) == 3
    assert not window.list.chosen.isVisible()
    window.list.show_only(listed, "again")
    qtbot.keyClick(window.list.filter, Qt.Key.Key_Escape)
    assert len(window.list.model.ids) == 3
    assert window.pages.made(OVERVIEW) is page
