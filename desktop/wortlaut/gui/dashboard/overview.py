"""What the page shows now, as far as it is known. Knows no Qt."""

from dataclasses import dataclass

from wortlaut.session.dashboard_steps import steps_of
from wortlaut.session.dashboard_values import Dashboard, Glance, OpenCards, Step


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of the project; cards and agreement come later, as they take longer."""

    numbers: Dashboard
    cards: OpenCards | None = None
    """None while they are not counted."""
    glance: Glance | None = None
    """None while it is not computed, and when nobody can be compared."""
    measured: bool = False
    """Whether the agreement was computed."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """What to do next."""
        return steps_of(self.numbers, self.cards, self.glance)
