"""The spans and links of one layer in memory, with the look-ups that tagging and painting need."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Self

from wortlaut.domain.change import ChangeSet
from wortlaut.domain.interval_index import IntervalIndex
from wortlaut.domain.kept import KeptLinks, KeptSpans, Stretches
from wortlaut.domain.span import Layer, Link, Span, SpanKey

KeptLayer = tuple[KeptSpans, KeptLinks | Callable[[], KeptLinks]]
"""All spans and links of a layer; a function that returns the links is called when somebody first asks for them."""


class _Held:
    """All spans and links of a layer, with their order and look-ups."""

    __slots__ = ("_links", "_links_at", "_order", "_read_links", "_waiting", "index", "spans")

    def __init__(self, spans: KeptSpans, links: KeptLinks | Callable[[], KeptLinks]) -> None:
        self.spans = spans
        self._order: list[SpanKey] = sorted(spans.keys_in_text())
        self._waiting: list[tuple[SpanKey, bool]] = []
        """What came (True) and went since the order was last asked for: painting does not."""
        self.index = IntervalIndex(self._order)
        self._links = links if isinstance(links, KeptLinks) else None
        self._read_links = None if isinstance(links, KeptLinks) else links
        self._links_at: defaultdict[str, list[str]] | None = None

    @property
    def links(self) -> KeptLinks:
        """The links, taken apart when they are first asked for."""
        if self._links is None:
            assert self._read_links is not None
            self._links, self._read_links = self._read_links(), None
        return self._links

    @property
    def links_at(self) -> defaultdict[str, list[str]]:
        """The ids of the links at each span, found when they are first asked for."""
        if self._links_at is None:
            self._links_at = defaultdict(list)
            for link_id, source, target in self.links.ends():
                for end in {source, target}:
                    self._links_at[end].append(link_id)
        return self._links_at

    @property
    def order(self) -> list[SpanKey]:
        """The sort keys of all spans in order."""
        for key, came in self._waiting:
            if came:
                insort(self._order, key)
            else:
                del self._order[bisect_left(self._order, key)]
        self._waiting.clear()
        return self._order

    def add_span(self, span: Span) -> None:
        key = span.sort_key()
        self.spans.put(span)
        self.index.add(key)
        self._waiting.append((key, True))

    def remove_span(self, span_id: str) -> None:
        key = self.spans.take(span_id).sort_key()
        self.index.remove(key)
        self._waiting.append((key, False))

    def add_link(self, link: Link) -> None:
        links_at = self.links_at
        self.links.put(link)
        for end in {link.source, link.target}:
            links_at[end].append(link.id)

    def remove_link(self, link_id: str) -> None:
        links_at = self.links_at
        link = self.links.take(link_id)
        for end in {link.source, link.target}:
            links_at[end].remove(link_id)
            if not links_at[end]:
                del links_at[end]


class Beginning:
    """What is known of a layer before all of it was read: the spans that start before a place, and how many there are.

    It answers what painting the top of the article asks.
    """

    __slots__ = ("before", "count", "index", "spans")

    def __init__(self, spans: Iterable[Span], before: int, count: int) -> None:
        """Take all spans that start before the code point `before`; the layer has `count` spans."""
        self.spans = {span.id: span for span in spans}
        self.before = before
        self.count = count
        self.index = IntervalIndex([span.sort_key() for span in self.spans.values()])


class LayerContent:
    """What a layer holds now. Changed only by `apply`, after the store has committed the same change set.

    Of a huge layer, only the beginning may have been read (`begun`). That shows in nothing but time: whatever asks for
    more than the spans over the beginning of the text has the rest read first. As reading takes what the store has now,
    `read_rest` must be called before anything is written that `apply` will follow.
    """

    _read: Callable[[], KeptLayer | None]
    """Reads some of the layer; there until all was read."""

    def __init__(
        self,
        layer: Layer | None,
        spans: Iterable[Span] | KeptSpans = (),
        links: Iterable[Link] | KeptLinks | Callable[[], KeptLinks] = (),
    ) -> None:
        """Take what the layer holds; a function that returns the links is called when somebody first asks for them."""
        self.layer = layer
        self._begun: Beginning | None = None
        self._held = _Held(
            spans if isinstance(spans, KeptSpans) else KeptSpans(spans),
            links if callable(links) or isinstance(links, KeptLinks) else KeptLinks(links),
        )

    @classmethod
    def begun(cls, layer: Layer, beginning: Beginning, read: Callable[[], KeptLayer | None]) -> Self:
        """Take the beginning of a layer. `read` is called until it returns all of it, the beginning once more.

        What `read` raises comes through whatever asked, and the next one asks again.
        """
        content = cls.__new__(cls)
        content.layer = layer
        content._begun, content._read = beginning, read
        return content

    @property
    def is_whole(self) -> bool:
        """Whether all of the layer is in memory."""
        return self._begun is None

    def read_some(self) -> bool:
        """Read for a moment; return whether all of the layer is in memory now."""
        if self._begun is not None and (kept := self._read()) is not None:
            self._hold(kept)
        return self._begun is None

    def go_without_rest(self) -> None:
        """Hold nothing but the beginning, because the rest can never be read."""
        if self._begun is not None:
            self._hold((KeptSpans(self._begun.spans.values()), KeptLinks()))

    def _hold(self, kept: KeptLayer) -> None:
        self._held = _Held(*kept)
        self._begun = None
        del self._read

    def read_rest(self) -> None:
        """Read what was not read yet; nothing when all was."""
        while not self.read_some():
            pass

    @cached_property
    def _held(self) -> _Held:
        """All of the layer: set when it is there, read when it is wanted before."""
        self.read_rest()
        held: _Held = self.__dict__["_held"]
        return held

    @property
    def spans(self) -> Mapping[str, Span]:
        """All spans by id."""
        return self._held.spans if self._begun is None else _SpansOfBegun(self)

    @property
    def known_spans(self) -> Mapping[str, Span]:
        """The spans in memory by id."""
        return self._held.spans if self._begun is None else self._begun.spans

    @property
    def links(self) -> Mapping[str, Link]:
        """All links by id."""
        return self._held.links

    def ordered(self) -> Iterator[Span]:
        """Yield the spans by start, end, label, id."""
        return (self._held.spans[key[3]] for key in self._held.order)

    def stretches_now(self) -> Iterator[Stretches]:
        """Iterate over labels and fragments of all spans, in no order, as they are now whatever `apply` changes.

        Until `is_whole`, they are those of the spans that were read.
        """
        if self._begun is not None:
            return ((span.label, span.fragments) for span in self._begun.spans.values())
        return self._held.spans.stretches_now()

    def counts(self) -> Mapping[str, tuple[int, int]]:
        """Return for each label in use how many spans it has and how many of them are unsure."""
        return self._held.spans.counts()

    def keys(self) -> Sequence[SpanKey]:
        """Return the sort keys of all spans in the order of `ordered`."""
        return tuple(self._held.order)

    def __len__(self) -> int:
        return len(self._held.spans) if self._begun is None else self._begun.count

    def position(self, span_id: str) -> int:
        """Return the 0-based place of a span in the order of `ordered`."""
        return bisect_left(self._held.order, self._held.spans[span_id].sort_key())

    def at_position(self, position: int) -> Span:
        """Return the span at a 0-based place in the order of `ordered`; raise IndexError past the last."""
        return self._held.spans[self._held.order[position][3]]

    def position_after(self, offset: int) -> int:
        """Return the place of the first span that starts at or after the code point `offset`."""
        return bisect_right(self._held.order, (offset, -1, "", ""))

    def overlapping(self, start: int, end: int) -> list[Span]:
        """Return the spans whose hull shares a code point with `[start, end)`, shortest hull first."""
        known: Beginning | _Held = self._held if (begun := self._begun) is None or end > begun.before else begun
        found = sorted((key[1] - key[0], key) for key in known.index.overlapping(start, end))
        return [known.spans[key[3]] for _, key in found]

    def covering(self, offset: int) -> list[Span]:
        """Return the spans that have the code point at `offset` in a fragment, innermost (shortest) first."""
        return [span for span in self.overlapping(offset, offset + 1) if span.covers(offset)]

    def links_of(self, span_id: str) -> Sequence[Link]:
        """Return the links that start or end at a span, in the order of their ids."""
        return [self._held.links[link_id] for link_id in sorted(self._held.links_at.get(span_id, ()))]

    def apply(self, changes: ChangeSet) -> None:
        """Replace what `changes` replaces; raise KeyError when a value it wants to replace is not here."""
        for change in changes.changes:
            before, after = change.before, change.after
            if isinstance(before, Layer) or isinstance(after, Layer):
                self.layer = after if isinstance(after, Layer) else None
                continue
            if isinstance(before, Span):
                self._held.remove_span(before.id)
            elif isinstance(before, Link):
                self._held.remove_link(before.id)
            if isinstance(after, Span):
                self._held.add_span(after)
            elif isinstance(after, Link):
                self._held.add_link(after)


class _SpansOfBegun(Mapping[str, Span]):
    """All spans of a layer that was begun: those of the beginning are here, whoever asks for others has them read."""

    __slots__ = ("_content",)

    def __init__(self, content: LayerContent) -> None:
        self._content = content

    def __getitem__(self, key: str) -> Span:
        if not key:
            raise KeyError(key)  # who asks for it has no span
        known = self._content.known_spans
        return known[key] if key in known else self._whole[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._whole)

    def __len__(self) -> int:
        return len(self._whole)

    @property
    def _whole(self) -> Mapping[str, Span]:
        self._content.read_rest()
        return self._content.known_spans
