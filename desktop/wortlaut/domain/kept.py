"""Spans and links by id that are made when they are first asked for: a huge layer is there before its 20,000 spans."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from wortlaut.domain.span import Link, Span, SpanKey

SpanRow = tuple[int, int, str, str, *tuple[Any, ...]]
"""Start, end, label and id of a span that is not unsure, then what else is needed to make it."""
LinkRow = tuple[str, str, str, str, *tuple[Any, ...]]
"""Id, type, source and target of a link, then what else is needed to make it."""

_Value = TypeVar("_Value", Span, Link)


class _Kept(Mapping[str, _Value]):
    """Values by id, some of them still as rows. From outside they are all values."""

    __slots__ = ("_make", "_values")

    def __init__(self, values: Iterable[_Value], rows: Mapping[str, Any], make: Callable[[Any], _Value] | None) -> None:
        self._values: dict[str, Any] = dict(rows)
        self._values.update((value.id, value) for value in values)
        self._make: Callable[[Any], _Value] | None = make

    def __getitem__(self, key: str) -> _Value:
        return self._made(self._values[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __contains__(self, key: object) -> bool:
        return key in self._values

    def as_now(self) -> Iterator[_Value]:
        """Iterate over the values as they are now, whatever is put and taken out meanwhile."""
        return map(self._made, tuple(self._values.values()))

    def put(self, value: _Value) -> None:
        """Add a value, or replace the one with its id."""
        self._values[value.id] = value

    def take(self, key: str) -> _Value:
        """Remove a value and return it; raise KeyError when it is not here."""
        value = self[key]
        del self._values[key]
        return value

    def _made(self, value: Any) -> _Value:
        if isinstance(value, tuple):
            assert self._make is not None
            row, value = value, self._make(value)
            if self._values.get(value.id) is row:
                self._values[value.id] = value
        made: _Value = value
        return made


class KeptSpans(_Kept[Span]):
    """The spans of a layer."""

    def __init__(
        self,
        spans: Iterable[Span] = (),
        rows: Iterable[SpanRow] = (),
        make: Callable[[SpanRow], Span] | None = None,
    ) -> None:
        super().__init__(spans, {row[3]: row for row in rows}, make)

    def keys_in_text(self) -> list[SpanKey]:
        """Return the sort keys of all spans, in no particular order."""
        return [value[:4] if isinstance(value, tuple) else value.sort_key() for value in self._values.values()]

    def counts(self) -> dict[str, tuple[int, int]]:
        """Return for each label how many spans it has and how many of them are unsure."""
        every: Counter[str] = Counter()
        unsure: Counter[str] = Counter()
        for value in self._values.values():
            if isinstance(value, tuple):
                every[value[2]] += 1
            else:
                every[value.label] += 1
                unsure[value.label] += value.unsure
        return {label: (number, unsure[label]) for label, number in every.items()}


class KeptLinks(_Kept[Link]):
    """The links of a layer."""

    def __init__(
        self,
        links: Iterable[Link] = (),
        rows: Iterable[LinkRow] = (),
        make: Callable[[LinkRow], Link] | None = None,
    ) -> None:
        super().__init__(links, {row[0]: row for row in rows}, make)

    def ends(self) -> Iterator[tuple[str, str, str]]:
        """Yield id, source and target of all links."""
        for value in self._values.values():
            yield (value[0], value[2], value[3]) if isinstance(value, tuple) else (value.id, value.source, value.target)
