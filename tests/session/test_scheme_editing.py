"""Changing the scheme of a project with 10,000 spans: nothing is orphaned, all can be undone, old exports come in."""

import copy
import json
import random
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wortlaut.domain.change import Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.rules import problems
from wortlaut.domain.rules.roles import roles
from wortlaut.domain.scheme import LineStyle, Scheme, SchemeError, scheme_from_data
from wortlaut.domain.scheme_carrying import carried_span
from wortlaut.domain.scheme_editing import SchemeDraft
from wortlaut.domain.span import Span
from wortlaut.errors import BadInputError
from wortlaut.session import annotate, jobs, scheme_editing
from wortlaut.session.exporting import ExportOptions
from wortlaut.session.importing import ImportOptions
from wortlaut.session.scheme_files import scheme_of_file, shipped_scheme, write_scheme
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import check_content, replay, scheme_use

BIG, SMALL = (20, 500), (4, 40)
"""Articles, and spans in each."""
EACH = SMALL[0] * SMALL[1] // 4
"""Spans of each label in the small project."""
WORDS = ["Haus", "Baum", "Rat", "Stadt", "Bund", "Plan", "Ziel", "Jahr", "Geld", "Wort"]
VALUES = {"quote": ("type", "direct"), "actor": ("kind", "group"), "commitment": ("status", "refused"),
          "condition": ("type", "only_if")}  # fmt: skip


def line(number: int, size: int = BIG[1]) -> dict[str, Any]:
    """An article with a submitted or an open layer; each condition is linked to the commitment before it."""
    chance = random.Random(number)
    words = [f"{chance.choice(WORDS)}{place}" for place in range(size)]
    text = " ".join(words)
    spans, links, start = [], [], 0
    for place, word in enumerate(words):
        label = list(VALUES)[place % 4]
        attribute, value = VALUES[label]
        spans.append(
            {"id": new_id(), "label": label, "fragments": [[start, start + len(word)]], "surface": [word],
             "attributes": {attribute: value}}
        )  # fmt: skip
        if label == "condition":
            links.append({"id": new_id(), "type": "conditions", "from": spans[-1]["id"], "to": spans[-2]["id"]})
        start += len(word) + 1
    layer = {"annotator": "eva", "state": "submitted" if number % 2 else "open", "version": number % 2}
    return {"format": "wortlaut/1", "text": text, "layer": layer, "spans": spans, "links": links}


def make(folder: Path, articles: int, size: int) -> Path:
    """Make a project and its export in a folder."""
    lines = [json.dumps(line(number, size), ensure_ascii=False) for number in range(articles)]
    (folder / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    jobs.create_project(folder / "p.wortlaut", acting="mia")
    jobs.import_into(folder / "p.wortlaut", [folder / "in.jsonl"], ImportOptions(), acting="mia", backups=folder / "b")
    export(folder / "p.wortlaut", folder / "before.jsonl")
    return folder


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small project and its export."""
    return make(tmp_path_factory.mktemp("scheme"), *SMALL)


@pytest.fixture
def folder(ready: Path, tmp_path: Path) -> Path:
    for name in ("p.wortlaut", "before.jsonl"):
        shutil.copy(ready / name, tmp_path / name)
    return tmp_path


@pytest.fixture
def session(folder: Path) -> Iterator[Session]:
    opened = Session.open(folder / "p.wortlaut", "eva")
    yield opened
    opened.close()


def export(project: Path, target: Path) -> bytes:
    jobs.export_from(project, target, ExportOptions("jsonl", overwrite=True))
    return target.read_bytes()


def changed(session: Session, edit: Callable[[SchemeDraft], object]) -> Applied:
    draft = SchemeDraft(session.scheme)
    edit(draft)
    applied = scheme_editing.change_scheme(session, draft.data)
    assert isinstance(applied, Applied), applied
    return applied


def planned(session: Session, edit: Callable[[SchemeDraft], object]) -> scheme_editing.Impact:
    draft = SchemeDraft(session.scheme)
    edit(draft)
    plan = scheme_editing.plan_change(session, draft.data)
    assert isinstance(plan, scheme_editing.Plan), plan
    return plan.impact


def labels_in(path: Path) -> Counter[str]:
    lines = (json.loads(row) for row in path.read_text(encoding="utf-8").splitlines())
    return Counter(span["label"] for row in lines for span in row["spans"])


def sound(session: Session) -> bool:
    """Tell whether all labels, values and links are known, and the journal says what the tables hold."""
    with session.project.reading() as connection:
        assert scheme_use.unknown(connection, session.scheme) == []
    with closing(session.project.open_reader()) as reader:
        assert list(check_content.submissions(reader)) == []
        assert list(check_content.layers(reader, session.scheme)) == []
        assert replay.differences(reader) == []
    return True


def merge_all(draft: SchemeDraft) -> None:
    draft.merge_labels("condition", "commitment")


def test_rename_recolor_retire_and_merge_10000_spans_and_back(tmp_path: Path) -> None:
    folder = make(tmp_path, *BIG)
    with closing(Session.open(folder / "p.wortlaut", "eva")) as session:
        back_and_forth(session, folder)


def back_and_forth(session: Session, folder: Path) -> None:
    names = {"de": "Person oder Stelle", "en": "Person or body"}
    changed(session, lambda draft: draft.rename_label("actor", names, {"de": "PS", "en": "PB"}))
    changed(session, lambda draft: draft.recolor("actor", "light", "#AA3300", "#F4DDD3"))
    changed(session, lambda draft: draft.retire_label("quote", retired=True))
    impact = planned(session, merge_all)
    assert (impact.spans, impact.relabeled, impact.layers, impact.submitted) == (2500, {"condition": 2500}, 20, 10)
    assert (impact.articles, impact.twice, impact.set_aside, impact.in_review) == (20, 0, 0, 0)
    changed(session, merge_all)
    assert session.scheme.version == "1.6"
    assert session.scheme.label("actor").name == names  # type: ignore[union-attr]
    assert session.scheme.label("quote").retired  # type: ignore[union-attr]
    assert session.scheme.label("condition") is None
    export(session.path, folder / "after.jsonl")
    assert labels_in(folder / "after.jsonl") == {"quote": 2500, "actor": 2500, "commitment": 5000}
    assert sound(session)
    for _ in range(4):
        assert session.undo() is not None
    assert session.scheme.reference == "quote-actor-commitment-condition 1.2"
    assert export(session.path, folder / "again.jsonl") == (folder / "before.jsonl").read_bytes()
    for _ in range(4):
        assert session.redo() is not None
    assert session.scheme.version == "1.6"
    assert export(session.path, folder / "again.jsonl") == (folder / "after.jsonl").read_bytes()
    assert sound(session)


def test_links_and_values_of_a_merged_label_stay(session: Session, folder: Path) -> None:
    changed(session, merge_all)
    link = session.scheme.link("conditions")
    assert link is not None
    assert (link.source, link.target) == ("commitment", "commitment")
    row = json.loads(export(session.path, folder / "after.jsonl").splitlines()[0])
    assert len(row["links"]) == SMALL[1] // 4
    by_id = {span["id"]: span for span in row["spans"]}
    ends = {
        (by_id[one["from"]]["attributes"]["type"], by_id[one["to"]]["attributes"]["status"]) for one in row["links"]
    }
    assert ends == {("only_if", "refused")}


def test_old_exports_come_into_the_changed_project(session: Session, folder: Path) -> None:
    def edit(draft: SchemeDraft) -> None:
        merge_all(draft)
        draft.merge_values("commitment", "status", "refused", "withdrawn")
        draft.rename_label_id("actor", "party")
        draft.retire_label("quote", retired=True)

    changed(session, edit)
    data = session.scheme
    after = export(session.path, folder / "after.jsonl")
    write_scheme(data, folder / "scheme.json")
    other = folder / "other.wortlaut"
    jobs.create_project(other, str(folder / "scheme.json"))
    result = jobs.import_into(other, [folder / "before.jsonl"], ImportOptions(), acting=None, backups=folder / "b")
    assert (result.spans, result.refused) == (4 * EACH, ())
    strip = [{**json.loads(row), "layer": None} for row in after.splitlines()]
    mine = [{**json.loads(row), "layer": None} for row in export(other, folder / "other.jsonl").splitlines()]
    assert mine == strip
    assert labels_in(folder / "other.jsonl") == {"quote": EACH, "party": EACH, "commitment": 2 * EACH}


def test_what_was_submitted_under_the_old_scheme_is_read_in_the_words_of_the_new(session: Session) -> None:
    changed(session, merge_all)
    with session.project.reading() as connection:
        frozen = [text for (text,) in connection.execute("SELECT content FROM submission")]
        read = [scheme_use.frozen(connection, text)[0] for text in frozen]
    assert any('"condition"' in text for text in frozen)
    assert {span.label for spans in read for span in spans} == {"quote", "actor", "commitment"}
    assert sound(session)


def test_a_scheme_does_not_go_back_under_spans_it_does_not_know(session: Session) -> None:
    theme = {"accent": "#444444", "fill": "#DDDDDD"}
    colors = {"light": theme, "dark": theme, "contrast": theme}
    changed(session, lambda draft: draft.add_label("place", {"de": "Ort", "en": "Place"}, colors))  # type: ignore[arg-type]
    added = next(entry.seq for entry in session.actions() if entry.kind == "scheme")
    session.open_article(session.article_ids()[0])
    assert session.content is not None
    assert session.article is not None
    made = annotate.create_span(session.content, session.article.text, session.scheme, "place", [(0, 5)])
    assert not isinstance(made, Problem)
    assert isinstance(session.apply(made), Applied)
    with pytest.raises(BadInputError, match="undo_conflict"):
        session.undo_action(added)
    assert session.scheme.label("place") is not None
    session.undo()
    session.undo()
    assert session.scheme.label("place") is None
    assert session.scheme.version == "1.2"
    changed(session, lambda draft: draft.retire_label("actor", retired=True))
    assert session.scheme.version == "1.4"  # 1.3 was another one


def test_no_span_gets_a_retired_label(session: Session) -> None:
    changed(session, lambda draft: draft.retire_label("actor", retired=True))
    assert session.scheme.label_for_key("2") is None
    session.open_article(session.article_ids()[0])
    assert session.content is not None
    assert session.article is not None
    content, text = session.content, session.article.text
    made = annotate.create_span(content, text, session.scheme, "actor", [(0, 5)])
    assert made == Problem("label_retired", params={"label": "actor"})
    quote = next(span for span in content.ordered() if span.label == "quote")
    assert annotate.relabel(content, session.scheme, quote.id, "actor") == made
    changed(session, lambda draft: draft.retire_label("actor", retired=False))
    assert session.scheme.label_for_key("2") is session.scheme.label("actor")


def test_another_scheme_from_a_file_orphans_nothing(session: Session) -> None:
    names = shipped_scheme("named-entities")
    refused = scheme_editing.change_scheme(session, names.data)
    assert isinstance(refused, Problem)
    assert (refused.code, dict(refused.params)) == (
        "scheme_orphans", {"name": "actor", "label": "actor", "spans": EACH},
    )  # fmt: skip
    applied = scheme_editing.change_scheme(session, scheme_editing.replacing(session, names))
    assert isinstance(applied, Applied)
    assert [label.id for label in session.scheme.offered] == [label.id for label in names.labels]
    assert session.scheme.link("conditions") is not None
    assert sound(session)
    session.undo()
    assert session.scheme.name == "quote-actor-commitment-condition"


def test_nothing_to_change_and_unusable_changes(session: Session) -> None:
    draft = SchemeDraft(session.scheme)
    assert scheme_editing.plan_change(session, session.scheme.data) == Problem("nothing_to_do", "hint")
    draft.recolor("actor", "dark", "yellow")
    with pytest.raises(SchemeError, match="not a color"):
        scheme_editing.plan_change(session, draft.data)
    assert scheme_editing.label_uses(session) == dict.fromkeys(VALUES, EACH)
    assert scheme_editing.value_uses(session, "actor") == {"kind": {"group": EACH}}


def test_spans_that_stand_twice_afterwards_are_counted(session: Session) -> None:
    session.open_article(session.article_ids()[0])
    assert session.content is not None
    assert session.article is not None
    span = next(span for span in session.content.ordered() if span.label == "commitment")
    made = annotate.create_span(session.content, session.article.text, session.scheme, "condition", span.fragments)
    assert not isinstance(made, Problem)
    if isinstance(session.apply(made), Problem):
        pytest.fail("the first article is open")
    assert planned(session, merge_all).twice == 1


def test_gestures_of_the_editor(scheme: Scheme) -> None:
    draft = SchemeDraft(scheme)
    assert draft.set_key("actor", "4") == "condition"
    draft.move_label("condition", -3)
    draft.set_line("quote", LineStyle.DOUBLE)
    draft.add_value("actor", "kind", "party", {"de": "Partei", "en": "party"})
    draft.move_value("actor", "kind", "party", -5)
    draft.rename_value("actor", "kind", "group", {"en": "crowd"})
    draft.retire_value("actor", "kind", "state", retired=True)
    draft.merge_values("quote", "marks", "ok", "faulty")
    draft.rename_label_id("quote", "speech")
    made = draft.scheme()
    assert [label.id for label in made.labels] == ["condition", "speech", "actor", "commitment"]
    assert [label.key for label in made.labels] == ["2", "1", "4", "3"]
    kind = made.label("actor").main_attribute  # type: ignore[union-attr]
    assert kind is not None
    assert [value.id for value in kind.offered] == ["party", "person", "group", "institution", "source"]
    assert kind.values[2].name == {"de": "Gruppe / Rolle", "en": "crowd"}
    marks = made.older_ids["quote"].attribute("marks")
    assert marks is not None
    assert (marks.default, marks.now_called("ok")) == ("faulty", "faulty")
    assert made.link("speaker").source == "speech"  # type: ignore[union-attr]
    draft.retire_value("actor", "kind", "state", retired=False)
    assert not draft.is_full()
    with pytest.raises(KeyError):
        draft.merge_labels("actor", "actor")
    assert scheme.label("quote") is not None  # the scheme itself is as it was


def test_aliases_lead_on_through_several_merges(scheme: Scheme) -> None:
    draft = SchemeDraft(scheme)
    draft.merge_labels("condition", "commitment")
    draft.merge_labels("commitment", "actor")
    made = draft.scheme()
    assert made.older_ids.keys() == {"condition", "commitment"}
    assert made.older_ids["condition"].id == "actor"
    broken = copy.deepcopy(draft.data)
    broken["labels"] = broken["labels"][:1]
    with pytest.raises(SchemeError):
        scheme_from_data(broken)


def test_a_toml_file_is_as_good_as_json(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_text(
        'schema = "two"\nversion = "1"\n[[labels]]\nid = "a"\nname.en = "A"\nbadge.en = "A"\nlight.accent = "#000000"\n'
        'dark.accent = "#FFFFFF"\ncontrast.accent = "#FFFFFF"\n',
        encoding="utf-8",
    )
    assert scheme_of_file(path).labels[0].name == {"en": "A"}


def test_rules_follow_labels_that_are_renamed_and_leave_those_that_became_one(scheme: Scheme) -> None:
    draft = SchemeDraft(scheme)
    draft.rename_label_id("actor", "party")
    draft.merge_labels("condition", "commitment")
    made = draft.scheme()
    assert roles(made, "actor_comma") == {"label": "party"}
    assert roles(made, "actor_in_actor") == {"inner": "party", "outer": "party"}
    assert roles(made, "commitment_in_condition") == {"inner": "commitment", "outer": "condition"}
    assert roles(scheme, "actor_comma") == {"label": "actor"}
    text = "Rat, Bund"
    content = LayerContent(None, [Span(new_id(), "party", ((0, 9),))])
    assert [problem.code for problem in problems(text, content, made)] == ["actor_comma"]


def test_how_a_label_is_read_out_follows_its_id(scheme: Scheme) -> None:
    draft = SchemeDraft(scheme)
    draft.data["sentences"] = {"actor": {"en": "x"}, "actor.kind": {"en": "y"}, "plural": {"actor": {}}, "quote": {}}
    draft.rename_label_id("actor", "party")
    draft.merge_labels("quote", "party")
    assert draft.data["sentences"] == {"plural": {"party": {}}, "party": {"en": "x"}, "party.kind": {"en": "y"}}


GESTURES = ("merge", "rename", "retire", "value", "key", "move", "values")


@given(steps=st.lists(st.tuples(st.sampled_from(GESTURES), st.integers(0, 9), st.integers(0, 9)), max_size=8))
@settings(max_examples=25, deadline=None)
@example(steps=[("merge", 0, 1), ("retire", 0, 0), ("retire", 1, 0), ("merge", 8, 0)])
def test_whatever_is_edited_no_span_is_left_without_its_label_and_value(
    steps: list[tuple[str, int, int]], scheme: Scheme
) -> None:
    draft, made = SchemeDraft(scheme), scheme
    spans = [
        {"id": "1", "label": label.id, "attributes": {attribute.id: value.id}}
        for label in scheme.labels
        for attribute in label.attributes
        for value in attribute.values
        if value.id != attribute.default
    ]
    carried = spans
    for gesture, one, other in steps:
        edit(draft, gesture, one, other)
        made = draft.scheme()
        carried = [carried_span(made, span) for span in carried]
    assert carried == [carried_span(made, span) for span in spans]  # step by step or at once
    assert all(made.label(span["label"]) for span in carried)
    assert not any("extra" in span for span in carried)
    assert all(value.id for label in made.offered for attribute in label.attributes for value in attribute.values)


def edit(draft: SchemeDraft, gesture: str, one: int, other: int) -> None:
    """Do a gesture to the labels with these numbers, as far as it makes sense."""
    ids = [item["id"] for item in draft.data["labels"]]
    label, target = ids[one % len(ids)], ids[other % len(ids)]
    closed = [item for item in draft.label(label)["attributes"] if item.get("values")]
    values = [value["id"] for value in closed[0]["values"]] if closed else []
    match gesture:
        case "merge" if label != target and not draft.label(target).get("retired"):  # one label must stay in use
            draft.merge_labels(label, target)
        case "rename":
            draft.rename_label_id(label, f"{label}{len(label)}")
        case "retire" if len(draft.scheme().offered) > 1:
            draft.retire_label(label, retired=True)
        case "value" if values:
            draft.retire_value(label, closed[0]["id"], values[other % len(values)], retired=True)
        case "key" if not draft.label(label).get("retired"):
            draft.set_key(label, str(other or 1))
        case "move":
            draft.move_label(label, other - 5)
        case "values" if len(values) > 1:
            draft.merge_values(label, closed[0]["id"], values[0], values[-1])
