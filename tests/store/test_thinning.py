"""Which backups may go, whatever the clock said when they were made."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from wortlaut.store.thinning import KEPT, KEPT_WEEKLY, Stamp, surplus

START = datetime(2026, 3, 28, 22, 10, tzinfo=UTC)


def every(gap: timedelta, number: int, *, since: datetime = START, first: int = 1) -> list[Stamp]:
    return [Stamp(first + place, since + gap * place, first + place, "interval") for place in range(number)]


def kept(stamps: list[Stamp]) -> list[Stamp]:
    gone = set(surplus(stamps))
    return [stamp for stamp in stamps if stamp not in gone]


def simulated(stamps: list[Stamp]) -> list[Stamp]:
    """What is left when each new backup thins out the older ones."""
    left: list[Stamp] = []
    for stamp in stamps:
        left = kept([*left, stamp])
    return left


def test_one_an_hour_a_day_and_a_week_stays() -> None:
    left = simulated(every(timedelta(hours=1), 24 * 40))
    ages = [left[-1].at - stamp.at for stamp in left]
    assert all(age <= timedelta(hours=KEPT) for age in ages[-KEPT:])
    hours = [age for age in ages[:-KEPT] if age <= timedelta(days=1)]
    days = {stamp.at.date() for stamp, age in zip(left, ages, strict=True) if age <= timedelta(days=29)}
    weeks = {stamp.at.isocalendar()[:2] for stamp in left}
    assert 3 <= len(hours) <= 6
    assert len(days) >= 29
    assert len(weeks) >= 6
    assert len(left) <= KEPT + 16 + 31 + 6


def test_a_few_years_come_to_an_end() -> None:
    left = simulated(every(timedelta(days=1), 500))
    assert KEPT + KEPT_WEEKLY <= len(left) <= KEPT + 31 + KEPT_WEEKLY


def test_a_clock_set_back_costs_no_backup() -> None:
    """Ten years back: what was made before is no older for that, and what is made now is not taken for old."""
    right = every(timedelta(hours=3), 30)
    wrong = every(timedelta(hours=3), 30, since=START - timedelta(days=3650), first=31)
    left = simulated([*right, *wrong])
    assert {stamp.at.date() for stamp in left if stamp in right} == {stamp.at.date() for stamp in right}
    assert left[-KEPT:] == wrong[-KEPT:]
    assert {stamp.at.date() for stamp in left if stamp in wrong} == {stamp.at.date() for stamp in wrong}


def test_a_clock_that_jumped_ahead_makes_nothing_old_at_once() -> None:
    today = every(timedelta(minutes=30), 40)
    ahead = every(timedelta(minutes=30), 4, since=START + timedelta(days=3650), first=41)
    left = simulated([*today, *ahead])
    hours = {stamp.at.strftime("%d%H") for stamp in today}
    assert len({stamp.at.strftime("%d") for stamp in left if stamp in today}) == len({hour[:2] for hour in hours})
    assert left[-KEPT:] == [*today, *ahead][-KEPT:]


def test_an_older_state_brought_back_does_not_stand_for_the_newer_one() -> None:
    """Within one hour: forty actions, then the state of action 3 again, and more. The newest before that stays."""
    first = [Stamp(n, START + timedelta(seconds=n), n, "interval") for n in range(1, 41)]
    again = [Stamp(40 + n, START + timedelta(seconds=40 + n), 3 + n, "interval") for n in range(1, 101)]
    left = simulated([*first, *again])
    assert first[-1] in left


def test_the_newest_from_before_a_migration_stays() -> None:
    migration = Stamp(1, START, 7, "migration")
    later = [Stamp(n, START + timedelta(seconds=n), 7 + n, "interval") for n in range(2, 80)]
    assert migration in simulated([migration, *later])


moments = st.integers(0, 2**32).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(moments, st.integers(0, 99)), min_size=1, max_size=60))
def test_the_newest_always_stay_whatever_the_clock_says(said: list[tuple[datetime, int]]) -> None:
    stamps = [Stamp(number, at, seq, "interval") for number, (at, seq) in enumerate(said)]
    left = kept(stamps)
    assert left[-KEPT:] == stamps[-KEPT:]
    assert kept(left) == left
