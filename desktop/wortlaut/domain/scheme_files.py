"""Scheme files as people write them: read strictly, with the line of what is wrong.

A project's own scheme is read by `scheme.scheme_from_data` alone, which passes over what it does not know: a file of
a newer program stays readable. In a file from outside, an unknown key is a typing error until shown otherwise.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from wortlaut.domain.boundaries.units import Unit
from wortlaut.domain.scheme import Attribute, Label, Scheme, SchemeError, folded, scheme_from_data
from wortlaut.domain.scheme_lines import Path, line_of, lines_of_json, lines_of_toml

LEVELS = ("off", "hint", "warning", "error")
WHEN = ("create", "submit")

_FREE = ("$", "x-")
"""Keys that begin so are left to whoever writes the file."""
_KEYS: Mapping[str, tuple[str, ...]] = {
    "": ("schema", "version", "offsets", "options", "labels", "common_attributes", "links", "checks", "sentences"),
    "labels": (
        "id", "name", "badge", "keys", "help", "light", "dark", "contrast", "underline", "discontinuous",
        "attributes", "text_object", "retired", "aliases",
    ),
    "colors": ("accent", "fill"),
    "attributes": ("id", "name", "help", "required", "default", "values", "guess", "type", "suggest"),
    "values": ("id", "name", "help", "key", "retired", "aliases"),
    "links": ("id", "from", "to", "min", "max", "warn_if_missing", "only_if", "name"),
    "seen": ("seen_from_source", "seen_from_target"),
    "checks": ("id", "level", "when", "text", "roles"),
}  # fmt: skip
_FLAGS = ("required", "retired", "warn_if_missing")


def load_scheme(text: str) -> Scheme:
    """Read a scheme from JSON text as a person wrote it; raise SchemeError with the line of what is wrong."""
    twice: list[str] = []

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) < len(pairs):
            keys = [key for key, _ in pairs]
            twice.extend(key for key in made if keys.count(key) > 1)
        return made

    try:
        data = json.loads(text, object_pairs_hook=once)
    except json.JSONDecodeError as error:
        raise SchemeError("syntax", line=error.lineno, reason=error.msg) from error
    except (ValueError, RecursionError) as error:
        raise SchemeError("syntax", line=1, reason=str(error)) from error
    if twice:
        raise SchemeError("key_twice", line=_second(text, twice[0]), name=twice[0])
    return _read(data, lambda: lines_of_json(text))


def load_toml_scheme(text: str) -> Scheme:
    """Read a scheme from TOML text as a person wrote it; raise SchemeError with the line of what is wrong."""
    import tomllib  # few schemes are written in TOML: no start waits for it

    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        words, _, place = str(error).partition(" (at line ")
        line = int(place.partition(",")[0]) if place else text.count("\n") + 1
        raise SchemeError("syntax", line=line, reason=words) from error
    except (ValueError, RecursionError) as error:
        raise SchemeError("syntax", line=1, reason=str(error)) from error
    try:
        json.dumps(data, allow_nan=False)  # it is stored as JSON, which has no dates and no infinity
    except (ValueError, TypeError, RecursionError) as error:
        raise SchemeError("syntax", line=1, reason=str(error)) from error
    return _read(data, lambda: lines_of_toml(text))


def _read(data: Any, lines: Callable[[], Mapping[Path, int]]) -> Scheme:
    try:
        scheme = scheme_from_data(data)
        check_strictly(scheme)
    except SchemeError as error:
        error.line = line_of(lines(), error.path)
        raise
    return scheme


def _second(text: str, key: str) -> int:
    """Return the line of the second `"key":` in an object that has it twice, as far as that can be told by looking."""
    quoted = json.dumps(key, ensure_ascii=False)
    at = text.find(quoted, text.find(quoted) + 1)
    return text.count("\n", 0, max(at, 0)) + 1


def check_strictly(scheme: Scheme) -> None:
    """Raise SchemeError for what a project's own scheme may hold and a file from outside may not."""
    data = scheme.data
    for path, kind, item in _objects(data):
        _check_keys(path, kind, item)
    _check_names(scheme)
    for index, label in enumerate(scheme.labels):
        _check_label(label, data["labels"][index], ("labels", index))
    _check_aliases([(("labels", index), label.id, label.aliases) for index, label in enumerate(scheme.labels)])
    _check_unique("links", [link.id for link in scheme.links])
    _check_unique("checks", [check.id for check in scheme.checks])
    for index, link in enumerate(scheme.links):
        if link.maximum is not None and link.maximum < link.minimum:
            path = ("links", index, "max")
            raise SchemeError("min_over_max", path=path, least=link.minimum, most=link.maximum)
        _check_condition(scheme, index)
    for index, check in enumerate(scheme.checks):
        _check_word(("checks", index, "level"), check.level, LEVELS)
        _check_word(("checks", index, "when"), check.when, WHEN)


def _objects(data: Mapping[str, Any]) -> Iterator[tuple[Path, str, Mapping[str, Any]]]:
    """Yield the objects whose keys are known, with their paths and kinds."""
    yield (), "", data
    for index, label in enumerate(data["labels"]):
        path: Path = ("labels", index)
        yield path, "labels", label
        for theme in ("light", "dark", "contrast"):
            yield (*path, theme), "colors", label[theme]
        for place, attribute in enumerate(label.get("attributes", ())):
            own = (*path, "attributes", place)
            yield own, "attributes", attribute
            for number, value in enumerate(attribute.get("values", ())):
                yield (*own, "values", number), "values", value
    for kind in ("links", "checks"):
        for index, item in enumerate(data.get(kind, ())):
            yield (kind, index), kind, item
            if kind == "links":
                yield (kind, index, "name"), "seen", item["name"]


def _check_keys(path: Path, kind: str, item: Mapping[str, Any]) -> None:
    for key, value in item.items():
        if key not in _KEYS[kind] and not key.startswith(_FREE):
            raise SchemeError("key_unknown", path=(*path, key), name=key[:40], known=", ".join(_KEYS[kind]))
        if key in _FLAGS and type(value) is not bool:
            raise SchemeError("not_flag", path=(*path, key))


def _check_names(scheme: Scheme) -> None:
    """Labels that can be chosen must be told apart by their names."""
    for language in sorted({language for label in scheme.labels for language in label.name}):
        met: set[str] = set()
        for index, label in enumerate(scheme.labels):
            name = folded(label.name.get(language, ""))
            if name and name in met and not label.retired:
                path = ("labels", index, "name", language)
                raise SchemeError("name_taken", path=path, value=label.name[language][:40])
            met |= set() if label.retired else {name}


def _check_label(label: Label, item: Mapping[str, Any], path: Path) -> None:
    for place, key in enumerate(item.get("keys", ())):
        _check_word((*path, "keys", place), key, [*"123456789", ""])
    _check_word((*path, "text_object"), label.text_object, [str(unit) for unit in Unit])
    ids = [attribute.id for attribute in label.attributes]
    _check_unique("attributes", ids, path)
    for place, attribute in enumerate(label.attributes):
        _check_attribute(attribute, (*path, "attributes", place))


def _check_attribute(attribute: Attribute, path: Path) -> None:
    values = [value.id for value in attribute.values]
    _check_unique("values", values, path)
    _check_aliases(
        [((*path, "values", place), value.id, value.aliases) for place, value in enumerate(attribute.values)]
    )
    if attribute.default is not None and values and attribute.default not in values:
        known = ", ".join(values)
        raise SchemeError("default", path=(*path, "default"), value=attribute.default[:40], known=known)


def _check_condition(scheme: Scheme, index: int) -> None:
    link = scheme.links[index]
    source = scheme.label(link.source)
    for name, values in link.only_if.items():
        attribute = None if source is None else source.attribute(name)
        if attribute is None or any(attribute.value(value) is None for value in values):
            path = ("links", index, "only_if", name)
            raise SchemeError("only_if", path=path, label=link.source, value=name[:40])


def _check_unique(kind: str, ids: Sequence[str], path: Path = ()) -> None:
    for index, one in enumerate(ids):
        if one in ids[:index]:
            raise SchemeError("id_twice", path=(*path, kind, index, "id"), value=one)


def _check_aliases(items: Sequence[tuple[Path, str, Sequence[str]]]) -> None:
    """An older id leads to one thing only, and to none that has the id now."""
    taken = {id_ for _, id_, _ in items}
    for path, _, aliases in items:
        for place, alias in enumerate(aliases):
            if alias in taken:
                raise SchemeError("id_twice", path=(*path, "aliases", place), value=alias[:40])
            taken.add(alias)


def _check_word(path: Path, value: str, known: Sequence[str]) -> None:
    if value not in known:
        said = ", ".join(word for word in known if word)
        raise SchemeError("not_one_of", path=path, value=value[:40], known=said)
