"""Clauses: from a comma, conjunction, colon, dash or infinitive with zu to the end, without punctuation at the edges.

A clause begins with its opening word (`dass`, `nur wenn`, `once`). Relative clauses and what is inserted between commas
or dashes are clauses of their own; the clause around them goes on behind them and holds them. Nothing is parsed: a
stretch between two commas goes on with an earlier one where that lacks its verb, or ends an enumeration.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from wortlaut.domain.boundaries import function_words as lists
from wortlaut.domain.boundaries.verbs import is_finite, to_infinitive, zu_infinitive
from wortlaut.domain.boundaries.words import words
from wortlaut.domain.span import Range

_BREAK = re.compile(r"(?<!\d),|,(?!\d)|(?<=\s)[-–—―](?=\s)|(?<=\w)—(?=\w)")
_DASHES = frozenset("-–—―")
_GERMAN_OPENERS = lists.word_set(
    "dass daß ob wenn falls sofern soweit solange sobald weil nachdem bevor obwohl obgleich sodass seitdem"
)
_GERMAN_MAYBE = lists.word_set(
    """da damit während bis ehe seit als wie indem wobei was wer wo wohin woher wann warum weshalb wieso wem wen wonach
    wozu woran worauf worüber wodurch wofür womit weswegen deren dessen denen je"""
)
"""Openers only where the verb stands last."""
_ENGLISH_OPENERS = lists.word_set("if unless whether")
_ENGLISH_MAYBE = lists.word_set(
    "because although though until when while once where provided since before after as lest"
)
"""Openers only where a verb follows."""
_RELATIVE = lists.word_set(
    """der die das dem den deren dessen denen welche welcher welches welchem welchen was wo worauf worüber wofür womit
    wodurch woran who whom whose which where"""
)
_LEADING = lists.word_set("erst nur lediglich auch selbst außer ohne anstatt statt so als only even except especially")
"""Words before an opener that belong to it: nur wenn, ohne dass, even if."""
COORDINATORS = lists.word_set("und oder aber doch sondern denn and but or nor yet")
_LIST = lists.word_set("und oder sowie and or")
_SOURCE = lists.word_set("so laut wie gemäß nach according citing as")
_LEADS_ON = re.compile(r"\s+((?:erst|nur|lediglich|allein))\s*$", re.I)
_CONDITION = re.compile(r"\s*(?:wenn|falls|sofern|sobald|nachdem|soweit|solange)\b", re.I)
_FIXED = re.compile(
    r"es sei denn|so that|in case|as long as|as soon as|on condition that|even though|vorausgesetzt", re.I
)
_TAKES_THAT = re.compile(
    r"(?:sa(?:y|ys|id)|t(?:ell|old)\w*|\w+ed|\w+ing|insists?|knows?|knew|thinks?|thought|believes?|hopes?|fears?|warns?"
    r"|condition|sure|clear|confident|promise|means?|meant|show\w*|agrees?|claims?|and|but|so|it)",
    re.I,
)
_MODALS = lists.word_set(
    """will would can could may might must shall should not werde werden wird würde würden wolle wollen wollte wollten
    könne können kann könnte könnten soll solle sollen sollte sollten müsse müssen muss dürfe dürfen darf"""
)
"""Where a stretch ends with one of them, an infinitive must follow."""
_MODAL_TO = lists.word_set("have has had having going ought used need needs")


@dataclass(slots=True)
class Clause:
    """The parts of one clause in text order; what was inserted lies between them."""

    kind: str
    finite: bool
    last_word: str
    parts: list[Range] = field(default_factory=list)
    tail: "Clause | None" = None
    """A relative clause that follows the last part and belongs to it."""

    @property
    def extent(self) -> Range:
        """From the first part to the last, the relative clause behind it included."""
        end = self.tail.extent[1] if self.tail else self.parts[-1][1]
        return self.parts[0][0], end


class _Piece:
    """A stretch between two separators."""

    def __init__(self, text: str, start: int, end: int, separator: str, english: bool) -> None:
        self.start, self.end, self.separator, self.english = start, end, separator, english
        self.words = [text[start + low : start + high] for low, high in words(text[start:end])]
        if len(self.words) > 1 and self.words[0].lower() in COORDINATORS:
            del self.words[0]
        self.text = text[start:end].strip()

    def finite(self, index: int) -> bool:
        if index == 0 and self.separator and self.words[0][:1].isupper():
            return False
        return is_finite(self.words, index, english=self.english)

    @cached_property
    def verbs(self) -> list[int]:
        return [index for index in range(len(self.words)) if self.finite(index)]

    @property
    def first_finite(self) -> bool:
        return 0 in self.verbs

    @property
    def last_finite(self) -> bool:
        last = len(self.words) - 1
        return last in self.verbs or (not self.english and last > 0 and _verb_like(self.words[last]))

    @property
    def lists_something(self) -> bool:
        verb = self.verbs[0] if self.verbs else len(self.words)
        return any(word.lower() in _LIST for word in self.words[:verb])

    @cached_property
    def kind(self) -> str:
        """`sub`, `rel`, `inf`, `source` or `plain`."""
        if not self.words:
            return "plain"
        first = self.words[0].lower()
        at = 1 if first in _LEADING and len(self.words) > 1 else 0
        if self._opens(at) or self._opens(0) or _FIXED.match(self.text):
            return "sub"
        if self._relative():
            return "rel"
        infinitive = any(zu_infinitive(self.words, index) for index in range(len(self.words)))
        if self.english:
            infinitive = to_infinitive(self.words, 0) or (first.endswith("ing") and len(self.words) > 1)
        if infinitive and not self.verbs:
            return "inf"
        if self.separator and first == "so" and self.verbs[:1] == [1]:
            return "source"  # so versicherte Lund
        names_source = first in _SOURCE or self.words[-1].lower() == "zufolge"
        return "source" if names_source and not self.verbs else "plain"

    def _opens(self, index: int) -> bool:
        word = self.words[index].lower()
        if self.english:
            return word in _ENGLISH_OPENERS or (word in _ENGLISH_MAYBE | {"that"} and bool(self.verbs))
        return word in _GERMAN_OPENERS or (word in _GERMAN_MAYBE and self.last_finite)

    def _relative(self) -> bool:
        prepositions = lists.ENGLISH_PREPOSITIONS if self.english else lists.GERMAN_PREPOSITIONS
        at = 1 if self.words[0].lower() in prepositions else 0
        if not self.separator or len(self.words) <= at + 1 or self.words[at].lower() not in _RELATIVE:
            return False
        if self.english:
            return self.words[at].lower() in ("who", "whom", "whose", "which", "where")
        if zu_infinitive(self.words, len(self.words) - 1) or (at and self.words[at + 1][:1].isupper()):
            return False
        return self.last_finite and (self.verbs != [at + 1] or len(self.words) == at + 2)


def _verb_like(word: str) -> bool:
    return word[:1].islower() and word.endswith(("en", "ern", "eln", "t", "te")) and word not in lists.GERMAN_NO_NOUN


def clauses(text: str, start: int, end: int, language: str, covered: tuple[Range, ...] = ()) -> list[Clause]:
    """Return the clauses of `[start, end)`, a stretch without hard breaks, by their first part.

    Separators inside `covered` ranges (brackets, a few words in quotation marks) are none.
    """
    english = language.lower().startswith("en")
    pieces = _pieces(text, start, end, english, covered)
    builder = _Builder(pieces)
    return builder.build()


def _pieces(text: str, start: int, end: int, english: bool, covered: tuple[Range, ...]) -> list[_Piece]:
    found: list[_Piece] = []
    at, separator = start, ""
    breaks = [
        match.span()
        for match in _BREAK.finditer(text, start, end)
        if not any(low < match.start() < high for low, high in covered)
    ]
    breaks = _before_leading_words(text, start, breaks)
    for low, high in [*breaks, (end, end)]:
        cuts = [at, *_openings(text, at, low, english, bool(separator)), low]
        for number, (first, last) in enumerate(pairwise(cuts)):
            piece = _Piece(text, first, last, " " if number else separator, english)
            if piece.words:
                found.append(piece)
        at, separator = high, text[low:high]
    return found


def _before_leading_words(text: str, start: int, breaks: list[Range]) -> list[Range]:
    """Return the separators, each comma in `erst, wenn` moved before `erst`: the word belongs to the condition."""
    moved: list[Range] = []
    for low, high in breaks:
        found = _LEADS_ON.search(text, moved[-1][1] if moved else start, low)
        if found is None or text[low] != "," or _CONDITION.match(text, high) is None:
            moved.append((low, high))
        elif found.start() > (moved[-1][1] if moved else start):
            moved.append((found.start(), found.start(1)))
    return moved


def _openings(text: str, start: int, end: int, english: bool, inside: bool) -> list[int]:
    """Return where clauses open in `[start, end)` without a comma; `inside` tells that one stands before it."""
    spans = words(text[start:end])
    found = [text[start + low : start + high] for low, high in spans]
    cuts: list[int] = []
    for index in range(1, len(found)):
        opens = _opens_english(found, index) if english else found[index] in _GERMAN_OPENERS
        opens = opens or _second_verb(found, index, english, inside)
        if not opens:
            continue
        first = index
        while first > 0 and found[first - 1].lower() in _LEADING:
            first -= 1
        before = found[first - 1].lower() if first else ""
        if first == 0 or (first == 1 and before in COORDINATORS):
            continue
        at = start + spans[first][0]
        if not cuts or at > cuts[-1]:
            cuts.append(at)
    return cuts


def _opens_english(found: list[str], index: int) -> bool:
    word, rest = found[index], found[index + 1 :]
    if to_infinitive(found, index):
        return found[index - 1].lower() not in _MODAL_TO and not to_infinitive(found, index - 1)
    if not rest:
        return False
    follows = any(is_finite(found, at, english=True) for at in range(index + 1, len(found)))
    if word == "that":
        return follows and _TAKES_THAT.fullmatch(found[index - 1]) is not None
    if word in _ENGLISH_OPENERS:
        return True
    if word == "as" and rest[0] in ("long", "soon"):
        return True
    if word in ("as", "where"):
        return False
    return word in _ENGLISH_MAYBE and follows


def _second_verb(found: list[str], index: int, english: bool, inside: bool) -> bool:
    """Tell whether a coordinator before word `index` joins a second main verb: `… und forderte Gespräche`."""
    if found[index - 1].lower() not in COORDINATORS or index < 3:
        return False
    earlier = any(is_finite(found, at, english=english) for at in range(index - 1))
    if not earlier:
        return False
    if is_finite(found, index, english=english):
        first = found[0].lower()
        return first not in _GERMAN_OPENERS and not (inside and first in _RELATIVE)
    pronouns = lists.ENGLISH_PRONOUNS if english else lists.GERMAN_PRONOUNS
    return found[index] in pronouns and index + 1 < len(found) and is_finite(found, index + 1, english=english)


class _Builder:
    """Joins pieces to clauses, from left to right, with a stack of those that may still go on."""

    def __init__(self, pieces: list[_Piece]) -> None:
        self.pieces = pieces
        self.stack: list[Clause] = []
        self.found: list[Clause] = []

    def build(self) -> list[Clause]:
        """Return the clauses by their first part."""
        for index, piece in enumerate(self.pieces):
            extent = piece.start, piece.end
            depth = self._continued(index)
            if depth is None:
                self._open(piece, extent)
                continue
            del self.stack[depth + 1 :]
            clause = self.stack[depth]
            clause.parts.append(extent)
            clause.tail = None
            clause.last_word = piece.words[-1].lower()
            clause.finite = clause.finite or bool(piece.verbs) or piece.last_finite
        return self.found

    def _open(self, piece: _Piece, extent: Range) -> None:
        kind = piece.kind
        finite = bool(piece.verbs) or (kind in ("sub", "rel") and piece.last_finite)
        if kind == "plain" and self.stack and (not finite or piece.separator.strip() in _DASHES):
            kind = "insert"
        if kind == "plain" and piece.first_finite and self.stack and not self.stack[-1].finite:
            kind = "insert"  # Lund, sagte Rask, komme
        clause = Clause(kind, finite, piece.words[-1].lower(), [extent])
        if kind == "plain":
            self.stack.clear()
        elif kind == "rel" and self.stack:
            self.stack[-1].tail = clause
        self.stack.append(clause)
        self.found.append(clause)

    def _continued(self, index: int) -> int | None:
        """Return the place in the stack of the clause that piece `index` goes on with, or None."""
        piece = self.pieces[index]
        if not self.stack or piece.separator == " ":
            return None
        top = self.stack[-1]
        if piece.kind == "inf":
            if not top.finite and top.kind in ("insert", "plain") and piece.lists_something:
                return len(self.stack) - 1
            below = self.stack[-2] if len(self.stack) > 2 and top.kind == "rel" else None
            return len(self.stack) - 2 if below and below.kind == "insert" and not below.finite else None
        if piece.kind != "plain" or self._adds(index) or self._begins_list_of_infinitive(index):
            return None
        for depth in range(len(self.stack) - 2, -1, -1):
            if self._resumes(self.stack[depth], piece):
                return depth
        return len(self.stack) - 1 if self._lists(top, index) else None

    def _adds(self, index: int) -> bool:
        """Tell whether a dash before piece `index` begins an addition: the first one since the clause began."""
        return (
            self.pieces[index].separator.strip() in _DASHES
            and self.stack[-1].kind != "insert"
            and not any(piece.separator.strip() in _DASHES for piece in self.pieces[:index])
        )

    def _begins_list_of_infinitive(self, index: int) -> bool:
        """Tell whether piece `index` is the first of an infinitive: bereit, Boote, Ärzte und Geld zu schicken."""
        if not self.stack[-1].finite or self.pieces[index].verbs or self.pieces[index].separator.strip() != ",":
            return False
        for later in self.pieces[index + 1 :]:
            if later.separator.strip() != "," or later.verbs:
                return False
            if later.kind == "inf":
                return later.lists_something
        return False

    @staticmethod
    def _resumes(host: Clause, piece: _Piece) -> bool:
        """Tell whether an interrupted clause goes on with `piece`."""
        if host.kind == "insert":
            return False
        if not host.finite:
            if host.kind == "inf":
                return False
            if piece.english:
                return bool(piece.verbs) or piece.words[0].endswith("ed")
            return piece.last_finite if host.kind in ("sub", "rel") else bool(piece.verbs)
        return host.kind == "plain" and (
            not piece.verbs
            or (host.last_word in _MODALS and (piece.first_finite or piece.verbs == [len(piece.words) - 1]))
        )

    def _lists(self, top: Clause, index: int) -> bool:
        """Tell whether piece `index` is the next item of an enumeration, or the rest after a first adverbial."""
        piece = self.pieces[index]
        if piece.separator.strip() != "," or (piece.first_finite and not top.finite):
            return False
        if top.kind == "plain" and not top.finite and piece.verbs and len(self.stack) == 1:
            return True
        if (top.finite and piece.verbs) or top.kind in ("source", "insert"):
            return False
        for later in self.pieces[index:]:
            if later.separator.strip() != "," or later.kind not in ("plain", "inf") or later.first_finite:
                return False
            if later.lists_something:
                return True
            if later.verbs:
                return False
        return False
