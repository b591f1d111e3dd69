"""Where the caret can go in one article: by graphemes, words, sentences and paragraphs.

Nothing is computed before it is asked for, and a paragraph of any length is looked at in stretches of a few thousand
characters, so a million characters in one line answer as fast as one sentence.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import cached_property, lru_cache

from wortlaut.domain.boundaries import graphemes
from wortlaut.domain.boundaries.edges import trim_white_space
from wortlaut.domain.boundaries.open_quotations import open_quotations
from wortlaut.domain.boundaries.paragraphs import Lines, is_blank
from wortlaut.domain.boundaries.quotations import MarkPairs, Quotation, guillemets_point_inward, mark_pairs
from wortlaut.domain.boundaries.sentences import sentence_starts
from wortlaut.domain.boundaries.words import words
from wortlaut.domain.span import Range

_STRETCH = 4096
"""Code points of a long paragraph that are looked at together."""
_SLACK = 1024
"""How far past its nominal end a stretch may go to end at white space."""
_CACHED = 512
_JUDGED = 200_000
"""Code points that decide which way the guillemets of the article point."""
_SPACE = re.compile(r"\s+")


class Navigation:
    """Places and units of one text. All positions are code points; ranges are half-open."""

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

    def open_quotations(self, offset: int) -> tuple[Quotation, ...]:
        """Return what the quotation marks without a partner near `offset` may enclose, by start: proposals."""
        start, end = self._marks_window(*self.paragraph_at(offset), offset, offset)
        marks = self._line_pairs(start, end)
        if not (marks.unclosed or marks.unopened):
            return ()
        found = open_quotations(self.text[start:end], marks, offset - start, self.language)
        return tuple(Quotation(item.start + start, item.end + start, guessed=True) for item in found)

    def quotation_at(self, offset: int) -> Quotation | None:
        """Return the innermost quotation around `offset`, or None; a caret beside a mark, outside too, is at it.

        A proposal for marks without a partner (`guessed`) is returned only where no pair of marks is.
        """
        for found in (self.quotations(offset), self.open_quotations(offset)):
            around = [item for item in found if item.start <= offset <= item.end]
            if any(item.start == offset for item in around):
                around = [item for item in around if item.end > offset]
            if around:
                return min(around, key=lambda item: (item.end - item.start, item.start))
        return None

    def quotation_of(self, extent: Range) -> Quotation | None:
        """Return the quotation with exactly that extent, to ask whether its marks are faulty, or None."""
        found = (*self.quotations(extent[0]), *self.open_quotations(extent[0]))
        return next((item for item in found if (item.start, item.end) == extent), None)

    # how it is found

    @staticmethod
    def _marks_window(low: int, high: int, start: int, end: int) -> Range:
        """Return the part of the paragraph `[low, high)` in which marks are paired: all of it, unless it is huge."""
        if high - low <= 8 * _STRETCH:
            return low, high
        first = low + ((start - low) // _STRETCH - 2) * _STRETCH
        last = low + ((end - low) // _STRETCH + 3) * _STRETCH
        return max(low, first), max(low, min(high, last))

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

    @cached_property
    def _guillemets_inward(self) -> bool:
        return guillemets_point_inward(self.text[:_JUDGED])

    def _find_words(self, start: int, end: int) -> list[Range]:
        return [(start + first, start + last) for first, last in words(self.text[start:end])]

    def _find_pairs(self, start: int, end: int) -> MarkPairs:
        return mark_pairs(self.text[start:end], self._guillemets_inward)
