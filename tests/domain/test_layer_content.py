from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.kept import KeptLinks, KeptSpans
from wortlaut.domain.layer_content import Beginning, LayerContent
from wortlaut.domain.span import Layer, LayerState, Link, Span, normalize_fragments, subtract_range

pieces = st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=4)


def state(content: LayerContent) -> tuple[object, ...]:
    return (
        content.layer,
        dict(content.spans),
        dict(content.links),
        [span.id for span in content.ordered()],
        {span_id: sorted(link.id for link in content.links_of(span_id)) for span_id in content.spans},
    )


@given(pieces)
def test_fragments_are_sorted_apart_and_not_empty(ranges: list[tuple[int, int]]) -> None:
    fragments = normalize_fragments(ranges)
    inside = {at for start, end in ranges for at in range(start, end)}
    assert {at for start, end in fragments for at in range(start, end)} == inside
    assert all(start < end for start, end in fragments)
    assert all(before[1] < after[0] for before, after in pairwise(fragments))


@given(pieces, st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: (min(pair), max(pair))))
def test_subtracting_takes_exactly_the_hole(ranges: list[tuple[int, int]], hole: tuple[int, int]) -> None:
    fragments = normalize_fragments(ranges)
    left = subtract_range(fragments, hole)
    expected = {at for start, end in fragments for at in range(start, end)} - set(range(*hole))
    assert {at for start, end in left for at in range(start, end)} == expected
    assert all(start < end for start, end in left)


def test_a_span_with_a_hole() -> None:
    span = Span("a", "quote", ((0, 3), (8, 12)))
    assert (span.start, span.end, span.length) == (0, 12, 7)
    assert span.surface("Ja, sagt er: nein") == ("Ja,", " er:")
    assert [at for at in range(13) if span.covers(at)] == [0, 1, 2, 8, 9, 10, 11]


def test_looking_up() -> None:
    long, inner, hole = (
        Span("a", "quote", ((0, 20),)),
        Span("b", "actor", ((5, 9),)),
        Span("c", "quote", ((2, 4), (12, 14))),
    )
    content = LayerContent(None, [hole, inner, long], [Link("l", "speaker", "a", "b")])
    assert [span.id for span in content.ordered()] == ["a", "c", "b"]
    assert [span.id for span in content.overlapping(6, 7)] == ["b", "c", "a"]  # the hull counts, shortest first
    assert [span.id for span in content.covering(6)] == ["b", "a"]
    assert [content.position(span_id) for span_id in "acb"] == [0, 1, 2]
    assert content.at_position(2) is inner
    assert [content.position_after(offset) for offset in (0, 1, 3, 6)] == [0, 1, 2, 3]
    assert [link.id for link in content.links_of("b")] == ["l"]
    assert list(content.links_of("c")) == []
    assert len(content) == 3


@given(st.data())
def test_any_actions_undone_give_the_layer_back(data: st.DataObject) -> None:
    content = LayerContent(Layer("layer", "article", None), [Span("s0", "quote", ((0, 5),))])
    before = state(content)
    done: list[ChangeSet] = []
    for number in range(data.draw(st.integers(1, 12))):
        span_ids = sorted(content.spans)
        action = data.draw(st.sampled_from(["create", "edit", "delete", "link", "layer"]))
        changes: tuple[Change, ...]
        if action == "create" or not span_ids:
            start = data.draw(st.integers(0, 30))
            changes = (Change(None, Span(f"n{number}", "actor", ((start, start + data.draw(st.integers(1, 9))),))),)
        elif action == "layer":
            layer = content.layer
            changes = (Change(layer, replace(layer, state=LayerState.SUBMITTED, version=number)),)
        else:
            span = content.spans[data.draw(st.sampled_from(span_ids))]
            if action == "edit":
                changes = (Change(span, replace(span, fragments=((number, number + 3),), label="condition")),)
            elif action == "link":
                target = data.draw(st.sampled_from(span_ids))
                changes = (Change(None, Link(f"l{number}", "speaker", span.id, target)),)
            else:
                changes = (*(Change(link, None) for link in content.links_of(span.id)), Change(span, None))
        done.append(ChangeSet(action, changes))
        content.apply(done[-1])
    after = state(content)
    for changes_made in reversed(done):
        content.apply(changes_made.inverse())
    assert state(content) == before
    for changes_made in done:
        content.apply(changes_made)
    assert state(content) == after


def test_replacing_what_is_not_there() -> None:
    with pytest.raises(KeyError):
        LayerContent(None).apply(ChangeSet("delete", (Change(Span("x", "quote", ((0, 1),)), None),)))


def test_changes_that_make_no_sense() -> None:
    with pytest.raises(ValueError, match="before or after"):
        Change(None, None)
    with pytest.raises(TypeError):
        Change(Span("x", "quote", ((0, 1),)), Link("l", "speaker", "x", "y"))


def test_spans_and_links_kept_as_rows_are_like_any_other() -> None:
    made: list[str] = []

    keys = [(5, 9, "actor", "b"), (0, 20, "quote", "a"), (1, 2, "actor", "c")]

    def make(place: int) -> Span:
        start, end, label, id_ = keys[place]
        made.append(id_)
        return Span(id_, label, ((start, end),))

    unsure = Span("c", "actor", ((1, 2),), unsure=True)
    content = LayerContent(
        None,
        KeptSpans([unsure], keys, make),
        KeptLinks((), [("l", "a", "b")], lambda _: Link("l", "speaker", "a", "b")),
    )
    assert content.counts() == {"quote": (1, 0), "actor": (2, 1)}
    assert (len(content), content.keys(), made) == (
        3,
        ((0, 20, "quote", "a"), (1, 2, "actor", "c"), (5, 9, "actor", "b")),
        [],
    )
    before = content.stretches_now()
    assert content.covering(6) == [Span("b", "actor", ((5, 9),)), Span("a", "quote", ((0, 20),))]
    assert content.links_of("b") == [Link("l", "speaker", "a", "b")]
    assert content.covering(6)[0] is content.spans["b"]
    content.apply(ChangeSet("delete", (Change(content.links["l"], None), Change(content.spans["a"], None))))
    assert state(content) == state(LayerContent(None, [unsure, Span("b", "actor", ((5, 9),))]))
    assert set(before) == {("quote", ((0, 20),)), ("actor", ((5, 9),)), ("actor", ((1, 2),))}
    assert set(made) == {"a", "b"}


def test_stretches_of_rows_need_no_spans_and_links_are_read_when_they_are_asked_for() -> None:
    asked: list[str] = []

    def make(_: int) -> Span:
        asked.append("span")
        return Span("a", "quote", ((0, 4), (6, 9)))

    def links() -> KeptLinks:
        asked.append("links")
        return KeptLinks((), [("l", "a", "a")], lambda _: Link("l", "speaker", "a", "a"))

    spans = KeptSpans((), [(0, 9, "quote", "a")], make, lambda _: ((0, 4), (6, 9)))
    content = LayerContent(None, spans, links)
    assert (list(content.stretches_now()), asked) == ([("quote", ((0, 4), (6, 9)))], [])
    content.apply(ChangeSet("delete", (Change(content.links["l"], None),)))
    assert (dict(content.links), asked) == ({}, ["links"])


QUESTIONS = {
    "overlapping": lambda content, at: content.overlapping(at, at + 5),
    "covering": lambda content, at: content.covering(at),
    "position after": lambda content, at: content.position_after(at),
    "place": lambda content, at: content.at_position(at % len(content)) if len(content) else None,
    "known": lambda content, at: [content.spans.get(key) for key in (f"s{at}", "nobody", "")],
    "ids": lambda content, at: (at, list(content.spans), len(content.spans)),
    "links": lambda content, at: content.links_of(f"s{at}"),
    "counts": lambda content, at: (at, dict(content.counts()), content.keys(), len(content)),
}


@given(st.data())
def test_a_begun_layer_answers_like_one_that_was_read_at_once(data: st.DataObject) -> None:
    places = data.draw(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=8))
    stored = {
        f"s{number}": Span(f"s{number}", "quote", ((start, start + length),), unsure=not number % 3)
        for number, (start, length) in enumerate(places)
    }
    links = [Link("l", "speaker", "s0", "s1")] if len(stored) > 1 else []
    before = data.draw(st.integers(0, 40))
    layer = Layer("layer", "article", None)
    wanted = list(range(data.draw(st.integers(0, 4))))

    def read() -> tuple[KeptSpans, KeptLinks] | None:
        return None if wanted and wanted.pop() else (KeptSpans(stored.values()), KeptLinks(links))

    first = [span for span in stored.values() if span.start < before]
    begun = LayerContent.begun(layer, Beginning(first, before, len(stored)), read)
    whole = LayerContent(layer, stored.values(), links)
    kept = begun.spans
    steps = st.tuples(st.sampled_from([*QUESTIONS, "read", "read some", "change"]), st.integers(0, 30))
    for number, (step, at) in enumerate(data.draw(st.lists(steps, max_size=12))):
        if step == "read":
            begun.read_rest()
        elif step == "read some":
            assert begun.read_some() == begun.is_whole
        elif step == "change":
            begun.read_rest()  # as the session does before it writes
            key = f"s{at % 3}"
            known = whole.spans.get(key)
            gone = tuple(Change(link, None) for link in whole.links_of(key))
            changes = (*gone, Change(known, None)) if known else (Change(None, Span(key, "actor", ((at, at + 3),))),)
            for content in (begun, whole):
                content.apply(ChangeSet(f"change {number}", changes))
        else:
            assert QUESTIONS[step](begun, at) == QUESTIONS[step](whole, at), step
    assert state(begun) == state(whole)
    assert begun.is_whole
    assert dict(kept) == dict(whole.spans)
    assert sorted(begun.stretches_now()) == sorted(whole.stretches_now())


def test_what_the_top_of_an_article_shows_is_known_before_the_rest_is_read() -> None:
    def refuse() -> tuple[KeptSpans, KeptLinks]:
        raise OSError("the disk is gone")

    first = Span("a", "quote", ((0, 20),))
    content = LayerContent.begun(Layer("layer", "article", None), Beginning([first], 10, 3), refuse)
    assert (content.overlapping(2, 10), content.covering(9), len(content)) == ([first], [first], 3)
    assert (content.spans["a"], content.spans.get(""), list(content.stretches_now())) == (
        first,
        None,
        [("quote", ((0, 20),))],
    )
    assert not content.is_whole
    for ask in (lambda: content.overlapping(2, 11), lambda: content.spans.get("b"), content.read_rest):
        with pytest.raises(OSError, match="disk"):
            ask()
    assert not content.is_whole
