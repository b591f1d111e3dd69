"""Agreement pages on small projects."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from agreement_reports import big
from pane_project import make_bridge
from window_desk import FakePrompts
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.agreement.agreement_page import AgreementPage, Compute
from wortlaut.gui.bridge import Bridge

MakePage = Callable[..., AgreementPage]


@pytest.fixture
def bridge(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> Iterator[Bridge]:
    """A bridge to a project of four articles."""
    made = make_bridge(tmp_path, scheme)
    yield made
    made.session.close()


@pytest.fixture
def prompts() -> FakePrompts:
    return FakePrompts()


@pytest.fixture
def make_page(qtbot: QtBot, prompts: FakePrompts) -> Iterator[MakePage]:
    """Shows a page of a bridge in a window of its own."""
    pages: list[AgreementPage] = []
    windows: list[QWidget] = []

    def make(bridge: Bridge, compute: Compute | None = None, width: int = 1680, height: int = 1000) -> AgreementPage:
        window = QWidget()
        page = AgreementPage(bridge, window, compute=compute, prompts=prompts)
        pages.append(page)
        windows.append(window)
        page.setGeometry(0, 0, width, height)
        window.resize(width, height)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        with qtbot.waitSignal(page.answered):
            page.entered()
        return page

    yield make
    for page, window in zip(pages, windows, strict=True):
        page.stop()
        window.close()
        window.deleteLater()


@pytest.fixture
def page(make_page: MakePage, bridge: Bridge) -> AgreementPage:
    """A page with the invented report."""
    return make_page(bridge, lambda _question, _reporter: big())
