"""The label scheme: what may be annotated, loaded as data. Nothing here knows the four default labels."""

import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from wortlaut.domain.scheme_values import (
    Attribute,
    Check,
    Discontinuity,
    Label,
    LabelColors,
    LineStyle,
    LinkType,
    Names,
    Scheme,
    SchemeError,
    Value,
    localized,
)

__all__ = [
    "MAX_LABELS",
    "MAX_NAME_LENGTH",
    "Attribute",
    "Check",
    "Discontinuity",
    "Label",
    "LabelColors",
    "LineStyle",
    "LinkType",
    "Names",
    "Scheme",
    "SchemeError",
    "Value",
    "folded",
    "localized",
    "scheme_from_data",
]

MAX_LABELS = 30
"""Most labels that can be chosen; those that are retired come on top."""
MAX_NAME_LENGTH = 200
"""Longest label id or name that is accepted, in code points."""

_MAX_PARTS = 1000
"""Most labels with the retired ones, attributes of a label, values of an attribute, links, checks."""
_UNSEEN = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Turn the order of what follows: a name with one can look like another name."""
_NO_CHARACTERS = ("Cc", "Cs", "Zl", "Zp")
"""Categories of Unicode that have no place in a line: controls, half characters, line breaks."""
_Part = TypeVar("_Part")


def scheme_from_data(data: Any) -> Scheme:
    """Build a scheme from its JSON value; raise SchemeError naming the part that is missing or wrong."""
    whole = _object(data)
    offered = [
        item for item in _list(whole, "labels", needed=True) if not (isinstance(item, dict) and item.get("retired"))
    ]
    if not 1 <= len(offered) <= MAX_LABELS:
        raise SchemeError("label_count", path=("labels",), most=MAX_LABELS, count=len(offered))
    scheme = Scheme(
        name=_identifier(whole, "schema"),
        version=_version(whole),
        labels=_parts(whole, "labels", _label),
        links=_parts(whole, "links", _link),
        checks=_parts(whole, "checks", _check),
        options=dict(_at("options", whole.get("options", {}))),
        data=whole,
    )
    _verify(scheme)
    return scheme


def folded(name: str) -> str:
    """Return what is the same for names that look the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name.strip()).casefold())


def _verify(scheme: Scheme) -> None:
    ids: set[str] = set()
    keys: set[str] = set()
    for index, label in enumerate(scheme.labels):
        if folded(label.id) in ids:
            raise SchemeError("id_twice", path=("labels", index, "id"), value=label.id)
        if label.key and label.key in keys and not label.retired:
            raise SchemeError("key_taken", path=("labels", index, "keys"), value=label.key)
        ids.add(folded(label.id))
        keys |= set() if label.retired else {label.key}
    known = [label.id for label in scheme.labels]
    for index, link in enumerate(scheme.links):
        for key, end in (("from", link.source), ("to", link.target)):
            if end not in known:
                raise SchemeError("link_end", path=("links", index, key), value=end, known=", ".join(known))


# parts of the data


@contextmanager
def _inside(*steps: str | int) -> Iterator[None]:
    """Let errors name the part of the data that they are in."""
    try:
        yield
    except SchemeError as error:
        error.path = (*steps, *error.path)
        raise


def _object(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise SchemeError("not_object")
    return value


def _at(key: str, value: Any) -> dict[str, Any]:
    with _inside(key):
        return _object(value)


def _needed(item: Mapping[str, Any], key: str) -> Any:
    if key not in item:
        raise SchemeError("key_missing", name=key)
    return item[key]


def _list(item: Mapping[str, Any], key: str, *, needed: bool = False) -> list[Any]:
    value = _needed(item, key) if needed else item.get(key, [])
    if not isinstance(value, list):
        raise SchemeError("not_list", path=(key,))
    if len(value) > _MAX_PARTS:  # a person could never have written so many
        raise SchemeError("too_many", path=(key,), most=_MAX_PARTS)
    return value


def _parts(item: Mapping[str, Any], key: str, make: Callable[[dict[str, Any], int], _Part]) -> tuple[_Part, ...]:
    """Return what `make` makes of the objects of a list and their positions."""
    made = []
    for index, value in enumerate(_list(item, key)):
        with _inside(key, index):
            made.append(make(_object(value), index))
    return tuple(made)


def _text(item: Mapping[str, Any], key: str, default: str | None = None) -> str:
    value = _needed(item, key) if default is None else item.get(key, default)
    if not isinstance(value, str):
        raise SchemeError("not_text", path=(key,))
    return value


def _maybe(item: Mapping[str, Any], key: str) -> str | None:
    return None if item.get(key) is None else _text(item, key)


def _texts(item: Mapping[str, Any], key: str) -> tuple[str, ...]:
    for index, value in enumerate(_list(item, key)):
        if not isinstance(value, str):
            raise SchemeError("not_text", path=(key, index))
    return tuple(item.get(key, ()))


def _count(item: Mapping[str, Any], key: str) -> int | None:
    value = item.get(key)
    if value is not None and (type(value) is not int or value < 0):
        raise SchemeError("not_count", path=(key,))
    return value


def _version(data: Mapping[str, Any]) -> str:
    value = _needed(data, "version")
    if type(value) in (int, float):
        return str(value)
    return _identifier(data, "version")


def _identifier(item: Mapping[str, Any], key: str) -> str:
    value = _needed(item, key)
    if not isinstance(value, str) or not value.strip() or len(value) > MAX_NAME_LENGTH or not value.isprintable():
        raise SchemeError("id", path=(key,), value=ascii(value)[:60])
    return value


def _names(item: Mapping[str, Any], key: str, breaks: str = "") -> Names:
    """Return texts by language; `breaks` are controls that they may hold."""
    value = _needed(item, key)
    if not isinstance(value, dict) or not value:
        raise SchemeError("names", path=(key,))
    for language, text in value.items():
        if not isinstance(text, str) or not text.strip() or len(text) > 20 * MAX_NAME_LENGTH:
            raise SchemeError("name", path=(key, language))
        unseen = (
            char in _UNSEEN or unicodedata.category(char) in _NO_CHARACTERS for char in text if char not in breaks
        )
        if not text.isprintable() and any(unseen):
            raise SchemeError("name_unseen", path=(key, language), value=ascii(text[:40]))
    return dict(value)


def _helping(item: Mapping[str, Any]) -> Names:
    return _names(item, "help", "\n\t") if item.get("help") else {}


def _colors(item: Mapping[str, Any], key: str) -> LabelColors:
    colors = _at(key, _needed(item, key))
    for name, color in colors.items():
        text = color if isinstance(color, str) else ""
        if len(text) != 7 or text[0] != "#" or not set(text[1:].lower()) <= set("0123456789abcdef"):
            raise SchemeError("color", path=(key, name), value=str(color)[:40])
    with _inside(key):
        return LabelColors(_needed(colors, "accent"), colors.get("fill"))


def _one_of(item: Mapping[str, Any], key: str, known: type[LineStyle] | type[Discontinuity], default: str) -> str:
    value = _text(item, key, default)
    words = [str(word) for word in known]
    if value not in words:
        raise SchemeError("not_one_of", path=(key,), value=value[:40], known=", ".join(words))
    return value


def _label(item: Mapping[str, Any], index: int) -> Label:
    keys = _texts(item, "keys") or ((str(index + 1),) if index < 9 else ("",))
    return Label(
        id=_identifier(item, "id"),
        name=_names(item, "name"),
        badge=_names(item, "badge"),
        key=keys[0],
        help=_helping(item),
        light=_colors(item, "light"),
        dark=_colors(item, "dark"),
        contrast=_colors(item, "contrast"),
        line=LineStyle(_one_of(item, "underline", LineStyle, "solid")),
        discontinuous=Discontinuity(_one_of(item, "discontinuous", Discontinuity, "allowed")),
        attributes=_parts(item, "attributes", _attribute),
        text_object=_text(item, "text_object", "word"),
        retired=bool(item.get("retired")),
        aliases=_texts(item, "aliases"),
    )


def _attribute(item: Mapping[str, Any], _: int) -> Attribute:
    return Attribute(
        id=_identifier(item, "id"),
        name=_names(item, "name"),
        values=_parts(item, "values", _value),
        required=bool(item.get("required", False)),
        default=_maybe(item, "default"),
        guess=_maybe(item, "guess"),
    )


def _value(item: Mapping[str, Any], _: int) -> Value:
    retired, aliases = bool(item.get("retired")), _texts(item, "aliases")
    return Value(_identifier(item, "id"), _names(item, "name"), _helping(item), retired, aliases)


def _check(item: Mapping[str, Any], _: int) -> Check:
    return Check(_identifier(item, "id"), _text(item, "level"), _text(item, "when"), _names(item, "text"))


def _link(item: Mapping[str, Any], _: int) -> LinkType:
    name = _at("name", _needed(item, "name"))
    only_if = _at("only_if", item.get("only_if", {}))
    with _inside("only_if"):
        conditions = {key: _texts(only_if, key) for key in only_if}
    with _inside("name"):
        seen = _names(name, "seen_from_source"), _names(name, "seen_from_target")
    return LinkType(
        id=_identifier(item, "id"),
        source=_text(item, "from"),
        target=_text(item, "to"),
        minimum=_count(item, "min") or 0,
        maximum=_count(item, "max"),
        warn_if_missing=bool(item.get("warn_if_missing", False)),
        only_if=conditions,
        name_from_source=seen[0],
        name_from_target=seen[1],
    )
