"""Overview pages on a small project, with invented numbers."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from invented_overview import Invented
from pane_project import make_bridge
from window_desk import FakePrompts
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.dashboard.counting import Works
from wortlaut.gui.dashboard.dashboard_page import DashboardPage

MakePage = Callable[..., DashboardPage]


@pytest.fixture(scope="module")
def one_bridge(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Iterator[Bridge]:
    """A bridge to a project of four articles, in which no test changes anything."""
    made = make_bridge(tmp_path_factory.mktemp("overview"), scheme)
    yield made
    made.session.close()


@pytest.fixture
def bridge(one_bridge: Bridge) -> Bridge:
    one_bridge.language = "en"
    return one_bridge


@pytest.fixture
def prompts() -> FakePrompts:
    return FakePrompts()


@pytest.fixture
def make_page(qtbot: QtBot, prompts: FakePrompts) -> Iterator[MakePage]:
    """Shows a page of a bridge in a window of its own."""
    pages: list[DashboardPage] = []
    windows: list[QWidget] = []

    def make(bridge: Bridge, works: Works | None = None, width: int = 1680, height: int = 1000) -> DashboardPage:
        window = QWidget()
        page = DashboardPage(bridge, window, works=None if works is None else lambda: works, prompts=prompts)
        pages.append(page)
        windows.append(window)
        page.setGeometry(0, 0, width, height)
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        with qtbot.waitSignal(page.counted):
            page.entered()
        return page

    yield make
    for page, window in zip(pages, windows, strict=True):
        page.stop()
        window.close()
        window.deleteLater()


@pytest.fixture
def works() -> Invented:
    return Invented()


@pytest.fixture
def page(make_page: MakePage, bridge: Bridge, works: Invented) -> DashboardPage:
    """A page with the invented numbers."""
    return make_page(bridge, works)
