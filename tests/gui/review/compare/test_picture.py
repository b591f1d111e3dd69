"""What is painted: halves, hatching, frame; the same after a change as after loading anew."""

from itertools import pairwise
from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from compare_samples import Sample, disputed, make_span, sample
from wortlaut.domain.article import Article, text_digest
from wortlaut.domain.card import Category
from wortlaut.domain.span import Range

OpenPage = Any


def upper(box: QRect) -> QRect:
    """Return the upper half of a text box without its edges."""
    return QRect(box.left() + 3, box.top() + 1, box.width() - 6, box.height() // 2 - 2)


def lower(box: QRect) -> QRect:
    return QRect(box.left() + 3, box.top() + box.height() // 2 + 1, box.width() - 6, box.height() // 2 - 2)


def share(picture: QImage, box: QRect, color: QColor) -> float:
    """Return how much of a box has just that color."""
    points = [(x, y) for y in range(box.top(), box.bottom() + 1) for x in range(box.left(), box.right() + 1)]
    return sum(picture.pixelColor(x, y) == color for x, y in points) / len(points)


def corners(picture: QImage, box: QRect) -> set[str]:
    """Return the colors along the outer edge of a half, where there are no glyphs."""
    return {picture.pixelColor(x, box.top()).name() for x in range(box.left(), box.right())}


def no_text(part: Range, order: tuple[int, ...] = (0, 1)) -> Sample:
    """Return a text of spaces between two letters, so that only marks are painted."""
    text = "a" + "\u2003" * 40 + "b"
    card = disputed("c", (Category.MISSING,), (), (make_span("m", "commitment", part),))
    return Sample(Article(text, text_digest(text)), [card], {}, {"c": order})


class TestHalves:
    def test_two_labels_share_the_height(self, open_page: OpenPage) -> None:
        page = open_page()
        (box,) = page.boxes(page.span("sich noch nicht an den Kosten beteiligen"))
        picture = page.picture()
        assert share(picture, upper(box), page.color("commitment")) > 0.5
        assert share(picture, upper(box), page.color("quote")) == 0
        assert share(picture, lower(box), page.color("quote")) > 0.4
        assert share(picture, lower(box), page.color("commitment")) == 0

    def test_the_order_of_the_card_turns_them_around(self, open_page: OpenPage) -> None:
        shown = sample()
        shown.orders["c-label"] = (1, 0)
        page = open_page(shown)
        (box,) = page.boxes(page.span("sich noch nicht an den Kosten beteiligen"))
        assert share(page.picture(), upper(box), page.color("quote")) > 0.5

    def test_agreed_text_has_one_tint(self, open_page: OpenPage) -> None:
        page = open_page()
        (box,) = page.boxes(page.span("Der Kreis"))
        picture = page.picture()
        assert share(picture, upper(box), page.color("actor")) > 0.4
        assert share(picture, lower(box), page.color("actor")) > 0.4

    def test_what_one_version_has_alone_stands_over_the_agreed_span_around_it(self, open_page: OpenPage) -> None:
        page = open_page()
        box = page.boxes(page.span("Bagger, Boote und Leute am Ufer dafür"))[0]
        picture = page.picture()
        assert share(picture, lower(box), page.color("commitment")) > 0.4
        assert share(picture, upper(box), page.color("quote")) > 0.2
        assert share(picture, upper(box), page.color("commitment")) == 0

    def test_contrast_has_no_tints(self, open_page: OpenPage) -> None:
        page = open_page(theme="contrast")
        (box,) = page.boxes(page.span("Der Kreis"))
        assert share(page.picture(), upper(box), page.appearance.color("page")) > 0.4


class TestHatching:
    @pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
    @pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["version-1-lacks", "version-2-lacks"])
    def test_the_half_of_the_version_that_lacks_it_is_hatched(
        self, open_page: OpenPage, theme: str, order: tuple[int, ...]
    ) -> None:
        page = open_page(no_text((5, 30), order), theme=theme)
        (box,) = page.boxes((5, 30))
        picture = page.picture()
        lacking, having = (upper(box), lower(box)) if order == (0, 1) else (lower(box), upper(box))
        tint = page.color("commitment")
        assert share(picture, having, tint) == 1
        strokes = 1 - share(picture, lacking, page.appearance.color("page"))
        assert 0.1 < strokes < 0.8

    def test_ink_edges_bracket_the_differing_characters(self, open_page: OpenPage) -> None:
        page = open_page(no_text((5, 30)))
        (box,) = page.boxes((5, 30))
        picture, ink = page.picture(), page.appearance.color("fg")
        for x in (box.left() - 1, box.right() + 1):
            found = [picture.pixelColor(at, box.center().y()) for at in range(x - 2, x + 3)]
            assert any(color.lightness() < ink.lightness() + 60 for color in found)

    def test_nothing_is_hatched_any_more_when_the_card_is_decided(self, open_page: OpenPage) -> None:
        page = open_page(no_text((5, 30)))
        page.view.set_state("c", "decided", [make_span("g", "commitment", (5, 30))])
        (box,) = page.boxes((5, 30))
        picture = page.picture()
        assert share(picture, upper(box), page.color("commitment")) == 1
        assert share(picture, lower(box), page.color("commitment")) == 1

    def test_a_hole_is_hatched_for_the_version_that_has_it(self, open_page: OpenPage) -> None:
        page = open_page()
        (box,) = page.boxes(page.span("die kleinen Gemeinden am Sund"))
        picture, fill = page.picture(), page.color("actor")
        assert share(picture, upper(box), fill) < share(picture, lower(box), fill) - 0.1


class TestFrame:
    def accents(self, page: Any) -> int:
        picture, accent = page.picture(), page.appearance.color("accent")
        return sum(
            picture.pixelColor(x, y) == accent for y in range(picture.height()) for x in range(picture.width())
        )  # fmt: skip

    def test_only_the_current_card_is_framed(self, open_page: OpenPage) -> None:
        page = open_page(no_text((5, 30)))
        without = self.accents(page)
        page.view.set_current("c")
        framed = self.accents(page)
        assert framed > without + 200
        page.view.set_current(None)
        assert self.accents(page) == without

    def test_a_result_is_framed_instead(self, open_page: OpenPage) -> None:
        page = open_page(no_text((5, 30)))
        page.view.set_current("c")
        page.view.set_result([(5, 10)])
        (box,) = page.boxes((5, 10))
        picture, accent = page.picture(), page.appearance.color("accent")
        row = [x for x in range(picture.width()) if picture.pixelColor(x, box.top() - 2) == accent]
        assert row
        assert max(row) <= box.right() + 6
        page.view.set_result(None)
        (whole,) = page.boxes((5, 30))
        picture = page.picture()
        row = [x for x in range(picture.width()) if picture.pixelColor(x, whole.top() - 2) == accent]
        assert max(row) >= whole.right()


def test_a_change_paints_what_loading_anew_paints(open_page: OpenPage) -> None:
    page = open_page()
    changes = {"c-missing": "rejected", "c-label": "decided", "c-boundary": "skipped", "c-split": "unresolved"}
    for card_id, state in changes.items():
        page.view.set_state(card_id, state)
    after = page.picture()
    page.sample.states.update(changes)
    page.show()
    assert page.picture() == after


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("width", [560, 900])
def test_lanes_and_chips_of_a_line_never_meet(open_page: OpenPage, scale: float, width: int) -> None:
    page = open_page(size=(round(width * scale), 900), scale=scale)
    layout = page.view.text._layout
    for index in range(len(layout)):
        block = layout.block(index)
        for line in layout.lanes(block) if block.length else ():
            taken: dict[tuple[Any, int], list[tuple[float, float]]] = {}
            for lane in line.lanes:
                right = max(lane.right, lane.chip_left + lane.chip.width) if lane.chip else lane.right
                left = min(lane.left, lane.chip_left) if lane.chip else lane.left
                others = taken.setdefault((lane.item.band, lane.row), [])
                assert all(right <= start or left >= end for start, end in others)
                others.append((left, right))
                assert right <= layout.metrics.column + 20 or lane.chip is None
            centers = sorted({layout.center(block, lane) for lane in line.lanes})
            boxes = layout.text_top(block, line.lanes[0].line) if line.lanes else 0
            assert all(later - one >= layout.chips.quiet_height for one, later in pairwise(centers))
            assert all(not boxes < center < boxes + layout.metrics.text_height for center in centers)


@pytest.mark.parametrize(
    "text",
    [
        "قال الوزير نعم today لا شيء آخر هنا",
        "die 👩🏽‍🌾👨‍👩‍👧‍👦 Fischer 🇩🇪 sagen e\u0301ja",
        "drei \u202evier fünf sechs\u202c sieben",
    ],
)
def test_right_to_left_text_and_joined_emoji_are_tinted_at_their_carets(open_page: OpenPage, text: str) -> None:
    start, end = 4, len(text) - 4
    card = disputed("c", (Category.BOUNDARY,), (make_span("a", "quote", (start, end)),),
                    (make_span("b", "quote", (start + 2, end)),))  # fmt: skip
    page = open_page(Sample(Article(text, text_digest(text)), [card]))
    picture = page.picture()
    tinted = [x for x in range(picture.width()) for y in [page.boxes((start, end))[0].top() + 1]
              if picture.pixelColor(x, y) == page.color("quote")]  # fmt: skip
    boxes = page.boxes((start, end))
    assert tinted
    assert min(box.left() for box in boxes) - 2 <= min(tinted)
    assert max(tinted) <= max(box.right() for box in boxes) + 2
