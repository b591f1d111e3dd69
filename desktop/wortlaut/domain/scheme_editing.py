"""A scheme being changed: every gesture of the editor as a function on its data. Nothing here writes.

What was called otherwise before keeps its old id as an alias, so older exports stay readable and no span loses its
label. Labels and values that spans may have are retired or merged, never removed.
"""

import copy
from collections.abc import Mapping, Sequence
from typing import Any

from wortlaut.domain.scheme import MAX_LABELS, LineStyle, Scheme, scheme_from_data
from wortlaut.domain.scheme_colors import Theme

Data = dict[str, Any]


class SchemeDraft:
    """The data of a scheme with changes; `scheme` reads it again. Ids must exist: KeyError otherwise."""

    def __init__(self, scheme: Scheme) -> None:
        self.data: Data = copy.deepcopy(dict(scheme.data))
        for label, item in zip(scheme.labels, self.data["labels"], strict=True):
            item["keys"] = ["" if label.retired else label.key]  # a key is the label's own from now on, not its place's

    def scheme(self) -> Scheme:
        """Return the scheme as it is now; raise SchemeError when a change made it unusable."""
        return scheme_from_data(copy.deepcopy(self.data))

    def label(self, label_id: str) -> Data:
        """Return the data of a label, to look at."""
        return _named(self.data["labels"], label_id)

    def attribute(self, label_id: str, attribute_id: str) -> Data:
        """Return the data of an attribute, to look at."""
        return _named(self.label(label_id)["attributes"], attribute_id)

    # labels

    def add_label(self, label_id: str, names: Mapping[str, str], colors: Mapping[Theme, Mapping[str, str]]) -> None:
        """Add a label at the end, with the first free key and the line pattern that is used least."""
        lines = [item.get("underline", "solid") for item in self.data["labels"] if not item.get("retired")]
        made: Data = {
            "id": label_id,
            "name": dict(names),
            "badge": {language: name.strip()[:2] for language, name in names.items()},
            "keys": [self.free_key()],
            "underline": min(map(str, LineStyle), key=lines.count),
            "discontinuous": "allowed",
            "attributes": [],
            "text_object": "word",
        }
        made.update((theme, dict(own)) for theme, own in colors.items())
        self.data["labels"].append(made)

    def rename_label(self, label_id: str, names: Mapping[str, str], badges: Mapping[str, str] | None = None) -> None:
        """Call a label otherwise; its id, and so its spans, stay."""
        label = self.label(label_id)
        label["name"] = {**label["name"], **names}
        label["badge"] = {**label["badge"], **(badges or {})}

    def recolor(self, label_id: str, theme: Theme, accent: str, fill: str | None = None) -> None:
        """Give a label other colors in one theme."""
        self.label(label_id)[theme] = {"accent": accent} if fill is None else {"accent": accent, "fill": fill}

    def set_line(self, label_id: str, line: LineStyle) -> None:
        """Give a label another line pattern."""
        self.label(label_id)["underline"] = str(line)

    def move_label(self, label_id: str, steps: int) -> None:
        """Move a label down (or up, when negative) in the list, as far as there is room."""
        _move(self.data["labels"], label_id, steps)

    def set_key(self, label_id: str, key: str) -> str | None:
        """Give a label a digit, or none (""); return the id of the label that had it and has the other's key now."""
        label = self.label(label_id)
        other = next((item for item in self.data["labels"] if key and item["keys"][0] == key), None)
        if other is not None and other is not label:
            other["keys"] = list(label["keys"])
        label["keys"] = [key]
        return None if other is None or other is label else str(other["id"])

    def retire_label(self, label_id: str, *, retired: bool) -> None:
        """Take a label out of use, or back into it; its spans stay."""
        label = self.label(label_id)
        label["retired"] = retired
        label["keys"] = ["" if retired else self.free_key()]
        if not retired:
            del label["retired"]

    def merge_labels(self, source_id: str, target_id: str) -> None:
        """Make one label of two: spans of `source_id` become spans of `target_id`, with their values and links.

        Attributes and values that the target lacks come along.
        """
        source, target = self.label(source_id), self.label(target_id)
        if source is target:
            raise KeyError(source_id)
        for attribute in source["attributes"]:
            known = next((item for item in target["attributes"] if item["id"] == attribute["id"]), None)
            if known is None:
                target["attributes"].append({**attribute, "required": False})
            elif known.get("values") and attribute.get("values"):
                here = {value["id"] for value in known["values"]}
                known["values"] += [value for value in attribute["values"] if value["id"] not in here]
        target["aliases"] = [*target.get("aliases", ()), source_id, *source.get("aliases", ())]
        for link in self.data.get("links", ()):
            for end in ("from", "to"):
                link[end] = target_id if link[end] == source_id else link[end]
        self.data["labels"].remove(source)
        self._rename_sentences(source_id, None)

    def rename_label_id(self, label_id: str, new_id: str) -> None:
        """Call a label otherwise in exports; spans get the new id, the old one stays known."""
        label = self.label(label_id)
        label["aliases"] = [*label.get("aliases", ()), label_id]
        label["id"] = new_id
        for link in self.data.get("links", ()):
            for end in ("from", "to"):
                link[end] = new_id if link[end] == label_id else link[end]
        self._rename_sentences(label_id, new_id)

    def free_key(self) -> str:
        """Return the first digit that no label has; "" when all nine are taken."""
        taken = {item["keys"][0] for item in self.data["labels"]}
        return next((digit for digit in "123456789" if digit not in taken), "")

    def is_full(self) -> bool:
        """Tell whether no further label can be added."""
        return sum(1 for item in self.data["labels"] if not item.get("retired")) >= MAX_LABELS

    # values

    def add_value(self, label_id: str, attribute_id: str, value_id: str, names: Mapping[str, str]) -> None:
        """Add a value to a closed attribute."""
        self.attribute(label_id, attribute_id)["values"].append({"id": value_id, "name": dict(names)})

    def rename_value(self, label_id: str, attribute_id: str, value_id: str, names: Mapping[str, str]) -> None:
        """Call a value otherwise; its id, and so what spans have, stays."""
        value = self._value(label_id, attribute_id, value_id)
        value["name"] = {**value["name"], **names}

    def move_value(self, label_id: str, attribute_id: str, value_id: str, steps: int) -> None:
        """Move a value down (or up, when negative); its key with Shift is its place."""
        _move(self.attribute(label_id, attribute_id)["values"], value_id, steps)

    def retire_value(self, label_id: str, attribute_id: str, value_id: str, *, retired: bool) -> None:
        """Take a value out of use, or back into it; spans that have it keep it."""
        value = self._value(label_id, attribute_id, value_id)
        value["retired"] = retired
        if not retired:
            del value["retired"]

    def merge_values(self, label_id: str, attribute_id: str, source_id: str, target_id: str) -> None:
        """Make one value of two: what was `source_id` becomes `target_id`."""
        attribute = self.attribute(label_id, attribute_id)
        source, target = (_named(attribute["values"], one) for one in (source_id, target_id))
        if source is target:
            raise KeyError(source_id)
        target["aliases"] = [*target.get("aliases", ()), source_id, *source.get("aliases", ())]
        attribute["values"].remove(source)
        if attribute.get("default") == source_id:
            attribute["default"] = target_id
        for link in self.data.get("links", ()):
            wanted = link.get("only_if", {}).get(attribute_id) if link["from"] == label_id else None
            if wanted and source_id in wanted:
                now = [target_id if value == source_id else value for value in wanted]
                link["only_if"][attribute_id] = list(dict.fromkeys(now))

    def _value(self, label_id: str, attribute_id: str, value_id: str) -> Data:
        return _named(self.attribute(label_id, attribute_id)["values"], value_id)

    def _rename_sentences(self, label_id: str, new_id: str | None) -> None:
        """Let what is said about a label in `sentences` be about its new id; without one it goes."""
        sentences = self.data.get("sentences", {})
        for part in (sentences, sentences.get("plural", {})):
            for key in [key for key in part if key.partition(".")[0] == label_id]:
                said = part.pop(key)
                if new_id is not None:
                    part[new_id + key.removeprefix(label_id)] = said


def next_version(version: str, taken: Sequence[str]) -> str:
    """Return the version after `version`, counted up at its end, that is none of `taken`."""
    head, dot, last = version.rpartition(".")
    number = int(last) if last.isdecimal() else 0
    start = f"{head}{dot}" if last.isdecimal() else f"{version}."
    while True:
        number += 1
        if f"{start}{number}" not in taken:
            return f"{start}{number}"


def with_lacking(new: Data, old: Scheme) -> Data:
    """Return the data of a scheme that is to take the place of `old`, with what only `old` has, retired.

    So no span, value or link of the project is left without its label, value or type. What `new` names as an older id
    is not lacking.
    """
    data = copy.deepcopy(new)
    scheme = scheme_from_data(copy.deepcopy(data))
    olds = {item["id"]: item for item in old.data["labels"]}
    for before in old.labels:
        label = scheme.label(before.id)
        if label is None and before.id not in scheme.older_ids:
            data["labels"].append({**copy.deepcopy(olds[before.id]), "retired": True, "keys": [""]})
        elif label is not None:
            _add_lacking_values(_named(data["labels"], before.id), olds[before.id])
    there = {link["id"] for link in data.get("links", ())}
    known = {item["id"] for item in data["labels"]} | scheme.older_ids.keys()
    for item in old.data.get("links", ()):
        if item["id"] not in there and {item["from"], item["to"]} <= known:
            ends = {end: _now(scheme, item[end]) for end in ("from", "to")}
            data.setdefault("links", []).append({**copy.deepcopy(item), **ends, "only_if": {}, "min": 0})
    return data


def _now(scheme: Scheme, label_id: str) -> str:
    return scheme.older_ids[label_id].id if label_id in scheme.older_ids else label_id


def _add_lacking_values(label: Data, before: Data) -> None:
    """Add the attributes and values that only the earlier label has, the values retired."""
    attributes = label.setdefault("attributes", [])
    for attribute in before.get("attributes", ()):
        own = next((item for item in attributes if item["id"] == attribute["id"]), None)
        if own is None:
            attributes.append({**copy.deepcopy(attribute), "required": False})
        elif own.get("values") and attribute.get("values"):
            here = {id_ for value in own["values"] for id_ in (value["id"], *value.get("aliases", ()))}
            lacking = [value for value in attribute["values"] if value["id"] not in here]
            own["values"] += [{**copy.deepcopy(value), "retired": True} for value in lacking]


def _named(items: Sequence[Data], id_: str) -> Data:
    for item in items:
        if item["id"] == id_:
            return item
    raise KeyError(id_)


def _move(items: list[Data], id_: str, steps: int) -> None:
    item = _named(items, id_)
    place = items.index(item)
    items.remove(item)
    items.insert(max(0, place + steps), item)
