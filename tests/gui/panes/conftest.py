from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pane_project import make_bridge
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.bridge import Bridge


@pytest.fixture
def bridge(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> Iterator[Bridge]:
    """A bridge to a project of four articles, the first of them open."""
    made = make_bridge(tmp_path, scheme)
    yield made
    made.session.close()
