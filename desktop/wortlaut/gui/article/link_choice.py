"""What link mode knows: the targets of a span, which of them is current, and which type the link will have."""

from collections.abc import Mapping, Sequence

from wortlaut.domain.scheme import LinkType, Scheme, localized
from wortlaut.domain.span import Span
from wortlaut.session.linking import Target

NUMBERED = 9
"""So many targets have a digit."""


class LinkChoice:
    """A link that is being built. Targets stand nearest first; typing leaves those whose text holds what was typed.

    Args:
        source: the focused span, at whichever end of the link the scheme puts it.
        targets: what it can be linked to, not empty.
        texts: text of each target by span id.
        scheme: the scheme of the layer.
        labels: label id of each target by span id.

    """

    def __init__(
        self,
        source: Span,
        targets: Sequence[Target],
        texts: Mapping[str, str],
        scheme: Scheme,
        labels: Mapping[str, str],
    ) -> None:
        self.source = source
        self._all = list(targets)
        self._texts = {span_id: text.casefold() for span_id, text in texts.items()}
        self._scheme = scheme
        self._labels = labels
        self._wanted_type: str | None = None
        self.targets: Sequence[Target] = self._all
        """Those that are left, nearest first."""
        self.current: Target | None = self._all[0]
        self.query = ""
        """What was typed."""

    # targets

    @property
    def numbers(self) -> Mapping[str, int]:
        """Digits by span id."""
        return {target.span_id: place for place, target in enumerate(self.targets[:NUMBERED], 1)}

    @property
    def place(self) -> int:
        """Place of the current target among those that are left, from 1; 0 without one."""
        return 0 if self.current is None else self.targets.index(self.current) + 1

    def step(self, by: int) -> None:
        """Go to the next (+1) or previous (-1) target, round the ends."""
        if self.current is not None:
            self.current = self.targets[(self.place - 1 + by) % len(self.targets)]

    def pick(self, span_id: str) -> bool:
        """Make a span the current target; tell whether it is one."""
        found = next((target for target in self.targets if target.span_id == span_id), None)
        self.current = found or self.current
        return found is not None

    def numbered(self, digit: int) -> Target | None:
        """Return the target that shows a digit, or None."""
        return self.targets[digit - 1] if digit <= min(NUMBERED, len(self.targets)) else None

    def narrow(self, query: str) -> None:
        """Leave the targets whose text holds `query`, whatever the case; the nearest becomes the current one."""
        self.query = query
        needle = query.casefold()
        self.targets = [target for target in self._all if needle in self._texts[target.span_id]]
        if self.current not in self.targets:
            self.current = self.targets[0] if self.targets else None

    # type

    @property
    def types(self) -> Sequence[LinkType]:
        """The types that are possible with the current target."""
        found = (self._scheme.link(type_id) for type_id in (self.current.link_types if self.current else ()))
        return [kind for kind in found if kind is not None]

    @property
    def type(self) -> LinkType | None:
        """The type the link will have."""
        return None if self.current is None else self._scheme.link(self.type_for(self.current))

    def type_for(self, target: Target) -> str:
        """Return the id of the type a link to `target` will have: the chosen one where it is possible."""
        return self._wanted_type if self._wanted_type in target.link_types else target.link_types[0]

    def choose_type(self, number: int) -> bool:
        """Choose the type with that number, from 1; tell whether there is one."""
        types = self.types
        if not 1 <= number <= len(types):
            return False
        self._wanted_type = types[number - 1].id
        return True

    def role(self, kind: LinkType, language: str) -> str:
        """Return how a type reads from the source to the current target."""
        label = self._labels[self.current.span_id] if self.current is not None else kind.target
        forward = (kind.source, kind.target) == (self.source.label, label)
        return localized(kind.name_from_source if forward else kind.name_from_target, language)
