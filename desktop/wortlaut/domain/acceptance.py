"""Problems that somebody accepted as they are, each with a reason. Pure functions.

An acceptance is bound to what was looked at: the rule, the label and the fragments of the spans concerned, and the text
that was meant. It lapses when one of these becomes another, and stands again when that is taken back. What is an error
cannot be accepted; whoever finds a rule too strict for a project lowers its level.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any, Self

from wortlaut.domain.change import Problem
from wortlaut.domain.span import Range, Span

LONGEST_REASON = 1000
"""Code points."""
Identity = tuple[str, tuple[tuple[str, str], ...], tuple[str, ...], Range | None]
"""What tells a problem of a layer from others, whatever becomes of it: code, what is meant, span ids, place."""
_MEANT = ("attribute", "link")
"""Parameters of a problem that tell it from others of its code and its spans."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A span as it was when a problem of it was accepted."""

    id: str
    label: str
    fragments: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class Acceptance:
    """That a problem of a layer is as it should be."""

    rule: str
    """The code of the problem."""
    meant: Mapping[str, str]
    """The link or attribute the problem is about, by the name of the parameter."""
    spans: tuple[Seen, ...]
    place: Range | None
    """Code points, when the problem is about text that is no span, or not only about its spans."""
    surface: tuple[str, ...]
    """The words it was accepted for: of the place, else of each fragment of the first span."""
    reason: str
    by: str
    """Annotator id."""
    at: str
    """UTC."""

    @property
    def identity(self) -> Identity:
        """What problem of the layer it is about."""
        spans = tuple(span.id for span in self.spans)
        return self.rule, tuple(sorted(self.meant.items())), spans, None if spans else self.place


@dataclass(frozen=True, slots=True)
class Accepted:
    """A problem with the acceptance that was given for it, which may have lapsed since."""

    problem: Problem
    acceptance: Acceptance


@dataclass(frozen=True, slots=True)
class Judged:
    """What rules found in a layer, by what people said of it. All in the order it was found in."""

    open: Sequence[Problem] = ()
    """Nobody accepted it, or not as it is now."""
    accepted: Sequence[Accepted] = ()
    lapsed: Sequence[Accepted] = ()
    """Those of `open` that were accepted as they were before."""


@dataclass(frozen=True, slots=True)
class Acceptances:
    """What was accepted in one layer."""

    given: Mapping[Identity, Acceptance] = field(default_factory=dict)

    @classmethod
    def of(cls, given: Iterable[Acceptance]) -> Self:
        """Return these, of which no two are about the same problem."""
        return cls({one.identity: one for one in given})

    def given_for(self, problem: Problem) -> Acceptance | None:
        """Return what was given for a problem, whether it stands or not."""
        return self.given.get(identity_of(problem)) if self.given else None

    def judge(self, problems: Sequence[Problem], spans: Mapping[str, Span]) -> Judged:
        """Divide the problems of the layer, whose `spans` are as they are now."""
        if not self.given:
            return Judged(problems)
        left: list[Problem] = []
        accepted: list[Accepted] = []
        lapsed: list[Accepted] = []
        for problem in problems:
            given = self.given_for(problem)
            if given is None:
                left.append(problem)
            elif stands(given, problem, spans):
                accepted.append(Accepted(problem, given))
            else:
                left.append(problem)
                lapsed.append(Accepted(problem, given))
        return Judged(left, tuple(accepted), tuple(lapsed))


def acceptable(problem: Problem) -> bool:
    """Tell whether a problem may be accepted as it is: anything but an error."""
    return problem.level != "error"


def identity_of(problem: Problem) -> Identity:
    """Return what tells a problem from others of its layer."""
    place = None if problem.spans else problem.place
    return problem.code, tuple(_meant(problem).items()), problem.spans, place


def key_of(identity: Identity) -> str:
    """Return a name for a problem of a layer: 16 hex digits."""
    return sha256(json.dumps(identity, separators=(",", ":")).encode()).hexdigest()[:16]


def accept(problem: Problem, spans: Mapping[str, Span], text: str, *, reason: str, by: str, at: str) -> Acceptance:
    """Return that a problem is accepted as it is now: `by` an annotator (id) `at` a moment (UTC).

    `spans` are those of its layer, `text` is its article's. Raises KeyError when a span of it is gone, ValueError for
    an error, and for a reason that is missing or too long.
    """
    told = " ".join(reason.split())
    if not told or len(told) > LONGEST_REASON or not acceptable(problem):
        raise ValueError(f"{problem.code} cannot be accepted so")
    seen = tuple(_seen(spans[span_id]) for span_id in problem.spans)
    place = problem.place
    surface = spans[problem.spans[0]].surface(text) if place is None else (text[place[0] : place[1]],)
    return Acceptance(problem.code, _meant(problem), seen, place, surface, told, by, at)


def stands(given: Acceptance, problem: Problem, spans: Mapping[str, Span]) -> bool:
    """Tell whether what was `given` for a problem holds for it as it is now, `spans` being those of its layer."""
    if not acceptable(problem) or given.place != problem.place:
        return False
    return all(seen.id in spans and _seen(spans[seen.id]) == seen for seen in given.spans)


def renamed(acceptance: Acceptance, spans: Mapping[str, str], by: str) -> Acceptance:
    """Return an acceptance of another project with the ids that its spans (old id to new) and its giver have here."""
    seen = tuple(Seen(spans.get(span.id, span.id), span.label, span.fragments) for span in acceptance.spans)
    return Acceptance(
        acceptance.rule, acceptance.meant, seen, acceptance.place, acceptance.surface, acceptance.reason, by,
        acceptance.at,
    )  # fmt: skip


# as data


def to_data(acceptance: Acceptance) -> dict[str, Any]:
    """Return an acceptance as a JSON value, keys sorted."""
    return {
        "at": acceptance.at,
        "by": acceptance.by,
        "meant": dict(sorted(acceptance.meant.items())),
        "place": None if acceptance.place is None else list(acceptance.place),
        "reason": acceptance.reason,
        "rule": acceptance.rule,
        "spans": [
            {"fragments": [list(part) for part in span.fragments], "id": span.id, "label": span.label}
            for span in acceptance.spans
        ],
        "surface": list(acceptance.surface),
    }


def from_data(data: object) -> Acceptance:
    """Return the acceptance that `to_data` made the JSON value of; raise ValueError when it cannot be one."""
    if not isinstance(data, dict) or data.keys() != _FIELDS:
        raise ValueError("not an acceptance")
    rule, reason, by, at = (_text(data[key]) for key in ("rule", "reason", "by", "at"))
    meant, spans, surface = data["meant"], data["spans"], data["surface"]
    if not isinstance(meant, dict) or not meant.keys() <= {*_MEANT} or not isinstance(spans, list):
        raise ValueError("not an acceptance")
    seen = tuple(_seen_from(span) for span in spans)
    place = None if data["place"] is None else _range(data["place"])
    usual = reason == " ".join(reason.split()) and len(reason) <= LONGEST_REASON
    if not isinstance(surface, list) or not (seen or place) or not usual or not datetime.fromisoformat(at).tzinfo:
        raise ValueError("not an acceptance")
    told = {key: _text(value) for key, value in meant.items()}
    return Acceptance(rule, told, seen, place, tuple(_text(part) for part in surface), reason, by, at)


_FIELDS = {"at", "by", "meant", "place", "reason", "rule", "spans", "surface"}


def _seen_from(data: object) -> Seen:
    if not isinstance(data, dict) or data.keys() != {"fragments", "id", "label"}:
        raise ValueError("not a span")
    fragments = data["fragments"]
    if not isinstance(fragments, list) or not fragments:
        raise ValueError("not a span")
    return Seen(_text(data["id"]), _text(data["label"]), tuple(_range(part) for part in fragments))


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise ValueError("not a text")
    return value


def _range(value: object) -> Range:
    if not isinstance(value, list) or len(value) != 2 or not all(type(offset) is int for offset in value):
        raise ValueError("not a range")
    start, end = value
    if not 0 <= start < end:
        raise ValueError("not a range")
    return start, end


# inside


def _seen(span: Span) -> Seen:
    return Seen(span.id, span.label, span.fragments)


def _meant(problem: Problem) -> dict[str, str]:
    return {key: str(problem.params[key]) for key in _MEANT if key in problem.params}
