"""Decides cards by key on the Review page; prints milliseconds from the key until the next card is painted, as JSON.

The floor is measured in turns with it: the same page with hardly any cards.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.measure import in_turns, wall_ms
from benchmarks.program_window import until
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.preferences import Preferences
from wortlaut.gui.prompts import Prompts
from wortlaut.gui.review.review_page import ReviewPage
from wortlaut.session.session import Session

_SIZE = (1680, 1050)


def _page(project: Path) -> ReviewPage:
    look = Appearance("light")
    bridge = Bridge(Session.open(project, "Mia"), look, "en")
    page = ReviewPage(bridge, Preferences(), Prompts(None, look))
    page.resize(*_SIZE)
    page.show()
    page.entered()
    until(lambda: page.opened, "cards")
    _step(page)  # starts the review of an article, which is no decision
    return page


def _step(page: ReviewPage) -> float:
    """Take the first version that has a span; return the milliseconds until another card is painted."""
    opened = page.opened
    assert opened is not None
    place = next(at for at, reading in enumerate(opened.order) if opened.card.readings[reading].example)

    def decide() -> None:
        QTest.keyClick(page.card, Qt.Key(Qt.Key.Key_1 + place))
        QApplication.processEvents()

    spent = wall_ms(decide)
    page.need_alike()  # cases of the same pattern come when no key waits, not in the time of another page
    QApplication.processEvents()
    assert page.opened is not None
    assert page.opened.card.id != opened.card.id, "the next card does not show"
    return spent


def main() -> None:
    """Measure two projects in turns: few and many cards."""
    few, many, rounds = sys.argv[1:]
    application = QApplication(["wortlaut"])
    application.setStyle("Fusion")
    pages = {"floor": _page(Path(few)), "product": _page(Path(many))}
    found = in_turns(int(rounds), **{name: (lambda page=page: _step(page)) for name, page in pages.items()})
    print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main()
