"""JSON CAS, looked at before the library sees it: strict JSON, names that are names, ids that are there once."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from wortlaut.errors import BadInputError
from wortlaut.formats.cas_xml import MAX_ID, is_type_name
from wortlaut.formats.json_source import object_of
from wortlaut.formats.members import decoded
from wortlaut.formats.strict_json import loads, shown

_ID = re.compile(r'(?<!\\)"%ID"\s*:\s*(\d{1,10})')
_SOFA = "uima.cas.Sofa"


@dataclass(frozen=True, slots=True)
class BareJson:
    """What was found."""

    bare: str
    """The file without the texts of its documents."""
    types: Mapping[str, Any]
    """Its type system."""
    texts: Mapping[int, str]
    """The text of each sofa, by its id."""
    lines: Mapping[int, int]
    """The line of each feature structure, by its id."""

    @property
    def bare_types(self) -> str:
        """A file of nothing but the type system."""
        return json.dumps({"%TYPES": self.types, "%FEATURE_STRUCTURES": [], "%VIEWS": {}})


def bare_json(data: bytes, where: str) -> BareJson:
    """Return what a file has of texts and lines; raise BadInputError for what is no JSON CAS."""
    text = decoded(data, where).removeprefix("\ufeff")
    value = _value(text, where)
    try:
        whole = object_of(value, "")
        types = object_of(whole.get("%TYPES") or {}, "%TYPES")
        for name, told in types.items():
            _check_type(name, object_of(told, "%TYPES"))
        found = _structures(whole.get("%FEATURE_STRUCTURES"))
        views = object_of(whole.get("%VIEWS") or {}, "%VIEWS")
        texts = _texts(found)
    except BadInputError as error:
        raise BadInputError(error.code, where=where, **error.params) from error
    bare = json.dumps({"%TYPES": {}, "%FEATURE_STRUCTURES": list(found.values()), "%VIEWS": views})
    return BareJson(bare, types, texts, _lines(text))


def _value(text: str, where: str) -> Any:
    try:
        return loads(text.encode("utf-8"))
    except BadInputError as error:
        column = error.params.get("column")
        if error.code != "json_invalid" or not isinstance(column, int):
            raise BadInputError(error.code, where=f"{where}:1", **error.params) from error
        before = text[: column - 1]
        line, at = before.count("\n") + 1, column - 1 - (before.rfind("\n") + 1)
        raise BadInputError(error.code, where=f"{where}:{line}", column=at + 1) from error


def _check_type(name: str, told: dict[str, Any]) -> None:
    """Refuse names that are no names: the library makes code of them."""
    features = {key: value for key, value in told.items() if not key.startswith("%")}
    given = [name, told.get("%SUPER_TYPE", name), told.get("%NAME", name), *features]
    for feature in features.values():
        about = object_of(feature, f"%TYPES.{shown(name)}")
        given += [about.get(key, name) for key in ("%NAME", "%RANGE", "%ELEMENT_TYPE")]
    for one in given:
        if not is_type_name(one):
            raise BadInputError("cas_name", field="%TYPES", value=shown(one))


def _structures(value: Any) -> dict[int, dict[str, Any]]:
    """Return the feature structures by their ids; a file may have a list of them, or an object with the ids as keys."""
    if isinstance(value, dict):
        value = [{"%ID": _number(key), **object_of(one, "%FEATURE_STRUCTURES")} for key, one in value.items()]
    if not isinstance(value, list):
        raise BadInputError("field_not_list", field="%FEATURE_STRUCTURES")
    found: dict[int, dict[str, Any]] = {}
    for place, one in enumerate(value):
        field = f"%FEATURE_STRUCTURES[{place}]"
        structure = object_of(one, field)
        number, kind = structure.get("%ID"), structure.get("%TYPE")
        if type(number) is not int or not 0 < number < MAX_ID:
            raise BadInputError("field_not_number", field=f"{field}.%ID", value=shown(number))
        if not is_type_name(kind):
            raise BadInputError("cas_name", field=f"{field}.%TYPE", value=shown(kind))
        if number in found:
            raise BadInputError("id_duplicate", field=f"{field}.%ID", value=str(number))
        found[number] = {key.removeprefix("^"): given for key, given in structure.items()}
    return found


def _number(key: str) -> int:
    return int(key) if key.isascii() and key.isdigit() and len(key) <= 10 else 0


def _texts(found: dict[int, dict[str, Any]]) -> dict[int, str]:
    """Take the texts out of the sofas and return them."""
    texts: dict[int, str] = {}
    for number, structure in found.items():
        if structure["%TYPE"] == _SOFA and isinstance(structure.get("sofaString"), str):
            texts[number] = structure.pop("sofaString")
    return texts


def _lines(text: str) -> dict[int, int]:
    """Return the line of each id, as the file is laid out."""
    lines: dict[int, int] = {}
    line, at = 1, 0
    for match in _ID.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        lines.setdefault(int(match[1]), line)
    return lines
