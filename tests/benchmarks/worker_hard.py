"""Measures the canvas with one article that is hard to lay out or to paint; prints milliseconds as JSON."""

import json
import sys

from PySide6.QtWidgets import QApplication

from benchmarks.canvas_stage import Stage
from benchmarks.hard_articles import MAKERS
from benchmarks.measure import WITHOUT_EDIT
from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.layer_content import LayerContent
from wortlaut.gui.appearance import Appearance
from wortlaut.session.jobs import default_scheme

OPENINGS = 5


def main() -> None:
    """Measure and print."""
    characters, spans, rounds = map(int, sys.argv[2:5])
    application = QApplication([])
    appearance = Appearance()
    appearance.apply(application)
    hard = MAKERS[sys.argv[1]](characters, spans)
    article = Article(hard.text, text_digest(hard.text))
    content = LayerContent(None, hard.spans)
    stage = Stage(appearance, article, content, default_scheme(), with_text_edit=WITHOUT_EDIT not in sys.argv)
    opened = stage.openings(OPENINGS)
    print(json.dumps({"open": opened, "frames": stage.frames(rounds, opened)}))


if __name__ == "__main__":
    main()
