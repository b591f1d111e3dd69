"""The guidelines of a project: where all is explained, its own text, and the version each span was made under."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from release_projects import copied, manifest, options
from store_helpers import article, import_articles, tag
from wortlaut import assets
from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.scheme_files import load_scheme
from wortlaut.domain.span import Span
from wortlaut.errors import BadInputError
from wortlaut.messages import LANGUAGES
from wortlaut.session import guideline_text, guidelines
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.guideline_versions import in_force, shipped_map
from wortlaut.session.guidelines import Places
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.release_jobs import release_project
from wortlaut.session.session import Session
from wortlaut.session.span_versions import span_version
from wortlaut.store.project_file import Project

Open = Callable[..., Session]
OWN = "# Our rules, version 7.1\n\n## Quote {#quote}\nWords.\n\n## Akteur\nWer handelt.\n"


def everything(scheme: Scheme) -> Iterator[tuple[str, Places]]:
    """Everything that the guidelines have to say something about: its name, and where it is looked for."""
    for label in scheme.labels:
        yield label.id, guidelines.label_places(label.id)
        for attribute in label.attributes:
            yield f"{label.id}.{attribute.id}", guidelines.attribute_places(label.id, attribute.id)
            for value in attribute.values:
                name = f"{label.id}.{attribute.id}.{value.id}"
                yield name, guidelines.value_places(label.id, attribute.id, value.id)
    for link in scheme.links:
        yield link.id, guidelines.link_places(link.id, link.source)
    span = Span("x", scheme.labels[0].id, ((0, 1),))
    for check in scheme.checks:
        yield check.id, guidelines.problem_places(Problem(check.id), scheme, span)


@pytest.mark.parametrize("language", LANGUAGES)
def test_label_attribute_value_link_and_check_have_their_own_place_in_both_languages(
    open_session: Open, language: str
) -> None:
    session = open_session()
    known = guidelines.guidelines_of(session, language)
    for name, places in everything(session.scheme):
        assert known.find(places) == places[0], name
    assert known.version == shipped_map()["guidelines_version"]
    assert guideline_text.sections(known.card)


def test_the_map_knows_only_places_that_are_there(repo_root: Path) -> None:
    shipped = shipped_map()
    for language in LANGUAGES:
        text = (repo_root / f"resources/guidelines/{shipped['files'][language]}").read_text(encoding="utf-8")
        there = guideline_text.anchors(text)
        for group in ("labels", "attributes", "values", "links", "checks", "sections"):
            assert set(shipped[group].values()) <= there, (language, group)


@pytest.mark.parametrize(
    ("code", "params", "place"),
    [
        ("required_attribute", {"label": "commitment", "attribute": "status"}, "commitment-status"),
        ("link_missing", {"label": "commitment", "link": "committer"}, "link-committer"),
        ("unknown_value", {"label": "quote", "attribute": "type", "value": "direct"}, "quote-type-direct"),
        ("who_knows", {}, "commitment"),
    ],
)
def test_a_problem_leads_to_what_it_is_about(open_session: Open, code: str, params: dict[str, str], place: str) -> None:
    session = open_session()
    span = Span("x", "commitment", ((0, 1),))
    places = guidelines.problem_places(Problem(code, params=params), session.scheme, span)
    assert guidelines.guidelines_of(session, "en").find(places) == place


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_scheme_has_guidelines_made_of_its_names_and_helps(tmp_path: Path, language: str) -> None:
    other = load_scheme(assets.resource("schemes/named-entities.json").read_text(encoding="utf-8"))
    session = Session.create(tmp_path / "other.wortlaut", "Mia", other)
    known = guidelines.guidelines_of(session, language)
    for name, places in everything(replace(other, checks=())):
        assert known.find(places) is not None, name
    for label in other.labels:
        assert label.name[language] in known.text
        assert label.help.get(language, "") in known.text
    assert (known.version, known.card, in_force(session.project, other)) == (None, "", None)
    session.close()


# a text of its own


def test_a_project_can_have_its_own_text_and_take_it_back(open_session: Open, tmp_path: Path) -> None:
    session = open_session()
    file = tmp_path / "rules.md"
    file.write_bytes(("\ufeff" + OWN.replace("\n", "\r\n")).encode())
    guidelines.take_own(session, file)
    known = guidelines.guidelines_of(session, "de")
    assert (known.text, known.version, known.name, known.card) == (OWN, "7.1", "rules.md", "")
    assert known.find(guidelines.value_places("quote", "type", "direct")) == "quote"
    assert known.find(guidelines.label_places("condition")) is None
    assert guidelines.has_own(session)
    newest = session.actions()[0]
    assert (newest.kind, newest.note) == ("guidelines", "rules.md")
    session.undo_action(newest.seq)
    assert guidelines.guidelines_of(session, "de").version == "1.2"
    session.redo_action(newest.seq)
    guidelines.drop_own(session)
    assert not guidelines.has_own(session)
    assert in_force(session.project, session.scheme) == "1.2"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b" \n", "guidelines_empty"),
        (b"\xff\xfe", "guidelines_not_text"),
        (b"a\0b", "guidelines_not_text"),
        (b"a" * (guidelines.LARGEST + 1), "guidelines_too_large"),
        (None, "guidelines_unreadable"),
    ],
)
def test_what_cannot_be_guidelines_is_refused(
    open_session: Open, tmp_path: Path, data: bytes | None, code: str
) -> None:
    session = open_session()
    if data is not None:
        (tmp_path / "rules.md").write_bytes(data)
    with pytest.raises(BadInputError) as error:
        guidelines.take_own(session, tmp_path / "rules.md")
    assert error.value.code == code
    assert not guidelines.has_own(session)


@pytest.mark.parametrize(
    ("head", "version"),
    [
        ("# Rules (v1.3, German)", "1.3"),
        ("# Rules\n\nVersion: 2.", "2"),
        ("# Rules of 2025", None),
        ("# Rules" + "\n" * 20 + "v3", None),
    ],
)
def test_the_version_stands_at_the_start(head: str, version: str | None) -> None:
    assert guidelines.version_in(head) == version


# the version of each span


def new_layers(project: Project, scheme: Scheme, file: Path, folder: Path) -> int:
    """How many layers of a file are not in the project as they are."""
    done = import_files(project, scheme, [file], ImportOptions(), by=None, backups=folder / "backups")
    return done.layers_new + done.layers_updated


def test_gold_is_told_once_for_all_its_spans_and_is_known_when_it_comes_back(released: Path, tmp_path: Path) -> None:
    session = Session.open(copied(released, tmp_path), "chief")
    target = tmp_path / "out.jsonl"
    export_file(session.project, target, ExportOptions())
    layers = [json.loads(line)["layer"] for line in target.read_text(encoding="utf-8").splitlines()]
    gold = [layer for layer in layers if layer and layer["kind"] == "gold"]
    assert gold
    assert [(layer["guideline"], layer.get("extra")) for layer in gold] == [("1.2", None)] * len(gold)
    assert new_layers(session.project, session.scheme, target, tmp_path) == 0
    session.close()


def test_each_span_has_the_version_it_was_made_under(open_session: Open, tmp_path: Path) -> None:
    session = open_session()
    item = article()
    import_articles(session.project, item)
    session.open_article(item.id)
    old = tag(session, (0, 3))
    (tmp_path / "rules.md").write_text(OWN, encoding="utf-8")
    guidelines.take_own(session, tmp_path / "rules.md")
    new = tag(session, (4, 9))
    guidelines.drop_own(session)
    assert [span_version(session, span.id, session.history(span.id)) for span in (old, new)] == ["1.2", "7.1"]
    session.submit()
    target = tmp_path / "out.jsonl"
    export_file(session.project, target, ExportOptions())
    layer = json.loads(target.read_text(encoding="utf-8"))["layer"]
    assert (layer["guideline"], layer["extra"]) == ("1.2", {"guidelines": {new.id: "7.1"}})
    assert new_layers(session.project, session.scheme, target, tmp_path) == 0

    other = Session.create(tmp_path / "other.wortlaut", "Mia", session.scheme)
    import_files(other.project, other.scheme, [target], ImportOptions(), by=None, backups=tmp_path / "backups")
    other.reload()
    other.open_article(item.id)
    assert [span_version(other, span.id, other.history(span.id)) for span in (old, new)] == ["1.2", "7.1"]
    export_file(other.project, tmp_path / "again.jsonl", ExportOptions())
    assert (tmp_path / "again.jsonl").read_bytes() == target.read_bytes()
    other.close()


def test_a_program_with_newer_guidelines_notes_them_before_the_next_span(
    open_session: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session()
    item = article()
    import_articles(session.project, item)
    session.open_article(item.id)
    old = tag(session, (0, 3))
    newer = {**shipped_map(), "guidelines_version": "9.0"}
    monkeypatch.setattr("wortlaut.session.guideline_versions.shipped_map", lambda: newer)
    new = tag(session, (4, 9))
    assert [span_version(session, span.id, session.history(span.id)) for span in (old, new)] == ["1.2", "9.0"]
    session.undo()
    session.undo()
    assert session.content is not None
    assert not session.content.spans


def test_a_release_holds_the_text_and_the_version_of_the_project(released: Path, tmp_path: Path) -> None:
    project = copied(released, tmp_path)
    (tmp_path / "rules.md").write_text(OWN, encoding="utf-8")
    session = Session.open(project, "chief")
    guidelines.take_own(session, tmp_path / "rules.md")
    session.close()
    target = tmp_path / "release"
    release_project(project, target, options())
    assert (target / "guidelines.md").read_text(encoding="utf-8") == OWN
    assert manifest(target)["guidelines"] == {"version": "7.1"}
