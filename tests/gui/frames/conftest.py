from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pane_project import link, make_bridge, tag
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.bridge import Bridge
from wortlaut.session.annotate import set_attribute

TEXT = (
    " date 2025-09-04 Der Rat tagt\n\n"
    "„Wir öffnen die Schleuse, sobald es regnet“, sagte Ada Lund. 💧 Marek schwieg. Das Land will Boote kaufen."
)


@pytest.fixture
def bridge(qtbot: QtBot, tmp_path: Path, scheme: Scheme) -> Iterator[Bridge]:
    """A project with one article of two linked statements and one without who acts."""
    made = make_bridge(tmp_path, scheme, [TEXT])
    quote = tag(made, "quote", "„Wir öffnen die Schleuse, sobald es regnet“")
    lund = tag(made, "actor", "Ada Lund")
    promise = tag(made, "commitment", "Wir öffnen die Schleuse")
    condition = tag(made, "condition", "sobald es regnet")
    tag(made, "commitment", "Das Land will Boote kaufen")
    link(made, "speaker", quote, lund)
    link(made, "committer", promise, lund)
    link(made, "conditions", condition, promise)
    content = made.session.content
    assert content is not None
    made.do(set_attribute(content, scheme, promise.id, "status", "pledged"))
    made.do(set_attribute(content, scheme, quote.id, "type", "direct"))
    made.view.focus(None)
    yield made
    made.session.close()
