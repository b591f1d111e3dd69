import copy

import pytest

from bracket_markup import annotated
from wortlaut.domain.boundaries import Boundaries
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.span import Link, Span
from wortlaut.session.linking import Target, first_link_type, link_change, targets

# s1 Marek, s2 the quote, s3 Halter inside it, s4 the demand, s5 the condition, s6 Lund
MARKED = (
    "[A Marek] sagte, [Q es koste Geld, so [A Halter]]. Er will [C:demanded Boote schicken], [K wenn es geht]. [A Lund]"
)


def content_of(*links: tuple[str, str, str]) -> LayerContent:
    return annotated(MARKED, links)[1]


def shown(found: list[Target]) -> list[tuple[str, tuple[str, ...], int]]:
    return [(target.span_id, target.link_types, target.distance) for target in found]


def test_the_nearest_target_comes_first(scheme: Scheme) -> None:
    assert shown(targets(content_of(), scheme, "s2")) == [
        ("s3", ("speaker",), 0),  # nested
        ("s1", ("speaker",), 8),
        ("s6", ("speaker",), 40),
    ]


def test_equally_near_targets_stand_in_text_order(scheme: Scheme) -> None:
    _, content = annotated("[A Rask] zu [Q ja] zu [A Lund]")
    assert [target.span_id for target in targets(content, scheme, "s2")] == ["s1", "s3"]


def test_a_focused_actor_is_linked_from_what_it_says_and_does(scheme: Scheme) -> None:
    found = {target.span_id: target.link_types for target in targets(content_of(), scheme, "s1")}
    assert found == {"s2": ("speaker",), "s4": ("committer", "asked_by")}


@pytest.mark.parametrize(
    ("status", "types"),
    [
        ("demanded", ("committer", "asked_by")),
        ("refused", ("committer", "asked_by")),
        ("pledged", ("committer", "asked_by")),
        (None, ("committer", "asked_by")),
    ],
)
def test_both_types_are_offered(scheme: Scheme, status: str | None, types: tuple[str, ...]) -> None:
    _, content = annotated("[A Rask] will [C Boote schicken]")
    span = content.spans["s2"]
    changed = LayerContent(
        None, [content.spans["s1"], Span("s2", span.label, span.fragments, {"status": status} if status else {})]
    )
    assert targets(changed, scheme, "s2")[0].link_types == types


def test_two_who_act_are_linked_one_after_the_other(scheme: Scheme) -> None:
    marked = "[C:intended [A Rask] und wohl auch [A Lund] wollen kommen]. [A Der Rat] schweigt."
    _, content = annotated(marked, [("committer", "s1", "s2")])
    assert shown(targets(content, scheme, "s1")) == [
        ("s3", ("committer", "asked_by"), 0),
        ("s4", ("committer", "asked_by"), 2),
        ("s2", ("asked_by",), 0),  # acts already
    ]


def test_who_asks_follows_on_who_acts(scheme: Scheme) -> None:
    marked = "[A Rask] forderte [A Lund] auf, [C:demanded Boote zu schicken]."
    _, content = annotated(marked, [("committer", "s3", "s2")])
    assert shown(targets(content, scheme, "s3")) == [
        ("s1", ("asked_by", "committer"), 20),
        ("s2", ("asked_by",), 6),
    ]


def test_a_quote_without_a_speaker_is_nearer_to_an_actor_than_one_that_has_it(scheme: Scheme) -> None:
    marked = "[A Rask] sagte, [Q das [Q „Amt“] schlafe], [A Lund] dagegen: [Q es wache]."
    _, content = annotated(marked, [("speaker", "s2", "s1")])
    assert [found.span_id for found in targets(content, scheme, "s4")] == ["s3", "s5", "s2"]
    assert [found.distance for found in targets(content, scheme, "s4")] == [10, 10, 2]
    assert [found.span_id for found in targets(content, scheme, "s1")] == ["s3", "s5"]


def test_what_stands_in_the_same_sentence_is_nearer(scheme: Scheme) -> None:
    marked = "Das sagte [A Rask]. [Q „Es fehlt Geld“], sagte [A Lund]. [A Oyen] schwieg."
    text, content = annotated(marked)
    assert [found.span_id for found in targets(content, scheme, "s2")] == ["s1", "s3", "s4"]
    places = Boundaries(text, "de")
    assert [found.span_id for found in targets(content, scheme, "s2", boundaries=places)] == ["s3", "s1", "s4"]
    assert [found.span_id for found in targets(content, scheme, "s1", boundaries=places)] == ["s2"]


def test_who_spoke_before_is_nearer_than_who_speaks_next(scheme: Scheme) -> None:
    text, content = annotated("Das sagte [A Rask] am Montag im Rat. [Q Der Kai sei morsch]. [A Oyen] schwieg.")
    places = Boundaries(text, "de")
    assert [found.span_id for found in targets(content, scheme, "s2", boundaries=places)] == ["s1", "s3"]


def test_a_type_made_for_other_values_comes_last(scheme: Scheme) -> None:
    data = copy.deepcopy(dict(scheme.data))
    data["links"].reverse()  # asked_by before committer
    other = scheme_from_data(data)
    demanded = annotated("[A Rask] will [C:demanded Boote schicken]")[1]
    pledged = annotated("[A Rask] will [C:pledged Boote schicken]")[1]
    assert targets(demanded, other, "s2")[0].link_types == ("asked_by", "committer")
    assert targets(pledged, other, "s2")[0].link_types == ("committer", "asked_by")
    assert targets(pledged, other, "s1")[0].link_types == ("committer", "asked_by")


def test_links_that_are_there_are_left_out(scheme: Scheme) -> None:
    content = content_of(("speaker", "s2", "s3"), ("asked_by", "s4", "s1"))
    assert [target.span_id for target in targets(content, scheme, "s2")] == ["s1", "s6"]
    assert ("s4", ("committer",), 42) in shown(targets(content, scheme, "s1"))
    assert "s2" not in [target.span_id for target in targets(content, scheme, "s3")]


def test_the_maximum_of_a_type_is_kept(scheme: Scheme) -> None:
    data = copy.deepcopy(dict(scheme.data))
    data["links"][0]["max"] = 1
    single = scheme_from_data(data)
    content = content_of(("speaker", "s2", "s3"))
    assert targets(content, single, "s2") == []
    assert "s2" not in [target.span_id for target in targets(content, single, "s1")]


def test_a_scheme_that_links_a_label_to_itself(scheme: Scheme) -> None:
    data = copy.deepcopy(dict(scheme.data))
    data["links"].append({**data["links"][0], "id": "same_as", "from": "actor", "to": "actor"})
    own = scheme_from_data(data)
    found = {target.span_id: target.link_types for target in targets(content_of(), own, "s1")}
    assert found["s3"] == ("same_as",)
    assert "s1" not in found
    change = link_change(content_of(), own, "s3", "s1", "same_as")
    assert isinstance(change, ChangeSet)
    made = change.changes[0].after
    assert isinstance(made, Link)
    assert (made.source, made.target) == ("s3", "s1")


@pytest.mark.parametrize(
    ("focused", "other", "kind", "ends"),
    [
        ("s2", "s1", "speaker", ("s2", "s1")),
        ("s1", "s2", "speaker", ("s2", "s1")),
        ("s4", "s5", "conditions", ("s5", "s4")),
        ("s5", "s4", "conditions", ("s5", "s4")),
    ],
)
def test_a_link_runs_in_the_direction_of_the_scheme(
    scheme: Scheme, focused: str, other: str, kind: str, ends: tuple[str, str]
) -> None:
    change = link_change(content_of(), scheme, focused, other, kind)
    assert isinstance(change, ChangeSet)
    made = change.changes[0].after
    assert isinstance(made, Link)
    assert ((made.source, made.target), made.type, change.focus) == (ends, kind, focused)


@pytest.mark.parametrize(
    ("focused", "other", "kind", "code"),
    [
        ("s1", "s3", "speaker", "link_does_not_fit"),
        ("s1", "s2", "speaker", "link_exists"),
        ("s1", "s2", "friend_of", "unknown_link"),
        ("s2", "s2", "speaker", "link_to_itself"),
    ],
)
def test_what_cannot_be_linked(scheme: Scheme, focused: str, other: str, kind: str, code: str) -> None:
    result = link_change(content_of(("speaker", "s2", "s1")), scheme, focused, other, kind)
    assert isinstance(result, Problem)
    assert result.code == code


def test_the_link_a_label_starts_with(scheme: Scheme) -> None:
    kinds = [first_link_type(scheme, label.id) for label in scheme.labels]
    assert [kind.id if kind else None for kind in kinds] == ["speaker", None, "committer", "conditions"]
