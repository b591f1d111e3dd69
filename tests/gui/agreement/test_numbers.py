"""The numbers on the page are those of the command line, and of a script that shares no code with the program."""

import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from agreement_reports import LABELS
from independent_agreement import measure
from planted_reviews import planted_article, write_jsonl
from window_desk import FakePrompts
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.agreement.agreement_page import AgreementPage
from wortlaut.gui.agreement.computing import compute, write
from wortlaut.gui.agreement.question import Question
from wortlaut.gui.agreement.report import Report
from wortlaut.gui.appearance import Appearance
from wortlaut.gui.bridge import Bridge
from wortlaut.gui.plots.marks import Entry
from wortlaut.gui.plots.table_view import VALUE_ROLE
from wortlaut.session.agreement import AgreementOptions
from wortlaut.session.agreement_jobs import measure_project
from wortlaut.session.exporting import ExportOptions
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.jobs import export_from
from wortlaut.session.session import Session

NAMES = ("annotator-a", "annotator-b")
EXACT = 1e-9


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme, repo_root: Path) -> Path:
    """A project of the sample articles with the two sample layers, made by somebody else."""
    folder = tmp_path_factory.mktemp("sample")
    session = Session.create(folder / "sample.wortlaut", "kira", scheme)
    seeds = repo_root / "seeds"
    for source in (seeds, *(seeds / "layers" / f"{name}.jsonl" for name in NAMES)):
        import_files(session.project, scheme, [source], ImportOptions(), by=None, backups=folder / "backups")
    session.close()
    return folder / "sample.wortlaut"


@pytest.fixture(scope="module")
def row(sample_file: Path) -> Mapping[str, Any]:
    """What the command line prints."""
    return measure_project(sample_file, AgreementOptions(annotators=NAMES))


@pytest.fixture(scope="module")
def independent(sample_file: Path) -> Mapping[str, Any]:
    """What the script computes from the exported JSONL."""
    target = sample_file.with_suffix(".jsonl")
    export_from(sample_file, target, ExportOptions())
    found: Mapping[str, Any] = measure(target, list(NAMES))
    return found


class Silent:
    """Wants to know nothing."""

    def progress(self, done: int, total: int) -> None:
        """Take it."""

    def cancelled(self) -> bool:
        return False


@pytest.fixture(scope="module")
def report(sample_file: Path) -> Report:
    """What the page shows."""
    with closing(Session.open(sample_file, "kira", read_only=True)) as session:
        return compute(session, Question(), Silent())


@pytest.fixture
def sample(qtbot: QtBot, sample_file: Path, tmp_path: Path) -> Iterator[Bridge]:
    """A bridge to a copy of the sample project, without an open article."""
    copied = shutil.copy(sample_file, tmp_path / "copy.wortlaut")
    session = Session.open(Path(copied), "kira")
    yield Bridge(session, Appearance("light"), "en")
    session.close()


@pytest.fixture
def page(make_page: Any, sample: Bridge, report: Report) -> AgreementPage:
    made: AgreementPage = make_page(sample, lambda _question, _reporter: report)
    return made


def table(page: AgreementPage, panel: str) -> list[list[Entry]]:
    """Return the table view of a panel, cell by cell."""
    model = page.views[panel].model
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[model.data(model.index(row, column), VALUE_ROLE) for column in columns] for row in rows]


def same(shown: Entry, expected: float | None) -> bool:
    if expected is None or shown is None:
        return shown is expected
    assert not isinstance(shown, str)
    return abs(shown - expected) < EXACT


def test_headline_and_family(page: AgreementPage, row: Mapping[str, Any], independent: Mapping[str, Any]) -> None:
    measures = ("strict_f1", "exact_span_f1", "type_overlap_f1", "any_overlap_f1", "partial_f1", "alpha_u")
    ((_, value, low, high),) = table(page, "headline")

    assert same(value, row["strict_f1"]["value"])
    assert same(value, independent["strict_f1"])
    assert [low, high] == [row["strict_f1"]["low"], row["strict_f1"]["high"]]
    assert same(low, independent["interval"][0])
    assert same(high, independent["interval"][1])
    for line, measure_name in zip(table(page, "family"), measures, strict=True):
        assert same(line[1], row[measure_name]["value"])
        assert same(line[1], independent[measure_name])
        assert same(line[2], row[measure_name]["low"])


def test_every_label(page: AgreementPage, row: Mapping[str, Any], independent: Mapping[str, Any]) -> None:
    for label, line in zip(LABELS, table(page, "labels"), strict=True):
        expected = row["per_label"][label]
        assert same(line[1], expected["strict_f1"]["value"])
        assert same(line[1], independent["per_label"][label]["strict_f1"])
        assert same(line[2], expected["strict_f1"]["low"])
        assert same(line[4], expected["type_overlap_f1"]["value"])
        assert same(line[4], independent["per_label"][label]["type_overlap_f1"])
        assert line[7:] == [expected["spans"][name] for name in NAMES]


def test_pairs_and_confusion(page: AgreementPage, row: Mapping[str, Any]) -> None:
    (pair,) = row["pairs"]
    pairs = table(page, "pairs")
    expected = {tuple(cell["labels"]): cell["pairs"] for cell in pair["confusion"]}
    confusion = [line[1:] for line in table(page, "confusion")]

    assert same(pairs[0][2], pair["strict_f1"]["value"])
    assert pairs[1][1] == pair["articles"]
    keys = (*LABELS, None)
    for place, one in enumerate(keys):
        for column, other in enumerate(keys):
            assert confusion[place][column] == (expected.get((one, other), 0) if one or other else None)


def test_categories_attributes_and_links(
    page: AgreementPage, row: Mapping[str, Any], independent: Mapping[str, Any]
) -> None:
    assert [line[1] for line in table(page, "categories")] == list(row["categories"].values())
    shown = {(line[2], line[3]) for line in table(page, "details")}
    for attributes in row["attributes"].values():
        for found in attributes.values():
            assert ("α", found["value"]) in shown
    for type_, (value, _) in independent["links"].items():
        assert same(row["links"][type_]["f1"]["value"], value)
        assert ("F1", row["links"][type_]["f1"]["value"]) in shown


def test_weeks_and_literature(page: AgreementPage, row: Mapping[str, Any], independent: Mapping[str, Any]) -> None:
    weeks = [(week["articles"], week["strict_f1"]["value"], week["strict_f1"]["low"]) for week in row["weeks"]]
    literature = [line[1] for line in table(page, "literature")]

    assert [(line[1], line[2], line[3]) for line in table(page, "time")] == weeks != []
    assert same(literature[0], independent["token_alpha"])
    assert same(literature[1], independent["token_kappa"])


def test_few_articles_are_said_and_have_a_jackknife(page: AgreementPage, row: Mapping[str, Any]) -> None:
    assert page.report is not None
    assert page.report.few
    assert page.report.measure("strict_f1").jackknife == tuple(row["strict_f1"]["jackknife"])
    plot = page.views["headline"].plot
    assert plot is not None
    said = [mark.text for mark in plot.marks if type(mark).__name__ == "Text"]
    assert any(text.startswith("too few: 5 articles") for text in said)


def test_every_disagreement_of_the_command_is_behind_a_cell(page: AgreementPage, row: Mapping[str, Any]) -> None:
    report = page.report
    assert report is not None

    for category, number in row["categories"].items():
        assert len(report.behind(("category", category))) == number
    assert len(report.behind(("disagreements",))) == sum(row["categories"].values()) > 0
    for card in report.cards:
        assert card.excerpt
        assert all(card in report.behind(("confusion", *pair)) for pair in card.pairs)


def test_the_page_asks_the_session_itself(make_page: Any, sample: Bridge, row: Mapping[str, Any]) -> None:
    page = make_page(sample)

    assert page.report.row == row
    assert page.foot.text.text().startswith("Computed in ")


@pytest.mark.parametrize("kind", ["json", "csv", "html"])
def test_the_report_is_written(
    page: AgreementPage, prompts: FakePrompts, tmp_path: Path, row: Mapping[str, Any], kind: str
) -> None:
    target = tmp_path / f"report.{kind}"
    prompts.answers.append(target)
    page.selection.export_wanted.emit(kind)
    text = target.read_text(encoding="utf-8-sig")

    assert page.foot.text.text() == f"Written: report.{kind}"
    if kind == "json":
        assert json.loads(text) == row
    else:
        assert text.startswith("part,item" if kind == "csv" else "<!DOCTYPE html>")


def test_what_was_chosen_stands_in_every_file(sample_file: Path, scheme: Scheme, tmp_path: Path) -> None:
    question = Question(labels=("quote",), weeks=("2020-W01", "2099-W01"), forgive_edges=True)
    with closing(Session.open(sample_file, "kira", read_only=True)) as session:
        chosen = compute(session, question, Silent())
    for kind in ("json", "csv", "html"):
        write(chosen, scheme, "en", tmp_path / f"report.{kind}", sample_file)
    texts = {kind: (tmp_path / f"report.{kind}").read_text(encoding="utf-8-sig") for kind in ("json", "csv", "html")}

    assert json.loads(texts["json"])["selection"] == {
        "forgive_edges": True,
        "labels": ["quote"],
        "weeks": ["2020-W01", "2099-W01"],
    }
    assert "selection,,labels,quote" in texts["csv"]
    assert "Only these labels: Quote." in texts["html"]
    assert [label.label for label in chosen.labels] == ["quote"]


def test_the_open_article_can_be_counted_alone_once_it_is_submitted(
    make_page: Any, sample: Bridge, report: Report
) -> None:
    first, second = sample.session.article_ids()[:2]
    sample.open_article(second)
    page = make_page(sample, lambda _question, _reporter: report)
    assert page.selection.articles.count() == 1

    assert sample.submit()
    page.entered()
    page.selection.articles.setCurrentIndex(1)
    assert page.question.article == second
    alone = compute(sample.session, Question(article=first), Silent())
    assert alone.articles == 1
    assert alone.row["selection"] == {"articles": [first]}


def test_forgiving_edges_only_raises_strict(sample_file: Path, report: Report) -> None:
    with closing(Session.open(sample_file, "kira", read_only=True)) as session:
        forgiving = compute(session, Question(forgive_edges=True), Silent())
    before, after = (found.measure("strict_f1").value for found in (report, forgiving))

    assert before is not None
    assert after is not None
    assert after > before
    assert all("punctuation" not in card.kinds for card in forgiving.cards)


def test_what_somebody_must_not_see_yet_is_left_out(sample: Bridge) -> None:
    session = sample.session
    first = session.article_ids()[0]
    session.open_article(first)  # kira annotates it now
    report = compute(session, Question(), Silent())

    assert report.articles == 4
    assert all(card.article != first for card in report.cards)


def test_three_people_are_the_mean_of_their_pairs(tmp_path: Path, scheme: Scheme) -> None:
    planted = tmp_path / "planted.jsonl"
    write_jsonl(planted, [planted_article(number, ("anna", "ben", "cem")) for number in range(2)])
    with closing(Session.create(tmp_path / "planted.wortlaut", "kira", scheme)) as session:
        import_files(session.project, scheme, [planted], ImportOptions(), by=None, backups=tmp_path / "backups")
        two = compute(session, Question(duplicates_once=False), Silent())
        three = compute(session, Question(("anna", "ben", "cem"), duplicates_once=False), Silent())

    assert (two.annotators, two.people) == (("anna", "ben"), ("anna", "ben", "cem"))
    values = [pair.strict.value for pair in two.pairs]
    assert len(values) == 3
    strict = three.measure("strict_f1")
    assert strict.value == pytest.approx(sum(value for value in values if value is not None) / 3, abs=EXACT)
    assert (strict.lowest, strict.highest) == (min(values), max(values))
    assert sum(found.cards for found in two.categories) == 60 == len(two.cards)
