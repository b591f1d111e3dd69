"""Quick fixes of where a span begins, ends and is interrupted."""

import re
from collections.abc import Mapping
from dataclasses import replace

from wortlaut.domain.boundaries.edges import trim_edges, trim_white_space
from wortlaut.domain.boundaries.quotations import MARKS
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.cues import explains_hole, reporting_clause
from wortlaut.domain.ids import new_id
from wortlaut.domain.rules.roles import roles
from wortlaut.domain.span import Link, Range, Span, normalize_fragments
from wortlaut.session import annotate
from wortlaut.session.fix_desk import Desk

_BLANK_LINE = re.compile(r"(?:\r\n|[\n\r\x85\u2028\u2029])\s*[\n\r\x85\u2028\u2029]")
_COMMA = re.compile(r"\s*(?:(?<!\d),|,(?!\d))")
_CLAUSE_END = re.compile(r"[.!?](?=\s|$)\s*|,\s+(?=\w)|$")


def trim(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Leave out white space and punctuation at the edges of all parts."""
    span, language = desk.span(problem), desk.boundaries.language
    return desk.reshape(span, [trim_edges(desk.text, start, end, language) for start, end in span.fragments])


def whole_word(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Take in the rest of the words that the parts cut; a hole inside a word is closed so."""
    span, places = desk.span(problem), desk.boundaries
    grown: list[Range] = []
    for start, end in span.fragments:
        low = places.word_at(start) if places.splits_word(start) else None
        high = places.word_at(end) if places.splits_word(end) else None
        grown.append((start if low is None else low[0], end if high is None else high[1]))
    return desk.reshape(span, grown)


def divide(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Make a span of each paragraph: the first keeps the id, the others get its attributes and its links."""
    span = desk.span(problem)
    parts = _paragraphs(desk.text, span)
    if len(parts) < 2:
        return Problem("problem_gone", "hint")
    changes = [Change(span, replace(span, fragments=parts[0]))]
    links = [link for link in desk.content.links_of(span.id) if link.source == span.id]
    for part in parts[1:]:
        other = replace(span, id=new_id(), fragments=part)
        changes.append(Change(None, other))
        changes += [Change(None, Link(new_id(), link.type, other.id, link.target)) for link in links]
    return ChangeSet("divide", tuple(changes), focus=span.id)


def _paragraphs(text: str, span: Span) -> list[tuple[Range, ...]]:
    """Return the fragments of a span for each paragraph it reaches into."""
    found: list[list[Range]] = [[]]
    at = span.start
    for start, end in span.fragments:
        if _BLANK_LINE.search(text, at, start):
            found.append([])
        for gap in _BLANK_LINE.finditer(text, start, end):
            found[-1].append((start, gap.start()))
            found.append([])
            start = gap.end()
        found[-1].append((start, end))
        at = end
    trimmed = [normalize_fragments(trim_white_space(text, *piece) for piece in part) for part in found]
    return [part for part in trimmed if part]


def cut_at_comma(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """End before the first comma: what follows is an apposition."""
    span = desk.span(problem)
    kept: list[Range] = []
    for start, end in span.fragments:
        comma = _COMMA.search(desk.text, start, end)
        kept.append((start, comma.start() if comma else end))
        if comma:
            break
    return desk.reshape(span, kept)


def mend_marks(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Take marks in that stand right outside; where one mark is missing say so; without any, it is indirect speech."""
    span, names = desk.span(problem), roles(desk.scheme, problem.code)
    text = desk.text
    opens, closes = text[span.start] in MARKS, text[span.end - 1] in MARKS
    low = span.start - (not opens and text[span.start - 1 : span.start] in MARKS and span.start > 0)
    trailing = re.compile(r"[.,!?…]?").match(text, span.end)
    behind = trailing.end() if trailing is not None else span.end
    high = span.end
    if not closes and text[behind : behind + 1] in MARKS and behind < len(text):
        high = behind + 1
    both = text[low] in MARKS and text[high - 1] in MARKS
    if both and (low, high) != (span.start, span.end):
        fragments = list(span.fragments)
        fragments[0] = low, fragments[0][1]
        fragments[-1] = fragments[-1][0], high
        return desk.reshape(span, fragments)
    if opens or closes or not _other(desk, span, names):
        return annotate.set_attribute(desk.content, desk.scheme, span.id, names["excuse"], names["excused"])
    return annotate.set_attribute(desk.content, desk.scheme, span.id, names["attribute"], _other(desk, span, names))


def _other(desk: Desk, span: Span, names: Mapping[str, str]) -> str | None:
    """Return the value that stands for speech in the reporter's words, None when the scheme has none."""
    label = desk.scheme.label(span.label)
    attribute = label.attribute(names["attribute"]) if label is not None else None
    indirect = roles(desk.scheme, "quotation_untagged")["value"]
    return indirect if attribute is not None and attribute.value(indirect) is not None else None


def cut_out_cue(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Cut the reporting clause that slipped between the marks out, and say that marks are missing."""
    span, text = desk.span(problem), desk.text
    names = roles(desk.scheme, "direct_without_marks")
    for start, end in span.fragments:
        cue = reporting_clause(text[start:end])
        if cue is None:
            continue
        low = start + cue + (text[start + cue] in ".!?")
        stop = _CLAUSE_END.search(text, low + 2, end)
        hole = low, stop.end() if stop is not None else end
        cut = annotate.cut_hole(desk.content, text, desk.scheme, span.id, hole, boundaries=desk.boundaries)
        if isinstance(cut, Problem):
            return cut
        label = desk.scheme.label(span.label)
        attribute = label.attribute(names["excuse"]) if label is not None else None
        after = cut.changes[0].after
        if attribute is None or not isinstance(after, Span):
            return cut
        marked = replace(after, attributes={**after.attributes, names["excuse"]: names["excused"]})
        return ChangeSet("hole", (Change(span, marked),), focus=span.id)
    return Problem("problem_gone", "hint")


def close_holes(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Take the holes in that no reporting clause explains."""
    span = desk.span(problem)
    joined = [span.fragments[0]]
    for start, end in span.fragments[1:]:
        if explains_hole(desk.text[joined[-1][1] : start]):
            joined.append((start, end))
        else:
            joined[-1] = joined[-1][0], end
    return desk.reshape(span, joined)


def tag_quotation(problem: Problem, desk: Desk) -> ChangeSet | Problem:
    """Tag the words in marks, with the marks."""
    if problem.place is None:
        return Problem("problem_gone", "hint")
    return desk.create(roles(desk.scheme, problem.code)["label"], problem.place)
