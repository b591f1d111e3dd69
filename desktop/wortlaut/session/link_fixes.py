"""Quick fixes of links, attributes, and spans that stand where none should."""

from dataclasses import replace

from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.rules.roles import roles
from wortlaut.domain.rules.speakers import speaker_beside
from wortlaut.domain.span import Link, Range
from wortlaut.session import annotate
from wortlaut.session.fix_desk import Desk, made_by, together
from wortlaut.session.guessing import guesses_for
from wortlaut.session.linking import link_change, targets


def delete_inner(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Delete the first span of a problem; its links go on at the second, where they are none of it yet."""
    inner, outer = problem.spans[0], problem.spans[1]
    present = {(link.type, link.source, link.target) for link in desk.content.links_of(outer)}
    moved: list[Change] = []
    for link in desk.content.links_of(inner):
        source = outer if link.source == inner else link.source
        target = outer if link.target == inner else link.target
        if source != target and (link.type, source, target) not in present:
            present.add((link.type, source, target))
            moved.append(Change(link, replace(link, source=source, target=target)))
        else:
            moved.append(Change(link, None))
    return ChangeSet("delete", (*moved, Change(desk.content.spans[inner], None)), focus=outer)


def delete_first(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Delete the first span of a problem with its links."""
    return replace(annotate.delete(desk.content, problem.spans[0]), focus=problem.spans[1])


def link_nearest(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Link the span to the nearest one that the missing link may lead to."""
    wanted, span = str(problem.params["link"]), desk.span(problem)
    for target in targets(desk.content, desk.scheme, span.id, boundaries=desk.boundaries):
        if wanted in target.link_types:
            return link_change(desk.content, desk.scheme, span.id, target.span_id, wanted)
    return Problem("nothing_to_link_here", "hint", (span.id,), {"link": wanted})


def link_name(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Link the quote to the name beside it, which is tagged first when it is not yet."""
    span, names = desk.span(problem), roles(desk.scheme, problem.code)
    link_type = desk.scheme.link(names["link"])
    place = speaker_beside(span, desk.scene, names)
    if place is None or link_type is None:
        return Problem("problem_gone", "hint")
    known = [
        other
        for other in desk.content.overlapping(*place)
        if other.label == link_type.target and (other.start, other.end) == place
    ]
    if known:
        return annotate.add_link(desk.content, desk.scheme, link_type.id, span.id, known[0].id)
    return _linked(desk, link_type.target, place, link_type.id, span.id, forward=False)


def tag_condition(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Tag the clause of the cue as a condition of the commitment."""
    names = roles(desk.scheme, problem.code)
    if problem.place is None:
        return Problem("problem_gone", "hint")
    return _linked(desk, names["condition"], problem.place, names["link"], problem.spans[0], forward=True)


def _linked(desk: Desk, label: str, place: Range, link: str, other: str, *, forward: bool) -> ChangeSet | Problem:
    """Make a span and link it with another one: from it when `forward`, else to it."""
    made = desk.create(label, place)
    if isinstance(made, Problem):
        return made
    new = made_by(made)
    ends = (new.id, other) if forward else (other, new.id)
    joined = ChangeSet("link", (Change(None, Link(new_id(), link, *ends)),))
    return together("create", made, joined, focus=new.id if forward else other)


def remove_link(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Remove the links between the two spans of a problem; of the first one's, those of the type it names."""
    wanted = str(problem.params["link"])
    source = problem.spans[0]
    found = [link for link in desk.content.links_of(source) if link.source == source and link.type == wanted]
    if len(problem.spans) > 1 and problem.code == "link_does_not_fit":
        found = [link for link in found if link.target == problem.spans[1]]
    if not found:
        return Problem("problem_gone", "hint")
    return ChangeSet("unlink", tuple(Change(link, None) for link in found), focus=source)


def clear_value(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Take a value away that the scheme does not know."""
    span = desk.span(problem)
    return annotate.set_attribute(desk.content, desk.scheme, span.id, str(problem.params["attribute"]), None)


def choose_value(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Set the value that the words of the span suggest, as the person's own; without one it is to be chosen."""
    span, attribute = desk.span(problem), str(problem.params["attribute"])
    value = guesses_for(span, desk.content, desk.text, desk.scheme, boundaries=desk.boundaries).get(attribute)
    if value is None:
        return Problem("value_to_choose", "hint", (span.id,), {"label": span.label, "attribute": attribute})
    return annotate.set_attribute(desk.content, desk.scheme, span.id, attribute, value)


def choose_link(problem: Problem, _desk: Desk) -> ChangeSet | Problem:
    """Let the person choose which link is one too many."""
    return Problem("link_to_remove", "hint", problem.spans, {"link": problem.params["link"]})
