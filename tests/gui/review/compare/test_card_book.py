"""What stands around the text of each kind of card."""

from collections.abc import Mapping, Sequence

import pytest

from compare_samples import TEXT, Sample, agreed, disputed, make_span, place, sample
from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.card import Category
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Span
from wortlaut.gui.review.compare.card_book import CardBook
from wortlaut.gui.review.compare.items import Band, Half, Item, Look


def book_of(
    shown: Sample,
    scheme: Scheme,
    language: str = "en",
    results: Mapping[str, Sequence[Span]] | None = None,
) -> CardBook:
    return CardBook(
        shown.article.text, shown.cards, scheme, language, shown.states, shown.order_of, results or {}
    )  # fmt: skip


def lanes(book: CardBook, card_id: str) -> list[tuple[Band, Look, str, str]]:
    return [(item.band, item.look, item.number, item.text) for item in book.around(card_id).items]


def test_an_agreed_card_is_quiet_and_has_no_mark(scheme: Scheme) -> None:
    around = book_of(sample(), scheme).around("c-elf")
    assert [(item.band, item.look, item.text, item.tints) for item in around.items] == [
        (Band.QUIET, Look.QUIET, "Ac", Half.BOTH)
    ]
    assert around.sign is None
    assert around.differences == ()


def test_version_1_stands_above_and_version_2_below(scheme: Scheme) -> None:
    shown = sample()
    book = book_of(shown, scheme)
    assert lanes(book, "c-label") == [
        (Band.ABOVE, Look.LOUD, "1", "Commitment · refused"),
        (Band.BELOW, Look.LOUD, "2", "Quote · indirect"),
    ]
    shown.orders["c-label"] = (1, 0)
    assert [text for *_, text in lanes(book_of(shown, scheme), "c-label")] == [
        "Quote · indirect",
        "Commitment · refused",
    ]


def test_who_has_nothing_gets_a_dashed_lane_over_the_place(scheme: Scheme) -> None:
    book = book_of(sample(), scheme)
    above, below = book.around("c-missing").items
    assert (above.look, above.text, above.tints) == (Look.NOTHING, "nothing", Half.NONE)
    assert (above.start, above.end) == (below.start, below.end)
    assert below.tints is Half.LOWER


def test_more_than_four_versions_collapse(scheme: Scheme) -> None:
    found = lanes(book_of(sample(), scheme), "c-many")
    assert [number for _, _, number, _ in found] == ["1", "2", "3", "4", ""]
    assert found[-1] == (Band.BELOW, Look.MORE, "", "+2")


def test_values_in_dispute_stand_on_the_chip(scheme: Scheme) -> None:
    text = "»Ja«, sagte er."
    cards = [
        disputed(
            "c",
            (Category.ATTRIBUTE,),
            (Span("a", "quote", ((0, 4),), {"type": "direct", "marks": "faulty"}),),
            (Span("b", "quote", ((0, 4),), {"type": "direct"}),),
        )
    ]
    shown = Sample(Article(text, text_digest(text)), cards)
    first, second = (item.text for item in book_of(shown, scheme).around("c").items)
    assert first.startswith("Quote · ")
    assert first != second


class TestStates:
    def test_a_decided_card_becomes_an_agreed_span_with_a_check(self, scheme: Scheme) -> None:
        gold = make_span("g", "quote", place("Ada Wendt"))
        book = book_of(sample(), scheme, results={"c-office": [gold]})
        (item,) = book.around("c-office").items
        assert (item.look, item.mark, item.label, item.fragments) == (Look.QUIET, "ok", "quote", gold.fragments)
        sign = book.around("c-office").sign
        assert sign is not None
        assert (sign.icon, sign.quiet) == ("ok", True)

    def test_a_rejected_card_has_no_tint(self, scheme: Scheme) -> None:
        shown = sample()
        shown.states["c-missing"] = "rejected"
        (item,) = book_of(shown, scheme).around("c-missing").items
        assert (item.look, item.mark, item.tints) == (Look.NOTHING, "reject", Half.NONE)

    @pytest.mark.parametrize(("state", "icon"), [("skipped", "later"), ("unresolved", "unsure"), ("open", "missing")])
    def test_what_is_left_open_keeps_its_lanes(self, scheme: Scheme, state: str, icon: str) -> None:
        shown = sample()
        shown.states["c-missing"] = state
        around = book_of(shown, scheme).around("c-missing")
        assert len(around.items) == 2
        assert around.sign is not None
        assert (around.sign.icon, around.sign.quiet) == (icon, False)

    def test_an_agreed_card_drawn_for_a_second_look_has_a_mark(self, scheme: Scheme) -> None:
        shown = sample()
        shown.states["c-elf"] = "audit"
        book = book_of(shown, scheme)
        sign = book.around("c-elf").sign
        assert sign is not None
        assert sign.icon == "review"
        assert not book.is_settled(shown.card("c-elf"))

    def test_a_result_may_reach_farther_than_what_anybody_had(self, scheme: Scheme) -> None:
        book = book_of(sample(), scheme)
        start, end = place("Die Gemeinden hätten")
        book.states["c-missing"] = "decided"
        book.set_result("c-missing", [make_span("g", "quote", (start, end))])
        book.forget("c-missing")
        assert any(around.owner == "c-missing" for around in book.within(start, start + 1))


class TestLinks:
    def links(self, book: CardBook, card_id: str) -> list[Item]:
        return [item for item in book.around(card_id).items if item.band is not Band.QUIET]

    def test_a_link_in_dispute_is_a_lane_against_no_link(self, scheme: Scheme) -> None:
        book = book_of(sample(), scheme)
        one, other = self.links(book, "c-link")
        assert (one.look, one.band, one.text) == (Look.LINK, Band.ABOVE, "said by → er")
        assert (other.look, other.band, other.text) == (Look.NOTHING, Band.BELOW, "no link")
        assert not one.backwards
        assert TEXT[one.start : one.end].endswith("geben, sagte e")
        quiet = [item for item in book.around("c-link").items if item.band is Band.QUIET]
        assert [item.look for item in quiet] == [Look.QUIET]

    def linked(self, source: str, target: str, text: str = TEXT) -> Sample:
        one, other = place(source, text), place(target, text)
        cards = [
            agreed("t", "actor", target, text),
            disputed(
                "s",
                (Category.LINK,),
                (make_span("s1", "quote", one),),
                (make_span("s2", "quote", one),),
                links={1: (Link("l", "speaker", "s2", "t-b"),)},
            ),
        ]
        assert other[0] != one[0]
        return Sample(Article(text, text_digest(text)), cards)

    def test_a_target_before_the_source_turns_the_arrow(self, scheme: Scheme) -> None:
        shown = self.linked("dass es nicht ohne eine Zusage des Landes gehen werde", "Brandt betonte"[:6])
        nothing, link = self.links(book_of(shown, scheme), "s")
        assert link.backwards
        assert (nothing.look, link.number) == (Look.NOTHING, "2")

    def test_a_far_target_is_named_on_a_stub_at_the_source(self, scheme: Scheme) -> None:
        shown = self.linked("»Wir warten nicht länger«", "Ada Wendt")
        _, link = self.links(book_of(shown, scheme), "s")
        start, end = place("»Wir warten nicht länger«")
        assert start <= link.start < link.end <= end
        assert link.text.endswith("Ada Wendt")

    def test_links_that_all_have_are_not_drawn(self, scheme: Scheme) -> None:
        quote, he = place("Zunächst müsse der Bund die Mittel freigeben"), place("er nach")
        far = place("Landrat Ole Brandt")
        cards = [
            agreed("t", "actor", "er nach"),
            agreed("f", "actor", "Landrat Ole Brandt"),
            disputed(
                "s",
                (Category.LINK,),
                (make_span("s1", "quote", quote),),
                (make_span("s2", "quote", quote),),
                links={
                    0: (Link("l1", "speaker", "s1", "t-a"),),
                    1: (Link("l2", "speaker", "s2", "t-b"), Link("l3", "speaker", "s2", "f-b")),
                },
            ),
        ]
        shown = Sample(Article(TEXT, text_digest(TEXT)), cards)
        first, second = self.links(book_of(shown, scheme), "s")
        assert he[0] != far[0]
        assert (first.look, second.text) == (Look.NOTHING, "said by → Landrat Ole Brandt")
