"""Clauses and name phrases at a place of one article."""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from wortlaut.domain.boundaries.edges import trim_edges
from wortlaut.domain.boundaries.navigation import Navigation
from wortlaut.domain.boundaries.paragraphs import is_blank
from wortlaut.domain.boundaries.quotations import MARKS, Quotation
from wortlaut.domain.boundaries.sentences import sentence_starts
from wortlaut.domain.boundaries.words import words
from wortlaut.domain.span import Range

if TYPE_CHECKING:
    from wortlaut.domain.boundaries.clauses import Clause

# the lists and rules of language are loaded at the first use: the first window need not wait for them

_REACH = 2048
"""How far a sentence is looked at on each side."""
_CACHED = 64
_BRACKETS = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]")
_ENDS_SENTENCE = re.compile(r"[.!?…]\W?$")
_HARD_BREAK = re.compile(r"[;:](?=\s|$)")
"""What no clause goes over."""
_FULL = 8
"""Words in quotation marks that are an utterance whatever they are."""


class TextObjects(Navigation):
    """Units that need a look at the words: clauses and name phrases."""

    def __init__(self, text: str, language: str = "de") -> None:
        super().__init__(text, language)
        self._clauses_of: Callable[[int, int], tuple[Clause, ...]] = lru_cache(_CACHED)(self._find_clauses)
        self._phrases_of: Callable[[int, int], tuple[Range, ...]] = lru_cache(_CACHED)(self._find_phrases)

    def clause_at(self, offset: int) -> Range | None:
        """Return the innermost clause around `offset` without punctuation and marks at its edges, or None.

        Words inside full quotation marks are clauses of their own; the marks are outside. Between words the next one
        counts, directly behind a word that one. None on a blank line.
        """
        anchor = self._anchor(offset)
        if anchor is None:
            return None
        found = self._clause_around(anchor)
        return None if found is None else self._bare_clause(*found[0].extent)

    def clause_part_start(self, offset: int) -> int | None:
        """Return where the part of a clause begins that the word at `offset` is in, or None."""
        anchor = self._anchor(offset)
        found = None if anchor is None else self._clause_around(anchor)
        return None if found is None else found[1][0]

    def name_phrases(self, start: int, end: int) -> list[Range]:
        """Return the name phrases that lie inside `[start, end)`, in text order."""
        found: list[Range] = []
        at = start
        while at < end:
            low, high = self._sentence_window(at)
            found += [item for item in self._phrases_of(low, high) if start <= item[0] and item[1] <= end]
            at = max(high, at + 1)
        return sorted(set(found))

    def name_phrase_at(self, offset: int) -> Range | None:
        """Return the name phrase around `offset`, or directly behind the preposition there; None elsewhere."""
        from wortlaut.domain.boundaries.function_words import ENGLISH_PREPOSITIONS, GERMAN_PREPOSITIONS

        found = self._phrases_near(offset)
        around = [item for item in found if item[0] <= offset <= item[1]]
        if around:
            return around[-1]
        word = self.word_at(offset)
        end = offset if word is None else word[1]
        prepositions = GERMAN_PREPOSITIONS | ENGLISH_PREPOSITIONS
        if word is not None and self.text[slice(*word)].lower() not in prepositions:
            return None
        return next((item for item in found if item[0] >= end and self.text[end : item[0]].isspace()), None)

    def coordinated_phrases(self, selection: Range) -> Range:
        """Return `selection` grown to all name phrases it is joined with by `und`, `or` and commas."""
        from wortlaut.domain.boundaries.name_phrases import coordinated

        return coordinated(self.text, self._phrases_near(selection[0]), selection)

    def _phrases_near(self, offset: int) -> tuple[Range, ...]:
        if is_blank(self.text, *self.paragraph_at(offset)):
            return ()
        return self._phrases_of(*self._sentence_window(offset))

    def _sentence_window(self, offset: int) -> Range:
        """Return the sentence around `offset`, or what is near in one that never ends."""
        start, end = self.paragraph_at(offset)
        step = start + (offset - start) // _REACH * _REACH
        low, high = max(start, step - _REACH), min(end, step + 2 * _REACH)
        starts = sentence_starts(self.text, start, end, self.language, low, high)
        first = max((at for at in starts if at <= offset), default=start if low == start else None)
        last = min((at for at in starts if at > offset), default=end if high == end else None)
        if first is None:
            first = self.previous_word_start(low + 1) or start
        if last is None:
            last = self.next_word_start(high) or end
        return first, max(min(last, end), offset)

    def _anchor(self, offset: int) -> int | None:
        """Return the start of the word whose clause is meant at `offset`."""
        start, end = self.paragraph_at(offset)
        if is_blank(self.text, start, end):
            return None
        word = self.word_at(offset)
        if word is not None:
            return word[0]
        before = self.text[offset - 1 : offset] if offset > start else " "
        following = self.next_word_start(offset)
        previous = self.previous_word_start(offset)
        if (not before.isspace() and before not in MARKS) or following is None or following >= end:
            following = previous if previous is not None and previous >= start else following
        return following if following is not None and start <= following < end else None

    def _clause_around(self, anchor: int) -> tuple["Clause", Range] | None:
        low, high = self._stretch_around(anchor)
        candidates = [
            (part[1] - part[0], clause, part)
            for clause in self._clauses_of(low, high)
            for part in clause.parts
            if part[0] <= anchor < part[1]
        ]
        best = min(candidates, key=lambda item: item[0], default=None)
        return None if best is None else best[1:]

    def _stretch_around(self, anchor: int) -> Range:
        """Return the part of the sentence between colons, semicolons and the marks of utterances around a word."""
        low, high = self._sentence_window(anchor)
        full, _ = self._quotations_by_kind(low, high)
        cuts = [place for pair in full for place in (pair.start, pair.start + 1, pair.end - 1, pair.end)]
        _, brackets = self._covered(low, high)
        cuts += [
            match.end()
            for match in _HARD_BREAK.finditer(self.text, low, high)
            if not any(first < match.start() < last for first, last in brackets)
        ]
        start = max((cut for cut in cuts if low < cut <= anchor), default=low)
        return start, min((cut for cut in cuts if anchor < cut < high), default=high)

    def _quotations_by_kind(self, low: int, high: int) -> tuple[list[Quotation], list[Quotation]]:
        """Return the quotations in `[low, high)` that are utterances, and those of a few words."""
        full: list[Quotation] = []
        partial: list[Quotation] = []
        for found in (*self.quotations(low), *self.open_quotations(low)):
            if found.start < high and found.end > low:
                (full if found.guessed or self._is_utterance(found) else partial).append(found)
        return full, partial

    def _is_utterance(self, found: Quotation) -> bool:
        from wortlaut.domain.boundaries.verbs import is_finite

        inner = self.text[found.start + 1 : found.end - 1][: 4 * _REACH]
        if _ENDS_SENTENCE.search(inner.rstrip()):
            return True
        spoken = [inner[low:high] for low, high in words(inner)]
        before = self.text[max(0, found.start - 8) : found.start].rstrip()
        after = self.text[found.end : found.end + 1]
        if (
            len(spoken) >= _FULL
            or before.endswith(":")
            or (len(spoken) > 1 and after == "," and not before[-1:].isalnum())
        ):
            return True
        english = self.language.lower().startswith("en")
        return len(spoken) > 2 and any(is_finite(spoken, index, english=english) for index in range(len(spoken)))

    def _covered(self, low: int, high: int) -> tuple[tuple[Range, ...], list[Range]]:
        brackets = [match.span() for match in _BRACKETS.finditer(self.text, low, high)]
        _, partial = self._quotations_by_kind(low, high)
        return (*brackets, *((pair.start, pair.end) for pair in partial)), brackets

    def _find_clauses(self, low: int, high: int) -> tuple["Clause", ...]:
        from wortlaut.domain.boundaries.clauses import clauses

        covered, _ = self._covered(low, high)
        return tuple(clauses(self.text, low, high, self.language, covered))

    def _find_phrases(self, low: int, high: int) -> tuple[Range, ...]:
        from wortlaut.domain.boundaries.name_phrases import name_phrases

        return tuple(name_phrases(self.text, low, high, self.language))

    def _bare_clause(self, start: int, end: int) -> Range:
        """Return a clause without punctuation and `und`, `doch`, `and` at its edges."""
        from wortlaut.domain.boundaries.clauses import COORDINATORS

        low, high = trim_edges(self.text, start, end, self.language, self._lone_marks(start, end))
        found = [(low + first, low + last) for first, last in words(self.text[low:high])]
        inner = [word for word in found if self.text[slice(*word)].lower() not in COORDINATORS]
        if not inner:
            return low, high
        if inner[0] != found[0]:
            low = inner[0][0]
        if inner[-1] != found[-1]:
            high = inner[-1][1]
        return trim_edges(self.text, low, high, self.language, self._lone_marks(low, high))

    def _lone_marks(self, start: int, end: int) -> frozenset[int]:
        """Return the quotation marks in `[start, end)` whose partner is not there."""
        lone: set[int] = set()
        for index in range(self.lines.index_at(start), self.lines.index_at(max(start, end - 1)) + 1):
            low, high = self._marks_window(*self.lines[index], start, end)
            found = self._line_pairs(low, high)
            lone.update(low + at for at in found.unpaired)
            for pair in found.pairs:
                first, last = low + pair.start, low + pair.end - 1
                if first < start or last >= end:
                    lone.update((first, last))
        return frozenset(lone)
