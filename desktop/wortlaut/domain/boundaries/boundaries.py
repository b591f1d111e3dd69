"""What a key or a drag selects in one article."""

from itertools import islice

from wortlaut.domain.boundaries import graphemes
from wortlaut.domain.boundaries.edges import trim_edges
from wortlaut.domain.boundaries.paragraphs import is_blank
from wortlaut.domain.boundaries.text_objects import TextObjects
from wortlaut.domain.boundaries.units import Unit, UnitName
from wortlaut.domain.span import Range


class Boundaries(TextObjects):
    """Boundaries of one text: where the caret goes (inherited) and what is selected.

    `language` (`de`, `en`) decides about abbreviations and ordinals. The text never changes: a new article gets a new
    object. All positions are code points; ranges are half-open.
    """

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
            found = self.quotation_at(caret)
            return None if found is None else (found.start, found.end)
        if unit == Unit.CLAUSE:
            return self.clause_at(caret)
        if unit == Unit.NAME_PHRASE:
            return self.name_phrase_at(caret)
        raw = self._raw_unit(Unit(unit), caret)
        return None if raw is None else self._trim(Unit(unit), *raw)

    def grow_unit(self, unit: UnitName, selection: Range) -> Range:
        """Return `selection` with the next `unit` to the right added, or completed; unchanged where there is none.

        Words, clauses and sentences grow over a line break, never over a blank line. A quotation grows to the one
        around it, a name phrase to those it is joined with by `und` or `or`.
        """
        if unit == Unit.QUOTATION:
            around = [
                extent
                for extent in self._quotation_extents(selection[0])
                if extent[0] <= selection[0] and extent[1] >= selection[1] and extent != selection
            ]
            return min(around, key=_length, default=selection)
        if unit == Unit.NAME_PHRASE:
            return self.coordinated_phrases(selection)
        if unit == Unit.CLAUSE:
            return self._grown_by_clause(selection)
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
                extent
                for extent in self._quotation_extents(selection[0])
                if selection[0] <= extent[0] and extent[1] <= selection[1] and extent != selection
            ]
            return max(inside, key=_length, default=None)
        if unit == Unit.NAME_PHRASE:
            inner = [phrase for phrase in self.name_phrases(*selection) if phrase != selection]
            return (selection[0], inner[-2][1]) if len(inner) > 1 else None
        if unit == Unit.CLAUSE:
            return self._shrunk_by_clause(selection)
        kind = Unit(unit)
        last = self._raw_unit(kind, max(selection[0], selection[1] - 1))
        if last is None or last[0] <= selection[0]:
            return None
        end = (self.previous_word_end(last[0] + 1) or 0) if kind is Unit.WORD else last[0]
        shrunk = self._trim(kind, selection[0], end)
        return shrunk if shrunk[0] < shrunk[1] < selection[1] else None

    def _grown_by_clause(self, selection: Range) -> Range:
        """Return `selection` completed to its clause, or with the next one added."""
        start, end = selection
        places: list[int] = [max(start, end - 1)]
        places += [found[0] for found in islice((word for word in self._words_from(end) if word[0] >= end), 1)]
        for place in places:
            clause = self.clause_at(place) if self._in_same_block(max(start, end - 1), place) else None
            if clause is not None and clause[1] > end:
                return self._with_closing_mark(min(start, clause[0]), clause[1])
        return selection

    def _with_closing_mark(self, start: int, end: int) -> Range:
        """Return `[start, end)` with the mark or period and mark behind it when the opening one is inside."""
        ends = [high for low, high in self._quotation_extents(start) if start < low and end < high <= end + 2]
        closing = [high for high in ends if not any(map(str.isalnum, self.text[end:high]))]
        return start, max(closing, default=end)

    def _shrunk_by_clause(self, selection: Range) -> Range | None:
        """Return `selection` without the last part of a clause in it."""
        cut = self.clause_part_start(max(selection[0], selection[1] - 1))
        if cut is None or cut <= selection[0]:
            return None
        shrunk = self._bare_clause(selection[0], cut)
        return shrunk if shrunk[0] < shrunk[1] < selection[1] else None

    def _quotation_extents(self, offset: int) -> list[Range]:
        """Return the quotations of the paragraph around `offset`, those with a missing mark too."""
        return [(found.start, found.end) for found in (*self.quotations(offset), *self.open_quotations(offset))]

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

    def _whole_graphemes(self, start: int, end: int) -> Range:
        low = start if graphemes.is_boundary(self.text, start) else self.previous_grapheme(start)
        high = end if graphemes.is_boundary(self.text, end) else self.next_grapheme(end)
        return low, high


def _length(extent: Range) -> int:
    return extent[1] - extent[0]
