"""Where the caret goes and what a key selects in one article: words, sentences, quotations, paragraphs.

Nothing is computed before it is asked for, and a paragraph of any length is looked at in stretches of a few thousand
characters, so a million characters in one line answer as fast as one sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cached_property, lru_cache
from typing import Literal

from wortlaut.domain.boundaries import graphemes
from wortlaut.domain.boundaries.edges import trim_edges, trim_white_space
from wortlaut.domain.boundaries.paragraphs import Lines, is_blank
from wortlaut.domain.boundaries.quotations import MarkPairs, Quotation, mark_pairs
from wortlaut.domain.boundaries.sentences import sentence_starts
from wortlaut.domain.boundaries.words import words
from wortlaut.domain.span import Range

_STRETCH = 4096
"""Code points of a long paragraph that are looked at together."""
_SLACK = 1024
"""How far past its nominal end a stretch may go to end at white space."""
_CACHED = 512
_SPACE = re.compile(r"\s+")


class Unit(StrEnum):
    """What W, S, Q and P select."""

    WORD = "word"
    SENTENCE = "sentence"
    QUOTATION = "quotation"
    PARAGRAPH = "paragraph"


UnitName = Unit | Literal["word", "sentence", "quotation", "paragraph"]


class Boundaries:
    """Boundaries of one text. All positions are code points; ranges are half-open.

    `language` (`de`, `en`) decides about abbreviations and ordinals. The text never changes: a new article gets a new
    object.
    """

    def __init__(self, text: str, language: str = "de") -> None:
        self.text = text
        self.language = language
        self._stretch_words: Callable[[int, int], list[Range]] = lru_cache(_CACHED)(self._find_words)
        self._line_pairs: Callable[[int, int], MarkPairs] = lru_cache(_CACHED)(self._find_pairs)

    # paragraphs

    @cached_property
    def lines(self) -> Lines:
        """All lines of the text, blank ones too."""
        return Lines(self.text)

    def paragraph_at(self, offset: int) -> Range:
        """Return the line around `offset` without its line break; it may be blank."""
        return self.lines[self.lines.index_at(offset)]

    def next_paragraph(self, offset: int) -> int:
        """Return the start of the first paragraph after `offset`, or the end of the text."""
        for index in range(self.lines.index_at(offset) + 1, len(self.lines)):
            if not is_blank(self.text, *self.lines[index]):
                return self.lines[index][0]
        return len(self.text)

    def previous_paragraph(self, offset: int) -> int:
        """Return the start of the last paragraph that starts before `offset`, or 0."""
        for index in range(self.lines.index_at(offset), -1, -1):
            start, end = self.lines[index]
            if start < offset and not is_blank(self.text, start, end):
                return start
        return 0

    # graphemes

    def next_grapheme(self, offset: int) -> int:
        """Return the first position after `offset` where a caret may stand, at most the end of the text."""
        return graphemes.next_grapheme(self.text, offset)

    def previous_grapheme(self, offset: int) -> int:
        """Return the last position before `offset` where a caret may stand, at least 0."""
        return graphemes.previous_grapheme(self.text, offset)

    # words

    def word_at(self, offset: int) -> Range | None:
        """Return the word at `offset`, or None between words; a word's end is in it unless another starts there."""
        found = self._words_near(offset)
        at = bisect_right(found, (offset, len(self.text))) - 1
        return found[at] if at >= 0 and found[at][1] >= offset else None

    def next_word(self, offset: int) -> int:
        """Return where Ctrl+Right goes: the next word start, stopping at the paragraph's end on the way."""
        end = self.paragraph_at(offset)[1]
        target = self.next_word_start(offset)
        if offset < end and (target is None or target > end):
            return end
        return len(self.text) if target is None else target

    def previous_word(self, offset: int) -> int:
        """Return where Ctrl+Left goes: the previous word start, stopping at paragraph start and end on the way."""
        start = self.paragraph_at(offset)[0]
        target = self.previous_word_start(offset)
        if target is not None and target >= start:
            return target
        if offset > start:
            return start
        return 0 if target is None else self.paragraph_at(target)[1]

    def next_word_start(self, offset: int) -> int | None:
        """Return the first word start after `offset` in the text, or None."""
        return next((start for start, _ in self._words_from(offset) if start > offset), None)

    def next_word_end(self, offset: int) -> int | None:
        """Return the first word end after `offset` in the text, or None."""
        return next((end for _, end in self._words_from(offset) if end > offset), None)

    def previous_word_start(self, offset: int) -> int | None:
        """Return the last word start before `offset` in the text, or None."""
        return next((start for start, _ in self._words_back_from(offset) if start < offset), None)

    def previous_word_end(self, offset: int) -> int | None:
        """Return the last word end before `offset` in the text, or None."""
        return next((end for _, end in self._words_back_from(offset) if end < offset), None)

    def splits_word(self, offset: int) -> bool:
        """Tell whether a word goes on from before `offset` to after it."""
        word = self.word_at(offset)
        return word is not None and word[0] < offset < word[1]

    # sentences

    def sentence_at(self, offset: int) -> Range:
        """Return the sentence around `offset` without the white space around it; empty on a blank line.

        White space between two sentences belongs to the first one.
        """
        return trim_white_space(self.text, *self._raw_sentence(offset))

    def next_sentence(self, offset: int) -> int:
        """Return the first sentence start after `offset`, or the end of the text."""
        start, end = self.paragraph_at(offset)
        if not is_blank(self.text, start, end):
            first = trim_white_space(self.text, start, end)[0]
            if offset < first:
                return first
            after = next(self._starts_from(start, end, offset), None)
            if after is not None:
                return after
        following = self.next_paragraph(offset)
        return (
            trim_white_space(self.text, *self.paragraph_at(following))[0] if following < len(self.text) else following
        )

    def previous_sentence(self, offset: int) -> int:
        """Return the last sentence start before `offset`, or 0."""
        at = offset
        while True:
            start, end = self.paragraph_at(at)
            if not is_blank(self.text, start, end):
                before = next(self._starts_back_from(start, end, offset), None)
                if before is not None:
                    return before
                first = trim_white_space(self.text, start, end)[0]
                if first < offset:
                    return first
            if start == 0:
                return 0
            at = start - 1

    # quotations

    def quotations(self, offset: int) -> tuple[Quotation, ...]:
        """Return the pairs of quotation marks in the paragraph around `offset`, by start."""
        start, end = self._marks_window(*self.paragraph_at(offset), offset, offset)
        found = self._line_pairs(start, end).pairs
        return tuple(Quotation(pair.start + start, pair.end + start, pair.mixed) for pair in found)

    def quotation_at(self, offset: int) -> Range | None:
        """Return the innermost quotation around `offset` with its marks, or None."""
        around = [(pair.start, pair.end) for pair in self.quotations(offset) if pair.start <= offset <= pair.end]
        return min(around, key=lambda pair: (pair[1] - pair[0], pair[0]), default=None)

    # selecting

    def snap(self, start: int, end: int) -> Range:
        """Return `[start, end)` grown to whole words, without white space and punctuation at its edges.

        Quotation marks and brackets that were selected stay. A selection of punctuation alone stays as it is.
        """
        low, high = min(start, end), max(start, end)
        if low == high:
            return low, high
        first, last = self.word_at(low), self.word_at(high)
        if first is not None and low < first[1]:
            low = first[0]
        if last is not None and last[0] < high:
            high = last[1]
        low, high = self._whole_graphemes(low, high)
        return trim_edges(self.text, low, high, self.language)

    def select_unit(self, unit: UnitName, caret: int) -> Range | None:
        """Return what the key of `unit` selects at `caret`, or None when there is nothing: on a blank line.

        Between words the next word of the paragraph is taken, after the last one the last. Punctuation at the edges is
        left out unless it stands inside quotation marks that are inside too.
        """
        if unit == Unit.QUOTATION:
            return self.quotation_at(caret)
        raw = self._raw_unit(Unit(unit), caret)
        return None if raw is None else self._trim(Unit(unit), *raw)

    def grow_unit(self, unit: UnitName, selection: Range) -> Range:
        """Return `selection` with the next `unit` to the right added, or completed; unchanged where there is none.

        Words and sentences grow over a line break, never over a blank line. A quotation grows to the one around it.
        """
        if unit == Unit.QUOTATION:
            around = [
                (pair.start, pair.end)
                for pair in self.quotations(selection[0])
                if pair.start <= selection[0] and pair.end >= selection[1] and (pair.start, pair.end) != selection
            ]
            return min(around, key=lambda pair: pair[1] - pair[0], default=selection)
        kind = Unit(unit)
        first = self._raw_unit(kind, selection[0])
        start = selection[0]
        if first is not None and self._trim(kind, *first)[0] == start:
            start = first[0]
        last = self._raw_unit(kind, max(selection[0], selection[1] - 1))
        if last is not None:
            completed = self._trim(kind, start, last[1])
            if completed[1] > selection[1]:
                return min(completed[0], selection[0]), completed[1]
        following = self._unit_after(kind, selection[1] if last is None else max(last[1], selection[1]))
        if following is None:
            return selection
        grown = self._trim(kind, start, following[1])
        return min(grown[0], selection[0]), max(grown[1], selection[1])

    def shrink_unit(self, unit: UnitName, selection: Range) -> Range | None:
        """Return `selection` without its last `unit`, or None when nothing is left."""
        if unit == Unit.QUOTATION:
            inside = [
                (pair.start, pair.end)
                for pair in self.quotations(selection[0])
                if selection[0] <= pair.start and pair.end <= selection[1] and (pair.start, pair.end) != selection
            ]
            return max(inside, key=lambda pair: pair[1] - pair[0], default=None)
        kind = Unit(unit)
        last = self._raw_unit(kind, max(selection[0], selection[1] - 1))
        if last is None or last[0] <= selection[0]:
            return None
        end = (self.previous_word_end(last[0] + 1) or 0) if kind is Unit.WORD else last[0]
        shrunk = self._trim(kind, selection[0], end)
        return shrunk if shrunk[0] < shrunk[1] < selection[1] else None

    # how it is found

    def _raw_unit(self, unit: Unit, offset: int) -> Range | None:
        """Return the unit at `offset` with everything at its edges."""
        paragraph = self.paragraph_at(offset)
        if is_blank(self.text, *paragraph):
            return None
        if unit is Unit.PARAGRAPH:
            return paragraph
        if unit is Unit.SENTENCE:
            return self._raw_sentence(offset)
        word = self.word_at(offset)
        if word is None:
            word = next((found for found in self._words_from(offset) if found[0] >= offset), None)
            if word is None or word[0] >= paragraph[1]:
                word = next(iter(self._words_back_from(offset)), None)
        return word if word is not None and paragraph[0] <= word[0] < paragraph[1] else None

    def _unit_after(self, unit: Unit, offset: int) -> Range | None:
        """Return the first unit that begins at or after `offset`, not over a blank line unless a paragraph."""
        paragraph = self.paragraph_at(offset)
        if unit is Unit.WORD:
            word = next((found for found in self._words_from(offset) if found[0] >= offset), None)
            near = word is not None and self._in_same_block(paragraph[0], word[0])
            return word if near else None
        if unit is Unit.SENTENCE and offset < paragraph[1]:
            return self._raw_sentence(offset)
        following = self.next_paragraph(offset)
        if following >= len(self.text):
            return None
        if unit is Unit.PARAGRAPH:
            return self.paragraph_at(following)
        return self._raw_sentence(following) if self._in_same_block(paragraph[0], following) else None

    def _in_same_block(self, first: int, second: int) -> bool:
        """Tell whether no blank line lies between two offsets."""
        return self.lines.index_at(second) - self.lines.index_at(first) <= 1

    def _trim(self, unit: Unit, start: int, end: int) -> Range:
        if unit is Unit.WORD:
            return start, end
        return trim_edges(self.text, start, end, self.language, self._lone_marks(start, end))

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

    @staticmethod
    def _marks_window(low: int, high: int, start: int, end: int) -> Range:
        """Return the part of the paragraph `[low, high)` in which marks are paired: all of it, unless it is huge."""
        if high - low <= 8 * _STRETCH:
            return low, high
        first = low + ((start - low) // _STRETCH - 2) * _STRETCH
        last = low + ((end - low) // _STRETCH + 3) * _STRETCH
        return max(low, first), max(low, min(high, last))

    def _whole_graphemes(self, start: int, end: int) -> Range:
        low = start if graphemes.is_boundary(self.text, start) else self.previous_grapheme(start)
        high = end if graphemes.is_boundary(self.text, end) else self.next_grapheme(end)
        return low, high

    def _raw_sentence(self, offset: int) -> Range:
        start, end = self.paragraph_at(offset)
        first = next(self._starts_back_from(start, end, offset + 1), start)
        last = next(self._starts_from(start, end, offset), end)
        return first, last

    def _starts_from(self, start: int, end: int, offset: int) -> Iterator[int]:
        """Yield the sentence starts after `offset` in the paragraph, its own start excluded."""
        low = offset + 1
        while low < end:
            high = min(end, low + _STRETCH)
            yield from sentence_starts(self.text, start, end, self.language, low, high)
            low = high

    def _starts_back_from(self, start: int, end: int, offset: int) -> Iterator[int]:
        """Yield the sentence starts before `offset` in the paragraph, last first, its own start excluded."""
        high = min(offset, end)
        while high > start:
            low = max(start, high - _STRETCH)
            yield from reversed(sentence_starts(self.text, start, end, self.language, low, high))
            high = low

    def _words_near(self, offset: int) -> list[Range]:
        """Return the words of the stretch around `offset`; all that contain or touch it are among them."""
        found = self._stretch_words(*self._stretch(offset))
        if offset and self._stretch(offset)[0] == offset:
            found = self._stretch_words(*self._stretch(offset - 1)) + found
        return found

    def _words_from(self, offset: int) -> Iterator[Range]:
        """Yield words from a little before `offset` to the end of the text."""
        at: int | None = offset
        while at is not None:
            start, end = self._stretch(at)
            yield from self._stretch_words(start, end)
            at = self._after_break(end)

    def _words_back_from(self, offset: int) -> Iterator[Range]:
        """Yield words from a little after `offset` back to the start of the text."""
        at = offset
        while True:
            start, end = self._stretch(at)
            yield from reversed([word for word in self._stretch_words(start, end) if word[0] < offset])
            if start == 0:
                return
            at = start - 1

    def _stretch(self, offset: int) -> Range:
        """Return the part of a paragraph that is searched for words together: all of it, unless it is long.

        The parts of a long paragraph depend on its length alone, and end at white space where there is any.
        """
        start, end = self.paragraph_at(offset)
        if end - start <= 2 * _STRETCH:
            return start, end
        index = (min(offset, end - 1) - start) // _STRETCH
        low = self._cut(start, end, index)
        if offset < low:
            return self._cut(start, end, index - 1), low
        high = self._cut(start, end, index + 1)
        # at the very end, the last part may be an empty one
        return (low, high) if low < high else (self._cut(start, end, index - 1), high)

    def _cut(self, start: int, end: int, index: int) -> int:
        """Return where part `index` of the paragraph `[start, end)` begins."""
        at = start + index * _STRETCH
        if index <= 0 or at >= end:
            return start if index <= 0 else end
        space = _SPACE.search(self.text, at, min(end, at + _SLACK))
        return space.end() if space else self.previous_grapheme(at + 1)

    def _after_break(self, end: int) -> int | None:
        """Return where the text goes on after a stretch that ends at `end`, or None at its end."""
        index = self.lines.index_at(end)
        if end < self.lines[index][1]:
            return end
        return self.lines[index + 1][0] if index + 1 < len(self.lines) else None

    def _find_words(self, start: int, end: int) -> list[Range]:
        return [(start + first, start + last) for first, last in words(self.text[start:end])]

    def _find_pairs(self, start: int, end: int) -> MarkPairs:
        return mark_pairs(self.text[start:end])
