"""Prints how much memory showing the huge article takes: in the canvas (`spans`) or a plain text edit (`edit`)."""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit

from wortlaut.domain.boundaries import Boundaries
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.gui.view_state import ViewState
from wortlaut.session.session import Session

SIZE = (900, 700)


def _resident_bytes() -> int:
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


def main() -> None:
    """Show the article, go to its end and back, print the growth."""
    kind, project = sys.argv[1], Path(sys.argv[2])
    application = QApplication([])
    appearance = Appearance()
    appearance.apply(application)
    session = Session.open(project, "bench", read_only=True)
    (article_id,) = session.article_ids()
    before = _resident_bytes()
    article = session.open_article(article_id)
    widget: QPlainTextEdit | ArticleCanvas
    if kind == "edit":
        session.close_article()
        before = _resident_bytes()
        widget = QPlainTextEdit()
        widget.setFont(appearance.reading_font(None))
        widget.setPlainText(article.text)
    else:
        assert session.content is not None
        widget = ArticleCanvas(appearance, ViewState())
        boundaries = Boundaries(article.text, article.language)
        widget.show_article(article, session.content, session.scheme, lambda: boundaries, "de")
    widget.resize(*SIZE)
    widget.show()
    bar = widget.verticalScrollBar()
    for place in (0.0, 0.25, 0.5, 0.75, 1.0, 0.0):
        bar.setValue(int(place * bar.maximum()))
        QApplication.processEvents()
        widget.viewport().repaint()
    print(json.dumps({"bytes": _resident_bytes() - before}))


if __name__ == "__main__":
    main()
