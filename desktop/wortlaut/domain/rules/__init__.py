"""The rules of a scheme, each implemented once: for tagging, for display, for submitting and for `check`.

`scheme.checks` says which hold, how serious they are and when they are enforced. A check id without an implementation
here is passed over: a scheme of a newer program must stay usable, and a rule that is not checked harms nobody.

Most checks look at one span; `TEXT_CHECKS` look at the text, for what should be a span and is none.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules import conditions, extent, nesting, quotations, quotes, speakers, structure
from wortlaut.domain.rules.extent import Roles
from wortlaut.domain.rules.quotations import stretches
from wortlaut.domain.rules.roles import roles
from wortlaut.domain.rules.scene import Finding, Scene
from wortlaut.domain.scheme import Check, Scheme
from wortlaut.domain.span import Span

__all__ = [
    "CHECKS",
    "TEXT_CHECKS",
    "creation_problem",
    "neighborhood",
    "problems",
    "problems_in_text",
    "problems_of",
    "relation_problem",
    "stretches",
]

CheckFunction = Callable[[Span, Scene, Roles], Finding | None]
TextCheckFunction = Callable[[int, int, Scene, Roles], Iterator[Finding]]

CHECKS: Mapping[str, CheckFunction] = {
    "edge_space": extent.edge_space,
    "edge_punct": extent.edge_punct,
    "half_word": extent.half_word,
    "paragraph": extent.paragraph,
    "hole_not_frame": extent.hole_not_frame,
    "actor_comma": quotes.actor_comma,
    "direct_without_marks": quotes.direct_without_marks,
    "cue_inside_marks": quotes.cue_inside_marks,
    "actor_in_actor": nesting.inner_in_outer,
    "commitment_in_condition": nesting.inner_in_outer,
    "same_extent_same_label": nesting.same_extent_same_label,
    "condition_unlinked": structure.condition_unlinked,
    "asked_by_status": structure.asked_by_status,
    "quote_without_speaker": speakers.quote_without_speaker,
    "commitment_without_committer": speakers.commitment_without_committer,
    "condition_cue": conditions.condition_cue,
}
TEXT_CHECKS: Mapping[str, TextCheckFunction] = {"quotation_untagged": quotations.quotation_untagged}
_RELATIONS = frozenset({"actor_in_actor", "commitment_in_condition", "same_extent_same_label"})
"""Checks between spans: a new span can break them for one that was there before."""
_COVERS_LINK = frozenset({"condition_unlinked", "commitment_without_committer"})
"""Checks that tell whether a link is missing, in place of what the scheme says about links in general."""
_SHARPENS_LINK = frozenset({"quote_without_speaker"})
"""Checks that say more of some missing links: the general sentence is left for the others, as grave as the check."""

_LINK_MISSING = "link_missing"

_Active = tuple[Check, CheckFunction, Roles]


def problems(text: str, content: LayerContent, scheme: Scheme, boundaries: Boundaries | None = None) -> list[Problem]:
    """Return everything doubtful or wrong in a layer, in text order.

    Checks of both kinds are run, as imports may bring in what tagging would refuse. `boundaries` (of the same text)
    saves finding words again and knows the language.
    """
    places = boundaries or Boundaries(text)
    found = problems_of(content.ordered(), text, content, scheme, places)
    if _active_in_text(scheme):
        for start, end in stretches(places):
            found += problems_in_text(start, end, text, content, scheme, places)
    spans = content.spans
    starts = {id(problem): _start(problem, spans) for problem in found}
    return sorted(found, key=lambda problem: starts[id(problem)])  # stable: of one place, those of its span first


def _start(problem: Problem, spans: Mapping[str, Span]) -> int:
    return spans[problem.spans[0]].start if problem.spans else problem.place[0] if problem.place else 0


def problems_of(
    spans: Iterable[Span], text: str, content: LayerContent, scheme: Scheme, boundaries: Boundaries | None = None
) -> list[Problem]:
    """Return the problems whose first span is one of `spans`, in text order: what is left to do after an edit."""
    scene = Scene(content, scheme, boundaries or Boundaries(text))
    active = _active(scheme)
    covered, sharpened = _links_told(scheme)
    found: list[tuple[tuple[int, int, str], Problem]] = []
    for span in spans:
        told = set(covered)
        for check, function, names in active:
            finding = function(span, scene, names)
            if finding is not None:
                found.append(((span.start, span.end, check.id), _problem(check, finding)))
                if check.id in _SHARPENS_LINK:
                    told.add(names["link"])
        for problem in structure.scheme_problems(span, scene, told):
            level = sharpened.get(str(problem.params.get("link")), problem.level)
            graded = replace(problem, level=level) if problem.code == _LINK_MISSING else problem
            found.append(((span.start, span.end, problem.code), graded))
    found.sort(key=lambda item: (item[0], item[1].spans))
    return [problem for _, problem in found]


def _links_told(scheme: Scheme) -> tuple[frozenset[str], Mapping[str, str]]:
    """Return the links whose absence checks tell, or are not to tell, and the level of those they say more about."""
    covered: set[str] = set()
    sharpened: dict[str, str] = {}
    for check in scheme.checks:
        if check.id in _COVERS_LINK | _SHARPENS_LINK:
            link = roles(scheme, check.id)["link"]
            if check.id in _COVERS_LINK or check.level == "off":
                covered.add(link)
            else:
                sharpened[link] = check.level
    return frozenset(covered), sharpened


def problems_in_text(
    start: int, end: int, text: str, content: LayerContent, scheme: Scheme, boundaries: Boundaries | None = None
) -> list[Problem]:
    """Return what should be a span and is none, of what begins in `[start, end)`, one of `stretches`; in text order."""
    scene = Scene(content, scheme, boundaries or Boundaries(text))
    return [
        _problem(check, finding)
        for check, function, names in _active_in_text(scheme)
        for finding in function(start, end, scene, names)
    ]


def neighborhood(content: LayerContent, start: int, end: int, boundaries: Boundaries | None = None) -> list[Span]:
    """Return the spans whose problems an edit in `[start, end)` can change: those there, and those linked to them.

    With `boundaries` the other spans of its sentences are among them: what stands beside a span counts, too.
    """
    if boundaries is not None and start < end:
        start, end = boundaries.sentence_at(start)[0], max(end, boundaries.sentence_at(end - 1)[1])
    near = {span.id: span for span in content.overlapping(start, end)}
    for span_id in list(near):
        for link in content.links_of(span_id):
            for other in (link.source, link.target):
                if other in content.spans:
                    near[other] = content.spans[other]
    return sorted(near.values(), key=Span.sort_key)


def creation_problem(
    text: str,
    content: LayerContent,
    scheme: Scheme,
    candidate: Span,
    replacing: str | None = None,
    boundaries: Boundaries | None = None,
) -> Problem | None:
    """Return why `candidate` may not be made, or None.

    It is judged with the checks that the scheme enforces while tagging (`when: create`, level `error`); `replacing` is
    the id of the span it is a new version of.
    """
    scene = Scene(content, scheme, boundaries or Boundaries(text), candidate, replacing)
    return _first_problem(scene, candidate, [item for item in _active(scheme) if _blocks(item[0])])


def relation_problem(
    content: LayerContent, scheme: Scheme, candidate: Span, replacing: str | None = None
) -> Problem | None:
    """Return why `candidate` may not be made, judged only against other spans: its extent stays as it was."""
    scene = Scene(content, scheme, Boundaries(""), candidate, replacing)
    active = [item for item in _active(scheme) if _blocks(item[0]) and item[0].id in _RELATIONS]
    return _first_problem(scene, candidate, active)


def _first_problem(scene: Scene, candidate: Span, active: Iterable[_Active]) -> Problem | None:
    neighbors = [span for span in scene.overlapping(candidate.start, candidate.end) if span is not candidate]
    for check, function, names in active:
        judged = [candidate, *neighbors] if check.id in _RELATIONS else [candidate]
        for span in judged:
            finding = function(span, scene, names)
            if finding is not None and candidate.id in finding.spans:
                return _problem(check, finding)
    return None


def _problem(check: Check, finding: Finding) -> Problem:
    return Problem(check.id, check.level, finding.spans, finding.params, finding.place)


def _blocks(check: Check) -> bool:
    return check.when == "create" and check.level == "error"


def _active(scheme: Scheme) -> list[_Active]:
    return [
        (check, CHECKS[check.id], roles(scheme, check.id))
        for check in scheme.checks
        if check.id in CHECKS and check.level != "off"
    ]


def _active_in_text(scheme: Scheme) -> list[tuple[Check, TextCheckFunction, Roles]]:
    return [
        (check, TEXT_CHECKS[check.id], roles(scheme, check.id))
        for check in scheme.checks
        if check.id in TEXT_CHECKS and check.level != "off"
    ]
