"""Layers with all their submissions: how two copies of one become one again. Pure, but for reading what is stored."""

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from wortlaut.domain.span import Annotator, LayerKind, LayerState
from wortlaut.errors import BadInputError
from wortlaut.store.layers import StoredLayer, find_layer
from wortlaut.store.merging import content_key, normal_content, stands_as_it_came
from wortlaut.store.records import Data, layer_data, load
from wortlaut.store.rows import content_of
from wortlaut.store.scheme_use import content_now


@dataclass(slots=True)
class Frozen:
    """A submission: its facts as the journal has them, and what it holds."""

    version: int
    at: str
    scheme: str
    guideline: str | None
    seconds: int | None
    content: Data


@dataclass(slots=True)
class History:
    """A layer with all its submissions, from this project or from outside."""

    article: str
    kind: LayerKind
    annotator: Annotator | None
    layer: Data
    """As the journal has it. From outside, `id` may still change."""
    content: Data
    """What it holds now."""
    frozen: dict[int, Frozen] = field(default_factory=dict)
    """By version."""

    @property
    def version(self) -> int:
        """Number of submissions so far."""
        version: int = self.layer["version"]
        return version

    @property
    def is_open(self) -> bool:
        """Whether somebody works on it."""
        return bool(self.layer["state"] == LayerState.OPEN)

    @property
    def is_untouched(self) -> bool:
        """Whether it was opened and nothing else."""
        return self.is_open and not (self.version or self.content["spans"] or self.layer["read"])

    @property
    def holds_work(self) -> bool:
        """Whether something in it was never submitted."""
        last = self.frozen.get(self.version)
        differs = last is None or content_key(last.content) != content_key(self.content)
        return self.is_open and differs and bool(self.content["spans"] or last)


class Step(Enum):
    """What to do with the layer that is here."""

    KEEP = auto()
    REPLACE = auto()
    """Its state and content become those of the one from outside."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a layer from outside is joined with the one that is here."""

    step: Step
    missing: tuple[int, ...]
    """Versions that were not here."""

    @property
    def changes(self) -> bool:
        """Whether anything is to be written."""
        return self.step is Step.REPLACE or bool(self.missing)


def submissions(connection: sqlite3.Connection, layer: int) -> list[Frozen]:
    """Return what was submitted of the layer with that row number, by version."""
    rows = connection.execute(
        "SELECT version, at, scheme, guideline, seconds, content FROM submission WHERE layer = ? ORDER BY version",
        (layer,),
    )
    return [
        Frozen(version, at, scheme, guideline, seconds, content_now(connection, load(content)))
        for version, at, scheme, guideline, seconds, content in rows
    ]


def stored_history(
    connection: sqlite3.Connection, article: str, annotator: str | None, kind: LayerKind
) -> History | None:
    """Return the layer that is here, with its submissions; `annotator` is an id."""
    stored = find_layer(connection, article, annotator, kind)
    return None if stored is None else history_of(connection, stored)


def history_of(connection: sqlite3.Connection, stored: StoredLayer) -> History:
    """Return a stored layer with its submissions."""
    frozen = {one.version: one for one in submissions(connection, stored.number)}
    layer = stored.layer
    return History(
        layer.article,
        layer.kind,
        layer.annotator,
        layer_data(layer, stored.submitted_at),
        content_of(connection, stored.number),
        frozen,
    )


def joined(connection: sqlite3.Connection, here: History | None, incoming: History) -> Plan:
    """Return how an incoming layer joins the one that is here.

    Versions that both have must be equal. The one with more of them goes on, when the other one holds no work that it
    does not have. Raises BadInputError `layer_conflict` when both went on.
    """
    missing = tuple(version for version in incoming.frozen if here is None or version not in here.frozen)
    if here is None:
        return Plan(Step.REPLACE, missing)
    for version in incoming.frozen.keys() & here.frozen.keys():
        if content_key(incoming.frozen[version].content) != content_key(here.frozen[version].content):
            raise _conflict(here, incoming)
    if here.is_untouched:
        return Plan(Step.KEEP if incoming.is_untouched else Step.REPLACE, missing)
    if incoming.version < here.version or incoming.is_untouched:
        return Plan(Step.KEEP, missing)
    same = content_key(incoming.content) == content_key(here.content)
    if incoming.version == here.version:
        if same and incoming.layer["read"] == here.layer["read"] and incoming.is_open == here.is_open:
            return Plan(Step.KEEP, missing)
        if not (incoming.is_open or here.is_open or same):
            raise _conflict(here, incoming)  # gold that was never kept by version
        if not incoming.is_open or not (incoming.holds_work or _reads_more(incoming, here)):
            return Plan(Step.KEEP, missing)
    if (
        here.is_open
        and here.holds_work
        and not same
        and not stands_as_it_came(connection, here.layer["id"], here.content)
    ):
        raise _conflict(here, incoming)
    return Plan(Step.REPLACE, missing)


def _reads_more(incoming: History, here: History) -> bool:
    return incoming.is_open and here.is_open and len(incoming.layer["read"]) > len(here.layer["read"])


def span_ids(here: History, incoming: History) -> dict[str, str]:
    """Return, for spans and links that came in once under other ids, incoming id to the id here."""
    found: dict[str, str] = {}
    for version in incoming.frozen.keys() & here.frozen.keys():
        ours, theirs = here.frozen[version].content, incoming.frozen[version].content
        pairs = zip(normal_content(theirs), normal_content(ours), strict=False)
        found |= {other: own for (_, other), (_, own) in pairs if other != own}
    return found


def renamed(content: Data, ids: Mapping[str, str]) -> Data:
    """Return content with other ids for spans and links."""
    if not ids:
        return content

    def new(item: Data) -> Data:
        return {key: ids.get(value, value) if key in ("id", "from", "to") else value for key, value in item.items()}

    return {key: [new(item) for item in content[key]] for key in ("spans", "links")}


def all_ids(history: History) -> list[str]:
    """Return the ids of all spans and links that were ever in a layer."""
    contents: Sequence[Data] = [history.content, *(one.content for one in history.frozen.values())]
    return list(
        dict.fromkeys(item["id"] for content in contents for key in ("spans", "links") for item in content[key])
    )


def _conflict(here: History, incoming: History) -> BadInputError:
    return BadInputError(
        "layer_conflict",
        annotator=here.annotator.name if here.annotator else str(here.kind),
        article=here.article,
        existing_version=here.version,
        existing_spans=len(here.content["spans"]),
        incoming_version=incoming.version,
        incoming_spans=len(incoming.content["spans"]),
    )
