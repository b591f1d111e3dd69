"""Self-agreement: a share of articles comes back to its annotator after some time, silently, as if it were new.

The second layer belongs to a shadow annotator (`anna#2`), so that exports, merges and submissions treat it like any
other layer, and nothing compares it with others' work.
"""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from wortlaut.domain.span import SHADOW_SUFFIX, Annotator, Layer
from wortlaut.errors import UsageError
from wortlaut.store import assignments, layers, settings
from wortlaut.store.journal import Row
from wortlaut.store.project_file import Connection

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


def policy_of(connection: Connection) -> Policy | None:
    """Return the policy of a project; None when nothing comes back."""
    value = settings.get(connection, SETTING)
    return _policy(json.loads(value)) if value else None


def _policy(data: dict[str, Any]) -> Policy:
    return Policy(float(data["share"]), int(data["days"]))


def policy_row(connection: Connection, policy: Policy) -> Row | None:
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


def rows_after(connection: Connection, layer: Layer, annotator: Annotator) -> list[Row]:
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
