"""Checks of what a span says: commas in names, marks around direct speech, reporting clauses inside marks."""

import re

from wortlaut.domain.boundaries.quotations import MARKS
from wortlaut.domain.cues import reporting_clause
from wortlaut.domain.rules.extent import Roles
from wortlaut.domain.rules.scene import Finding, Scene
from wortlaut.domain.span import Span

_COMMA = re.compile(r"(?<!\d),|,(?!\d)")


def actor_comma(span: Span, scene: Scene, roles: Roles) -> Finding | None:
    """A name holds a comma, so an apposition is inside; the comma of a number (3,5) is none."""
    if span.label != roles["label"]:
        return None
    found = any(_COMMA.search(scene.text, start, end) for start, end in span.fragments)
    return Finding((span.id,)) if found else None


def direct_without_marks(span: Span, scene: Scene, roles: Roles) -> Finding | None:
    """Direct speech that does not begin and end with a quotation mark, and is not declared faulty."""
    if span.label != roles["label"] or scene.value(span, roles["attribute"]) != roles["value"]:
        return None
    if scene.value(span, roles["excuse"]) == roles["excused"]:
        return None
    marked = scene.text[span.start] in MARKS and scene.text[span.end - 1] in MARKS
    return None if marked else Finding((span.id,))


def cue_inside_marks(span: Span, scene: Scene, roles: Roles) -> Finding | None:
    """A reporting clause such as `, sagte sie` stands between quotation marks: a mark may be missing before it."""
    if span.label != roles["label"]:
        return None
    for start, end in span.fragments:
        marked = scene.text[start] in MARKS or scene.text[end - 1] in MARKS
        cue = reporting_clause(scene.text[start:end]) if marked else None
        if cue is not None and not _in_inner_marks(scene, (start, end), start + cue):
            return Finding((span.id,))
    return None


def _in_inner_marks(scene: Scene, fragment: tuple[int, int], offset: int) -> bool:
    """Tell whether a pair of marks inside the fragment holds `offset` or ends there: an inner quote."""
    return any(
        fragment[0] < pair.start and pair.end < fragment[1] and pair.start < offset <= pair.end + 1
        for pair in scene.boundaries.quotations(offset)
    )
