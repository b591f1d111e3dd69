"""Reads what the review is made of: submitted layers, gold, decisions, verdicts, comments."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wortlaut.domain.card import Aspect, Contribution
from wortlaut.domain.decision import Confidence, Decision, Outcome, Reason, WantedLink
from wortlaut.domain.layer_content import LayerContent
from wortlaut.domain.span import Annotator, Layer, LayerKind, LayerState, Link, Span, is_shadow_name
from wortlaut.store import layers, settings
from wortlaut.store.journal import Row
from wortlaut.store.packed import is_packed
from wortlaut.store.records import Data, load, span_data, span_from_data
from wortlaut.store.review_tables import data_of_row, identity, selection
from wortlaut.store.scheme_use import frozen

_VERSIONS = "review.versions."
"""Key of the setting that says which submissions the review of an article is based on; the article id follows."""


@dataclass(frozen=True, slots=True)
class Worked:
    """A person's layer of an article, as far as the review must know it."""

    article: str
    layer: str
    annotator: Annotator
    state: LayerState
    version: int
    untouched: bool
    """Opened only: nothing is in it and it was never submitted."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A frozen version of a layer."""

    article: str
    layer: str
    annotator: Annotator | None
    version: int
    at: str
    """UTC."""
    seconds: int | None
    spans: tuple[Span, ...]
    links: tuple[Link, ...]

    @property
    def contribution(self) -> Contribution:
        """The submission as the review compares it."""
        return Contribution(self.annotator.id if self.annotator else "", self.version, self.spans, self.links)


@dataclass(frozen=True, slots=True)
class Gold:
    """A stored gold layer with its content."""

    number: int
    content: LayerContent
    submitted_at: str | None

    @property
    def layer(self) -> Layer:
        """The layer."""
        assert self.content.layer is not None
        return self.content.layer


def worked(connection: sqlite3.Connection) -> list[Worked]:
    """Return the layers of all persons in project order of the articles, then by name; second passes are left out."""
    found = connection.execute(
        "SELECT article.id, layer.id, person.id, person.name, state, version, "
        "version = 0 AND spans = 0 AND read = '[]' FROM layer JOIN article ON article.number = layer.article "
        "JOIN annotator AS person ON person.id = layer.annotator WHERE kind = 'person' "
        "ORDER BY article.number, person.name_key"
    )
    return [
        Worked(article, layer, Annotator(person, name), LayerState(state), version, bool(untouched))
        for article, layer, person, name, state, version, untouched in found
        if not is_shadow_name(name)
    ]


def gold_states(connection: sqlite3.Connection) -> dict[str, tuple[LayerState, int]]:
    """Return state and version of the gold layers by article id."""
    found = connection.execute(
        "SELECT article.id, state, version FROM layer JOIN article ON article.number = layer.article "
        "WHERE kind = 'gold' AND annotator IS NULL"
    )
    return {article: (LayerState(state), version) for article, state, version in found}


def submission(connection: sqlite3.Connection, layer: str, version: int) -> Submission | None:
    """Return a frozen version of the layer with that id."""
    row = connection.execute(
        "SELECT article.id, person.id, person.name, submission.at, submission.seconds, content FROM submission "
        "JOIN layer ON layer.number = submission.layer JOIN article ON article.number = layer.article "
        "LEFT JOIN annotator AS person ON person.id = layer.annotator WHERE layer.id = ? AND submission.version = ?",
        (layer, version),
    ).fetchone()
    if row is None:
        return None
    article, person, name, at, seconds, content = row
    spans, links = frozen(connection, content)
    ordered = tuple(sorted(spans, key=Span.sort_key))
    return Submission(article, layer, Annotator(person, name) if person else None, version, at, seconds, ordered, links)


def gold(connection: sqlite3.Connection, article: str) -> Gold | None:
    """Return the gold layer of an article."""
    stored = layers.find_layer(connection, article, None, LayerKind.GOLD)
    return Gold(stored.number, layers.read_content(connection, stored), stored.submitted_at) if stored else None


def versions(connection: sqlite3.Connection, article: str) -> dict[str, int]:
    """Return which submissions the review of an article is based on (annotator id to version); empty before it."""
    value = settings.get(connection, _VERSIONS + article)
    return load(value) if value else {}


def versions_row(article: str, before: Mapping[str, int], after: Mapping[str, int]) -> Row:
    """Return the journal row that notes which submissions the review of an article is based on."""

    def data(value: Mapping[str, int]) -> Data | None:
        return {"value": json.dumps(dict(sorted(value.items())), separators=(",", ":"))} if value else None

    return Row("setting", _VERSIONS + article, data(before), data(after))


def article_of_setting(key: str) -> str | None:
    """Return the article that a setting of `versions_row` is about."""
    return key.removeprefix(_VERSIONS) if key.startswith(_VERSIONS) else None


def decisions(connection: sqlite3.Connection, article: str | None = None) -> list[Decision]:
    """Return the decisions on the cards of an article, or of all."""
    where = "" if article is None else " WHERE article = ?"
    rows = connection.execute(selection("decision") + where, () if article is None else (article,))
    return [decision_from_data(data_of_row("decision", row)) for row in rows]


def past_decisions(connection: sqlite3.Connection, article: str) -> list[tuple[str, str]]:
    """Return card and moment (UTC) of all decisions that were ever taken on an article, undone ones among them."""
    found = connection.execute(
        "SELECT DISTINCT substr(entity_id, 18), json_extract(after, '$.at') FROM change WHERE entity = 'decision' "
        "AND entity_id BETWEEN ? AND ? AND after IS NOT NULL ORDER BY 1, 2",
        (f"{article}/", f"{article}0"),
    )
    return found.fetchall()


def decision_row(before: Decision | None, after: Decision | None) -> Row:
    """Return the journal row that replaces a decision."""
    now = after or before
    assert now is not None
    old, new = (decision_data(one) if one else None for one in (before, after))
    return Row("decision", f"{now.article}/{now.card}", old, new)


def decision_data(decision: Decision) -> Data:
    """Return a decision as the journal holds it."""
    optional: dict[str, Any] = {
        "spans": list(decision.spans),
        "wanted": {
            span: [[link.type, *link.target] for link in links] for span, links in decision.wanted.items() if links
        },
        "aspects": {str(aspect): reading for aspect, reading in decision.aspects.items()},
        "note": decision.note,
        "guideline_question": decision.guideline_question,
        "versions": dict(decision.versions),
        "alternatives": [span_data(span, "") for span in decision.alternatives],
        "audit": decision.audit,
        "stale": decision.stale,
        "batch": decision.batch,
    }
    return {
        "article": decision.article,
        "card": decision.card,
        "outcome": str(decision.outcome),
        "basis": decision.basis,
        "decided_by": decision.decided_by,
        "at": decision.at,
        "reason": str(decision.reason) if decision.reason else None,
        "confidence": str(decision.confidence),
        "data": {key: value for key, value in optional.items() if value},
    }


def decision_from_data(data: Mapping[str, Any]) -> Decision:
    """Return the decision that a JSON object of the journal stands for."""
    more = data["data"]
    return Decision(
        card=data["card"],
        article=data["article"],
        outcome=Outcome(data["outcome"]),
        basis=data["basis"],
        spans=tuple(more.get("spans", ())),
        wanted={
            span: tuple(WantedLink(kind, (owner, target)) for kind, owner, target in links)
            for span, links in more.get("wanted", {}).items()
        },
        aspects={Aspect(aspect): reading for aspect, reading in more.get("aspects", {}).items()},
        reason=Reason(data["reason"]) if data["reason"] else None,
        confidence=Confidence(data["confidence"]),
        note=more.get("note"),
        guideline_question=more.get("guideline_question", False),
        decided_by=data["decided_by"],
        at=data["at"],
        versions=more.get("versions", {}),
        alternatives=tuple(map(span_from_data, more.get("alternatives", ()))),
        audit=more.get("audit", False),
        stale=more.get("stale", False),
        batch=more.get("batch"),
    )


def verdicts(
    connection: sqlite3.Connection, layer: str, version: int | None = None, span: str | None = None
) -> list[Data]:
    """Return what reviewers said about a layer (id), one version of it, or one span (id) of it, oldest first."""
    return _about(connection, "verdict", layer, version, span)


def comments(connection: sqlite3.Connection, layer: str) -> list[Data]:
    """Return the comments on a layer (id) in all its versions, oldest first."""
    return _about(connection, "comment", layer, None)


def _about(
    connection: sqlite3.Connection, entity: str, layer: str, version: int | None, span: str | None = None
) -> list[Data]:
    rows = connection.execute(
        f"{selection(entity)} WHERE layer = :layer AND (:version IS NULL OR version = :version) "
        "AND (:span IS NULL OR span = :span) ORDER BY at, id",
        {"layer": layer, "version": version, "span": span},
    )
    return [data_of_row(entity, row) for row in rows]


def value_row(entity: str, before: Data | None, after: Data | None) -> Row:
    """Return the journal row that replaces a value of `review_tables`."""
    return Row(entity, identity(entity, after or before or {}), before, after)


def last_action(connection: sqlite3.Connection) -> int:
    """Return the number of the newest action."""
    row = connection.execute("SELECT seq FROM action ORDER BY seq DESC LIMIT 1").fetchone()
    return row[0] if row else 0


def touched_since(connection: sqlite3.Connection, seq: int) -> list[tuple[str | None, str, str]]:
    """Return article, entity and id of all values that actions after number `seq` changed."""
    return connection.execute(
        "SELECT DISTINCT action.article, entity, entity_id FROM change JOIN action ON action.seq = change.action "
        "WHERE action.seq > ?",
        (seq,),
    ).fetchall()


def used(connection: sqlite3.Connection, layer: str, version: int) -> bool:
    """Tell whether a review, a verdict or a comment is built on a version of a layer (id), or a pack holds it."""
    if is_packed(connection, layer, version):
        return True
    row = connection.execute(
        "SELECT article.id, annotator FROM layer JOIN article ON article.number = layer.article WHERE layer.id = ?",
        (layer,),
    ).fetchone()
    if row is not None and versions(connection, row[0]).get(row[1], 0) >= version:
        return True
    said = connection.execute(
        "SELECT 1 FROM verdict WHERE layer = :layer AND version = :version UNION ALL "
        "SELECT 1 FROM comment WHERE layer = :layer AND version = :version LIMIT 1",
        {"layer": layer, "version": version},
    )
    return said.fetchone() is not None
