"""The check of the text itself: words in quotation marks that sound like somebody's own and are not tagged."""

import re
from collections.abc import Iterator
from functools import cache

from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.boundaries.quotations import MARKS, Quotation
from wortlaut.domain.boundaries.words import words
from wortlaut.domain.cues import calls_names, says
from wortlaut.domain.rules.extent import Roles
from wortlaut.domain.rules.scene import Finding, Scene
from wortlaut.domain.span import Range

STRETCH = 4096
"""Code points of a long paragraph that are looked at together."""
_FULL = 8
"""Words in marks that are an utterance whatever they are."""
_LONGEST = 4000
"""Marks farther apart, in code points, hardly belong together."""
_NEAR = 300
"""Code points of its sentence on each side that are looked at."""
_ENDS = re.compile(r"[.!?…]$")
_SO_CALLED = re.compile(r"(?:sogenannt\w*|so\s+genannt\w*|so-called|genannt\w*|named|titled|entitled|namens)\s*$", re.I)
_SMALL = frozenset(
    (
        *(
            "der",
            "die",
            "das",
            "des",
            "dem",
            "den",
            "und",
            "von",
            "vom",
            "zu",
            "zum",
            "zur",
            "für",
            "im",
            "in",
            "am",
            "an",
        ),
        *("auf", "aus", "mit", "ohne", "the", "of", "and", "for", "on", "a", "at", "by", "de", "la"),
    )
)
"""Words that are small inside names, too."""


def stretches(boundaries: Boundaries) -> Iterator[Range]:
    """Yield the parts of a text that are looked at one by one: its paragraphs, long ones in pieces."""
    for index in range(len(boundaries.lines)):
        start, end = boundaries.lines[index]
        while start < end:
            last = min(end, start + STRETCH)
            yield start, last
            start = last


def quotation_untagged(start: int, end: int, scene: Scene, roles: Roles) -> Iterator[Finding]:
    """Yield the quotations that begin in `[start, end)`, sound spoken, and are no quote of the layer."""
    if scene.scheme.label(roles["label"]) is None or not any(mark in scene.text[start:end] for mark in MARKS):
        return
    found = scene.boundaries.quotations(start)
    outer = -1
    for pair in found:
        inside = pair.end <= outer
        outer = max(outer, pair.end)
        if start <= pair.start < end and not inside and pair.end - pair.start <= _LONGEST:
            place = (pair.start, pair.end)
            if not _is_tagged(place, scene, roles) and sounds_spoken(scene, pair):
                yield Finding((), place=place)


def _is_tagged(place: Range, scene: Scene, roles: Roles) -> bool:
    """Tell whether a quote covers the marked words, or part of them: then somebody has decided about them.

    An indirect quote around them decides nothing: they may be a partial one inside it.
    """
    start, end = place
    for span in scene.overlapping(start, end):
        if span.label != roles["label"]:
            continue
        around = span.start <= start + 1 and span.end >= end - 1
        same = start <= span.start <= start + 1 and end - 1 <= span.end <= end
        if not around or same or scene.value(span, roles["attribute"]) != roles["value"]:
            return True
    return False


def sounds_spoken(scene: Scene, pair: Quotation) -> bool:
    """Tell whether words in marks are likely somebody's own, and no name, title, nickname or irony.

    An utterance is, by its length, its end, its verb or a colon before it. A few words are when their sentence says who
    used them and they are not written like a name.
    """
    text, language = scene.text, scene.boundaries.language
    inner = text[pair.start + 1 : pair.end - 1].strip()
    spoken = [inner[low:high] for low, high in words(inner)]
    first = max(scene.sentence_at(pair.start)[0], pair.start - _NEAR)
    last = max(min(scene.sentence_at(max(pair.end - 1, 0))[1], pair.end + _NEAR), pair.end)
    before, after = text[first : pair.start], text[pair.end : last]
    if not spoken or _SO_CALLED.search(before):
        return False
    reported = bool(says(before) or says(after))
    opened = before.rstrip().endswith(":")
    titled = _titled().search(before) is not None
    if titled and not opened:
        return False
    if len(spoken) >= _FULL or (opened and len(spoken) > 1):
        return True
    if len(spoken) > 1 and _ENDS.search(inner) and (reported or len(spoken) > 3):
        return True
    if len(spoken) > 2 and _has_verb(inner, language):
        return reported or after[:1] == "," or not before.strip()
    return _is_partial(spoken, before, after)


def _is_partial(spoken: list[str], before: str, after: str) -> bool:
    if all(word[:1].isupper() or word[:1].isdigit() or word.lower() in _SMALL for word in spoken):
        return False
    return calls_names(before) or calls_names(after)


@cache
def _has_verb(inner: str, language: str) -> bool:
    from wortlaut.domain.boundaries.verbs import is_finite

    english = language.lower().startswith("en")
    spoken = [inner[low:high] for low, high in words(inner)]
    return any(is_finite(spoken, index, english=english) for index in range(len(spoken)))


@cache
def _titled() -> re.Pattern[str]:
    # compiled at the first check: the first window need not wait for it
    return re.compile(
        r"(?<!\w)(?:\w*(?:film|buch|roman|lied|song|serie|zeitung|magazin|blatt|stück|schiff|boot|fähre|projekt|programm"
        r"|operation|aktion|initiative|bündnis|sendung|podcast|titel|motto|begriff|wort|slogan|aufschrift|schlagwort"
        r"|stichwort|thema|ausstellung|kampagne|gruppe|verein|hashtag|konzept|formel|übung)(?:s|es|n|en|e|er)?"
        r"|book|film|movie|novel|song|series|newspaper|magazine|play|ship|boat|ferry|project|program(?:me)?|operation"
        r"|campaign|initiative|show|podcast|title|motto|term|word|phrase|slogan|exhibition|group|club|concept)\s*,?\s*$",
        re.IGNORECASE,
    )
