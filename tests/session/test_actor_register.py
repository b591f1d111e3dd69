"""The register over a project: mentions, proposals, renaming and merging as one step, what stays as it is."""

from pathlib import Path

import pytest

from pane_project import make_bridge, tag
from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Scheme
from wortlaut.gui.bridge import Bridge
from wortlaut.session.actor_register import (
    Entry,
    Mention,
    contexts,
    entries,
    keep_apart,
    kept_apart,
    named_labels,
    read_mentions,
    rename,
    renamed,
)
from wortlaut.session.annotate import set_attribute
from wortlaut.session.session import Session
from wortlaut.session.values import Applied

TEXTS = (
    " date 2025-09-04 Hafenminister Tilo Brandis sagte ab. Brandis’ Haus schwieg. Er ging.",
    " date 2025-09-05 Tilo Brandis kam. Der Küstenbund wartet.",
    " date 2025-09-06 Das Boot des Küstenbundes wartet.",
)
TAGS = (
    ("Hafenminister Tilo Brandis", "Brandis’", "Er"),
    ("Tilo Brandis", "Der Küstenbund"),
    ("des Küstenbundes",),
)


@pytest.fixture
def bridge(qapp: object, tmp_path: Path, scheme: Scheme) -> Bridge:
    made = make_bridge(tmp_path, scheme, TEXTS)
    for article, words in zip(made.session.article_ids(), TAGS, strict=True):
        made.open_article(article)
        for word in words:
            tag(made, "actor", word)
    return made


@pytest.fixture
def session(bridge: Bridge) -> Session:
    return bridge.session


def mentions(session: Session) -> list[Mention]:
    return read_mentions(session.project, session.scheme, session.reader)


def listed(session: Session) -> dict[str, Entry]:
    return {one.name: one for one in entries(mentions(session), kept_apart(session))}


def names(session: Session) -> dict[str, int]:
    return {name: len(entry.mentions) for name, entry in listed(session).items()}


def test_everybody_is_listed_by_name_and_pronouns_are_not(session: Session) -> None:
    assert names(session) == {
        "Brandis’": 1,
        "Hafenminister Tilo Brandis": 1,
        "Küstenbund": 1,
        "Küstenbundes": 1,
        "Tilo Brandis": 1,
    }
    found = listed(session)
    assert {name: entry.proposal.into for name, entry in found.items() if entry.proposal is not None} == {
        "Brandis’": "Hafenminister Tilo Brandis",
        "Hafenminister Tilo Brandis": "Tilo Brandis",
        "Küstenbundes": "Küstenbund",
    }
    assert found["Küstenbund"].forms == ("Der Küstenbund",)
    assert not found["Küstenbund"].named


def test_renaming_several_names_merges_them_in_one_step(bridge: Bridge, session: Session) -> None:
    found = listed(session)
    chosen = [
        *found["Brandis’"].mentions,
        *found["Hafenminister Tilo Brandis"].mentions,
        *found["Tilo Brandis"].mentions,
    ]
    before = mentions(session)
    assert isinstance(rename(session, chosen, "  Tilo\tBrandis "), Applied)
    after = mentions(session)
    assert names(session) == {"Küstenbund": 1, "Küstenbundes": 1, "Tilo Brandis": 3}
    assert after == renamed(before, chosen, "Tilo Brandis")
    assert listed(session)["Tilo Brandis"].named
    assert len(listed(session)["Tilo Brandis"].articles) == 2
    assert rename(session, chosen, "Tilo Brandis") == Problem("nothing_to_do", "hint")
    assert bridge.undo()
    assert mentions(session) == before
    assert bridge.redo()
    assert mentions(session) == after


def test_the_open_article_follows(bridge: Bridge, session: Session) -> None:
    found = listed(session)
    assert bridge.do_all(lambda: rename(session, found["Küstenbundes"].mentions, "Küstenbund"))
    content = session.content
    assert content is not None
    assert [span.attributes.get("entity") for span in content.ordered()] == ["Küstenbund"]


def test_a_pronoun_with_a_canonical_name_belongs_to_it(bridge: Bridge, session: Session) -> None:
    bridge.open_article(session.article_ids()[0])
    content, scheme = session.content, session.scheme
    assert content is not None
    pronoun = list(content.ordered())[-1]
    assert bridge.do(set_attribute(content, scheme, pronoun.id, "entity", "Tilo Brandis"))
    entry = next(one for one in entries(mentions(session)) if one.name == "Tilo Brandis" and one.named)
    assert entry.forms == ("Er",)
    same = next(one for one in entries(mentions(session)) if one.name == "Tilo Brandis" and not one.named)
    assert same.proposal is not None
    assert same.proposal.into == "Tilo Brandis", "the same words without the name belong to it, too"


def test_submitted_articles_stay_as_they_are(bridge: Bridge, session: Session) -> None:
    bridge.open_article(session.article_ids()[1])
    content, scheme = session.content, session.scheme
    assert content is not None
    for span in list(content.ordered()):
        bridge.do(set_attribute(content, scheme, span.id, "kind", "institution"))
    assert isinstance(session.submit(), Applied)
    found = listed(session)
    both = [*found["Küstenbund"].mentions, *found["Küstenbundes"].mentions]
    assert [mention.locked for mention in both] == [True, False]
    assert isinstance(rename(session, both, "Bund"), Applied)
    assert names(session)["Bund"] == 1
    assert rename(session, found["Küstenbund"].mentions, "Bund") == Problem("nothing_to_do", "hint")
    assert mentions(session) == renamed(mentions(session), both, "Bund")


def test_a_name_is_needed(session: Session) -> None:
    assert rename(session, mentions(session), " \n") == Problem("name_missing", "hint")


def test_names_kept_apart_are_not_proposed_again_until_undone(bridge: Bridge, session: Session) -> None:
    entry = listed(session)["Küstenbundes"]
    assert isinstance(keep_apart(session, entry), Applied)
    assert listed(session)["Küstenbundes"].proposal is None
    assert listed(session)["Brandis’"].proposal is not None
    assert keep_apart(session, listed(session)["Küstenbund"]) == Problem("nothing_to_do", "hint")
    assert bridge.undo()
    assert listed(session)["Küstenbundes"].proposal == entry.proposal


def test_others_layers_are_not_listed(session: Session) -> None:
    session.set_annotator("berta")
    session.open_article(session.article_ids()[0])
    assert mentions(session) == []


def test_mentions_come_with_the_text_around(session: Session) -> None:
    [one] = contexts(session, listed(session)["Küstenbundes"].mentions, 5)
    assert (one.before, one.mention.words, one.after) == ("Das Boot ", "des Küstenbundes", " wartet.")
    assert [one.mention for one in contexts(session, mentions(session), 4)] == mentions(session)[:4]


def test_the_scheme_says_who_has_a_name(scheme: Scheme) -> None:
    assert named_labels(scheme) == {"actor": "entity"}
