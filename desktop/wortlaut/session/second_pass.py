"""Self-agreement: a share of articles comes back to its annotator after some time, silently, as if it were new.

The second layer belongs to a shadow annotator (`anna#2`), so that exports, merges and submissions treat it like any
other layer, and nothing compares it with others' work.
"""

import hashlib
import json
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from wortlaut.domain.card import Contribution
from wortlaut.domain.span import SHADOW_SUFFIX, Annotator, Layer, is_shadow_name
from wortlaut.errors import UsageError
from wortlaut.store import assignments, layers, settings
from wortlaut.store.journal import Row
from wortlaut.store.project_file import Project
from wortlaut.store.records import link_from_data, span_from_data

SETTING = "review.second_pass"
SEED = "review.seed"
_LONGEST_NAME = 200 - len(SHADOW_SUFFIX)


@dataclass(frozen=True, slots=True)
class Policy:
    """How much comes back, and when."""

    share: float
    """Of the articles that somebody submits, from 0 to 1."""
    days: int
    """After the first submission."""


@dataclass(frozen=True, slots=True)
class SecondPass:
    """An article that the same person submitted twice, without having been told."""

    article: str
    annotator: Annotator
    first: Contribution
    second: Contribution
    """Under the id of the same person."""


def policy_of(connection: sqlite3.Connection) -> Policy | None:
    """Return the policy of a project; None when nothing comes back."""
    value = settings.get(connection, SETTING)
    return _policy(json.loads(value)) if value else None


def _policy(data: dict[str, Any]) -> Policy:
    return Policy(float(data["share"]), int(data["days"]))


def policy_row(connection: sqlite3.Connection, policy: Policy) -> Row | None:
    """Return the row that makes `policy` that of the project; None when it is already.

    Raises UsageError `second_pass_unusable` for a share outside 0 … 1 or less than a day.
    """
    if not 0 <= policy.share <= 1 or not 1 <= policy.days <= 10_000:
        raise UsageError("second_pass_unusable", share=policy.share, days=policy.days)
    old = settings.get(connection, SETTING)
    if old and _policy(json.loads(old)) == policy:
        return None
    value = json.dumps({"share": policy.share, "days": policy.days})
    return Row("setting", SETTING, {"value": old} if old else None, {"value": value})


def rows_after(connection: sqlite3.Connection, layer: Layer, annotator: Annotator) -> list[Row]:
    """Return the rows that draw an article for a second pass when it is submitted for the first time.

    Which ones are drawn follows from the seed of the project, the article and the person, not from chance.
    """
    policy = policy_of(connection)
    is_own = layer.annotator is not None and layer.annotator.id == annotator.id
    if policy is None or layer.version != 1 or not is_own or len(annotator.name) > _LONGEST_NAME:
        return []
    seed = settings.get(connection, SEED) or "0"
    digest = hashlib.sha256(f"{seed}/{layer.article}/{annotator.id}".encode()).digest()
    if int.from_bytes(digest[:8], "big") >= policy.share * 2**64:
        return []
    rows: list[Row] = []
    shadow = assignments.shadow_of(connection, annotator)
    if shadow is None:
        shadow = layers.incoming_annotator(annotator.name + SHADOW_SUFFIX)
        rows.append(layers.annotator_row(shadow))
    due = (datetime.now(UTC) + timedelta(days=policy.days)).isoformat(timespec="milliseconds")
    data = {"article": layer.article, "annotator": annotator.id, "shadow": shadow.id, "due": due}
    known = connection.execute(
        "SELECT 1 FROM second_pass WHERE article = ? AND annotator = ?", (layer.article, annotator.id)
    )
    return rows if known.fetchone() else [*rows, assignments.row("second_pass", data)]


def second_passes(project: Project) -> list[SecondPass]:
    """Return what was submitted twice by the same person, by article id, then by name.

    Both are the newest submissions. Found by the names of the annotators, so that a project filled from exports has
    them too.
    """
    with project.reading() as connection:
        people = layers.annotators(connection, shadows=True)
        by_name = {layers.name_key(person.name): person for person in people}
        found: list[SecondPass] = []
        for shadow in people:
            person = by_name.get(layers.name_key(shadow.name.removesuffix(SHADOW_SUFFIX)))
            if not is_shadow_name(shadow.name) or person is None:
                continue
            first, second = (_submitted(connection, owner.id, person.id) for owner in (person, shadow))
            found += [SecondPass(key, person, first[key], second[key]) for key in first.keys() & second.keys()]
    return sorted(found, key=lambda item: (item.article, layers.name_key(item.annotator.name)))


def _submitted(connection: sqlite3.Connection, owner: str, person: str) -> dict[str, Contribution]:
    """Return the newest submissions of the layers of `owner` (id) by article, told to be of `person` (id)."""
    rows = connection.execute(
        "SELECT article.id, submission.version, content FROM submission "
        "JOIN layer ON layer.number = submission.layer JOIN article ON article.number = layer.article "
        "WHERE layer.annotator = ? AND kind = 'person' ORDER BY article.id, submission.version",
        (owner,),
    )
    return {article: _contribution(person, version, json.loads(content)) for article, version, content in rows}


def _contribution(person: str, version: int, content: dict[str, Any]) -> Contribution:
    return Contribution(
        person,
        version,
        tuple(map(span_from_data, content["spans"])),
        tuple(map(link_from_data, content["links"])),
    )
