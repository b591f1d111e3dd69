"""Lanes of spans."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.lanes import Places, assign_lanes, fill_lanes, places_of, refill_lanes, rows_on
from wortlaut.domain.span import Range

_hulls = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=30
)


@dataclass
class _Hull:
    places: Places
    lane: int


def test_inner_spans_lie_nearer_the_text() -> None:
    assert assign_lanes([(2, 4), (5, 7), (0, 10)]) == [0, 0, 1]


def test_touching_spans_share_a_lane() -> None:
    assert assign_lanes([(0, 4), (4, 8)]) == [0, 0]


def test_crossing_spans_do_not() -> None:
    assert assign_lanes([(0, 5), (4, 8), (7, 9)]) == [0, 1, 0]


@given(_hulls)
def test_no_two_hulls_of_a_lane_overlap_and_each_lane_is_the_lowest_free_one(hulls: list[Range]) -> None:
    lanes = assign_lanes(hulls)
    assert len(lanes) == len(hulls)
    for at, (start, end) in enumerate(hulls):
        overlapping = {lanes[before] for before in range(at) if hulls[before][0] < end and hulls[before][1] > start}
        assert lanes[at] not in overlapping
        assert overlapping >= set(range(lanes[at]))


@given(st.lists(st.integers(0, 1), max_size=9), st.integers(0, 40), st.integers(0, 40))
def test_rows_keep_the_order_of_lanes_and_leave_none_empty(present: list[int], start: int, length: int) -> None:
    here, elsewhere = places_of(start, start + length + 1), places_of(start + length + 1, 90)
    rows = rows_on([here if is_present else elsewhere for is_present in present], here)
    assert list(rows) == [lane for lane, is_present in enumerate(present) if is_present]
    assert list(rows.values()) == list(range(len(rows)))


@given(_hulls, st.lists(st.tuples(st.integers(0, 30), st.booleans()), max_size=6), st.data())
def test_lanes_after_a_change_are_those_of_a_fresh_start(
    hulls: list[Range], which: list[tuple[int, bool]], data: st.DataObject
) -> None:
    places = [places_of(*hull) for hull in hulls]
    items = [_Hull(each, lane) for each, lane in zip(places, fill_lanes(places)[0], strict=True)]
    gone: list[_Hull] = []
    for at, comes in which:
        if comes:
            items.insert(at, _Hull(places_of(*data.draw(_hulls.filter(bool))[0]), -1))
        elif items:
            gone.append(items.pop(at % len(items)))
    changed, taken = refill_lanes(items, [item for item in gone if item.lane >= 0])
    assert all(items[at].lane != lane for at, lane in changed.items())
    lanes = [changed.get(at, item.lane) for at, item in enumerate(items)]
    assert (lanes, taken) == fill_lanes([item.places for item in items])
