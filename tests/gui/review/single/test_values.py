"""Pure parts of the single review: where notes stand, what a correction becomes, what stands around the text."""

from hypothesis import given
from hypothesis import strategies as st

from compare_samples import make_span
from single_samples import submission
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.review.compare.items import Band, Half, Look
from wortlaut.gui.review.single.placing import GAP, place_notes
from wortlaut.gui.review.single.reading import moved, relabeled
from wortlaut.gui.review.single.span_book import SpanBook


class TestPlacing:
    def test_the_current_note_keeps_its_line_and_the_others_give_way(self) -> None:
        assert place_notes([(100, 80), (150, 80), (160, 80), (600, 40)], 1, 800) == [
            150 - GAP - 80,
            150,
            150 + 80 + GAP,
            600,
        ]

    def test_a_note_that_would_be_cut_moves_up_and_one_out_of_sight_stays_there(self) -> None:
        assert place_notes([(500, 300)], 0, 600) == [600 - 300 - GAP]
        assert place_notes([(900, 300)], 0, 600) == [900]
        assert place_notes([(20, 900)], 0, 600) == [GAP]

    def test_nothing_is_placed_where_there_is_nothing(self) -> None:
        assert place_notes([], None, 600) == []

    @given(st.lists(st.tuples(st.integers(-2000, 4000), st.integers(20, 400)), min_size=1, max_size=20), st.data())
    def test_notes_never_meet_and_keep_their_order(self, notes: list[tuple[int, int]], data: st.DataObject) -> None:
        notes.sort()
        current = data.draw(st.one_of(st.none(), st.integers(0, len(notes) - 1)))
        tops = place_notes(notes, current, 900)
        for at in range(1, len(notes)):
            assert tops[at - 1] + notes[at - 1][1] + GAP <= tops[at]


class TestCorrecting:
    def test_edges_move_and_holes_inside_stay(self) -> None:
        span = make_span("s", "quote", (10, 20), (30, 40))
        assert moved(span, (5, 45)).fragments == ((5, 20), (30, 45))
        assert moved(span, (12, 38)).fragments == ((12, 20), (30, 38))
        assert moved(span, (12, 25)).fragments == ((12, 25),)
        assert moved(span, (50, 60)).fragments == ((50, 60),)

    def test_attributes_that_the_new_label_does_not_have_are_dropped(self, scheme: Scheme) -> None:
        quote = make_span("s", "quote", (0, 4), type="indirect")
        assert relabeled(quote, scheme, "actor").attributes == {}
        assert relabeled(make_span("s", "condition", (0, 4), type="if"), scheme, "quote").attributes == {}
        assert relabeled(quote, scheme, "nothing") == quote


class TestAround:
    def test_a_rejected_span_has_no_tint_and_keeps_its_chip(self, scheme: Scheme) -> None:
        (item,) = SpanBook(submission(scheme)).around("s3").items
        assert (item.look, item.tints, item.mark) == (Look.NOTHING, Half.NONE, "reject")
        assert item.text.startswith("Actor")

    def test_a_corrected_span_stands_as_corrected_and_brackets_what_changed(self, scheme: Scheme) -> None:
        around = SpanBook(submission(scheme)).around("s4")
        (item,) = around.items
        (difference,) = around.differences
        assert item.band is Band.BELOW
        assert (item.end, difference.end) == (around.frame[1], around.frame[1])
        assert difference.lacking is Half.UPPER

    def test_only_spans_with_something_to_read_have_a_mark_when_they_are_not_current(self, scheme: Scheme) -> None:
        given_submission = submission(scheme)
        book = SpanBook(given_submission)
        marked = []
        for one in given_submission.spans:
            sign = book.around(one.span.id).sign
            if sign is not None and not sign.only_current:
                marked.append(one.span.id)
        assert marked == ["s4", "s5", "s6", "s8"]
