"""Importing: what is new, what is known, what is refused, and taking it back."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store_helpers import TEXT, article, contents, import_articles, import_layer, span_object, tag
from wortlaut.domain.article import Source
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerKind, LayerState
from wortlaut.errors import BadInputError, UsageError
from wortlaut.session.session import Session
from wortlaut.store import check, replay, stream
from wortlaut.store.bulk import Import
from wortlaut.store.bulk_values import ArticleOutcome, IncomingLayer, LayerOutcome
from wortlaut.store.project_file import Project

Open = Callable[..., Session]


def layer(annotator: str | None = "Ben", **fields: Any) -> IncomingLayer:
    """A layer of two spans and a link."""
    if "spans" not in fields:
        actor, quote = span_object(35, 44, "actor"), span_object(0, 27, attributes={"type": "indirect"})
        fields["spans"] = [quote, actor]
        fields["links"] = [{"id": new_id(), "type": "speaker", "from": quote["id"], "to": actor["id"]}]
    return IncomingLayer(annotator, **fields)


def records(project: Project, **choice: Any) -> list[stream.LayerRecord]:
    with stream.snapshot(project) as reader:
        return list(stream.layers(reader, **choice))


def test_articles_come_back_exactly(open_session: Open) -> None:
    session = open_session()
    item = article("\ufeff\0 Erste\r\nZeile\u2028e\u0301 🇩🇪", title="T", language="en", meta={"b": 1, "a": [None]})
    import_articles(session.project, item)
    assert session.open_article(item.id) == item


def test_the_same_files_again_change_nothing(open_session: Open) -> None:
    project = open_session().project
    import_layer(project, article(), layer_ := layer(state=LayerState.SUBMITTED, version=1))
    before = contents(project)
    with Import(project) as batch:
        assert batch.add_article(article()) is ArticleOutcome.KNOWN
        assert batch.add_layer(article().id, layer_) is LayerOutcome.SAME
    assert batch.report.action is None
    assert not batch.report.changed
    assert contents(project) == before


@pytest.mark.parametrize("apart", [False, True])
def test_the_same_text_from_two_files_is_one_article(open_session: Open, apart: bool) -> None:
    session = open_session()
    one, two = article(name="a.txt"), article(name="b.txt")
    if apart:
        import_articles(session.project, one)
        import_articles(session.project, two)
    else:
        import_articles(session.project, one, two)
    assert [source.name for source in session.open_article(one.id).sources] == ["a.txt", "b.txt"]
    assert check.run(session.project, session.scheme) == []


def test_a_dry_run_writes_nothing_and_reports_all(open_session: Open) -> None:
    project = open_session().project
    before = contents(project)
    with Import(project, dry_run=True) as batch:
        batch.add_article(article())
        batch.add_layer(article().id, layer())
    assert (batch.report.articles_new, batch.report.spans, batch.report.links) == (1, 2, 1)
    assert batch.report.action is None
    assert contents(project) == before


def test_an_import_that_fails_in_the_middle_leaves_nothing(open_session: Open) -> None:
    project = open_session().project
    before = contents(project)

    def add_until_it_fails(batch: Import) -> None:
        for number in range(50, -1, -1):
            batch.add_article(article(f"{TEXT} {50 / number}"))

    with pytest.raises(ZeroDivisionError), Import(project) as batch:
        add_until_it_fails(batch)
    assert contents(project) == before


def test_a_successor_replaces_and_its_predecessor_stays_frozen(open_session: Open) -> None:
    session = open_session()
    first = layer(state=LayerState.SUBMITTED, version=1)
    import_layer(session.project, article(), first)
    later = layer(state=LayerState.SUBMITTED, version=2, spans=[first.spans[0], span_object(50, 52)])
    assert import_layer(session.project, article(), later) is LayerOutcome.NEW_VERSION
    (record,) = records(session.project)
    assert record.layer
    assert (record.layer.version, [span[0] for span in record.spans]) == (2, [span["id"] for span in later.spans])
    assert [row[1] for row in contents(session.project)["submission"]] == [1, 2]
    assert check.run(session.project, session.scheme) == []


@pytest.mark.parametrize("change", ["older", "same version", "unrelated", "work would be lost"])
def test_what_is_no_successor_is_refused_naming_both(open_session: Open, change: str) -> None:
    session = open_session("Ben")
    project = session.project
    state = LayerState.OPEN if change == "work would be lost" else LayerState.SUBMITTED
    first = layer(state=state, version=2)
    import_layer(project, article(), first)
    if change == "work would be lost":
        session.reload()
        session.open_article(article().id)
        tag(session, (50, 52))
    version = {"older": 1, "same version": 2}.get(change, 3)
    spans = [span_object(50, 52)] if change == "unrelated" else [first.spans[0]]
    before = contents(project)
    with pytest.raises(BadInputError, match="layer_conflict") as caught:
        import_layer(project, article(), layer(state=LayerState.SUBMITTED, version=version, spans=spans))
    assert (caught.value.params["existing_version"], caught.value.params["incoming_version"]) == (2, version)
    assert contents(project) == before


def test_an_open_layer_nobody_here_worked_on_gives_way_to_its_successor(open_session: Open) -> None:
    session = open_session("Ben")
    first = layer()
    import_layer(session.project, article(), first)
    session.reload()
    session.open_article(article().id)  # looking is no work
    later = layer(state=LayerState.SUBMITTED, version=1, spans=[*first.spans, span_object(50, 52)])
    assert import_layer(session.project, article(), later) is LayerOutcome.NEW_VERSION
    (record,) = records(session.project)
    assert record.layer
    assert (record.layer.state, record.layer.version, len(record.spans)) == ("submitted", 1, 3)
    assert check.run(session.project, session.scheme) == []


@pytest.mark.parametrize("more", [{"read": [[0, 5]]}, {"extra": {"tool": "x"}}])
def test_a_layer_that_says_more_is_not_the_same(open_session: Open, more: dict[str, Any]) -> None:
    project = open_session().project
    first = layer()
    import_layer(project, article(), first)
    fuller = layer(spans=first.spans, links=first.links, **more)
    with pytest.raises(BadInputError, match="layer_conflict"):
        import_layer(project, article(), fuller)
    assert import_layer(project, article(), first) is LayerOutcome.SAME


@pytest.mark.parametrize("apart", [False, True])
def test_a_known_article_gets_the_title_and_keys_it_lacks(open_session: Open, apart: bool) -> None:
    session = open_session()
    one, two = article(meta={"a": 1}), article(meta={"a": 2, "b": [3]}, title="T")
    for batch in ([one], [two]) if apart else ([one, two],):
        action = import_articles(session.project, *batch)
    there = session.open_article(one.id)
    assert (there.meta, there.title) == ({"a": 1, "b": [3]}, "T")
    assert import_articles(session.project, two) is None  # nothing new any more
    assert check.run(session.project, session.scheme) == []
    if apart:
        assert action is not None
        session.undo_action(action)
        assert session.open_article(one.id).meta == {"a": 1}


def test_merging_adds_what_is_missing_and_keeps_links(open_session: Open) -> None:
    session = open_session("Ben")
    import_articles(session.project, article())
    session.open_article(article().id)
    own = tag(session, (35, 44))
    incoming = layer()
    assert import_layer(session.project, article(), incoming, merge=True) is LayerOutcome.MERGED
    session.reload()
    assert session.content
    assert set(session.content.spans) == {own.id, incoming.spans[0]["id"]}
    (link,) = session.content.links.values()
    assert (link.source, link.target) == (incoming.spans[0]["id"], own.id)
    assert import_layer(session.project, article(), incoming, merge=True) is LayerOutcome.SAME


def test_merging_into_a_submitted_layer_is_refused(open_session: Open) -> None:
    project = open_session().project
    import_layer(project, article(), layer(state=LayerState.SUBMITTED, version=1))
    with pytest.raises(BadInputError, match="layer_submitted"):
        import_layer(project, article(), layer(), merge=True)


def test_ids_that_live_elsewhere_are_made_anew_and_links_follow(open_session: Open) -> None:
    session = open_session()
    mine, theirs = layer("Ben"), layer("Cem")
    theirs.spans, theirs.links = mine.spans, mine.links
    with Import(session.project) as batch:
        batch.add_article(article())
        batch.add_layer(article().id, mine)
        batch.add_layer(article().id, theirs)
    first, second = records(session.project)
    assert [span[1:] for span in first.spans] == [span[1:] for span in second.spans]
    assert {span[0] for span in first.spans}.isdisjoint(span[0] for span in second.spans)
    assert second.links[0][2:4] == tuple(span[0] for span in second.spans)
    assert check.run(session.project, session.scheme) == []
    assert import_layer(session.project, article(), theirs) is LayerOutcome.SAME


def test_names_are_one_by_case_and_composition(open_session: Open) -> None:
    project = open_session().project
    with Import(project) as batch:
        for number, name in enumerate(("Zoë", "ZOE\u0308", "zoe\u0308")):
            item = article(f"{TEXT}{number}")
            batch.add_article(item)
            batch.add_layer(item.id, layer(name))
    assert [row[1] for row in contents(project)["annotator"]] == ["Zoë"]
    with pytest.raises(UsageError, match="annotator_name_reserved"):
        import_layer(project, article(), layer("Gold"))


def test_undoing_an_import_removes_it_and_redoing_brings_it_back(open_session: Open) -> None:
    session = open_session()
    import_layer(session.project, article(), layer(state=LayerState.SUBMITTED, version=1))
    before = {name: rows for name, rows in contents(session.project).items() if name != "undo_entry"}
    seq = session.actions()[0].seq
    session.open_article(article().id)  # opening is no work
    session.undo_action(seq)
    assert session.article_count() == 0
    assert session.article is None
    session.redo_action(seq)
    after = contents(session.project)
    mine = [row for row in after["layer"] if row[12] == 0]
    assert [row for row in after["layer"] if row not in mine] == before["layer"]
    assert (after["span"], after["link"], after["submission"]) == (before["span"], before["link"], before["submission"])
    assert check.run(session.project, session.scheme) == []


def test_an_import_somebody_works_on_is_not_undone(open_session: Open) -> None:
    session = open_session()
    seq = import_articles(session.project, article())
    assert seq
    session.open_article(article().id)
    tag(session, (0, 3))
    before = contents(session.project)
    with pytest.raises(BadInputError, match="undo_conflict"):
        session.undo_action(seq)
    assert contents(session.project) == before


def test_layers_come_in_the_order_of_exports(open_session: Open) -> None:
    project = open_session().project
    items = sorted((article(f"{TEXT}{number}") for number in range(3)), key=lambda item: item.id, reverse=True)
    with Import(project) as batch:
        for item in items:
            batch.add_article(item)
        for name, kind in (
            ("b", LayerKind.PERSON),
            (None, LayerKind.MACHINE),
            (None, LayerKind.GOLD),
            ("a", LayerKind.PERSON),
        ):
            state = LayerState.GOLD if kind is LayerKind.GOLD else LayerState.OPEN
            batch.add_layer(items[0].id, layer(name, kind=kind, state=state))
    seen = [(record.article.id, record.layer and record.layer.annotator) for record in records(project)]
    last = items[0].id
    assert seen == [(items[2].id, None), (items[1].id, None), *((last, name) for name in ("a", "b", "gold", "machine"))]
    assert [record.layer and record.layer.kind for record in records(project, kinds={"gold"}, unopened=False)] == [
        "gold"
    ]
    assert len(records(project, annotator="b", unopened=False)) == 1


def test_a_source_with_a_new_header_is_kept(open_session: Open) -> None:
    session = open_session()
    item = article()
    import_articles(session.project, item)
    import_articles(session.project, article(name="c.txt"))
    assert session.open_article(item.id).sources[1] == Source("c.txt", item.header, item.date)


NAMES = st.sampled_from(["Ben", "Cem"])
SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.integers(1, 10), st.booleans(), st.sampled_from(["quote", "actor"])), max_size=4
)


@given(
    batches=st.lists(st.lists(st.tuples(st.integers(0, 2), NAMES, st.integers(0, 2), SPANS), max_size=4), max_size=4)
)
def test_any_imports_can_be_replayed(
    batches: list[Any], scheme: Scheme, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("bulk") / "p.wortlaut"
    session = Session.create(path, "Mia", scheme)
    for batch_data in batches:
        try:
            with Import(session.project) as batch:
                for number, name, version, spans in batch_data:
                    item = article(f"{TEXT}{number}")
                    batch.add_article(item)
                    objects = [
                        span_object(start, start + length, label, fragments=[[start, start + length], [45, 47]])
                        if split
                        else span_object(start, start + length, label)
                        for start, length, split, label in spans
                    ]
                    state = LayerState.SUBMITTED if version else LayerState.OPEN
                    batch.add_layer(
                        item.id, layer(name, state=state, version=version, spans=objects), merge=not version
                    )
        except BadInputError:
            pass  # a conflict: nothing of this batch may be there
    with session.project.reading() as connection:
        assert replay.differences(connection) == []
    session.close()
