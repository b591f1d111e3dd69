"""Splits that keep near-duplicates together, and the look for what leaks."""

import random
import re
from collections import Counter

import pytest

from copied_articles import KINDS, Press, collection, text_of
from wortlaut.assist.leaks import LISTED, leaks
from wortlaut.assist.near_duplicates import Piece, Why, near_duplicates
from wortlaut.assist.split import (
    Item,
    Place,
    Rules,
    Split,
    components,
    deviations,
    same_quotes,
    split,
)

LABELS = {"quote": 6, "actor": 12, "commitment": 4, "condition": 1}


@pytest.fixture(scope="module")
def press():
    rows = list(collection(Press(7), 320, 80))
    pieces = [Piece(name, text) for name, text, _, _ in rows]
    groups = [group.ids for group in near_duplicates(pieces)]
    return rows, pieces, groups


def items(rows, seed=5):
    drawn = random.Random(seed)
    return [
        Item(
            name, {label: drawn.randint(0, 2 * mean) for label, mean in sorted(LABELS.items())}, f"2025-{1 + n % 12:02}"
        )
        for n, name in enumerate(sorted(row[0] for row in rows))
    ]


def splits_of(plan):
    return {id_: place.split for id_, place in plan.places.items()}


def test_nothing_over_the_limits_is_in_two_splits(press):
    rows, pieces, groups = press
    plan = split(items(rows), groups, {}, Rules())
    found = leaks(pieces, splits_of(plan))
    assert set(plan.places) == {row[0] for row in rows}
    assert found.over == ()
    assert found.compared == _pairs(splits_of(plan))
    assert all(len({plan.places[id_].split for id_ in group}) == 1 for group in groups)


def _pairs(parts):
    ordered = sorted(parts)
    return sum(parts[a] != parts[b] for n, a in enumerate(ordered) for b in ordered[n + 1 :])


def three_words(text):
    words = re.findall(r"\w+", text.lower())
    return set(zip(words, words[1:], words[2:], strict=False))


def test_the_nearest_pairs_are_those_of_a_comparison_of_all_with_all(press):
    pieces = press[1][:90]
    parts = {piece.id: random.Random(piece.id).choice(("train", "test")) for piece in pieces}
    found = leaks(pieces, parts)
    sets = {piece.id: three_words(piece.text) for piece in pieces}
    brute = []
    for a in pieces:
        for b in pieces:
            if a.id < b.id and parts[a.id] != parts[b.id] and (both := len(sets[a.id] & sets[b.id])):
                jaccard = both / len(sets[a.id] | sets[b.id])
                containment = both / min(len(sets[a.id]), len(sets[b.id]))
                brute.append((max(jaccard / 0.2, containment / 0.5), a.id, b.id, jaccard, containment))
    brute.sort(key=lambda row: (-row[0], row[1], row[2]))
    assert [(near.a, near.b, near.jaccard, near.containment) for near in found.nearest] == [
        row[1:] for row in brute[:LISTED]
    ]
    assert {(near.a, near.b) for near in found.over} == {row[1:3] for row in brute if row[0] >= 1}


@pytest.mark.parametrize("kind", KINDS)
def test_copies_of_each_kind_are_with_their_original(press, kind):
    rows, _, groups = press
    places = split(items(rows), groups, {}, Rules(seed=3)).places
    copies = [(name, original) for name, _, original, how in rows if how == kind]
    same = [places[name].group == places[original].group for name, original in copies]
    assert len(same) == 20
    assert sum(same) / len(same) >= 0.99


def test_order_changes_nothing_and_the_seed_does(press):
    rows, _, groups = press
    mixed, turned = random.Random(3).sample(items(rows), len(rows)), [list(reversed(group)) for group in groups[::-1]]
    assert split(mixed, turned, {}, Rules(seed=4)) == split(items(rows), groups, {}, Rules(seed=4))
    assert split(mixed, groups, {}, Rules(seed=5)) != split(items(rows), groups, {}, Rules(seed=4))


def test_what_was_assigned_stays_when_articles_are_added(press):
    rows, _, groups = press
    old = {row[0] for row in sorted(rows)[::10]}
    first = [item for item in items(rows) if item.id not in old]
    before = split(first, groups, {}, Rules())
    after = split(items(rows), groups, before.places, Rules(seed=99, shares=(0.2, 0.4, 0.4)))
    assert len(first) == 360
    assert {id_: after.places[id_] for id_ in before.places} == before.places
    assert set(after.places) | set(after.quarantined) == {row[0] for row in rows}
    again = split(items(rows), groups, after.places, Rules(seed=1))
    assert again == after


def test_an_article_goes_where_its_group_is():
    earlier = {"a": Place(Split.TEST, "a"), "b": Place(Split.TRAIN, "b"), "gone": Place(Split.TEST, "c")}
    found = split([Item(id_) for id_ in "0abx"], [("0", "a"), ("b", "x")], earlier, Rules())
    assert found.places == {
        "0": Place(Split.TEST, "a"), "a": Place(Split.TEST, "a"),
        "b": Place(Split.TRAIN, "b"), "x": Place(Split.TRAIN, "b"),
    }  # fmt: skip
    assert found.quarantined == ()


def test_an_article_that_joins_two_splits_is_quarantined():
    earlier = {"a": Place(Split.TEST, "a"), "b": Place(Split.TRAIN, "b")}
    found = split([Item(id_) for id_ in "abxy"], [("a", "x"), ("x", "b")], earlier, Rules())
    assert found.quarantined == ("x",)
    assert {id_: found.places[id_] for id_ in "ab"} == earlier
    assert found.places["y"].split is Split.TRAIN


def test_a_planted_copy_is_found(press):
    rows, pieces, groups = press
    places = dict(splits_of(split(items(rows), groups, {}, Rules())))
    victim = next(piece for piece in sorted(pieces, key=lambda one: one.id) if places[piece.id] is Split.TEST)
    half = victim.text[: len(victim.text) // 2]
    planted = [*pieces, Piece("trap", half, title="Something else", date="2020-01-01")]
    found = leaks(planted, {**places, "trap": Split.TRAIN})
    assert {(near.b, near.why) for near in found.over if near.a == victim.id} == {("trap", Why.SIMILAR)}
    assert found.nearest[0] == next(near for near in found.over if near.a == victim.id)


def test_same_address_number_or_headline_in_two_splits_leak():
    writer = Press(2, words=5000)
    texts = [text_of(writer.article(40, 60)) for _ in range(6)]
    pieces = [
        Piece("a", texts[0], url="https://example.org/x"), Piece("b", texts[1], url="http://www.example.org/x/"),
        Piece("c", texts[2], wire="mpd-1"), Piece("d", texts[3], wire="mpd-1"),
        Piece("e", texts[4], "Deiche", "2025-01-02"), Piece("f", texts[5], "Deiche", "2025-01-02"),
    ]  # fmt: skip
    parts = dict(zip("abcdef", ("train", "test") * 3, strict=True))
    assert [(near.a, near.b, near.why) for near in leaks(pieces, parts).over] == [
        ("a", "b", Why.SAME_ADDRESS), ("c", "d", Why.SAME_WIRE), ("e", "f", Why.SAME_HEADLINE),
    ]  # fmt: skip
    assert [group.ids for group in near_duplicates(pieces)] == [("a", "b"), ("c", "d"), ("e", "f")]


def test_labels_are_spread(press):
    rows, _, groups = press
    found = split(items(rows), groups, {}, Rules())
    sizes = Counter(splits_of(found).values())
    assert {one: sizes[one] / len(rows) for one in sizes} == pytest.approx(
        {Split.TRAIN: 0.8, Split.VALIDATION: 0.1, Split.TEST: 0.1}, abs=0.02
    )
    labels = {one: Counter() for one in Split}
    for item in items(rows):
        labels[found.places[item.id].split].update(item.labels)
    assert all(abs(value) <= 0.2 for row in deviations(labels).values() for value in row.values())


def test_deviations_are_relative_shares():
    found = deviations({"train": {"quote": 3, "actor": 1}, "test": {"quote": 1, "actor": 3}, "validation": {}})
    assert found == {
        "actor": {"train": -0.5, "test": 0.5, "validation": None},
        "quote": {"train": 0.5, "test": -0.5, "validation": None},
    }


def test_by_time_later_articles_come_later(press):
    rows, _, groups = press
    found = split(items(rows), groups, {}, Rules(by_time=True)).places
    latest = {}
    for item in items(rows):
        group = found[item.id].group
        latest[group] = max(latest.get(group, ""), item.date)
    days = {one: [latest[place.group] for place in found.values() if place.split is one] for one in Split}
    assert max(days[Split.TRAIN]) < min(days[Split.VALIDATION])
    assert max(days[Split.VALIDATION]) < min(days[Split.TEST])


def test_by_time_new_articles_fit_between_earlier_ones():
    dated = [Item(f"{day:02}", {}, f"2025-01-{day:02}") for day in range(1, 21)]
    before = split(dated, [], {}, Rules(by_time=True, shares=(0.5, 0.25, 0.25)))
    new = [Item("n1", {}, "2025-01-03"), Item("n2", {}, "2025-02-01"), Item("n3", {}, None)]
    after = split([*dated, *new], [], before.places, Rules(by_time=True))
    assert [after.places[id_].split for id_ in ("n1", "n2", "n3")] == [Split.TRAIN, Split.TEST, Split.TRAIN]


def test_held_out_sources_are_the_test_data():
    known = [Item(f"{n:02}", {}, None, n % 5 == 0) for n in range(40)]
    found = split(known, [("00", "01")], {}, Rules(hold_out=True)).places
    assert {id_ for id_, place in found.items() if place.split is Split.TEST} == {
        "01", *(item.id for item in known if item.held_out)
    }  # fmt: skip


def test_large_groups_are_listed():
    known = [Item(f"{n:02}") for n in range(40)]
    found = split(known, [("00", "01", "02"), ("03", "04")], {}, Rules())
    assert found.large == ("00",)


def test_the_same_long_quote():
    long = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"
    found = same_quotes([("a", f"„{long}“"), ("b", long.upper()), ("a", long), ("c", "zu kurz"), ("d", "zu kurz")])
    assert found == [("a", "b")]


def test_components_take_bonds_of_any_length():
    assert components("abcdef", [("a", "b"), ("c", "d", "b"), ("f",)]) == [("a", "b", "c", "d"), ("e",), ("f",)]


def test_the_real_articles(shared_seeds):
    pieces = [Piece(path.name[:3], path.read_text(encoding="utf-8")) for path in sorted(shared_seeds.glob("0*.txt"))]
    groups = [group.ids for group in near_duplicates(pieces)]
    assert groups == [("000", "001")]
    for seed in range(20):
        found = split([Item(piece.id) for piece in pieces], groups, {}, Rules((0.4, 0.3, 0.3), seed))
        assert found.places["000"] == found.places["001"]
        assert leaks(pieces, splits_of(found)).over == ()
    each = leaks(pieces, {piece.id: piece.id for piece in pieces})
    assert [(near.a, near.b) for near in each.over] == [("000", "001")]
    shared = [near for near in each.nearest if "004" in (near.a, near.b) and near.sentences]
    assert shared
    assert all(near.why is None for near in shared)
