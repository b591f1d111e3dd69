"""The rules of a scheme, each implemented once: for tagging, for display, for submitting and for `check`.

`scheme.checks` says which hold, how serious they are and when they are enforced. A check id without an implementation
here is passed over: a scheme of a newer program must stay usable, and a rule that is not checked harms nobody.
"""

from collections.abc import Callable, Iterable, Mapping

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules import extent, nesting, quotes, structure
from wortlaut.domain.rules.extent import Roles
from wortlaut.domain.rules.roles import roles
from wortlaut.domain.rules.scene import Finding, Scene
from wortlaut.domain.scheme import Check, Scheme
from wortlaut.domain.span import Span

__all__ = ["CHECKS", "creation_problem", "neighborhood", "problems", "problems_of", "relation_problem"]

CheckFunction = Callable[[Span, Scene, Roles], Finding | None]

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
}
_RELATIONS = frozenset({"actor_in_actor", "commitment_in_condition", "same_extent_same_label"})
"""Checks between spans: a new span can break them for one that was there before."""
_COVERS_LINK = "condition_unlinked"

_Active = tuple[Check, CheckFunction, Roles]


def problems(text: str, content: LayerContent, scheme: Scheme, boundaries: Boundaries | None = None) -> list[Problem]:
    """Return everything doubtful or wrong in a layer, in text order.

    Checks of both kinds are run, as imports may bring in what tagging would refuse. `boundaries` (of the same text)
    saves finding words again and knows the language.
    """
    return problems_of(content.ordered(), text, content, scheme, boundaries)


def problems_of(
    spans: Iterable[Span], text: str, content: LayerContent, scheme: Scheme, boundaries: Boundaries | None = None
) -> list[Problem]:
    """Return the problems whose first span is one of `spans`, in text order: what is left to do after an edit."""
    scene = Scene(content, scheme, boundaries or Boundaries(text))
    active = _active(scheme)
    covered = frozenset(names["link"] for check, _, names in active if check.id == _COVERS_LINK)
    found: list[tuple[tuple[int, int, str], Problem]] = []
    for span in spans:
        for check, function, names in active:
            finding = function(span, scene, names)
            if finding is not None:
                problem = Problem(check.id, check.level, finding.spans, finding.params)
                found.append(((span.start, span.end, check.id), problem))
        demanded = structure.scheme_problems(span, scene, covered)
        found.extend(((span.start, span.end, problem.code), problem) for problem in demanded)
    found.sort(key=lambda item: (item[0], item[1].spans))
    return [problem for _, problem in found]


def neighborhood(content: LayerContent, start: int, end: int) -> list[Span]:
    """Return the spans whose problems an edit in `[start, end)` can change: those there, and those linked to them."""
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
                return Problem(check.id, check.level, finding.spans, finding.params)
    return None


def _blocks(check: Check) -> bool:
    return check.when == "create" and check.level == "error"


def _active(scheme: Scheme) -> list[_Active]:
    return [
        (check, CHECKS[check.id], roles(scheme, check.id))
        for check in scheme.checks
        if check.id in CHECKS and check.level != "off"
    ]
