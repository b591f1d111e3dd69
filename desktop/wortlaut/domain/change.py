"""What an action changes: pairs of before and after that can be inverted, journaled and replayed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from wortlaut.domain.span import Layer, Link, Range, Span

Entity = Span | Link | Layer


@dataclass(frozen=True, slots=True)
class Change:
    """One value before and after an action: created when `before` is None, deleted when `after` is None."""

    before: Entity | None
    after: Entity | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change needs a value before or after")
        if self.before is not None and self.after is not None and type(self.before) is not type(self.after):
            raise TypeError("a change keeps the kind of its value")

    @property
    def entity(self) -> Entity:
        """The value after the change, or the one that was deleted."""
        entity = self.after if self.after is not None else self.before
        assert entity is not None
        return entity

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One action of a person on one layer: what becomes one transaction, one journal entry and one undo step.

    Spans are created before links that need them and deleted after them; `changes` is in the order of doing.
    """

    kind: str
    """What was done, as a word of the journal: `tag`, `relabel`, `delete`, `attribute`, `edge`, `fragment`, …"""
    changes: tuple[Change, ...]
    focus: str | None = None
    """Id of the span that has the focus afterwards."""
    caret: int | None = None
    """Code-point position of the caret afterwards; None leaves it where it is."""

    def inverse(self) -> "ChangeSet":
        """The change set that takes this one back, last change first."""
        return ChangeSet(self.kind, tuple(change.inverse() for change in reversed(self.changes)))


@dataclass(frozen=True, slots=True)
class Problem:
    """Why something is not done, or what is doubtful about what stands: a code, never a sentence.

    The sentence comes from the scheme (`checks`) or from the message catalog, in the language of the reader.
    """

    code: str
    level: str = "error"
    """`hint`, `warning` or `error`."""
    spans: tuple[str, ...] = ()
    """Ids of the spans concerned, the first one the one to go to."""
    params: Mapping[str, object] = field(default_factory=dict)
    place: Range | None = None
    """Code points of the text that is meant, when it is not what the first span covers; the place to go to then."""
