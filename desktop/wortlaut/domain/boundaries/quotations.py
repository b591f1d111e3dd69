"""Quotation marks and what they enclose: German, English, French and straight ones, nested and mixed.

Glyphs alone do not say what a mark does (`“` closes in German and opens in English, guillemets point either way), so
its neighbors and the marks that are open decide. Apostrophes are told apart first.
"""

import re
from dataclasses import dataclass

_MARK = re.compile("[„“”‟\"‚‘’‛'»«›‹]")
MARKS = frozenset("„“”‟\"‚‘’‛'»«›‹")
"""Every character that can be a quotation mark."""
_FAMILY = {glyph: family for family, glyphs in enumerate(('„“”‟"', "‚‘’‛'", "»«", "›‹")) for glyph in glyphs}
_PROPER = frozenset(("„“", "“”", '""', "‚‘", "‘’", "''", "»«", "«»", "›‹", "‹›", "””", "’’"))
_OPENING_NEIGHBORS = frozenset("([{–—-/\u00a0„“‚‘»«›‹\"'")
_CLOSING_NEIGHBORS = frozenset(")]}–—-/.,;:!?…\u00a0“”’‘»«›‹\"'")
_CLOSES_LATER = re.compile(r"(?:(?!\s['‘‚]\w)[^‘‚])*?\S[’'](?!\w)")
_DEEPEST = 64
"""Marks that may be open at once: a text of nothing but opening marks must not take forever."""
_SHORT_YEAR = re.compile(r"\d\d(?:er|ern|s)?\b")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A pair of quotation marks: code points of the opening mark and just after the closing one."""

    start: int
    end: int
    mixed: bool = False
    """The two marks do not belong together, as in `„…"`."""
    guessed: bool = False
    """One of the marks is missing: the other end is a proposal."""

    @property
    def faulty(self) -> bool:
        """Whether a mark is missing or wrong."""
        return self.mixed or self.guessed


@dataclass(frozen=True, slots=True)
class MarkPairs:
    """The marks of one stretch of text."""

    pairs: tuple[Quotation, ...]
    """By start; an inner pair comes after the one around it."""
    unclosed: tuple[int, ...]
    """Positions of opening marks that have no partner."""
    unopened: tuple[int, ...]
    """Positions of closing marks that have no partner."""

    @property
    def unpaired(self) -> tuple[int, ...]:
        """Positions of all marks that have no partner, in text order."""
        return tuple(sorted((*self.unclosed, *self.unopened)))


def mark_pairs(text: str, inward: bool = True) -> MarkPairs:
    """Pair the quotation marks of one paragraph; offsets count from its start.

    `inward` tells whether guillemets are used the German way (»…«) in the article: it decides where the paragraph
    itself does not.
    """
    open_marks: list[tuple[int, str]] = []
    pairs: list[Quotation] = []
    unclosed: list[int] = []
    unopened: list[int] = []
    german = guillemets_point_inward(text, default=inward)
    for match in _MARK.finditer(text):
        at, glyph = match.start(), match[0]
        role = _role(text, at, glyph, open_marks, german)
        if role == "open":
            open_marks.append((at, glyph))
            if len(open_marks) > _DEEPEST:
                unclosed.append(open_marks.pop(0)[0])
        elif role == "close":
            partner = _partner(open_marks, glyph)
            if partner is None:
                unopened.append(at)
                continue
            unclosed += [position for position, _ in open_marks[partner + 1 :]]
            start, opener = open_marks[partner]
            del open_marks[partner:]
            pairs.append(Quotation(start, at + 1, opener + glyph not in _PROPER))
    unclosed += [position for position, _ in open_marks]
    return MarkPairs(tuple(sorted(pairs, key=lambda pair: pair.start)), tuple(sorted(unclosed)), tuple(unopened))


def same_family(first: str, second: str) -> bool:
    """Tell whether two marks are of one kind, so that one inside the other is unusual: all double ones, all single."""
    return _FAMILY[first] == _FAMILY[second]


def _role(text: str, at: int, glyph: str, open_marks: list[tuple[int, str]], german: bool) -> str | None:
    """Return `open`, `close`, or None for an apostrophe."""
    left, right = text[at - 1 : at], text[at + 1 : at + 2]
    begins = not left or left.isspace() or left in _OPENING_NEIGHBORS
    may_open = begins and bool(right) and not right.isspace() and right not in ",;)"
    may_close = bool(left) and not left.isspace() and (not right or right.isspace() or right in _CLOSING_NEIGHBORS)
    if glyph in "„‟‚":
        return "open" if glyph != "‚" or may_open or not left.isdigit() else None
    if _FAMILY[glyph] == 1:
        return _single_role(text, at, glyph, open_marks, may_open)
    partner = _partner(open_marks, glyph)
    if glyph in "»«›‹":
        if may_open != may_close:
            return "open" if may_open else "close"
        return "open" if (glyph in "»›") == german else "close"
    if glyph == "“":
        if partner is not None and not (may_open and not may_close and open_marks[partner][1] == "“"):
            return "close"
        return "open" if may_open else "close"
    if glyph == "”":
        return "open" if partner is None and may_open and not may_close else "close"
    if partner is not None:
        return "close" if may_close or not may_open else "open"
    return "open" if may_open or not may_close else "close"


def _single_role(text: str, at: int, glyph: str, open_marks: list[tuple[int, str]], may_open: bool) -> str | None:
    """Tell single marks from apostrophes: `’90er`, `Hans’ Auto`, `don't`, `the workers' rights`."""
    left, right = text[at - 1 : at], text[at + 1 : at + 2]
    if left.isalnum() and right.isalnum():
        return None
    partner = _partner(open_marks, glyph)
    if may_open and partner is None:
        if glyph != "‘" and (glyph == "’" or _SHORT_YEAR.match(text, at + 1)):
            return None
        return "open"
    if partner is None or not left or left.isspace():
        return None
    if left in "sxzß" and right == " " and glyph != "‘" and _CLOSES_LATER.match(text, at + 1, at + 400):
        return None  # a genitive inside the quotation
    return "close"


def _partner(open_marks: list[tuple[int, str]], glyph: str) -> int | None:
    family = _FAMILY[glyph]
    return next((i for i in range(len(open_marks) - 1, -1, -1) if _FAMILY[open_marks[i][1]] == family), None)


def guillemets_point_inward(text: str, default: bool = True) -> bool:
    """Tell whether guillemets are used the German way (»…«), judged by the spaces beside them."""
    german = len(re.findall(r"(?:^|(?<=\s))[»›](?=[^\s,.;:!?)])|(?<=\S)[«‹](?=\s|$)", text))
    french = len(re.findall(r"(?:^|(?<=\s))[«‹]|(?<=\S)[»›](?=\s|$)", text))
    return default if german == french else german > french
