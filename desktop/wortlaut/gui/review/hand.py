"""What all groups of commands of the Review page need: the page, its card, and a way to say why not."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wortlaut.domain.change import Problem
from wortlaut.domain.decision import Choice
from wortlaut.session.review_rows import OpenCard

if TYPE_CHECKING:
    from wortlaut.gui.review.review_page import ReviewPage

Choose = Callable[[Choice, str], None]
"""Stores a choice for the card on screen, and says it in words."""


class Hand(QObject):
    """A group of commands."""

    def __init__(self, page: "ReviewPage", choose: Choose) -> None:
        super().__init__(page)
        self.page = page
        self.choose = choose

    @property
    def opened(self) -> OpenCard:
        """The card on screen; commands that need one are not run without it."""
        assert self.page.opened is not None
        return self.page.opened

    def hint(self, code: str) -> None:
        """Say a hint in the foot line."""
        self.page.bridge.problem_found.emit(Problem(code, "hint"))

    def possible_base(self, command_id: str) -> int | None:
        """Return the version (place in the card's readings) that `command_id` begins with; None, and why is said."""
        why = self.page.views.view(self.opened, self.page.aspect).impossible.get(command_id)
        base = self.base()
        if why or base is None:
            self.page.foot.show_notice(why or self.tr("No version has a span here"))
            return None
        return base

    def base(self) -> int | None:
        """Return the pre-selected version if it has a span, else the first that has one."""
        opened = self.opened
        order = list(opened.order)
        if opened.preselected is not None:
            order.insert(0, opened.order[opened.preselected])
        return next((at for at in order if opened.card.readings[at].example), None)
