"""Parses the lines of a brat `.ann` file (brat.nlplab.org/standoff.html)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import pairwise
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.formats.foreign import ForeignArticle, ForeignLink, ForeignSpan
from wortlaut.formats.strict_json import shown

UNSURE = "Unsure"
"""Name of the attribute without a value that says a span is unsure."""
NOTE = "AnnotatorNotes"
_NUMBERED = re.compile(r"\d+$")
_MAX_DIGITS = 12


@dataclass(slots=True)
class _Span:
    label: str
    fragments: tuple[tuple[int, int], ...]
    surface: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    unsure: bool = False
    extra: dict[str, Any] = field(default_factory=dict)


class AnnReader:
    """Reads one file. Attributes, notes and relations may stand before what they are about."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._spans: dict[str, _Span] = {}
        self._events: dict[str, str] = {}
        self._relations: set[str] = set()
        self._links: list[tuple[str, str, str, int]] = []
        self._later: list[tuple[int, Callable[[], None]]] = []
        self._left_out: list[str] = []
        self._line = 0

    def article(self, text: str, annotations: str) -> ForeignArticle:
        """Return the article; raise BadInputError with file and line for what is no brat annotation."""
        for self._line, line in enumerate(annotations.split("\n"), 1):
            if line.strip("\r"):
                self._guard(partial(self._take, line.removesuffix("\r")))
        for number, resolve in self._later:
            self._line = number
            self._guard(resolve)
        keys = list(self._spans)
        return ForeignArticle(
            text=text,
            spans=tuple(
                ForeignSpan(
                    key, span.label, span.fragments, span.surface, span.attributes,
                    "\n".join(span.notes) if span.notes else None, span.unsure, span.extra,
                )
                for key, span in self._spans.items()
            ),
            links=tuple(ForeignLink(kind, source, target) for kind, source, target, _ in self._links),
            left_out=tuple(self._left_out),
            where=self._where,
            span_lines=tuple(self._spans[key].line for key in keys),
            link_lines=tuple(line for *_, line in self._links),
        )  # fmt: skip

    def _guard(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BadInputError as error:
            raise BadInputError(error.code, where=f"{self._where}:{self._line}", **error.params) from error

    def _take(self, line: str) -> None:
        key, tab, rest = line.partition("\t")
        if not tab or not key:
            raise BadInputError("brat_line", value=shown(line))
        if key in self._spans or key in self._events or key in self._relations:
            raise BadInputError("id_duplicate", field="id", value=shown(key))
        match key[0]:
            case "T":
                self._spans[key] = self._text_bound(rest)
            case "R":
                self._relations.add(key)
                self._relation(rest)
            case "E":
                self._event(key, rest)
            case "A" | "M":
                self._later.append((self._line, lambda: self._attribute(rest)))
            case "#":
                self._later.append((self._line, lambda: self._note(rest)))
            case "N":
                self._later.append((self._line, lambda: self._normalization(rest)))
            case "*":
                self._left_out.append("equivalences")
            case _:
                raise BadInputError("brat_line", value=shown(line))

    def _text_bound(self, rest: str) -> _Span:
        head, tab, surface = rest.partition("\t")
        label, _, places = head.partition(" ")
        fragments = tuple(_fragment(part) for part in places.split(";"))
        if not tab or not label:
            raise BadInputError("brat_line", value=shown(rest))
        ordered = sorted(fragments)
        if any(before[1] > after[0] for before, after in pairwise(ordered)):
            raise BadInputError("fragments_order", field="T", start=ordered[0][0], end=ordered[-1][1])
        return _Span(label, fragments, surface, self._line)

    def _relation(self, rest: str) -> None:
        kind, *arguments = rest.split("\t")[0].split(" ")
        ends = [argument.partition(":")[2] for argument in arguments if argument]
        if not kind or len(ends) != 2 or not all(ends):
            raise BadInputError("brat_line", value=shown(rest))
        self._link(kind, ends[0], ends[1])

    def _event(self, key: str, rest: str) -> None:
        trigger, *arguments = rest.split(" ")
        span = trigger.partition(":")[2]
        if not span:
            raise BadInputError("brat_line", value=shown(rest))
        self._events[key] = span
        for argument in filter(None, arguments):
            role, _, target = argument.partition(":")
            if not role or not target:
                raise BadInputError("brat_line", value=shown(rest))
            self._link(_NUMBERED.sub("", role) or role, key, target)

    def _link(self, kind: str, source: str, target: str) -> None:
        def resolve() -> None:
            self._links.append((kind, self._key(source), self._key(target), self._line))

        self._later.append((self._line, resolve))

    def _attribute(self, rest: str) -> None:
        name, _, told = rest.partition(" ")
        target, has_value, value = told.partition(" ")
        span = self._target(target)
        if span is None:
            self._left_out.append("attributes")
        elif has_value:
            span.attributes[name] = value
        elif name == UNSURE:
            span.unsure = True
        else:
            span.attributes[name] = "true"

    def _note(self, rest: str) -> None:
        head, _, note = rest.partition("\t")
        span = self._target(head.partition(" ")[2])
        if span is None:
            self._left_out.append("notes")
        else:
            span.notes.append(note)

    def _normalization(self, rest: str) -> None:
        head, _, name = rest.partition("\t")
        _, target, reference, *_ = (*head.split(" "), "", "", "")
        span = self._target(target)
        if span is None:
            self._left_out.append("normalizations")
        else:
            span.extra.setdefault("normalizations", []).append([reference, name])

    def _target(self, key: str) -> _Span | None:
        """Return the span that an id means; None when it is a relation, which carries nothing here."""
        return None if key in self._relations else self._spans[self._key(key)]

    def _key(self, key: str) -> str:
        """Return the id of the span that an id means; an event stands for its trigger."""
        found = self._events.get(key, key)
        if found not in self._spans:
            raise BadInputError("link_end_unknown", field="id", value=shown(key))
        return found


def _fragment(part: str) -> tuple[int, int]:
    start, _, end = part.partition(" ")
    for digits in (start, end):
        if not (digits.isascii() and digits.isdigit()) or len(digits) > _MAX_DIGITS:
            raise BadInputError("offset_not_integer", field="T", start=shown(start), end=shown(end))
    return int(start), int(end)
