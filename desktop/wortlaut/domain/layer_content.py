"""The spans and links of one layer in memory, with the look-ups that tagging and painting need."""

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from wortlaut.domain.change import ChangeSet
from wortlaut.domain.interval_index import IntervalIndex
from wortlaut.domain.kept import KeptLinks, KeptSpans, Stretches
from wortlaut.domain.span import Layer, Link, Span, SpanKey


class LayerContent:
    """What a layer holds now. Changed only by `apply`, after the store has committed the same change set."""

    def __init__(
        self,
        layer: Layer | None,
        spans: Iterable[Span] | KeptSpans = (),
        links: Iterable[Link] | KeptLinks | Callable[[], KeptLinks] = (),
    ) -> None:
        """Take what the layer holds; a function that returns the links is called when somebody first asks for them."""
        self.layer = layer
        self._spans = spans if isinstance(spans, KeptSpans) else KeptSpans(spans)
        self._kept_links: KeptLinks | None = None
        if callable(links):
            self._read_links = links
        else:
            self._kept_links = links if isinstance(links, KeptLinks) else KeptLinks(links)
        self._order: list[SpanKey] = sorted(self._spans.keys_in_text())
        self._index = IntervalIndex(self._order)
        self._links_by_end: defaultdict[str, list[str]] | None = None

    @property
    def spans(self) -> Mapping[str, Span]:
        """All spans by id."""
        return self._spans

    @property
    def _links(self) -> KeptLinks:
        if self._kept_links is None:
            self._kept_links = self._read_links()
        return self._kept_links

    @property
    def links(self) -> Mapping[str, Link]:
        """All links by id."""
        return self._links

    def ordered(self) -> Iterator[Span]:
        """Yield the spans by start, end, label, id."""
        return (self._spans[key[3]] for key in self._order)

    def stretches_now(self) -> Iterator[Stretches]:
        """Iterate over labels and fragments of all spans, in no order, as they are now whatever `apply` changes."""
        return self._spans.stretches_now()

    def counts(self) -> Mapping[str, tuple[int, int]]:
        """Return for each label in use how many spans it has and how many of them are unsure."""
        return self._spans.counts()

    def keys(self) -> Sequence[SpanKey]:
        """Return the sort keys of all spans in the order of `ordered`."""
        return tuple(self._order)

    def __len__(self) -> int:
        return len(self._spans)

    def position(self, span_id: str) -> int:
        """Return the 0-based place of a span in the order of `ordered`."""
        return bisect_left(self._order, self._spans[span_id].sort_key())

    def at_position(self, position: int) -> Span:
        """Return the span at a 0-based place in the order of `ordered`; raise IndexError past the last."""
        return self._spans[self._order[position][3]]

    def position_after(self, offset: int) -> int:
        """Return the place of the first span that starts at or after the code point `offset`."""
        return bisect_right(self._order, (offset, -1, "", ""))

    def overlapping(self, start: int, end: int) -> list[Span]:
        """Return the spans whose hull shares a code point with `[start, end)`, shortest hull first."""
        found = sorted((key[1] - key[0], key) for key in self._index.overlapping(start, end))
        return [self._spans[key[3]] for _, key in found]

    def covering(self, offset: int) -> list[Span]:
        """Return the spans that have the code point at `offset` in a fragment, innermost (shortest) first."""
        return [span for span in self.overlapping(offset, offset + 1) if span.covers(offset)]

    def links_of(self, span_id: str) -> Sequence[Link]:
        """Return the links that start or end at a span, in the order of their ids."""
        return [self._links[link_id] for link_id in sorted(self._links_at.get(span_id, ()))]

    def apply(self, changes: ChangeSet) -> None:
        """Replace what `changes` replaces; raise KeyError when a value it wants to replace is not here."""
        for change in changes.changes:
            before, after = change.before, change.after
            if isinstance(before, Layer) or isinstance(after, Layer):
                self.layer = after if isinstance(after, Layer) else None
                continue
            if isinstance(before, Span):
                self._remove_span(before.id)
            elif isinstance(before, Link):
                self._remove_link(before.id)
            if isinstance(after, Span):
                self._add_span(after)
            elif isinstance(after, Link):
                self._add_link(after)

    def _add_span(self, span: Span) -> None:
        self._spans.put(span)
        insort(self._order, span.sort_key())
        self._index.add(span.sort_key())

    def _remove_span(self, span_id: str) -> None:
        key = self._spans.take(span_id).sort_key()
        del self._order[bisect_left(self._order, key)]
        self._index.remove(key)

    @property
    def _links_at(self) -> defaultdict[str, list[str]]:
        """The ids of the links at each span, found when they are first asked for."""
        if self._links_by_end is None:
            self._links_by_end = defaultdict(list)
            for link_id, source, target in self._links.ends():
                for end in {source, target}:
                    self._links_by_end[end].append(link_id)
        return self._links_by_end

    def _add_link(self, link: Link) -> None:
        links_at = self._links_at
        self._links.put(link)
        for end in {link.source, link.target}:
            links_at[end].append(link.id)

    def _remove_link(self, link_id: str) -> None:
        links_at = self._links_at
        link = self._links.take(link_id)
        for end in {link.source, link.target}:
            links_at[end].remove(link_id)
            if not links_at[end]:
                del links_at[end]
