"""Offsets in four units, and how the unit of a file shows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from example_counts import examples
from wortlaut.errors import BadInputError
from wortlaut.formats.offset_units import Located, OffsetUnit, UnitFinder, UnitMap, converted

TEXT = "Die Hilfe werde, so Scholz, fortgesetzt 😊. Falls nötig."
"""The text of the table of offset units: the emoji and the umlaut force the units apart."""
CONDITION = {OffsetUnit.CODEPOINT: (43, 54), OffsetUnit.UTF16: (44, 55), OffsetUnit.UTF8: (46, 58)}
LENGTH = {OffsetUnit.CODEPOINT: 55, OffsetUnit.UTF16: 56, OffsetUnit.UTF8: 59}
UNITS = list(CONDITION)
FAMILY = "👩\u200d🌾 ja\r\nnein"
"""One cluster of three code points, and a line break of two."""


@pytest.mark.parametrize("unit", UNITS)
def test_the_reference_text(unit):
    places = UnitMap(TEXT, unit)
    assert tuple(map(places.from_code_point, (43, 54))) == CONDITION[unit]
    assert tuple(map(places.to_code_point, CONDITION[unit])) == (43, 54)
    assert [places.from_code_point(at) for at in (0, 15, 20, 26, 28, 39)] == [0, 15, 20, 26, 28, 39]
    assert places.from_code_point(len(TEXT)) == LENGTH[unit]
    assert places.to_code_point(LENGTH[unit] + 1) is None
    assert places.to_code_point(-1) is None


@pytest.mark.parametrize("unit", UNITS)
def test_a_surface_shows_the_unit(unit):
    finder = UnitFinder(UNITS, sure=True)
    assert finder.fragments(TEXT, [Located((CONDITION[unit],), "Falls nötig")]) == [((43, 54),)]


def test_positions_inside_a_character_are_none():
    assert UnitMap(TEXT, OffsetUnit.UTF16).to_code_point(41) is None
    assert [UnitMap("ä", OffsetUnit.UTF8).to_code_point(at) for at in (0, 1, 2, 3)] == [0, None, 1, None]


def test_grapheme_clusters():
    places = UnitMap(FAMILY, OffsetUnit.GRAPHEME)
    assert [places.to_code_point(at) for at in range(10)] == [0, 3, 4, 5, 6, 8, 9, 10, 11, 12]
    assert places.to_code_point(10) is None
    assert places.widened((1, 7)) == (0, 8)
    assert places.widened((3, 6)) == (3, 6)


@settings(deadline=None, max_examples=examples(2))
@given(st.text(st.sampled_from("aä😊\u0301\u200d👩\r\n ")), st.sampled_from(list(OffsetUnit)))
def test_every_position_comes_back(text, unit):
    places = UnitMap(text, unit)
    for offset in range(len(text) + 1):
        back = places.to_code_point(places.from_code_point(offset))
        assert back == offset or (unit is OffsetUnit.GRAPHEME and back > offset)
    if unit is OffsetUnit.UTF16:
        assert places.from_code_point(len(text)) == len(text.encode("utf-16-le")) // 2
    if unit is OffsetUnit.UTF8:
        assert places.from_code_point(len(text)) == len(text.encode())


def test_without_surfaces_and_where_it_matters_the_person_is_asked():
    finder = UnitFinder([OffsetUnit.UTF16, OffsetUnit.CODEPOINT], sure=False)
    with pytest.raises(BadInputError) as caught:
        finder.fragments(TEXT, [Located(((20, 26),)), Located(((44, 55),))])
    assert caught.value.code == "offset_unit_undecidable"
    assert caught.value.params["samples"] == "utf16: “Falls nötig”, codepoint: “alls nötig.”"


def test_where_it_does_not_matter_nobody_is_asked():
    finder = UnitFinder(list(OffsetUnit), sure=False)
    assert finder.fragments(TEXT, [Located(((20, 26),))]) == [((20, 26),)]
    assert finder.fragments(TEXT, []) == []


def test_what_one_article_proves_holds_for_the_next():
    finder = UnitFinder([OffsetUnit.UTF16, OffsetUnit.CODEPOINT], sure=False)
    assert finder.fragments("😊 a", [Located(((2, 3),), "a")]) == [((2, 3),)]
    assert finder.fragments(TEXT, [Located(((43, 54),))]) == [((43, 54),)]


def test_a_defined_unit_is_taken_when_no_surface_speaks():
    finder = UnitFinder([OffsetUnit.CODEPOINT, OffsetUnit.UTF16], sure=True)
    assert finder.fragments(TEXT, [Located(((43, 54),))]) == [((43, 54),)]


@pytest.mark.parametrize(
    ("located", "code"),
    [
        (Located(((0, 99),)), "offset_misfit"),
        (Located(((5, 5),)), "offset_misfit"),
        (Located(((9, 5),)), "offset_misfit"),
        (Located(((-3, 5),)), "offset_misfit"),
        (Located(((0, 10**30),)), "offset_misfit"),
        (Located(((0, 3),), "Nie"), "surface_differs"),
    ],
)
def test_what_fits_no_unit_is_refused(located, code):
    finder = UnitFinder([OffsetUnit.CODEPOINT, OffsetUnit.UTF16], sure=True)
    with pytest.raises(BadInputError) as caught:
        finder.fragments(TEXT, [Located(((0, 3),), "Die"), located])
    assert (caught.value.code, caught.value.params["field"]) == (code, "spans[1]")


def test_a_chosen_unit_is_not_doubted():
    finder = UnitFinder([OffsetUnit.UTF16], sure=False, chosen=OffsetUnit.UTF8)
    assert finder.fragments(TEXT, [Located((CONDITION[OffsetUnit.UTF8],))]) == [((43, 54),)]


def test_surfaces_of_several_fragments_are_joined_by_one_space():
    spans = [Located(((0, 15), (28, 39)), "Die Hilfe werde fortgesetzt")]
    assert converted(TEXT, spans, OffsetUnit.CODEPOINT) == [((0, 15), (28, 39))]
