"""How grave each rule is in a project: one setting, heard by everybody who asks the rules."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.errors import BadInputError, UsageError
from wortlaut.session import annotate
from wortlaut.session.checking import check
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.rule_levels import rules_of, rules_of_project, set_levels, with_levels
from wortlaut.session.session import Applied, Session

TEXT = "Nordlands Präsidentin Ada Lund kommt. „Wir bauen die Mole selbst“, sagte sie."


@pytest.fixture
def session(tmp_path: Path, scheme: Scheme) -> Iterator[Session]:
    made = make(tmp_path, scheme)
    yield made
    made.close()


def make(folder: Path, scheme: Scheme) -> Session:
    made = Session.create(folder / "project.wortlaut", "anna", scheme)
    (folder / "a.txt").write_text(f" date 2025 {TEXT}", encoding="utf-8")
    import_files(made.project, scheme, [folder / "a.txt"], ImportOptions(), by=None, backups=folder / "backups")
    made.reload()
    made.open_article(made.article_ids()[0])
    return made


def tag(session: Session, label: str, words: str) -> ChangeSet | Problem:
    start = TEXT.index(words)
    place = (start, start + len(words))
    made = annotate.create_span(session.content, TEXT, session.scheme, label, [place])
    if isinstance(made, ChangeSet):
        session.apply(made)
    return made


def told(session: Session) -> dict[str, str]:
    return {problem.code: problem.level for problem in session.problems()}


def found(session: Session) -> dict[str, str]:
    report = check(session.project, session.scheme)
    return {finding["code"]: finding["level"] for finding in report.findings if finding["point"] is None}


def test_a_level_holds_for_tagging_display_check_and_submitting(session: Session) -> None:
    tag(session, "actor", "Nordlands Präsidentin Ada Lund")
    refused = tag(session, "actor", "Ada Lund")
    assert isinstance(refused, Problem)
    assert refused.code == "actor_in_actor"
    assert told(session) == found(session) == {"quotation_untagged": "hint"}
    assert not check(session.project, session.scheme).needs_work
    assert isinstance(set_levels(session, {"actor_in_actor": "warning", "quotation_untagged": "error"}), Applied)
    assert isinstance(tag(session, "actor", "Ada Lund"), ChangeSet)
    assert told(session) == found(session) == {"actor_in_actor": "warning", "quotation_untagged": "error"}
    blocked = session.submit()
    assert not isinstance(blocked, Applied)
    assert [problem.code for problem in blocked] == ["quotation_untagged"]
    set_levels(session, {"actor_in_actor": "off", "quotation_untagged": "off"})
    assert told(session) == found(session) == {}
    assert isinstance(session.submit(), Applied)


def test_a_checked_export_writes_no_errors(session: Session, tmp_path: Path) -> None:
    tag(session, "actor", "Ada Lund")
    target = tmp_path / "out.jsonl"
    checked = ExportOptions(checked=True)
    assert export_file(session.project, target, checked).spans == 1
    set_levels(session, {"quotation_untagged": "error"})
    written = target.read_bytes()
    with pytest.raises(BadInputError) as caught:
        export_file(session.project, target, replace(checked, overwrite=True))
    assert caught.value.code == "export_errors"
    assert (caught.value.params["errors"], caught.value.params["article"]) == (1, session.article.id)
    assert target.read_bytes() == written
    assert sorted(path.name for path in tmp_path.glob("out*")) == ["out.jsonl"]
    assert export_file(session.project, target, ExportOptions(overwrite=True)).spans == 1


def test_levels_are_journaled_undone_and_there_after_a_restart(session: Session, tmp_path: Path) -> None:
    before = {rule.check.id: rule.check.level for rule in rules_of_project(session)}
    wanted = {**before, "half_word": "error", "edge_punct": "hint"}
    applied = set_levels(session, wanted)
    assert isinstance(applied, Applied)
    assert applied.kind == "rule_levels"
    assert {rule.check.id: rule.check.level for rule in rules_of_project(session)} == wanted
    session.undo()
    assert session.scheme.check("half_word").level == "warning"
    assert {rule.check.id: rule.check.level for rule in rules_of_project(session)} == before
    session.redo()
    session.close()
    again = Session.open(tmp_path / "project.wortlaut", "ben")
    assert {check.id: check.level for check in again.scheme.checks} == wanted
    assert again.scheme.data["checks"][2]["level"] == "warning"  # the scheme itself stays as it is
    again.close()


def test_what_is_the_scheme_s_own_level_is_no_setting(session: Session) -> None:
    assert set_levels(session, {"half_word": "warning"}) == Problem("nothing_to_do", "hint")
    set_levels(session, {"half_word": "off"})
    set_levels(session, {"half_word": "warning"})
    with session.project.reading() as connection:
        assert connection.execute("SELECT count(*) FROM setting WHERE key LIKE 'rule.%'").fetchone()[0] == 0
    for name, level in (("half_word", "loud"), ("rhymes", "error")):
        with pytest.raises(UsageError) as caught:
            set_levels(session, {name: level})
        assert caught.value.code == "rule_level"


def test_a_project_made_before_a_rule_can_switch_it_on(tmp_path: Path, scheme: Scheme) -> None:
    older = scheme_from_data({**scheme.data, "checks": scheme.data["checks"][:13]})
    session = make(tmp_path, older)
    assert told(session) == {}
    offered = {rule.check.id: (rule.check.level, rule.default) for rule in rules_of_project(session)}
    assert len(offered) == 17
    assert offered["quotation_untagged"] == ("off", "off")
    set_levels(session, {"quotation_untagged": "warning"})
    assert told(session) == {"quotation_untagged": "warning"}
    assert session.scheme.check("quotation_untagged").text["en"]
    set_levels(session, {"quotation_untagged": "off"})
    assert told(session) == {}
    session.close()


def test_a_scheme_without_those_labels_is_offered_only_what_fits(scheme: Scheme) -> None:
    few = scheme_from_data({**scheme.data, "labels": scheme.data["labels"][1:2], "links": [], "checks": []})
    offered = [rule.check.id for rule in rules_of(few, {})]
    assert offered == [
        *("edge_space", "edge_punct", "half_word", "paragraph", "actor_comma", "actor_in_actor"),
        *("same_extent_same_label", "hole_not_frame"),
    ]
    assert with_levels(few, {"condition_cue": "error", "half_word": "nonsense"}).checks == ()
    assert replace(few, checks=()) == few
