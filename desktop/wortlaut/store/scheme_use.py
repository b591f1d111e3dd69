"""What of a scheme a project uses, and what is stored under older versions of it, in the words of the present one."""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from wortlaut.domain.scheme import Scheme, scheme_from_data
from wortlaut.domain.scheme_carrying import carried, carried_span, touched
from wortlaut.store import settings
from wortlaut.store.journal import Row
from wortlaut.store.records import Data, content_from_text, load, span_from_data
from wortlaut.store.rows import LAYER_COLUMNS, SPAN_COLUMNS, layer_of_row, span_of_row


class Use(NamedTuple):
    """How often something of a scheme is used."""

    kind: str
    """`label`, `attribute`, `value`, `link`."""
    label: str
    """Id of the label; "" for a link."""
    name: str
    """Id of the label or type, or of the attribute, `attribute=value` for a value."""
    times: int


def scheme_in(connection: sqlite3.Connection) -> Scheme | None:
    """Return the scheme in use as it is stored; None when there is none that can be read."""
    row = connection.execute(
        "SELECT data FROM setting JOIN scheme ON reference = value WHERE key = 'scheme'"
    ).fetchone()
    return _read(row[0]) if row else None


@lru_cache(maxsize=4)
def _read(text: str) -> Scheme | None:
    try:
        return scheme_from_data(load(text))
    except ValueError:
        return None


def content_now(connection: sqlite3.Connection, content: Data) -> Data:
    """Return spans and links that were frozen under an older version of the scheme as they are under the present."""
    scheme = scheme_in(connection)
    if scheme is None or not scheme.has_aliases:
        return content
    return {**content, "spans": [carried_span(scheme, span) for span in content["spans"]]}


def span_now(connection: sqlite3.Connection, span: Data) -> Data:
    """Return a span that was stored under an older version of the scheme as it is under the present one."""
    scheme = scheme_in(connection)
    return span if scheme is None or not scheme.has_aliases else carried_span(scheme, span)


def frozen(connection: sqlite3.Connection, content: str) -> tuple[Any, Any]:
    """Return spans and links of the content of a submission (JSON text) as they are under the present scheme."""
    scheme = scheme_in(connection)
    spans, links = content_from_text(content)
    if scheme is None or not scheme.has_aliases:
        return spans, links
    data = load(content)
    return tuple(span_from_data(carried_span(scheme, span)) for span in data["spans"]), links


def label_counts(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many spans each label has that has any."""
    found = connection.execute(
        "SELECT item.key, sum(item.value) FROM layer, json_each(layer.counts) AS item GROUP BY item.key"
    )
    return {label: count for label, count in found if count}


def value_counts(connection: sqlite3.Connection, label: str) -> dict[str, Counter[str]]:
    """Return how often each value stands at the spans of a label, by attribute id."""
    counts: dict[str, Counter[str]] = {}
    found = connection.execute(
        "SELECT attributes, count(*) FROM span WHERE label = ? AND attributes <> '{}' GROUP BY attributes", (label,)
    )
    for attributes, count in found:
        for name, value in load(attributes).items():
            counts.setdefault(name, Counter())[value] += count
    return counts


def unknown(connection: sqlite3.Connection, scheme: Scheme, labels: Collection[str] | None = None) -> list[Use]:
    """Return what spans and links of the project have and `scheme` has neither now nor under an older id.

    Values are looked at for these labels only (None: for all), because all spans of a big project take a while.
    """
    found: list[Use] = []
    for label_id, count in sorted(label_counts(connection).items()):
        if scheme.label(label_id) is None and label_id not in scheme.older_ids:
            found.append(Use("label", label_id, label_id, count))
            continue
        counts = value_counts(connection, label_id) if labels is None or label_id in labels else {}
        for attribute, values in counts.items():
            lost: Counter[str] = Counter()
            for value, number in values.items():
                now = carried(scheme, label_id, {attribute: value})
                if now is not None and now.left:
                    lost[attribute if _lacks(scheme, label_id, attribute) else f"{attribute}={value}"] += number
            found += [Use("value" if "=" in name else "attribute", label_id, name, lost[name]) for name in sorted(lost)]
    links = connection.execute("SELECT type, count(*) FROM link GROUP BY type ORDER BY type").fetchall()
    return found + [Use("link", "", type_, count) for type_, count in links if scheme.link(type_) is None]


def is_orphaning(connection: sqlite3.Connection, rows: Sequence[Row]) -> bool:
    """Tell whether the scheme in use, which `rows` have just exchanged, lacks what spans or links have."""
    scheme = scheme_in(connection)
    values = [row.before or row.after for row in rows if row.entity == "scheme"]
    if scheme is None or not values or values[0] is None:
        return True
    return bool(unknown(connection, scheme, touched(scheme_from_data(values[0]), scheme)))


def _lacks(scheme: Scheme, label_id: str, attribute: str) -> bool:
    label = scheme.label(label_id) or scheme.older_ids[label_id]
    return label.attribute(attribute) is None


class LayerSpans(NamedTuple):
    """The spans of some labels in one layer."""

    layer: Data
    spans: list[Data]
    """With `layer`, as the journal has them."""


def spans_of(connection: sqlite3.Connection, labels: Sequence[str]) -> Iterator[LayerSpans]:
    """Yield the spans of these labels, layer by layer."""
    marks = ", ".join("?" * len(labels))
    layers = connection.execute(
        f"SELECT layer.number, layer.id, article.id, {LAYER_COLUMNS} FROM layer "  # noqa: S608
        "JOIN article ON article.number = layer.article WHERE spans > 0 ORDER BY layer.number"
    ).fetchall()
    for number, *row in layers:
        found = connection.execute(
            f"SELECT {SPAN_COLUMNS} FROM span WHERE layer = ? AND label IN ({marks}) ORDER BY start, id",  # noqa: S608
            (number, *labels),
        )
        spans = [{"layer": row[0], **span_of_row(span)} for span in found]
        if spans:
            yield LayerSpans(layer_of_row(tuple(row)), spans)


def versions_taken(connection: sqlite3.Connection, name: str, version: str) -> bool:
    """Tell whether a version of a scheme was ever in this project, also one that was taken back."""
    reference = f"{name} {version}"
    return any(
        connection.execute(sql, (reference,)).fetchone()
        for sql in (
            "SELECT 1 FROM scheme WHERE reference = ?",
            "SELECT 1 FROM change WHERE entity_id = ? AND entity = 'scheme' LIMIT 1",
            "SELECT 1 FROM layer WHERE scheme = ? LIMIT 1",
        )
    )


def change_rows(connection: sqlite3.Connection, old: Scheme, new: Scheme) -> list[Row]:
    """Return the rows that make `new` the scheme in use."""
    chosen = settings.get(connection, "scheme") or old.reference
    return [
        Row("scheme", new.reference, None, dict(new.data)),
        Row("setting", "scheme", {"value": chosen}, {"value": new.reference}),
    ]


def articles_in_review(connection: sqlite3.Connection) -> int:
    """Return the number of articles whose gold is being decided."""
    row = connection.execute("SELECT count(*) FROM layer WHERE kind = 'gold' AND state = 'open'").fetchone()
    count: int = row[0]
    return count
