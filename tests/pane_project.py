"""A small project with an open article and a bridge, for tests of the panes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wortlaut.domain.change import ChangeSet
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.session import annotate
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.session import Session

TEXT = "Die Stadtwerke wollen die Preise halten, sofern der Rat zustimmt.\n\nDas sagte eine Sprecherin am Montag."
ARTICLES = (
    f" date 2025-09-04 {TEXT}",
    " date 2025-04 Der Haushalt wird vertagt.",
    " date 2025 Ein Radweg entsteht.",
    "Ohne Datum steht dieser Satz.",
)


def make_bridge(folder: Path, scheme: Scheme, articles: Sequence[str] = ARTICLES, language: str = "en") -> Bridge:
    """Make a project of `articles` (header and text) in `folder`, open the first one, and return a bridge to it."""
    sources = folder / "sources"
    sources.mkdir()
    for number, text in enumerate(articles):
        (sources / f"{number:03}_{number:016x}.txt").write_text(text, encoding="utf-8")
    session = Session.create(folder / "project.wortlaut", "anna", scheme)
    import_files(session.project, scheme, [sources], ImportOptions(), by=None, backups=folder / "backups")
    session.reload()
    bridge = Bridge(session, Appearance("light"), language)
    if articles:
        bridge.open_article(session.article_ids()[0])
    return bridge


def tag(bridge: Bridge, label: str, words: str) -> Span:
    """Tag the first occurrence of `words` in the open article and return the new span, which has the focus."""
    session = bridge.session
    assert session.article is not None
    assert session.content is not None
    start = session.article.text.index(words)
    before = set(session.content.spans)
    ranges = [(start, start + len(words))]
    changes = annotate.create_span(session.content, session.article.text, session.scheme, label, ranges)
    assert isinstance(changes, ChangeSet), changes
    assert bridge.do(changes)
    (made,) = set(session.content.spans) - before
    return session.content.spans[made]


def link(bridge: Bridge, kind: str, source: Span, target: Span) -> str:
    """Link two spans and return the id of the link."""
    session = bridge.session
    assert session.content is not None
    before = set(session.content.links)
    assert bridge.do(annotate.add_link(session.content, session.scheme, kind, source.id, target.id))
    (made,) = set(session.content.links) - before
    return made


@contextmanager
def shown(qtbot: QtBot, pane: QWidget, width: int = 376, height: int = 600) -> Iterator[QWidget]:
    """Show a pane inside a plain window, as it stands in the real one."""
    window = QWidget()
    pane.setParent(window)
    pane.setGeometry(0, 0, width, height)
    window.resize(width + 40, height + 40)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()
