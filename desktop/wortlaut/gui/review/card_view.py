"""What the panel of the current card shows, as values: no widget, no session."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wortlaut.domain.card import Aspect
from wortlaut.domain.scheme import Label
from wortlaut.gui.review.alike_panel import AlikeLine
from wortlaut.gui.review.version_block import Shown


@dataclass(frozen=True, slots=True)
class AlikeView:
    """Cases of the same pattern."""

    pattern: str
    lines: tuple[AlikeLine, ...]
    button: str
    """What the key does; {count} stands for the number of chosen cases."""


@dataclass(frozen=True, slots=True)
class CardView:
    """A card in words."""

    card: str
    icon: str
    subject: str
    """Category with its kind."""
    chips: tuple[tuple[Label, str], ...]
    detail: str
    """Attribute value, or what else is known at a glance."""
    position: str
    """Card 10 of 23."""
    name: str
    """All of it, for assistive technology."""
    notices: tuple[str, ...]
    """What to be careful about: an own annotation, a reopened submission, what was decided."""
    aspects: Mapping[Aspect, str]
    aspect_words: Mapping[Aspect, str]
    versions: tuple[Shown, ...]
    why: str
    """Why a version is pre-selected, "" when none is."""
    impossible: Mapping[str, str] = field(default_factory=dict)
    """Command id of a decision to why it makes no sense here."""
