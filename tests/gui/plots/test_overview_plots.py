"""What the plots of the overview draw, seen in their marks."""

from dataclasses import replace
from itertools import pairwise

import pytest

from overview_numbers import cards, empty, glance, numbers
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.agreement.names import Names
from wortlaut.gui.dashboard.overview import Overview
from wortlaut.gui.dashboard.plots_of_page import PANELS, shown
from wortlaut.gui.plots.colors import paper_palette
from wortlaut.gui.plots.marks import Box, Hatch, Icon, Line, Marker, Plot, Rect, Text
from wortlaut.gui.plots.painter import hatch_lines
from wortlaut.gui.plots.series import MOST
from wortlaut.gui.plots.style import Style
from wortlaut.gui.plots.svg import svg
from wortlaut.session.dashboard_values import WeekMinutes

STYLE = Style(480)


@pytest.fixture
def overview() -> Overview:
    return Overview(numbers(), cards(), glance(), measured=True)


def plot_of(overview: Overview, scheme: Scheme, panel: str, style: Style = STYLE) -> Plot:
    return shown(overview, Names(scheme, style.language))[panel].build(style)


def texts(plot: Plot) -> list[str]:
    return [mark.text for mark in plot.marks if isinstance(mark, Text)]


def rects(plot: Plot, fill: str) -> list[Box]:
    return [mark.box for mark in plot.marks if isinstance(mark, Rect) and mark.fill == fill]


def names(plot: Plot) -> list[str]:
    return [cell.name for cell in plot.cells]


def test_parts_of_all_articles_are_as_wide_as_they_are_many(overview: Overview, scheme: Scheme) -> None:
    plot = plot_of(overview, scheme, "stages")
    gold, grey = rects(plot, "accent")[0], rects(plot, "border")[0]

    assert gold.width == pytest.approx(480 * 3 / 12)
    assert (grey.x, grey.width) == (pytest.approx(480 * 4 / 12), pytest.approx(480 * 2 / 12))
    crossed = [mark for mark in plot.marks if isinstance(mark, Hatch) and mark.crossed]
    assert crossed[0].box.width == pytest.approx(480 * 4 / 12)
    assert names(plot)[0] == "Gold: 3 articles, 25%"
    assert plot.table.rows[2] == ("ready", 2)
    assert len({cell.row for cell in plot.cells}) == 1
    assert len({cell.row for cell in plot_of(overview, scheme, "stages", Style(200)).cells}) > 1


def test_crossed_lines_slant_to_both_sides() -> None:
    box = Box(0, 0, 20, 10)
    one, both = hatch_lines(Hatch(box, "fg", 5)), hatch_lines(Hatch(box, "fg", 5, crossed=True))

    assert len(both) == 2 * len(one) > 4
    assert {(end[1] - start[1]) / (end[0] - start[0]) for start, end in both} == {-1, 1}
    assert all(0 <= x <= 20 and 0 <= y <= 10 for line in both for x, y in line)


def test_people_stand_by_name_with_every_number(overview: Overview, scheme: Scheme) -> None:
    plot = plot_of(overview, scheme, "people")

    assert [row[0] for row in plot.table.rows] == ["anna", "ben"]
    assert plot.table.rows[0] == ("anna", 8, 2, 1, 1)
    assert names(plot)[:4] == [
        "anna, submitted: 8 articles",
        "anna, open: 2 articles",
        "anna, assigned: 1 article",
        "anna, reopened: 1 article",
    ]
    longest, other = rects(plot, "accent")[-2:]
    assert longest.width / other.width == pytest.approx(2)
    assert plot.cells[5].key is None


def test_lines_differ_without_color(overview: Overview, scheme: Scheme) -> None:
    plot = plot_of(overview, scheme, "minutes")
    looks = {(mark.shape, mark.fill) for mark in plot.marks if isinstance(mark, Marker)}

    assert looks == {("disc", "fg"), ("square", "page")}
    assert {mark.stroke for mark in plot.marks if isinstance(mark, Marker)} == {"fg"}
    assert {"anna 10", "ben 30", "W36", "W38"} <= set(texts(plot))
    assert plot.table.rows[2] == ("ben", "2026-W37", 30.0, 3)
    anna = [mark for mark in plot.marks if isinstance(mark, Marker) and mark.fill == "fg"]
    assert anna[0].y < anna[1].y
    assert "anna, 2026-W36: 20.0 minutes, 2 articles" in names(plot)


def test_more_people_than_looks_are_in_the_table(overview: Overview, scheme: Scheme) -> None:
    many = tuple(WeekMinutes(f"p{number}", "2026-W36", 5.0, 1) for number in range(MOST + 2))
    more = replace(overview, numbers=replace(overview.numbers, minutes=many))
    plot = plot_of(more, scheme, "minutes")

    assert len([mark for mark in plot.marks if isinstance(mark, Marker)]) == MOST
    assert len(plot.table.rows) == MOST + 2
    assert shown(more, Names(scheme, "en"))["minutes"].remark == "6 of 8 people; the table has all"
    ends = sorted(mark.y for mark in plot.marks if isinstance(mark, Text) and mark.text.startswith("p"))
    assert all(later - earlier >= 14 for earlier, later in pairwise(ends))


def test_labels_show_the_values_of_their_main_attribute(overview: Overview, scheme: Scheme) -> None:
    plot = plot_of(overview, scheme, "labels")

    assert {"direct 4 · indirect 6", "person 20"} <= set(texts(plot))
    assert ("Quote", "Type", "direct", 4) in plot.table.rows
    assert names(plot)[0] == "Quote: 10, direct 4 · indirect 6"
    assert len(plot.table.keys) == len(plot.table.rows)
    assert rects(plot, "label:actor:accent")[1].width == pytest.approx(2 * rects(plot, "label:quote:accent")[1].width)


def test_lengths_are_boxes_on_a_logarithmic_axis(overview: Overview, scheme: Scheme) -> None:
    plot = plot_of(overview, scheme, "lengths")
    quote = rects(plot, "label:quote:accent")[1]
    whiskers = [mark for mark in plot.marks if isinstance(mark, Line) and mark.width == 1.4]
    (left, _), (right, _) = whiskers[0].points

    assert quote.width == pytest.approx((right - left) * 0.602, rel=0.01)  # log(80 / 20) of log(100 / 10)
    assert texts(plot).count("no span") == 1
    assert plot.table.rows[0] == ("Quote", 10, 20, 40, 80, 100)
    assert plot.table.rows[3] == ("Condition", None, None, None, None, None)


def test_links_tell_how_many_spans_have_one(overview: Overview, scheme: Scheme) -> None:
    plot = plot_of(overview, scheme, "links")

    assert names(plot)[0] == "said by, Quote → Actor: 9; 90% of Quote have one"
    assert plot.table.rows[2][1:] == (0, "Condition → Commitment", 0, 0)


def test_shares_and_months_have_their_numbers(overview: Overview, scheme: Scheme) -> None:
    shape, months = plot_of(overview, scheme, "shape"), plot_of(overview, scheme, "coverage")

    assert names(shape)[0] == "nested: 14 of 35 spans, 40%"
    assert shape.table.rows[1] == ("crossing", 0, 0.0)
    assert [mark.text for mark in months.marks if isinstance(mark, Text)][:4] == ["2025", "40", "2024", "10"]
    shades = [mark.opacity for mark in months.marks if isinstance(mark, Rect) and mark.fill == "fg"]
    assert shades[0] > shades[1]
    assert months.table.rows == (("2024-12", 1, 10, 100, 0.1), ("2025-03", 2, 40, 100, 0.4))


def test_large_numbers_stand_below_each_other_without_room(overview: Overview, scheme: Scheme) -> None:
    wide, narrow = (plot_of(overview, scheme, "glance", Style(width)) for width in (480, 200))

    assert {"0.688", "25%", "95%: 0.641 – 0.731"} <= set(texts(wide))
    assert {cell.row for cell in wide.cells} == {0}
    assert [cell.row for cell in narrow.cells] == [0, 1]


def test_cards_and_decisions(overview: Overview, scheme: Scheme) -> None:
    open_cards, decisions = (plot_of(overview, scheme, panel) for panel in ("cards", "decisions"))

    assert names(open_cards)[0] == "Missing: 2 cards"
    assert open_cards.cells[0].key == ("cards", "missing")
    assert decisions.table.rows[0][0] == "taken: “der Rat der Stadt”"
    assert decisions.table.rows[1][0] == "nothing, 12 alike"
    assert [mark.name for mark in decisions.marks if isinstance(mark, Icon)] == ["accept", "reject"]


@pytest.mark.parametrize("panel", PANELS)
def test_every_plot_fits_its_width_and_says_what_it_shows(overview: Overview, scheme: Scheme, panel: str) -> None:
    for told in (overview, Overview(empty())):
        for width in (250, 480, 900):
            plot = plot_of(told, scheme, panel, Style(width, language="de"))
            assert plot.title
            assert plot.cells or texts(plot)
            for mark in plot.marks:
                if isinstance(mark, Rect):
                    assert -1 <= mark.box.x <= mark.box.right <= width + 1
            assert all(cell.name for cell in plot.cells)
            assert svg(plot, paper_palette(scheme)) == svg(plot_of(told, scheme, panel, Style(width, language="de")),
                                                           paper_palette(scheme))  # fmt: skip


def test_empty_panels_say_what_to_do(scheme: Scheme) -> None:
    told = Overview(empty())
    nobody = "Nobody has an article yet: assign some, or open one to begin."

    assert nobody in texts(plot_of(told, scheme, "people", Style(900)))
    assert "No decision yet: the Review page has the cards." in texts(plot_of(told, scheme, "decisions"))
    assert "no two submitted the same" in texts(plot_of(told, scheme, "glance"))
    for panel in ("labels", "lengths"):
        assert texts(plot_of(told, scheme, panel, Style(900))) == [
            "No span yet: open an article and tag the first one."
        ]
