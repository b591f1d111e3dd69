"""Lanes of spans."""

from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.lanes import assign_lanes, rows_of
from wortlaut.domain.span import Range

_hulls = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1])), max_size=30
)


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


@given(st.sets(st.integers(0, 9)))
def test_rows_keep_the_order_of_lanes_and_leave_none_empty(lanes: set[int]) -> None:
    rows = rows_of(lanes)
    assert sorted(rows) == sorted(lanes)
    assert [rows[lane] for lane in sorted(lanes)] == list(range(len(lanes)))
