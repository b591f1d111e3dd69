"""The radar in a project: whose layers it compares, what it settles in one step, what is kept as meant."""

from collections.abc import Callable
from pathlib import Path

import pytest

from canary import BLIND, LABEL, planted
from store_helpers import article, import_articles
from wortlaut.domain.change import Change, ChangeSet, Problem
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Link, Origin, Span
from wortlaut.session.blindness import blind_articles
from wortlaut.session.consistency import (
    Case,
    contexts,
    find_cases,
    forget_meant,
    harmonize,
    mean_difference,
    meant_count,
)
from wortlaut.session.progress import CancelledError
from wortlaut.session.session import Applied, Session

Open = Callable[..., Session]
SENTENCE = "„Die Brücke werde gebaut“, sagte Nora Grün am Montag."
TEXTS = (
    f"{SENTENCE} Erstens.",
    f"Zweitens. {SENTENCE}",
    'Drittens. "Die Brücke werde gebaut", sagte Nora Grün am Montag.',
)


def tag(session: Session, label: str, words: str, **attributes: str) -> Span:
    assert session.article is not None
    start = session.article.text.index(words)
    span = Span(new_id(), label, ((start, start + len(words)),), attributes)
    assert isinstance(session.apply(ChangeSet("tag", (Change(None, span),), focus=span.id)), Applied)
    return span


@pytest.fixture
def session(open_session: Open) -> Session:
    """Three articles with the same sentence; in the first one quote, actor and link, in the others less."""
    found = open_session("Mia")
    import_articles(found.project, *(article(text, f"{n}.txt") for n, text in enumerate(TEXTS)))
    for text in TEXTS:
        found.open_article(article(text, "x").id)
        quote = tag(found, "quote", "Die Brücke werde gebaut", type="indirect" if text != TEXTS[1] else "direct")
        if text == TEXTS[0]:
            actor = tag(found, "actor", "Nora Grün", kind="person", entity="N. Grün")
        elif text == TEXTS[1]:
            actor = tag(found, "actor", "Grün am Montag")
            link = Link(new_id(), "speaker", quote.id, actor.id)
            found.apply(ChangeSet("link", (Change(None, link),)))
    return found


def cases(session: Session) -> list[Case]:
    return find_cases(session.project, session.scheme, session.reader)


def version_of(case: Case, text: str) -> int:
    return next(place.version for place in case.places if place.article == article(text, "x").id)


def layer(session: Session, text: str) -> tuple[list[Span], list[Link]]:
    session.open_article(article(text, "x").id)
    assert session.content is not None
    return list(session.content.ordered()), list(session.content.links.values())


def test_ticked_places_become_alike_in_one_step(session: Session) -> None:
    [case] = cases(session)
    before = [layer(session, text) for text in TEXTS]
    assert isinstance(harmonize(session, case, version_of(case, TEXTS[0]), case.places), Applied)
    assert cases(session) == []
    assert layer(session, TEXTS[0]) == before[0], "what had the version stays as it was"
    spans, links = layer(session, TEXTS[1])
    assert [span.id for span in spans] == [span.id for span in before[1][0]], "changed, not made anew"
    assert links == before[1][1], "links stay"
    assert [span.surface(TEXTS[1]) for span in spans] == [("Die Brücke werde gebaut",), ("Nora Grün",)]
    assert [span.attributes for span in spans] == [{"type": "indirect"}, {"kind": "person"}]
    made = layer(session, TEXTS[2])[0][1]
    assert (made.surface(TEXTS[2]), made.origin) == (("Nora Grün",), Origin.PROPAGATED)
    session.undo()
    assert [layer(session, text) for text in TEXTS] == before
    session.redo()
    assert cases(session) == []


def test_only_ticked_places_change(session: Session) -> None:
    [case] = cases(session)
    second = [place for place in case.places if place.article == article(TEXTS[1], "x").id]
    before = layer(session, TEXTS[2])
    assert isinstance(harmonize(session, case, version_of(case, TEXTS[0]), second), Applied)
    assert layer(session, TEXTS[2]) == before
    [left] = cases(session)
    assert left.counts == (2, 1)


def test_submitted_layers_are_read_and_never_changed(session: Session) -> None:
    session.open_article(article(TEXTS[0], "x").id)
    assert isinstance(session.submit(), Applied)
    [case] = cases(session)
    locked = {one.place.article: one.locked for one in contexts(session, case, 10)}
    assert locked[article(TEXTS[0], "x").id] == "submitted"
    assert set(locked.values()) == {"submitted", ""}
    result = harmonize(session, case, version_of(case, TEXTS[1]), case.places)
    assert isinstance(result, Problem)
    assert result.code == "submitted"
    assert [found.key for found in cases(session)] == [case.key], "all or nothing"


def test_what_is_meant_is_not_told_again_until_it_is_forgotten(session: Session) -> None:
    [case] = cases(session)
    assert isinstance(mean_difference(session, case), Applied)
    assert (cases(session), meant_count(session)) == ([], 1)
    session.undo()
    assert (len(cases(session)), meant_count(session)) == (1, 0)
    session.redo()
    session.open_article(article(TEXTS[2], "x").id)
    tag(session, "condition", "am Montag", type="if")
    assert len(cases(session)) == 1, "another version joined"
    assert isinstance(forget_meant(session), Applied)
    assert meant_count(session) == 0
    assert isinstance(forget_meant(session), Problem)


def test_contexts_show_exceptions_before_anything_else(session: Session) -> None:
    [case] = cases(session)
    shown = contexts(session, case, 5)
    assert [one.text for one in shown if one.place.article == article(TEXTS[1], "x").id] == [SENTENCE]
    assert {one.place.version for one in contexts(session, case, 5)} == {0, 1, 2}
    for one in shown:
        assert all(one.text[low:high] for span in one.spans for low, high in span.fragments)


def test_layers_of_others_are_not_compared_nor_told(tmp_path: Path, scheme: Scheme) -> None:
    path = tmp_path / "canary.wortlaut"
    planted(path, scheme)
    session = Session.open(path, BLIND)
    try:
        hidden = blind_articles(session.project, session.annotator)
        told = cases(session)
        assert LABEL not in repr(told)
        for case in told:
            for one in contexts(session, case, 50):
                assert one.place.article not in hidden or LABEL not in repr(one)
    finally:
        session.close()


def test_it_can_be_stopped_and_tells_how_far_it_is(session: Session) -> None:
    told: list[tuple[int, int]] = []
    find_cases(session.project, session.scheme, "Mia", progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (9, 9)
    with pytest.raises(CancelledError):
        find_cases(session.project, session.scheme, "Mia", cancelled=lambda: True)
