"""What a person chose on the page; the same choices as the options of the command. Knows no Qt."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from wortlaut.session.release_jobs import options_of
from wortlaut.session.release_values import ReleaseOptions

LAYERS, CHECK, GROUPS, SPLIT, CARD, WRITE = range(1, 7)
"""The steps."""
STEPS = (LAYERS, CHECK, GROUPS, SPLIT, CARD, WRITE)
BY_GROUP, BY_TIME, BY_SOURCE = "group", "time", "source"
_FIRST = {"layer": LAYERS, "leave_out": LAYERS, "group_by_quote": GROUPS, "pseudonyms": CARD}
_IN_SPLIT = ("kind", "shares", "seed", "keep_places", "hold_out")


@dataclass(frozen=True, slots=True)
class Plan:
    """The choices."""

    layer: str = "gold"
    leave_out: frozenset[str] = frozenset()
    """Article ids."""
    kind: str = BY_GROUP
    shares: tuple[int, int, int] = (80, 10, 10)
    """For training, validation and test; only their ratio counts."""
    seed: int = 0
    keep_places: bool = True
    group_by_quote: bool = False
    hold_out: tuple[str, ...] = ()
    """Publishers or hosts, for `BY_SOURCE`."""
    formats: tuple[str, ...] = ()
    text_free: bool = False
    pseudonyms: bool = True
    previous: Path | None = None

    def options(self, **more: Any) -> ReleaseOptions:
        """Return the options of the release; `more` are further fields of them."""
        total = sum(self.shares)
        train, validation, test = (share / total for share in self.shares)
        return options_of(
            (train, validation, test),
            self.seed,
            by_time=self.kind == BY_TIME,
            layer=self.layer,
            hold_out=self.hold_out if self.kind == BY_SOURCE else (),
            leave_out=self.leave_out,
            group_by_quote=self.group_by_quote,
            keep_places=self.keep_places,
            text_free=self.text_free,
            formats=() if self.text_free else self.formats,
            pseudonyms=self.pseudonyms,
            previous=self.previous,
            **more,
        )

    def first_changed(self, other: "Plan") -> int:
        """Return the first step that another plan changes."""
        changed = [field.name for field in fields(self) if getattr(self, field.name) != getattr(other, field.name)]
        return min((_FIRST.get(name, SPLIT if name in _IN_SPLIT else WRITE) for name in changed), default=WRITE)
