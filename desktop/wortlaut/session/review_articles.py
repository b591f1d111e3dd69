"""How far each article is on its way to gold."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from wortlaut.domain.article import PartialDate
from wortlaut.domain.span import Annotator, LayerState
from wortlaut.store import assignments, reviews
from wortlaut.store.project_file import Connection
from wortlaut.store.reviews import Worked


class ReviewState(StrEnum):
    """How far an article is."""

    COLLECTING = "collecting"
    """Submissions are missing."""
    READY = "ready"
    ADJUDICATING = "adjudicating"
    GOLD = "gold"
    REOPENED = "reopened"
    """Was gold and is decided on again."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of an article before its cards are made."""

    article: str
    state: ReviewState
    layers: tuple[Worked, ...]
    """Layers that count: of those it is assigned to, or who worked in it."""
    needed: int
    """Submissions it takes."""
    blind: bool
    """The reviewer must not see what others did here."""
    own: bool
    """The reviewer annotated it."""

    @property
    def submitted(self) -> tuple[Worked, ...]:
        """The layers that are submitted now."""
        return tuple(layer for layer in self.layers if layer.state is LayerState.SUBMITTED)

    @property
    def newest(self) -> dict[str, int]:
        """Annotator id to the newest frozen version, of layers opened again as well."""
        return {layer.annotator.id: layer.version for layer in self.layers if layer.version}

    @property
    def reviewable(self) -> bool:
        """Whether the reviewer may look at its cards."""
        return not self.blind and self.state is not ReviewState.COLLECTING and bool(self.newest)


@dataclass(frozen=True, slots=True)
class ReviewArticle:
    """One article in the list of the review."""

    id: str
    title: str
    date: PartialDate | None
    state: ReviewState
    annotators: tuple[str, ...] | None
    """Names of those who submitted; None when the reviewer must not know."""
    submitted: int
    needed: int
    cards: int
    """All places, agreed ones included; 0 while they are not made."""
    open: int
    stale: int
    """Decisions that a later submission touched."""
    outdated: bool
    """A submission came in that the review is not based on yet: `remerge`."""
    own: bool
    """The reviewer annotated it: worth a warning."""
    hidden_reason: str | None
    """Why its cards are not shown: `not_submitted` (the reviewer's own layer), `collecting`, or None."""


def standings(connection: Connection, reviewer: str, ready: int | None, blind: Collection[str]) -> dict[str, Standing]:
    """Return how far the articles are that anybody worked in or is to work in, by id."""
    assigned: dict[str, set[str]] = {}
    for article, person in assignments.assignments(connection):
        assigned.setdefault(article, set()).add(person.id)
    layers: dict[str, list[Worked]] = {}
    for layer in reviews.worked(connection):
        if not layer.untouched or layer.annotator.id in assigned.get(layer.article, ()):
            layers.setdefault(layer.article, []).append(layer)
    gold = reviews.gold_states(connection)
    return {
        article: _standing(article, layers.get(article, ()), assigned.get(article, set()), ready, gold.get(article),
                           reviewer, blind)
        for article in dict.fromkeys((*layers, *assigned, *gold))
    }  # fmt: skip


def _standing(
    article: str,
    layers: Sequence[Worked],
    assigned: set[str],
    ready: int | None,
    gold: tuple[LayerState, int] | None,
    reviewer: str,
    blind: Collection[str],
) -> Standing:
    people = assigned | {layer.annotator.id for layer in layers}
    needed = ready or (len(people) if assigned else max(2, len(people)))
    submitted = sum(layer.state is LayerState.SUBMITTED for layer in layers)
    if gold is not None:
        state = _gold_state(*gold)
    else:
        state = ReviewState.READY if submitted >= needed else ReviewState.COLLECTING
    own = any(layer.annotator.id == reviewer for layer in layers)
    return Standing(article, state, tuple(layers), needed, article in blind, own)


def _gold_state(state: LayerState, version: int) -> ReviewState:
    if state is not LayerState.OPEN:
        return ReviewState.GOLD
    return ReviewState.REOPENED if version else ReviewState.ADJUDICATING


def names(standings_: Mapping[str, Standing]) -> dict[str, Annotator]:
    """Return everybody who has a layer, by id."""
    return {layer.annotator.id: layer.annotator for one in standings_.values() for layer in one.layers}
