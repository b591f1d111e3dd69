"""What the plots draw, seen in their marks."""

from itertools import pairwise

import pytest

from wortlaut.gui import tokens
from wortlaut.gui.plots import bars, grid, headline, label_marks, lines, over_time
from wortlaut.gui.plots.bars import Bar, Bars
from wortlaut.gui.plots.grid import Field, Head, Look, Matrix
from wortlaut.gui.plots.headline import Headline
from wortlaut.gui.plots.label_marks import LabelMarks, LabelRow
from wortlaut.gui.plots.lines import NumberLine, NumberLines
from wortlaut.gui.plots.marks import Hatch, Icon, Line, Marker, Plot, Rect, Table, Text
from wortlaut.gui.plots.numbers import decimal, interval, percent
from wortlaut.gui.plots.over_time import Event, Moment, OverTime
from wortlaut.gui.plots.style import Style

STYLE = Style(480)


def texts(plot: Plot) -> list[str]:
    return [mark.text for mark in plot.marks if isinstance(mark, Text)]


def markers(plot: Plot) -> list[Marker]:
    return [mark for mark in plot.marks if isinstance(mark, Marker)]


def head(value: float | None, low: float | None, high: float | None) -> Headline:
    return Headline("anna and ben", "said", "Strict", value, low, high, (), "note", ("m", "v", "l", "h"), ("all",))


def test_the_headline_draws_number_point_and_interval_on_the_axis() -> None:
    plot = headline.draw(head(0.5, 0.25, 0.75), STYLE)

    assert "0.500" in texts(plot)
    (point,) = markers(plot)
    ((left, _), (right, _)) = next(
        mark.points for mark in plot.marks if isinstance(mark, Line) and mark.stroke == "accent"
    )
    assert point.x == pytest.approx((left + right) / 2)
    assert right - left == pytest.approx((480 - 22) / 2)
    assert plot.table.rows == (("Strict", 0.5, 0.25, 0.75),)


def test_an_undefined_headline_is_a_dash_without_a_point() -> None:
    plot = headline.draw(head(None, None, None), STYLE)

    assert "–" in texts(plot)
    assert markers(plot) == []


def test_german_numbers_have_a_comma_and_a_minus_sign() -> None:
    assert decimal(-0.7003, "de") == "−0,700"
    assert interval(0.61, 0.714, "de") == "[0,61–0,71]"
    assert percent(34, 230, "de") == "15\u202f%"
    assert percent(1, 571, "en") == "< 1%"
    assert percent(0, 0, "en") == "–"


def measures(*values: float | None) -> Bars:
    made = tuple(Bar(f"m{place}", value, "note", f"said {place}") for place, value in enumerate(values))
    return Bars("Measures", "said", made, ("m", "v"))


def test_a_bar_is_as_long_as_its_value_and_never_past_its_ground() -> None:
    plot = bars.draw_measures(measures(0.5, 1.0, -0.3, None), STYLE)
    grounds = [mark.box.width for mark in plot.marks if isinstance(mark, Rect) and mark.fill == "hover"]
    full = [mark.box.width for mark in plot.marks if isinstance(mark, Rect) and mark.fill == "border"]

    assert full == [pytest.approx(grounds[0] / 2), pytest.approx(grounds[0])]
    assert "−0.300" in texts(plot)
    assert "–" in texts(plot)


def test_only_the_strong_measure_has_the_accent() -> None:
    data = Bars("M", "s", (Bar("a", 0.5, "", "a", strong=True), Bar("b", 0.5, "", "b")), ("m", "v"))
    fills = [mark.fill for mark in bars.draw_measures(data, STYLE).marks if isinstance(mark, Rect)]

    assert fills.count("accent") == 1


def test_counts_have_a_sign_each_and_zero_has_no_bar() -> None:
    data = Bars("K", "s", (Bar("a", 4, "", "a", icon="missing"), Bar("b", 0, "", "b", icon="nest")), ("k", "n"))
    plot = bars.draw_counts(data, STYLE)

    assert [mark.name for mark in plot.marks if isinstance(mark, Icon)] == ["missing", "nest"]
    assert len([mark for mark in plot.marks if isinstance(mark, Rect)]) == 1
    assert [mark.color for mark in plot.marks if isinstance(mark, Text) and mark.text == "0"] == ["dim"]


def labels(gates: tuple[float, ...] = ()) -> LabelMarks:
    rows = (
        LabelRow("quote", "Quote", (0.6, 0.5, 0.7), (0.8, 0.7, 0.9), "said", ("label", "quote")),
        LabelRow("actor", "Actor", (None, None, None), (None, None, None), "nothing"),
    )
    return LabelMarks("Per label", "s", rows, "strict", "label only", ("l",), gates)


def test_strict_is_filled_with_the_label_color_and_label_only_is_hollow() -> None:
    plot = label_marks.draw(labels(), STYLE)
    strict, loose, *legend = markers(plot)

    assert strict.fill == "label:quote:accent"
    assert loose.fill == "page"
    assert strict.x < loose.x
    assert [mark.fill for mark in legend] == ["fg", "page"]
    assert texts(plot).count("–") == 2


def test_gates_are_drawn_only_where_they_are_given() -> None:
    def dashed(plot: Plot) -> int:
        return len([mark for mark in plot.marks if isinstance(mark, Line) and mark.dash])

    assert dashed(label_marks.draw(labels(), STYLE)) == 0
    assert dashed(label_marks.draw(labels((0.667, 0.8)), STYLE)) == 2


def matrix(*fields: Field) -> Matrix:
    heads = tuple(Head(f"h{place}") for place in range(len(fields)))
    return Matrix("M", "s", (Head("row"),), heads, (fields,), Table(("x",), ()))


def test_fields_differ_without_color() -> None:
    data = matrix(
        Field("5", "five", "50%", shade=0.5), Field("0", "zero", look=Look.QUIET), Field("", "not", look=Look.HATCHED)
    )
    plot = grid.draw(data, STYLE)

    assert len([mark for mark in plot.marks if isinstance(mark, Hatch)]) == 1
    assert {"5", "50%", "0"} <= set(texts(plot))
    assert [cell.name for cell in plot.cells] == ["five", "zero", "not"]


def test_the_contrast_theme_has_outlines_instead_of_shades() -> None:
    data = matrix(Field("5", "five", shade=0.5))
    shaded = [mark for mark in grid.draw(data, STYLE).marks if isinstance(mark, Rect)]
    outlined = [mark for mark in grid.draw(data, Style(480, tints=False)).marks if isinstance(mark, Rect)]

    assert [(mark.fill, mark.stroke) for mark in shaded] == [("accent", None)]
    assert [(mark.fill, mark.stroke) for mark in outlined] == [(None, "rule")]


@pytest.mark.parametrize("theme", [0, 1])
def test_text_on_the_darkest_shade_can_be_read(theme: int) -> None:
    plot = grid.draw(matrix(Field("5", "five", "50%", shade=1.0)), STYLE)
    (shade,) = [mark for mark in plot.marks if isinstance(mark, Rect)]
    page, accent = (
        [int(tokens.COLORS[role][theme][at : at + 2], 16) for at in (1, 3, 5)] for role in ("page", "accent")
    )
    mixed = [round(a * shade.opacity + p * (1 - shade.opacity)) for p, a in zip(page, accent, strict=True)]
    ground = "#" + "".join(f"{part:02x}" for part in mixed)

    inks = {mark.color for mark in plot.marks if isinstance(mark, Text) and mark.text in ("5", "50%")}
    assert all(tokens.contrast_ratio(tokens.COLORS[ink][theme], ground) >= 4.5 for ink in inks)


def test_a_name_without_room_gives_way_to_its_short_sign() -> None:
    heads = tuple(Head("A very long name of a label", "quote", chip=True, short=f"s{place}") for place in range(6))
    field = Field("1", "one")
    data = Matrix("M", "s", (Head("row"),), heads, ((field,) * 6,), Table((), ()))

    assert [f"s{place}" for place in range(6)] == [
        text for text in texts(grid.draw(data, STYLE)) if text.startswith("s")
    ]


def test_time_has_a_point_a_week_and_a_dashed_line_at_a_change() -> None:
    moments = tuple(Moment(f"W{week}", "n = 7", 0.6, 0.5, 0.7, f"week {week}", count=7) for week in (40, 41, 42))
    plot = over_time.draw(OverTime("T", "s", moments, (Event(1, "1.2 → 1.3"),), ("w",), "nothing"), STYLE)
    first, second, _ = markers(plot)
    (change,) = [mark for mark in plot.marks if isinstance(mark, Line) and mark.dash]

    assert first.x < change.points[0][0] < second.x
    assert plot.table.rows[1] == ("W41", 7, 0.6, 0.5, 0.7, "1.2 → 1.3")


def test_no_moment_is_said() -> None:
    plot = over_time.draw(OverTime("T", "s", (), (), ("w",), "No submission has a date."), STYLE)

    assert "No submission has a date." in texts(plot)
    assert markers(plot) == []


@pytest.mark.parametrize("width", [220, 480, 900])
def test_no_text_of_a_line_runs_into_its_number(width: int) -> None:
    line = NumberLine("A long name of a thing that is measured", "α 0.88", "said", "a remark", "n = 196")
    style = Style(width)
    plot = lines.draw(NumberLines("L", "s", (line,), ("n",)), style)
    spans = sorted(_extent(mark, style) for mark in plot.marks if isinstance(mark, Text))

    assert all(one[1] <= other[0] + 1 for one, other in pairwise(spans))


def _extent(mark: Text, style: Style) -> tuple[float, float]:
    width = style.text_width(mark.text, mark.kind, mark.weight)
    left = mark.x - {"start": 0.0, "middle": width / 2, "end": width}[mark.anchor]
    return left, left + width


def test_arrows_find_the_neighbor_in_a_matrix() -> None:
    field = Field("1", "one")
    data = Matrix("M", "s", (Head("a"), Head("b")), (Head("c"), Head("d")), ((field,) * 2,) * 2, Table((), ()))
    plot = grid.draw(data, STYLE)

    assert plot.neighbor(0, 0, 1) == 1
    assert plot.neighbor(0, 1, 0) == 2
    assert plot.neighbor(3, -1, 0) == 1
    assert plot.neighbor(3, 0, -1) == 2
    assert plot.neighbor(1, 0, 1) == 1
