"""Spans made under an older version of a scheme, said in the words of the present one: merged and renamed ids."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from wortlaut.domain.scheme_values import Attribute, Label, Scheme

LEFT = "attributes"
"""Key of `extra` under which values are kept that the present label has no place for, as imports keep them."""


class Carried(NamedTuple):
    """What a span is under the present scheme."""

    label: str
    attributes: dict[str, str]
    left: dict[str, str]
    """Values that the label has no place for."""


def carried(scheme: Scheme, label_id: str, attributes: Mapping[str, str]) -> Carried | None:
    """Return what a span with that label and those attributes is under `scheme`; None when it knows no such label."""
    label = scheme.label(label_id) or scheme.older_ids.get(label_id)
    if label is None:
        return None
    kept: dict[str, str] = {}
    left: dict[str, str] = {}
    for name, value in attributes.items():
        attribute = label.attribute(name)
        now = None if attribute is None else attribute.now_called(value)
        if attribute is None or now is None:
            left[name] = value
        elif now != attribute.default:
            kept[name] = now
    return Carried(label.id, kept, left)


def carried_span(scheme: Scheme, span: Mapping[str, Any]) -> dict[str, Any]:
    """Return the JSON object of a span as it is under `scheme`; the same content when nothing of it has changed.

    A label that the scheme does not know stays: what it means is for the reader to say.
    """
    found = carried(scheme, span["label"], span.get("attributes") or {})
    before = span["label"], dict(span.get("attributes") or {})
    if found is None or (found.label, found.attributes) == before:
        return dict(span)
    data = {**span, "label": found.label, "attributes": found.attributes}
    if found.left:
        extra = dict(span.get("extra") or {})
        data["extra"] = {**extra, LEFT: {**(extra.get(LEFT) or {}), **found.left}}
    if span.get("guessed"):
        data["guessed"] = [name for name in span["guessed"] if name in found.attributes]
    return {key: value for key, value in data.items() if key not in ("attributes", "guessed") or value}


def touched(old: Scheme, new: Scheme) -> tuple[str, ...]:
    """Return the ids of the labels of `old` whose spans may be other ones under `new`."""
    return tuple(label.id for label in old.labels if _is_touched(label, new.label(label.id)))


def _is_touched(before: Label, now: Label | None) -> bool:
    if now is None:
        return True
    return any(_loses(attribute, now.attribute(attribute.id)) for attribute in before.attributes)


def _loses(before: Attribute, now: Attribute | None) -> bool:
    """Tell whether a stored value may be another one now."""
    if now is None or now.default != before.default or (now.values and not before.values):
        return True
    return bool(now.values) and not {value.id for value in before.values} <= {value.id for value in now.values}
