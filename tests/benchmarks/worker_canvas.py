"""Measures the canvas with a huge article full of spans against text without spans; prints milliseconds as JSON.

Both floors show the same text: a QPlainTextEdit, and the canvas itself without spans.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.canvas_stage import Stage
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.article.canvas import ArticleCanvas
from wortlaut.session.session import Session

OPENINGS = 5


def main() -> None:
    """Measure and print."""
    project, rounds = Path(sys.argv[1]), int(sys.argv[2])
    application = QApplication([])
    appearance = Appearance()
    appearance.apply(application)
    session = Session.open(project, "bench", read_only=True)
    (article_id,) = session.article_ids()
    article = session.open_article(article_id)
    assert session.content is not None
    stage = Stage(appearance, article, session.content, session.scheme)

    def open_from_project() -> ArticleCanvas:
        """What opening the article means: read it from the project, show it, paint it."""
        session.open_article(article_id)
        assert session.content is not None
        return stage.canvas(session.content)

    opened = stage.openings(OPENINGS, project=open_from_project)
    print(json.dumps({"open": opened, "frames": stage.frames(rounds, opened)}))


if __name__ == "__main__":
    main()
