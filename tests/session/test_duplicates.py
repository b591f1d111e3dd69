"""Near-duplicates of a project: groups, decisions by hand, spans carried over to copies."""

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from copied_articles import Press, collection
from store_helpers import article, import_articles
from wortlaut.assist.near_duplicates import Piece, near_duplicates
from wortlaut.domain.article import Article
from wortlaut.domain.change import ChangeSet, Problem
from wortlaut.domain.span import Origin, Span
from wortlaut.session import annotate, duplicates
from wortlaut.session.duplicates import find_copies, group_copies
from wortlaut.session.duplicates_by_hand import VetoReason, join, take_out, veto, vetoes
from wortlaut.session.duplicates_carry import Hindrance, carry_over, side_by_side
from wortlaut.session.progress import CancelledError
from wortlaut.session.session import Applied, Session
from wortlaut.store import layers, replay

TEXT = (
    "Okafor lehnt den Bau der Mole kategorisch ab. „Wir zahlen, so Okafor, keinen Kran“, hieß es aus Marn.\n\n"
    "Der Rat brauche Garantien für seine Kasse.\n\n"
    "Ruy warf der Stadt erneut vor, eine Lösung zu erschweren. Zusagen gab es 😀 nicht.\n"
)
SOURCE = article(TEXT)
COPY = article(
    TEXT.replace(" kategorisch", "").replace("Der Rat brauche Garantien für seine Kasse.\n\n", "").replace(
        "erschweren", "verhindern"
    )
)  # fmt: skip
EMBEDDED = article("Ein Vorspann über Felder.\n\n" + TEXT + "\nEin Schluss über das Wetter.\n")
OTHER = article("Die Brücke am Fluss bleibt gesperrt, weil der Herbst nass war und niemand Sand hat.\n")

OpenSession = Callable[..., Session]


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    """Four articles, three of them near-duplicates; the first is open."""
    session = open_session()
    import_articles(session.project, SOURCE, COPY, EMBEDDED, OTHER)
    session.open_article(SOURCE.id)
    return session


def tag(session: Session, label: str, *words: str, **attributes: str) -> Span:
    assert session.article is not None
    assert session.content is not None
    text = session.article.text
    ranges = [(text.index(part), text.index(part) + len(part)) for part in words]
    made = annotate.create_span(session.content, text, session.scheme, label, ranges, attributes=attributes)
    assert isinstance(made, ChangeSet), made
    session.apply(made)
    return session.content.spans[made.focus or ""]


def spans_of(session: Session, which: Article) -> dict[tuple[str, tuple[str, ...]], Span]:
    with session.project.reading() as connection:
        stored = layers.find_layer(connection, which.id, session.annotator.id)
        found = [] if stored is None else list(layers.read_content(connection, stored).ordered())
    return {(span.label, span.surface(which.text)): span for span in found}


def groups(session: Session) -> list[set[str]]:
    return [set(group.ids) for group in group_copies(session, find_copies(session)).groups]


# groups


def test_groups_of_the_project(session: Session) -> None:
    told: list[tuple[int, int]] = []
    copies = group_copies(session, find_copies(session, progress=lambda *share: told.append(share)))
    assert told[-1] == (8, 8)
    assert [set(group.ids) for group in copies.groups] == [{SOURCE.id, COPY.id, EMBEDDED.id}]
    assert copies.counts() == dict.fromkeys((SOURCE.id, COPY.id, EMBEDDED.id), 3)
    assert copies.of(OTHER.id) is None
    assert not copies.groups[0].by_hand


def test_added_articles_alone_are_compared(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    first = find_copies(session)
    monkeypatch.setattr(duplicates, "near_duplicates", lambda *_: pytest.fail("nothing is new"))
    assert find_copies(session, first) == first
    monkeypatch.undo()
    new = article(OTHER.text.replace("Fluss", "Bach"))
    import_articles(session.project, new)
    assert {OTHER.id, new.id} in [set(group.ids) for group in group_copies(session, find_copies(session, first)).groups]


def test_a_search_of_what_is_new_finds_what_a_whole_one_finds() -> None:
    rows = list(collection(Press(5), 160, 60))
    pieces = [Piece(name, text) for name, text, _, _ in rows]
    whole = near_duplicates(pieces)
    some = random.Random(2).sample(pieces, 150)
    before = near_duplicates(some)
    known = {piece.id: [bond for group in before for bond in group.bonds if bond.a == piece.id] for piece in some}
    asked = []
    after = near_duplicates(pieces, asked.append, known)
    assert [group.ids for group in after] == [group.ids for group in whole]
    assert sum(asked) == 2 * len(pieces)


def test_known_articles_are_not_compared_again(session: Session) -> None:
    """What was found wrongly stays: nobody looked again."""
    pieces = [Piece(one.id, one.text) for one in (SOURCE, COPY, OTHER)]
    assert near_duplicates(pieces, None, {SOURCE.id: (), COPY.id: ()}) == ()
    assert len(near_duplicates(pieces, None, {SOURCE.id: ()})) == 1


def test_a_search_can_be_stopped(session: Session) -> None:
    with pytest.raises(CancelledError):
        find_copies(session, cancelled=lambda: True)


def test_joined_and_taken_out_by_hand(session: Session) -> None:
    assert isinstance(join(session, OTHER.id, COPY.id), Applied)
    assert groups(session) == [{SOURCE.id, COPY.id, EMBEDDED.id, OTHER.id}]
    assert isinstance(take_out(session, COPY.id, [SOURCE.id, EMBEDDED.id, OTHER.id]), Applied)
    assert groups(session) == [{SOURCE.id, EMBEDDED.id}]
    session.undo()
    assert groups(session) == [{SOURCE.id, COPY.id, EMBEDDED.id, OTHER.id}]
    session.undo()
    assert groups(session) == [{SOURCE.id, COPY.id, EMBEDDED.id}]
    session.redo()
    assert len(groups(session)[0]) == 4


@pytest.mark.parametrize("which", [SOURCE, COPY, EMBEDDED])
def test_what_held_others_together_leaves_them_together(session: Session, which: Article) -> None:
    everybody = {SOURCE.id, COPY.id, EMBEDDED.id}
    take_out(session, which.id, everybody)
    assert groups(session) == [everybody - {which.id}]
    assert isinstance(join(session, which.id, min(everybody - {which.id})), Applied)
    assert groups(session) == [everybody]


def test_decisions_that_change_nothing(session: Session) -> None:
    assert isinstance(join(session, COPY.id, COPY.id), Problem)
    assert isinstance(veto(session, SOURCE.id, COPY.id, None), Problem)


def test_the_real_articles(open_session: OpenSession, shared_seeds: Path) -> None:
    session = open_session()
    texts = {path.name[:3]: path.read_text(encoding="utf-8") for path in sorted(shared_seeds.glob("0*.txt"))}
    real = {name: article(text.partition("\n")[2]) for name, text in texts.items()}
    import_articles(session.project, *real.values())
    assert groups(session) == [{real["000"].id, real["001"].id}]
    rows = side_by_side(session, real["000"].id, real["001"].id).alignment.rows
    assert {str(row.relation) for row in rows} <= {"=", "≈", "+"}


# carrying over


@pytest.fixture
def tagged(session: Session) -> Session:
    """Spans of all kinds in the source."""
    session_spans = {
        "split": tag(session, "quote", "„Wir zahlen", "keinen Kran“", type="direct"),
        "actor": tag(session, "actor", "Ruy", kind="person"),
        "changed": tag(session, "quote", "eine Lösung zu erschweren"),
        "absent": tag(session, "commitment", "Garantien für seine Kasse"),
        "emoji": tag(session, "commitment", "Zusagen gab es 😀 nicht"),
    }
    assert session.content is not None
    link = annotate.add_link(
        session.content, session.scheme, "speaker", session_spans["split"].id, session_spans["actor"].id
    )
    assert isinstance(link, ChangeSet)
    session.apply(link)
    noted = annotate.set_note(session.content, session_spans["actor"].id, "nur hier")
    assert isinstance(noted, ChangeSet)
    session.apply(noted)
    return session


@contextmanager
def one_action(session: Session) -> Iterator[None]:
    before = session.actions()[0].seq
    yield
    new = [entry for entry in session.actions() if entry.seq > before and entry.kind != "open"]
    assert [entry.kind for entry in new] == ["carry"]


def test_what_is_the_same_goes_to_all_copies_in_one_action(tagged: Session) -> None:
    with one_action(tagged):
        assert isinstance(carry_over(tagged, SOURCE.id, [COPY.id, EMBEDDED.id]), Applied)
    assert set(spans_of(tagged, COPY)) == {
        ("quote", ("„Wir zahlen", "keinen Kran“")), ("actor", ("Ruy",)), ("commitment", ("Zusagen gab es 😀 nicht",)),
    }  # fmt: skip
    assert set(spans_of(tagged, EMBEDDED)) == set(spans_of(tagged, SOURCE))
    made = spans_of(tagged, COPY)["actor", ("Ruy",)]
    origin = spans_of(tagged, SOURCE)["actor", ("Ruy",)]
    assert (made.origin, dict(made.attributes), made.note) == (Origin.PROPAGATED, {"kind": "person"}, None)
    assert made.provenance == {"article": SOURCE.id, "span": origin.id}
    assert made.id != origin.id
    tagged.open_article(COPY.id)
    assert tagged.content is not None
    ((link,), split) = tagged.content.links.values(), spans_of(tagged, COPY)["quote", ("„Wir zahlen", "keinen Kran“")]
    assert (link.type, link.source, link.target) == ("speaker", split.id, made.id)
    with tagged.project.reading() as connection:
        assert replay.differences(connection) == []
    tagged.undo()
    assert spans_of(tagged, COPY) == spans_of(tagged, EMBEDDED) == {}
    assert len(spans_of(tagged, SOURCE)) == 5
    tagged.redo()
    assert len(spans_of(tagged, COPY)) == 3


def test_what_is_held_back_is_listed_with_the_reason(tagged: Session) -> None:
    tagged.open_article(COPY.id)
    tag(tagged, "actor", "Ruy")
    pair = side_by_side(tagged, SOURCE.id, COPY.id)
    held = {held.span.surface(TEXT)[0]: (held.why, held.place) for held in pair.transfer.held}
    place = COPY.text.index("eine Lösung zu")
    at = COPY.text.index("Ruy")
    assert held == {
        "Garantien für seine Kasse": (Hindrance.ABSENT, None),
        "Ruy": (Hindrance.TAGGED, (at, at + 3)),
        "eine Lösung zu erschweren": (Hindrance.CHANGED, (place, place + len("eine Lösung zu"))),
    }
    assert [span.surface(COPY.text)[0] for span in pair.transfer.spans] == ["„Wir zahlen", "Zusagen gab es 😀 nicht"]
    assert pair.containment > 0.5
    assert spans_of(tagged, COPY).keys() == {("actor", ("Ruy",))}


def test_a_link_may_end_at_a_span_that_was_there(tagged: Session) -> None:
    tagged.open_article(COPY.id)
    own = tag(tagged, "actor", "Ruy")
    carry_over(tagged, SOURCE.id, [COPY.id])
    assert tagged.content is not None
    assert [link.target for link in tagged.content.links.values()] == [own.id]
    again = carry_over(tagged, SOURCE.id, [COPY.id])
    assert isinstance(again, Problem)
    assert again.code == "nothing_to_do"


def test_what_a_rule_forbids_stays_out(tagged: Session) -> None:
    tagged.open_article(COPY.id)
    tag(tagged, "actor", "Ruy warf")
    pair = side_by_side(tagged, SOURCE.id, COPY.id)
    assert {held.why for held in pair.transfer.held if held.span.surface(TEXT) == ("Ruy",)} == {Hindrance.FORBIDDEN}
    assert isinstance(carry_over(tagged, SOURCE.id, [COPY.id]), Applied)
    assert ("actor", ("Ruy",)) not in spans_of(tagged, COPY)


def test_a_submitted_copy_stays_as_it_is(tagged: Session) -> None:
    tagged.open_article(COPY.id)
    assert isinstance(tagged.submit(), Applied)
    before = len(tagged.actions())
    refused = carry_over(tagged, SOURCE.id, [EMBEDDED.id, COPY.id])
    assert isinstance(refused, Problem)
    assert refused.code == "submitted"
    assert len(tagged.actions()) == before
    assert spans_of(tagged, EMBEDDED) == {}
    assert side_by_side(tagged, SOURCE.id, COPY.id).copy.frozen == refused


def test_only_ones_own_spans_are_carried(tagged: Session) -> None:
    tagged.set_annotator("Ben")
    pair = side_by_side(tagged, SOURCE.id, COPY.id)
    assert (pair.source.spans, pair.transfer.spans, pair.transfer.held) == ((), (), ())
    assert isinstance(carry_over(tagged, SOURCE.id, [COPY.id]), Problem)


def test_a_veto_is_stored_with_its_reason(tagged: Session) -> None:
    veto(tagged, SOURCE.id, COPY.id, VetoReason.OWN_WORDING)
    assert vetoes(tagged, SOURCE.id) == {COPY.id: VetoReason.OWN_WORDING}
    assert vetoes(tagged, COPY.id) == {}
    tagged.undo()
    assert vetoes(tagged, SOURCE.id) == {}
    tagged.redo()
    veto(tagged, SOURCE.id, COPY.id, None)
    assert vetoes(tagged, SOURCE.id) == {}
