"""Measures the canvas with a huge article full of spans against text without spans; prints milliseconds as JSON.

Both floors show the same text: a QPlainTextEdit, and the canvas itself without spans.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.canvas_stage import Stage
from benchmarks.measure import cpu_ms
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
    session.content.read_rest()
    stage = Stage(appearance, article, session.content, session.scheme)

    def open_from_project() -> ArticleCanvas:
        """What opening the article means: read it from the project as far as it is painted, show it, paint it."""
        session.open_article(article_id)
        assert session.content is not None
        return stage.canvas(session.content)

    def read_rest() -> float:
        """What the program does some moments after that."""
        session.open_article(article_id)
        assert session.content is not None
        return cpu_ms(session.content.read_rest)

    opened = stage.openings(OPENINGS, project=open_from_project)
    rest = [read_rest() for _ in range(OPENINGS)]
    print(json.dumps({"open": opened, "rest": rest, "frames": stage.frames(rounds, opened)}))


if __name__ == "__main__":
    main()
