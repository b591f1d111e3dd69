"""Plans the keys that reproduce a layer, as a practiced annotator would press them.

It knows the text, the scheme, what the caret keys do and which link targets are near, and nothing of the window. An
action is a run of the same key or one chord: holding Ctrl+Right over four words is one action, four key presses.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.boundaries.edges import trim_edges
from wortlaut.domain.guesses import guess_attributes
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.session.linking import targets

UNIT_KEYS = {"w": "word", "s": "sentence", "c": "clause", "q": "quotation", "p": "paragraph"}
MOST_REPEATS = 4
"""Growing a selection more often than this is slower than selecting by the caret."""


@dataclass
class Plan:
    """Key presses of one span with their number of actions."""

    keys: list[str] = field(default_factory=list)
    link_keys: list[str] = field(default_factory=list)

    @property
    def actions(self) -> int:
        """Actions to get there, tag, and set attributes."""
        return _runs(self.keys)

    @property
    def link_actions(self) -> int:
        """Actions to make the links to spans that are there already."""
        return _runs(self.link_keys)


def _runs(keys: list[str]) -> int:
    return sum(1 for at, key in enumerate(keys) if at == 0 or key != keys[at - 1])


class Planner:
    """Goes through the spans of a layer by their ends, so that the caret mostly moves on."""

    def __init__(self, text: str, language: str, scheme: Scheme) -> None:
        self.text = text
        self.language = language
        self.guesses = False
        """Whether some value was left as it was guessed; one key confirms them all."""
        self.scheme = scheme
        self.bounds = Boundaries(text, language)
        self.caret = 0
        self.made: dict[str, Span] = {}
        self.linked: list[Link] = []
        self._units: dict[tuple[str, int], list[tuple[int, int]]] = {}

    def plan(self, spans: list[Span], links: list[Link]) -> Iterator[tuple[Span, Plan]]:
        for span in sorted(spans, key=lambda span: (span.end, -span.start)):
            plan = Plan()
            self._tag(plan, span)
            self._set_attributes(plan, span)
            for (_, end), (start, _) in zip(span.fragments, span.fragments[1:], strict=False):
                keys, self.caret = self._way_to_selection((end, start), exact=True)
                plan.keys += [*keys, "minus"]
            self.made[span.id] = span
            for link in links:
                if span.id in (link.source, link.target) and {link.source, link.target} <= self.made.keys():
                    self._link(plan, span, link)
            yield span, plan

    # tagging

    def _tag(self, plan: Plan, span: Span) -> None:
        label = self.scheme.label(span.label)
        assert label is not None
        goal = span.start, span.end
        plan.keys += self._way_to_selection(goal, text_object=label.text_object)[0]
        plan.keys.append(label.key)
        self.caret = span.end

    def _set_attributes(self, plan: Plan, span: Span) -> None:
        label = self.scheme.label(span.label)
        assert label is not None
        main = label.main_attribute
        near = [made for made in self.made.values() if made.label == span.label and made.start < span.start]
        guessed = guess_attributes(
            label,
            self.text,
            ((span.start, span.end),),  # holes are cut later
            boundaries=self.bounds,
            language=self.language,
            known=sorted(near, key=Span.sort_key),
        )
        assert guessed.keys() <= span.attributes.keys(), "a guess that would have to be taken away"
        for attribute, value in span.attributes.items():
            if guessed.get(attribute) == value:
                self.guesses = True
                continue
            assert main is not None
            assert attribute == main.id, "only main attributes have a key of their own"
            plan.keys.append(f"shift+{[item.id for item in main.values].index(value) + 1}")
        if span.unsure:
            plan.keys.append("u")

    # moving and selecting

    def _way_to_selection(
        self, goal: tuple[int, int], *, text_object: str | None = None, exact: bool = False
    ) -> tuple[list[str], int]:
        """Return the cheapest keys after which a digit takes `goal`, and where the caret stands then."""
        best: tuple[float, list[str], int] | None = None
        for cost, place, keys in self._ways():
            if best is not None and cost >= best[0]:
                break
            for extra, selecting in self._selections(place, goal, text_object, exact=exact, moved=bool(keys)):
                if best is None or cost + extra < best[0]:
                    best = cost + extra, keys + selecting, goal[0] if place == goal[1] else goal[1]
        assert best is not None, self.text[slice(*goal)]
        return best[1:]

    def _ways(self) -> Iterator[tuple[float, int, list[str]]]:
        """Yield places with the cheapest keys that lead there from the caret, cheapest first."""
        queue: list[tuple[float, int, int, str, list[str]]] = [(0.0, 0, self.caret, "", [])]
        seen: set[tuple[int, str]] = set()
        number = 0
        while queue:
            cost, _, place, last, keys = heapq.heappop(queue)
            if (place, last) in seen:
                continue
            seen.add((place, last))
            yield cost, place, keys
            for key, target in self._moves(place):
                if target != place and (target, key) not in seen:
                    number += 1
                    step = 0.01 + (key != last)
                    heapq.heappush(queue, (cost + step, number, target, key, [*keys, key]))

    def _moves(self, place: int) -> Iterator[tuple[str, int]]:
        bounds = self.bounds
        yield "ctrl+Right", bounds.next_word(place)
        yield "ctrl+Left", bounds.previous_word(place)
        yield "alt+Down", bounds.next_sentence(place)
        yield "alt+Up", bounds.previous_sentence(place)
        yield "ctrl+Down", bounds.next_paragraph(place)
        yield "ctrl+Up", bounds.previous_paragraph(place)
        yield "Right", bounds.next_grapheme(place)
        yield "Left", bounds.previous_grapheme(place)

    def _selections(
        self, place: int, goal: tuple[int, int], text_object: str | None, *, exact: bool, moved: bool
    ) -> Iterator[tuple[float, list[str]]]:
        start, end = goal
        if moved and text_object is not None and self._selected(text_object, place)[:1] == [goal]:
            yield 0.0, []
        for key, unit in UNIT_KEYS.items():
            for repeats, selected in enumerate(self._selected(unit, place), 1):
                if selected == goal:
                    yield 1 + 0.01 * repeats, [key] * repeats
        if place == start:
            yield from self._by_caret(place, end, exact=exact, forward=True)
        elif place == end:
            yield from self._by_caret(place, start, exact=exact, forward=False)

    def _by_caret(self, place: int, goal: int, *, exact: bool, forward: bool) -> Iterator[tuple[float, list[str]]]:
        """Select with Shift from `place` to `goal`: whole words first, the rest by characters in either direction."""
        bounds = self.bounds
        word_key, character_key, back_key = (
            ("shift+ctrl+Right", "shift+Right", "shift+Left")
            if forward
            else ("shift+ctrl+Left", "shift+Left", "shift+Right")
        )
        for overshoot in (False, True):
            at, keys = place, []
            while at != goal:
                following = bounds.next_word(at) if forward else bounds.previous_word(at)
                if following == at or ((following > goal if forward else following < goal) and not overshoot):
                    break
                at, keys = following, [*keys, word_key]
                if (at >= goal) if forward else (at <= goal):
                    break
            taken = (
                self._end_taken(place, at) == goal if forward else not self.text[min(at, goal) : max(at, goal)].strip()
            )
            if exact or not taken:
                key = character_key if (at < goal) == forward else back_key
                keys = keys + [key] * self._graphemes(min(at, goal), max(at, goal))
            runs = len(set(keys))
            yield runs + 0.01 * len(keys), keys

    def _end_taken(self, start: int, end: int) -> int:
        """Return where a span ends that a digit makes of a selection: white space takes the comma before it along."""
        loose = end > start and self.text[end - 1].isspace()
        return trim_edges(self.text, start, end, self.language)[1] if loose else end

    def _graphemes(self, start: int, end: int) -> int:
        count = 0
        while start < end:
            start, count = self.bounds.next_grapheme(start), count + 1
        return count

    def _selected(self, unit: str, place: int) -> list[tuple[int, int]]:
        """Return what a unit's key selects at `place`, pressed once, twice, …"""
        known = self._units.get((unit, place))
        if known is None:
            known = []
            selected = self.bounds.select_unit(unit, place)  # type: ignore[arg-type]
            while selected is not None and len(known) < MOST_REPEATS and selected not in known:
                known.append(selected)
                selected = self.bounds.grow_unit(unit, selected)  # type: ignore[arg-type]
            self._units[unit, place] = known
        return known

    # links

    def _link(self, plan: Plan, focused: Span, link: Link) -> None:
        other = self.made[link.target if link.source == focused.id else link.source]
        content = LayerContent(None, self.made.values(), self.linked)
        found = targets(content, self.scheme, focused.id, boundaries=self.bounds)
        place = next(at for at, target in enumerate(found) if target.span_id == other.id)
        types = found[place].link_types
        if place == 0 and types[0] == link.type:
            plan.link_keys.append("shift+l")
            self.linked.append(link)
            return
        plan.link_keys.append("l")
        if types[0] == link.type and place < 9:
            plan.link_keys.append(str(place + 1))
        elif place < 9 and link.type in found[0].link_types:
            plan.link_keys.append(f"shift+{found[0].link_types.index(link.type) + 1}")
            plan.link_keys.append(str(place + 1))
        else:
            plan.link_keys += ["Tab"] * place
            if types[0] != link.type:
                plan.link_keys.append(f"shift+{types.index(link.type) + 1}")
            plan.link_keys.append("Return")
        self.linked.append(link)
