"""Precedents: marked with a note, found again by text or cue, seen only by those who may."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from store_helpers import article, import_articles, tag
from wortlaut.assist.precedents import NEAR, trigrams
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.guesses import cue_of
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Span
from wortlaut.session import precedents
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.precedents import Precedents, set_precedent
from wortlaut.session.session import Session

Open = Callable[..., Session]
FIRST = article("Der Hafenrat tagt, sobald das Eis bricht. Die Reeder versprachen Boote.", "a.txt")
SECOND = article("Man hilft, sobald Geld da ist. Der Hafenrat des Nordens und Hafenräte kamen. Es regnet.", "b.txt")


def mark(session: Session, span: Span, note: str | None) -> None:
    assert session.content is not None
    changes = set_precedent(session.content, span.id, note)
    assert isinstance(changes, ChangeSet)
    session.apply(changes)


def made(session: Session, words: str, label: str) -> Span:
    assert session.article is not None
    start = session.article.text.index(words)
    return tag(session, (start, start + len(words)), label=label)


def all_read(session: Session) -> Precedents:
    known = Precedents(session)
    while known.read_some():
        pass
    return known


@pytest.fixture
def session(open_session: Open) -> Session:
    """A project in which Mia has marked an actor and a condition of the first article, and works on the second."""
    session = open_session()
    import_articles(session.project, FIRST)
    import_articles(session.project, SECOND)
    session.open_article(FIRST.id)
    mark(session, made(session, "Der Hafenrat", "actor"), "with its article")
    mark(session, made(session, "sobald das Eis bricht", "condition"), " an event ")
    session.open_article(SECOND.id)
    return session


def test_nearly_the_same_text_or_the_same_cue_finds_them(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(precedents, "SLICE", 1)
    known = all_read(session)
    by_cue = made(session, "sobald Geld da ist", "condition")
    by_text = made(session, "Der Hafenrat des Nordens", "actor")
    other = made(session, "Hafenräte", "actor")
    assert [(like.precedent.note, like.cue, like.text >= NEAR) for like in known.like(by_cue)] == [
        ("an event", True, False)
    ]
    assert [(like.precedent.note, like.cue, like.text >= NEAR) for like in known.like(by_text)] == [
        ("with its article", False, True)
    ]
    assert known.like(other) == []


def test_another_label_is_not_alike(session: Session) -> None:
    span = made(session, "Der Hafenrat des Nordens", "quote")
    assert all_read(session).like(span) == []


def test_what_is_marked_changed_and_taken_back_is_followed(session: Session) -> None:
    known = all_read(session)
    assert session.content is not None
    span = made(session, "Es regnet", "quote")
    like_it = made(session, "Es regne", "quote")
    for note, told in (("one", ["one"]), ("two", ["two"]), (None, [])):
        changes = set_precedent(session.content, span.id, note)
        assert isinstance(changes, ChangeSet)
        session.apply(changes)
        known.follow(changes)
        assert [like.precedent.note for like in known.like(like_it)] == told
        assert [like.precedent.note for like in all_read(session).like(like_it)] == told
    assert set_precedent(session.content, span.id, "  ") == Problem("nothing_to_do", "hint")
    session.undo()
    assert session.content.spans[span.id].precedent == "two"


def test_others_see_them_when_they_may_see_the_layer(session: Session, open_session: Open) -> None:
    session.close()
    ben = open_session("Ben")
    ben.open_article(SECOND.id)
    span = made(ben, "sobald Geld da ist", "condition")
    assert [like.precedent.annotator for like in all_read(ben).like(span)] == ["Mia"]
    ben.open_article(FIRST.id)  # now Ben annotates it as well
    made(ben, "Die Reeder", "actor")
    ben.open_article(SECOND.id)
    assert all_read(ben).like(span) == []


def test_they_go_out_and_come_back(session: Session, tmp_path: Path) -> None:
    export_file(session.project, tmp_path / "out.jsonl", ExportOptions())
    lines = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    spans = [one for line in lines for one in line["spans"]]
    assert sorted(one["precedent"] for one in spans) == ["an event", "with its article"]


@pytest.mark.parametrize(
    ("label", "text", "language", "cue"),
    [
        ("condition", "Nur  wenn es regnet", "de", "nur wenn"),
        ("condition", "only if it rains", "en", "only if"),
        ("condition", "und falls nötig", "de", "falls"),
        ("commitment", "Der Rat verspricht Boote", "de", "versp"),
        ("commitment", "Der Rat wird Boote schicken", "de", None),
        ("commitment", "they promised boats", "en", "promi"),
        ("actor", "Der Rat", "de", None),
    ],
)
def test_cues(scheme: Scheme, label: str, text: str, language: str, cue: str | None) -> None:
    found = scheme.label(label)
    assert found is not None
    assert cue_of(found, text, language) == cue


def test_trigrams_of_short_and_empty_texts() -> None:
    assert trigrams("") == {"  "}
    assert trigrams("A") == trigrams(" a ") == {" a "}
