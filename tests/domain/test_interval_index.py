import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.interval_index import IntervalIndex

intervals = st.lists(
    st.tuples(st.integers(0, 80), st.one_of(st.integers(1, 6), st.integers(1, 90), st.integers(250, 3000))).map(
        lambda pair: (pair[0], sum(pair))
    ),
    max_size=80,
)


@given(intervals, st.integers(0, 100), st.integers(0, 100), st.sets(st.integers(0, 79)))
def test_it_finds_what_a_look_at_all_finds(ranges: list[tuple[int, int]], one: int, two: int, gone: set[int]) -> None:
    items = [(start, end, "quote", f"i{number}") for number, (start, end) in enumerate(ranges)]
    half = len(items) // 3
    index = IntervalIndex(items[:half])
    for item in items[half:]:
        index.add(item)
    for number in gone & set(range(len(items))):
        index.remove(items[number])
    left = {item for number, item in enumerate(items) if number not in gone}
    start, end = min(one, two), max(one, two)
    assert set(index) == left
    assert len(index) == len(left)
    if start < end:
        assert set(index.overlapping(start, end)) == {item for item in left if item[0] < end and item[1] > start}


def test_removing_what_is_not_there() -> None:
    index = IntervalIndex([(0, 4, "quote", "a")])
    with pytest.raises(KeyError):
        index.remove((0, 4, "quote", "b"))
    with pytest.raises(KeyError):
        index.remove((0, 40, "quote", "a"))
