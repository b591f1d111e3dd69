"""Projects that can be released, for the tests of the release."""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from exchange_helpers import assign, central, hand_in, hand_out, merge, work
from store_helpers import article, span_object
from wortlaut.assist.split import Rules
from wortlaut.domain.article import Article
from wortlaut.domain.card import Card
from wortlaut.domain.decision import Choice, ChoiceKind, Reason
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import LayerKind, LayerState
from wortlaut.session import release_agreement
from wortlaut.session.agreement import AgreementOptions
from wortlaut.session.release_jobs import release_project
from wortlaut.session.release_values import ReleaseOptions
from wortlaut.session.review_desk import ReviewDesk
from wortlaut.session.session import Applied, Session
from wortlaut.store import bulk

PEOPLE = ("anna", "bob")
STORIES = 12
RESAMPLES = 40
"""Of the releases of these projects; see `few_resamples`."""
THIRDS = Rules((0.5, 0.25, 0.25))
_TOWNS = ("Marnstedt", "Serrat", "Ardel", "Brennmark", "Tallonien", "Osterau", "Hollen", "Kirrwald")
_THINGS = (
    "Der Deich hält seit dem Winter nur noch mit Sandsäcken",
    "Im Hafen liegen drei Fähren ohne Mannschaft",
    "Die Schule am Markt sucht eine zweite Köchin",
    "Auf dem Friedhof blüht die alte Linde wieder",
    "Vor der Mühle stauen sich morgens die Lieferwagen",
    "Das Orchester probt jetzt im leeren Kaufhaus",
    "Beim Bäcker gibt es wieder Brot aus Roggen",
    "Am Bahnhof fehlt die Uhr noch immer",
)


def story(number: int) -> Article:
    """An article with an actor, a quote and words that no other one has."""
    town, thing = _TOWNS[number % len(_TOWNS)], _THINGS[number % len(_THINGS)]
    body = f"Nora Grün aus {town} sagte, die Brücke werde gebaut. {thing}, das sah man {number} Mal 🌉."
    meta = {"publisher": "Serrater Bote"} if number % 3 else {"url": f"https://www.Ardel.example/{number}"}
    return article(body, f"{number:03}_a.txt", meta=meta)


def reviewed(folder: Path, scheme: Scheme, stories: Sequence[Article]) -> Path:
    """A project in which two people submitted everything; what they disagree on is decided, and gold is finished."""
    path = central(folder / "main.wortlaut", scheme, stories)
    assign(path, PEOPLE)
    for shift, name in enumerate(PEOPLE):
        mine = hand_out(path, name, folder / "packs")
        work(mine, name, shift=shift)
        merge(path, hand_in(mine, name))
    finish(path, [one.id for one in stories])
    return path


def finish(path: Path, ids: Sequence[str]) -> None:
    """Decide all cards of these articles, the first ones by edit, and finish the gold."""
    session = Session.open(path, "chief")
    try:
        desk = ReviewDesk(session)
        desk.load()
        for number, id_ in enumerate(ids):
            for card in desk.article_cards(id_):
                row = desk.row(card.id)
                if not card.agreed or row.state == "audit":
                    applied = desk.decide(card.id, _choice(card, number), reason=Reason.ANNOTATOR_ERROR)
                    assert isinstance(applied, Applied), applied
            done = desk.finish(id_)
            assert isinstance(done, Applied), done
    finally:
        session.close()


def _choice(card: Card, number: int) -> Choice:
    return Choice(ChoiceKind.TAKE, number % len(card.readings))


@contextmanager
def _few_resamples() -> Iterator[None]:
    """Releases whose intervals come from few resamples: most of the time of one goes into the 2,000."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(release_agreement, "AgreementOptions", partial(AgreementOptions, resamples=RESAMPLES))
        yield


@pytest.fixture(scope="module", autouse=True)
def few_resamples() -> Iterator[None]:
    """Give all releases of a module as few resamples as `released` has."""
    with _few_resamples():
        yield


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory, scheme: Scheme) -> Path:
    """A project with gold of two people, released once; tests must not change it."""
    path = reviewed(tmp_path_factory.mktemp("reviewed"), scheme, [story(n) for n in range(STORIES)])
    with _few_resamples():
        release_project(path, path.with_name("first"), options())
    return path


def options(**more: Any) -> ReleaseOptions:
    """Options of a release that has something in each part."""
    return ReleaseOptions(**{"rules": THIRDS, "pseudonyms": True, **more})


@pytest.fixture(scope="session")
def folder(released: Path) -> Path:
    """The release of `released`."""
    return released.with_name("first")


def manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a release."""
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def rows(path: Path) -> list[dict[str, Any]]:
    """The lines of a file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]


def everything(folder: Path) -> dict[str, bytes]:
    """All files by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def copied(project: Path, folder: Path) -> Path:
    """A copy of the project that a test may change."""
    path = folder / "main.wortlaut"
    path.write_bytes(project.read_bytes())
    return path


def gold(*spans: tuple[int, int, str], attributes: dict[str, str] | None = None) -> bulk.IncomingLayer:
    """A finished gold layer as an import brings it."""
    objects = [
        span_object(start, end, label, origin="adjudicated", attributes=attributes or {"kind": "person"})
        for start, end, label in spans
    ]
    return bulk.IncomingLayer(None, LayerKind.GOLD, LayerState.GOLD, 1, spans=objects)
