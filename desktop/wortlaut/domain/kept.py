"""Spans and links by id that are made when they are first asked for: a huge layer is there before its 20,000 spans."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count
from typing import TypeVar

from wortlaut.domain.span import Link, Range, Span, SpanKey

LinkKey = tuple[str, str, str]
"""Id, source and target of a link."""

_Value = TypeVar("_Value", Span, Link)


class _Kept(Mapping[str, _Value]):
    """Values by id, some of them only as their place among the rows they can be made from. From outside: all values."""

    __slots__ = ("_make", "_values")

    def __init__(
        self, values: Iterable[_Value], row_ids: Iterable[str], make: Callable[[int], _Value] | None = None
    ) -> None:
        self._values: dict[str, int | _Value] = dict(zip(row_ids, count(), strict=False))
        self._values.update((value.id, value) for value in values)
        self._make: Callable[[int], _Value] | None = make

    def __getitem__(self, key: str) -> _Value:
        return self._made(self._values[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: object) -> bool:
        return key in self._values

    def put(self, value: _Value) -> None:
        """Add a value, or replace the one with its id."""
        self._values[value.id] = value

    def take(self, key: str) -> _Value:
        """Remove a value and return it; raise KeyError when it is not here."""
        value = self[key]
        del self._values[key]
        return value

    def _made(self, kept: int | _Value) -> _Value:
        if not isinstance(kept, int):
            return kept
        assert self._make is not None
        value: _Value = self._make(kept)
        if self._values.get(value.id) == kept:
            self._values[value.id] = value
        return value


Stretches = tuple[str, Sequence[Range]]
"""Label and fragments of a span."""


class KeptSpans(_Kept[Span]):
    """The spans of a layer."""

    __slots__ = ("_as_given", "_fragments", "_keys")

    def __init__(
        self,
        spans: Iterable[Span] = (),
        keys: Sequence[SpanKey] = (),
        make: Callable[[int], Span] | None = None,
        fragments: Callable[[int], Sequence[Range]] | None = None,
    ) -> None:
        """Keep `spans`, and those that `make` makes from their place in `keys`, none of which is unsure.

        Where a span has the id of a key, the span counts. `fragments` tells those of a span that need not be made.
        """
        self._keys = keys
        self._fragments = fragments
        self._as_given = not spans
        super().__init__(spans, [key[3] for key in keys], make)

    def put(self, value: Span) -> None:
        """Add a span, or replace the one with its id."""
        self._as_given = False
        super().put(value)

    def take(self, key: str) -> Span:
        """Remove a span and return it; raise KeyError when it is not here."""
        self._as_given = False
        return super().take(key)

    def keys_in_text(self) -> list[SpanKey]:
        """Return the sort keys of all spans, in no particular order."""
        keys = self._keys
        if self._as_given:
            return list(keys)
        return [keys[value] if isinstance(value, int) else value.sort_key() for value in self._values.values()]

    def stretches_now(self) -> Iterator[Stretches]:
        """Iterate over the stretches of the spans as they are now, whatever is put and taken out meanwhile."""
        return map(self._stretches, tuple(self._values.values()))

    def _stretches(self, kept: int | Span) -> Stretches:
        if isinstance(kept, int) and self._fragments is not None:
            return self._keys[kept][2], self._fragments(kept)
        span = self._made(kept)
        return span.label, span.fragments

    def counts(self) -> dict[str, tuple[int, int]]:
        """Return for each label how many spans it has and how many of them are unsure."""
        every: Counter[str] = Counter()
        unsure: Counter[str] = Counter()
        for value in self._values.values():
            if isinstance(value, int):
                every[self._keys[value][2]] += 1
            else:
                every[value.label] += 1
                unsure[value.label] += value.unsure
        return {label: (number, unsure[label]) for label, number in every.items()}


class KeptLinks(_Kept[Link]):
    """The links of a layer."""

    __slots__ = ("_keys",)

    def __init__(
        self,
        links: Iterable[Link] = (),
        keys: Sequence[LinkKey] = (),
        make: Callable[[int], Link] | None = None,
    ) -> None:
        """Keep `links`, and those that `make` makes from their place in `keys`."""
        self._keys = keys
        super().__init__(links, [key[0] for key in keys], make)

    def ends(self) -> Iterator[LinkKey]:
        """Yield id, source and target of all links."""
        for value in self._values.values():
            yield self._keys[value] if isinstance(value, int) else (value.id, value.source, value.target)
