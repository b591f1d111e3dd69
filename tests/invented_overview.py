"""Stands for the counting of an overview: says invented numbers."""

from collections.abc import Callable

from overview_numbers import cards, glance, numbers
from wortlaut.gui.tasks import Reporter
from wortlaut.session.dashboard_values import Dashboard, Glance, OpenCards, Scope


class Invented:
    """Knows the numbers without counting; a test may wait in between."""

    def __init__(self, before: Callable[[str, Reporter], None] | None = None, told: Dashboard | None = None) -> None:
        self.before = before or (lambda _part, _reporter: None)
        self.told = told or numbers()
        self.asked: list[Scope] = []
        self.closed = 0

    def numbers(self, scope: Scope, reporter: Reporter) -> Dashboard:
        self.asked.append(scope)
        self.before("numbers", reporter)
        return self.told

    def cards(self, _numbers: Dashboard, reporter: Reporter) -> OpenCards:
        self.before("cards", reporter)
        return cards()

    def glance(self, _numbers: Dashboard, reporter: Reporter) -> Glance | None:
        self.before("glance", reporter)
        return glance()

    def close(self) -> None:
        self.closed += 1
