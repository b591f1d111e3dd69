"""Assignments out, submissions in, whole projects merged: nothing lost, nothing doubled, everything undone at once."""

import json
import shutil
from pathlib import Path

import pytest

from exchange_helpers import (
    NAMES,
    annotate,
    assign,
    central,
    differences,
    hand_in,
    hand_out,
    meanings,
    merge,
    texts,
    work,
)
from store_helpers import article
from wortlaut.domain.change import Change, ChangeSet
from wortlaut.domain.decision import Choice, ChoiceKind, Reason
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.span import Span
from wortlaut.errors import BadInputError, UsageError
from wortlaut.session import exchange
from wortlaut.session.assigning import Wish
from wortlaut.session.exporting import ExportOptions
from wortlaut.session.guideline_versions import in_force
from wortlaut.session.guidelines import guidelines_of, take_own
from wortlaut.session.importing import ImportOptions
from wortlaut.session.jobs import check_project, export_from, import_into
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.second_pass import Policy, policy_of
from wortlaut.session.session import Applied, Session
from wortlaut.store.project_file import Project

ARTICLES = 6


@pytest.fixture
def main(tmp_path: Path, scheme: Scheme) -> Path:
    """The project of the person who hands out work."""
    return central(tmp_path / "main.wortlaut", scheme, texts(ARTICLES))


def persons(path: Path, folder: Path, number: int, **wish: object) -> dict[str, Path]:
    """Projects of several annotators, made from packs, in which they have submitted everything."""
    names = NAMES[:number]
    assign(path, names, **wish)
    found = {name: hand_out(path, name, folder / "out") for name in names}
    for shift, (name, target) in enumerate(found.items()):
        work(target, name, shift=shift)
    return found


def lines(path: Path, name: str, folder: Path) -> list[str]:
    """The exported lines of somebody's layers."""
    target = folder / "lines.jsonl"
    export_from(path, target, ExportOptions(layer=name, overwrite=True))
    return target.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("number", [2, 3, 4, 5])
def test_everything_comes_back_once(main: Path, tmp_path: Path, number: int) -> None:
    """As projects and, into another copy, as packs: the work of these people is done once for both."""
    found = persons(main, tmp_path, number, per_article=2, overlap=0.34)
    for kind in ("projects", "packs"):
        folder = tmp_path / kind
        folder.mkdir()
        target = folder / "main.wortlaut"
        shutil.copy(main, target)
        incoming = [path if kind == "projects" else hand_in(path, name) for name, path in found.items()]
        comes_back_once(target, incoming, found)


def comes_back_once(main: Path, incoming: list[Path], found: dict[str, Path]) -> None:
    planned = merge(main, *incoming, dry_run=True)
    assert not planned.refused
    result = merge(main, *incoming)
    assert (
        result.report.layers_new
        == planned.report.layers_new
        == sum(exchange.workloads(path)[0].submitted for path in found.values())
    )
    assert result.report.articles_new == 0
    assert result.backup is not None

    for name, path in found.items():
        assert lines(main, name, main.parent) == lines(path, name, main.parent)
    assert differences(main) == []
    assert not check_project(main).damaged

    before = meanings(main)
    again = merge(main, *incoming, *reversed(incoming))
    assert not again.changed
    assert again.backup is None
    assert meanings(main) == before


def test_order_of_merging_does_not_matter(main: Path, tmp_path: Path) -> None:
    found = persons(main, tmp_path, 3)
    packs = [hand_in(path, name) for name, path in found.items()]
    other = tmp_path / "other.wortlaut"
    shutil.copy(main, other)
    merge(main, *packs)
    for pack in reversed(packs):
        merge(other, pack)
    tables = ("article", "annotator", "layer", "submission", "span", "link", "assignment")
    one, two = meanings(main), meanings(other)
    assert [one[table] for table in tables] == [two[table] for table in tables]


def test_one_undo_takes_a_merge_back_and_redo_brings_it_again(main: Path, tmp_path: Path) -> None:
    found = persons(main, tmp_path, 2)
    packs = [hand_in(path, name) for name, path in found.items()]
    before = meanings(main)
    merge(main, *packs)
    after = meanings(main)
    session = Session.open(main, "chief")
    action = session.actions()[0]
    assert action.kind == "merge"
    session.undo_action(action.seq)
    session.close()
    undone = meanings(main)
    for table in ("article", "layer", "submission", "span", "link", "assignment"):
        assert undone[table] == before[table]
    session = Session.open(main, "chief")
    session.redo_action(action.seq)
    session.close()
    assert meanings(main)["span"] == after["span"]
    assert meanings(main)["submission"] == after["submission"]
    assert differences(main) == []


def test_all_versions_come_and_unfinished_work_stays_at_home(main: Path, tmp_path: Path) -> None:
    assign(main, ["anna"])
    mine = hand_out(main, "anna", tmp_path / "out")
    work(mine, "anna", limit=2)
    first, second = _ids(mine)[:2]
    session = Session.open(mine, "anna")
    for article_id in (first, second):
        session.open_article(article_id)
        session.reopen("Ende war falsch")
        annotate_more(session)
    session.submit()
    session.close()

    pack = hand_in(mine, "anna")
    assert merge(main, pack).report.submissions_new == 3
    with Project.open(main, read_only=True) as project, project.reading() as connection:
        states = {
            row[0]: row[1:]
            for row in connection.execute(
                "SELECT article.id, state, layer.version, layer.spans, (SELECT count(*) FROM submission WHERE layer = "
                "layer.number) FROM layer JOIN article ON article.number = layer.article"
            )
        }
    assert states == {first: ("submitted", 1, 2, 1), second: ("submitted", 2, 3, 2)}

    session = Session.open(mine, "anna")
    session.open_article(first)
    session.submit()
    session.close()
    result = merge(main, hand_in(mine, "anna"))
    assert (result.report.layers_new, result.report.layers_updated, result.report.submissions_new) == (0, 1, 1)
    assert not merge(main, pack).changed, "an older pack says nothing new"
    assert not check_project(main).damaged


def annotate_more(session: Session) -> None:
    """Tag one more place of the open article."""
    assert session.article is not None
    at = session.article.text.index("Der Rat")
    applied = session.apply(ChangeSet("tag", (Change(None, Span(new_id(), "actor", ((at, at + 7),))),)))
    assert isinstance(applied, Applied)


def _ids(path: Path) -> list[str]:
    session = Session.open(path, "chief", read_only=True)
    try:
        return sorted(session.article_ids())
    finally:
        session.close()


def test_a_packed_submission_cannot_be_undone_only_reopened(main: Path, tmp_path: Path) -> None:
    assign(main, ["anna"])
    mine = hand_out(main, "anna", tmp_path / "out")
    work(mine, "anna", limit=1)
    hand_in(mine, "anna")
    session = Session.open(mine, "anna")
    with pytest.raises(BadInputError):
        session.undo()
    session.open_article(_ids(mine)[0])
    session.reopen("noch einmal")
    session.close()


def test_another_text_under_the_same_name_is_refused(main: Path, tmp_path: Path, scheme: Scheme) -> None:
    changed = [article("Ein ganz anderer Text, Nora Grün sagte, die Brücke werde gebaut.", "001_a.txt")]
    other = central(tmp_path / "other.wortlaut", scheme, changed)
    before = meanings(main)
    planned = merge(main, other, dry_run=True)
    assert [error.code for error in planned.refused] == ["text_differs"]
    with pytest.raises(BadInputError) as refused:
        merge(main, other)
    assert refused.value.code == "text_differs"
    assert meanings(main) == before
    assert list((main.parent / "backups").glob("*")) == []


def test_work_on_both_sides_is_a_conflict_and_nothing_is_merged(main: Path, tmp_path: Path) -> None:
    assign(main, ["anna"])
    mine = hand_out(main, "anna", tmp_path / "out")
    work(mine, "anna", limit=1)
    work(main, "anna", limit=1, shift=3)
    before = meanings(main)
    planned = merge(main, mine, dry_run=True)
    assert [error.code for error in planned.refused] == ["layer_conflict"]
    with pytest.raises(BadInputError, match="layer_conflict"):
        merge(main, mine)
    assert meanings(main) == before


def test_unfinished_work_comes_with_a_project_and_goes_on(main: Path, tmp_path: Path) -> None:
    assign(main, ["anna"])
    mine = hand_out(main, "anna", tmp_path / "out")
    session = Session.open(mine, "anna")
    session.open_article(min(session.article_ids()))
    annotate(session)
    session.close()
    assert merge(main, mine).report.layers_new == 1
    session = Session.open(mine, "anna")
    session.open_article(min(session.article_ids()))
    annotate_more(session)
    session.close()
    assert merge(main, mine).report.layers_updated == 1
    assert not merge(main, mine).changed
    assert lines(main, "anna", tmp_path) == lines(mine, "anna", tmp_path)


def test_the_same_person_under_two_ids_is_one(main: Path, tmp_path: Path, scheme: Scheme) -> None:
    other = central(tmp_path / "other.wortlaut", scheme, texts(ARTICLES))
    work(other, "Anna", limit=1)
    assign(main, ["anna"])
    result = merge(main, other)
    assert result.report.annotators_new == 0
    assert [load.annotator.name for load in exchange.workloads(main)] == ["anna"]
    assert not merge(main, other).changed


def test_spans_that_live_in_another_layer_get_ids_of_their_own(main: Path, tmp_path: Path) -> None:
    """Two people began from the same import, so their spans have the same ids."""
    assign(main, ["anna", "bob"])
    mine = hand_out(main, "anna", tmp_path / "out")
    work(mine, "anna", limit=1)
    other = tmp_path / "bob.wortlaut"
    shutil.copy(mine, other)
    session = Session.open(other, "anna")
    session.rename_annotator("bob")
    session.close()
    _give_other_ids(other)
    merge(main, mine)
    assert merge(main, other).report.layers_new == 1
    assert len(lines(main, "anna", tmp_path)) == len(lines(main, "bob", tmp_path)) == 1
    assert not merge(main, mine, other).changed
    assert not check_project(main).damaged


def _give_other_ids(path: Path) -> None:
    """Make the one annotator and layer of a project other ones, as if it had begun apart; only spans keep their ids."""
    export = path.with_suffix(".jsonl")
    export_from(path, export, ExportOptions(layer="bob"))
    fresh = path.with_name(f"{new_id()}.wortlaut")
    exchange_scheme = Session.open(path, "bob", read_only=True)
    Session.create(fresh, "bob", exchange_scheme.scheme).close()
    exchange_scheme.close()
    import_into(fresh, [export], ImportOptions(), acting=None, backups=path.parent)
    fresh.replace(path)


def test_a_scheme_of_the_same_version_with_other_labels_is_refused(main: Path, tmp_path: Path, scheme: Scheme) -> None:
    data = {**scheme.data, "labels": list(scheme.data["labels"])[:2], "links": [], "checks": []}
    other = central(tmp_path / "other.wortlaut", scheme_from_data(data), texts(1))
    with pytest.raises(BadInputError) as refused:
        merge(main, other)
    assert refused.value.code == "scheme_differs"


def test_merging_into_itself_and_what_is_neither_is_refused(main: Path, tmp_path: Path) -> None:
    text = tmp_path / "a.txt"
    text.write_text("kein Paket")
    for path, code in ((main, "path_is_project"), (text, "not_mergeable"), (tmp_path / "no", "path_missing")):
        with pytest.raises(BadInputError) as refused:
            merge(main, path)
        assert refused.value.code == code


def test_an_older_project_is_merged_and_stays_as_it_is(main: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.wortlaut"
    shutil.copy(Path(__file__).parents[1] / "projects" / "version-1.wortlaut", older)
    before = older.read_bytes()
    result = merge(main, older)
    assert result.report.layers_new > 0
    assert older.read_bytes() == before
    assert [path.name for path in tmp_path.glob("older*")] == ["older.wortlaut"]
    assert not merge(main, older).changed
    assert not check_project(main).damaged


def test_nothing_to_pack_and_unknown_names(main: Path, tmp_path: Path) -> None:
    assign(main, ["anna"])
    with pytest.raises(UsageError, match="annotator_unknown"):
        exchange.pack_assignment(main, tmp_path / "x.pack", "nobody")
    with pytest.raises(BadInputError, match="pack_empty"):
        exchange.pack_submission(main, tmp_path / "x.pack", "anna")
    assert not (tmp_path / "x.pack").exists()


def test_policies_travel_with_an_assignment(main: Path, tmp_path: Path) -> None:
    exchange.assign(main, Wish(("anna",)), acting=None, dry_run=False, again=Policy(0.5, 7))
    mine = hand_out(main, "anna", tmp_path / "out")
    with Project.open(mine, read_only=True) as project, project.reading() as connection:
        assert policy_of(connection) == Policy(0.5, 7)


def test_guidelines_of_its_own_travel_with_an_assignment(main: Path, tmp_path: Path) -> None:
    assign(main, ["anna"])
    (tmp_path / "rules.md").write_text("# Rules v3\n", encoding="utf-8")
    session = Session.open(main, "chief")
    take_own(session, tmp_path / "rules.md")
    session.close()
    mine = hand_out(main, "anna", tmp_path / "out")
    session = Session.open(mine, "anna")
    known = guidelines_of(session, "de")
    assert (known.text, known.name, known.version) == ("# Rules v3\n", "rules.md", "3")
    assert in_force(session.project, session.scheme) == "3"
    session.close()


@pytest.mark.parametrize("number", [2, 3, 5])
def test_gold_of_what_came_back_resolves_to_each_source_span(main: Path, tmp_path: Path, number: int) -> None:
    found = persons(main, tmp_path, number)
    merge(main, *(hand_in(path, name) for name, path in found.items()))
    session = Session.open(main, "chief")
    desk = ReviewDesk(session)
    desk.load()
    decided = _decide_all(desk)
    assert decided >= ARTICLES
    _check_provenance(session)
    session.close()

    copy = tmp_path / "copy.wortlaut"
    central(copy, session.scheme, texts(ARTICLES))
    result = merge(copy, main)
    assert result.report.values_new["decision"] > 0
    assert not merge(copy, main).changed
    one, two = meanings(main), meanings(copy)
    for table in ("layer", "span", "link", "submission", "decision", "assignment"):
        assert one[table] == two[table]
    assert differences(copy) == []
    assert not check_project(copy).damaged


def _decide_all(desk: ReviewDesk) -> int:
    decided = 0
    for card in list(desk.queue()):
        if decided % 4 == 3:
            desk.decide(card, Choice(ChoiceKind.REJECT), reason=Reason.EDGE_CASE)
        else:
            desk.decide(card, Choice(ChoiceKind.TAKE, reading=0), reason=Reason.BOUNDARY_CONVENTION)
        decided += 1
    return decided


def _check_provenance(session: Session) -> None:
    """Each source of a gold span is a span of that submission of that annotator."""
    with session.project.reading() as connection:
        spans: dict[tuple[str, int], set[str]] = {}
        for name, version, content in connection.execute(
            "SELECT annotator.name, submission.version, content FROM submission "
            "JOIN layer ON layer.number = submission.layer JOIN annotator ON annotator.id = layer.annotator"
        ):
            spans.setdefault((name, version), set()).update(span["id"] for span in json.loads(content)["spans"])
        gold = connection.execute(
            "SELECT provenance FROM span JOIN layer ON layer.number = span.layer WHERE kind = 'gold'"
        ).fetchall()
    assert gold
    for (provenance,) in gold:
        sources = json.loads(provenance)["sources"]
        assert sources
        for name, version, span in sources:
            assert span in spans[name, version]


def decide_first(path: Path, reading: int) -> None:
    """Decide the first open card of a closed project."""
    session = Session.open(path, "chief")
    desk = ReviewDesk(session)
    desk.load()
    card = next(one for one in desk.queue(order="document") if len(desk.card(one).card.readings) > 1)
    assert isinstance(desk.decide(card, Choice(ChoiceKind.TAKE, reading=reading), reason=Reason.EDGE_CASE), Applied)
    session.close()


def test_gold_that_was_decided_on_both_sides_is_a_conflict(main: Path, tmp_path: Path) -> None:
    found = persons(main, tmp_path, 2)
    merge(main, *(hand_in(path, name) for name, path in found.items()))
    other = tmp_path / "other.wortlaut"
    shutil.copy(main, other)
    decide_first(main, 0)
    decide_first(other, 1)
    assert {error.code for error in merge(main, other, dry_run=True).refused} == {"gold_conflict"}
    with pytest.raises(BadInputError, match="gold_conflict"):
        merge(main, other)


def test_gold_goes_on_where_it_was_continued(main: Path, tmp_path: Path) -> None:
    found = persons(main, tmp_path, 2)
    merge(main, *(hand_in(path, name) for name, path in found.items()))
    decide_first(main, 0)
    other = tmp_path / "other.wortlaut"
    shutil.copy(main, other)
    decide_first(other, 1)
    session = Session.open(other, "chief")
    session.undo()
    session.close()
    decide_first(other, 0)
    older = meanings(main)
    assert not merge(other, main).changed
    assert merge(main, other).changed
    assert meanings(main)["decision"] == meanings(other)["decision"] != older["decision"]
    assert meanings(main)["span"] == meanings(other)["span"]
    assert not merge(main, other).changed


def test_shadow_names_are_for_nobody(main: Path) -> None:
    with pytest.raises(UsageError):
        assign(main, ["anna#2"])
    with pytest.raises(UsageError):
        Session.open(main, "anna#2")


def test_gold_in_work_goes_out_and_in(main: Path, tmp_path: Path) -> None:
    found = persons(main, tmp_path, 2)
    merge(main, *(hand_in(path, name) for name, path in found.items()))
    decide_first(main, 0)
    out, again = tmp_path / "out.jsonl", tmp_path / "again.jsonl"
    export_from(main, out, ExportOptions())
    assert '"kind":"gold","state":"open"' in out.read_text(encoding="utf-8")
    session = Session.open(main, "chief", read_only=True)
    Session.create(tmp_path / "fresh.wortlaut", "x", session.scheme).close()
    session.close()
    import_into(tmp_path / "fresh.wortlaut", [out], ImportOptions(), acting=None, backups=tmp_path)
    export_from(tmp_path / "fresh.wortlaut", again, ExportOptions())
    assert again.read_bytes() == out.read_bytes()
