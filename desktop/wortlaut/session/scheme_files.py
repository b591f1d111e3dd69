"""Label schemes outside of projects: those that are shipped, files of people, and what can be told about one."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from wortlaut import assets
from wortlaut.domain.scheme import Scheme, SchemeError
from wortlaut.domain.scheme_colors import PAGES, THEMES, contrast, remarks
from wortlaut.domain.scheme_files import load_scheme, load_toml_scheme
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.session.stored_scheme import scheme_of
from wortlaut.session.whole_file import write_whole
from wortlaut.store.project_file import Project

DEFAULT = "quote-actor-commitment-condition"
PROJECT_SUFFIX = ".wortlaut"
_MAX_BYTES = 5_000_000

_WHY: Mapping[str, str] = {
    "syntax": "scheme_syntax",
    "key_twice": "scheme_key_twice",
    "key_missing": "scheme_key_missing",
    "key_unknown": "scheme_key_unknown",
    "not_object": "scheme_not_object",
    "not_list": "scheme_not_list",
    "not_text": "scheme_not_text",
    "not_flag": "scheme_not_flag",
    "not_count": "scheme_not_count",
    "not_one_of": "scheme_not_one_of",
    "color": "scheme_color",
    "id": "scheme_id",
    "names": "scheme_names",
    "name": "scheme_name",
    "name_unseen": "scheme_name_unseen",
    "label_count": "scheme_label_count",
    "too_many": "scheme_too_many",
    "id_twice": "scheme_id_twice",
    "key_taken": "scheme_key_taken",
    "name_taken": "scheme_name_taken",
    "link_end": "scheme_link_end",
    "default": "scheme_default",
    "only_if": "scheme_only_if",
    "min_over_max": "scheme_min_over_max",
}
"""Codes of SchemeError to those of the message catalog."""


def shipped() -> tuple[str, ...]:
    """Return the names of the schemes that come with the program, the default one first."""
    names = sorted(path.stem for path in assets.resource("schemes").glob("*.json"))
    return (DEFAULT, *(name for name in names if name != DEFAULT))


def shipped_scheme(name: str) -> Scheme:
    """Return a scheme that comes with the program; raise KeyError for a name that none has."""
    if name not in shipped():
        raise KeyError(name)
    return load_scheme(assets.resource(f"schemes/{name}.json").read_text(encoding="utf-8"))


def default_scheme() -> Scheme:
    """Return the scheme of projects that were made without choosing one."""
    return shipped_scheme(DEFAULT)


def scheme_from(source: str) -> Scheme:
    """Return the scheme that a name or path stands for: one that is shipped, a project's, or that of a file.

    Raises BadInputError with file and line when it is not usable, and what `Project.open` raises.
    """
    if source in shipped():
        return shipped_scheme(source)
    path = Path(source).expanduser()
    if path.suffix == PROJECT_SUFFIX:
        with Project.open(path, read_only=True) as project:
            return scheme_of(project)
    return scheme_of_file(path)


def scheme_of_file(path: Path) -> Scheme:
    """Return the scheme in a JSON file, or in a TOML file by its ending; raise BadInputError with file and line."""
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise BadInputError("scheme_unusable", where=str(path), reason="> 5 MB")
        text = path.read_text(encoding="utf-8-sig")
        return load_toml_scheme(text) if path.suffix.lower() == ".toml" else load_scheme(text)
    except OSError as error:
        raise BadInputError("path_missing", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise BadInputError("scheme_unusable", where=str(path), reason=str(error)) from error
    except SchemeError as error:
        raise explained(error, path) from error


def explained(error: SchemeError, path: Path | None = None) -> WortlautError:
    """Return what is wrong with a scheme as an error with a message, with the line when it came from a file."""
    where = None if path is None else str(path) if error.line is None else f"{path}:{error.line}"
    return BadInputError(_WHY[error.code], where=where, field=error.field or "–", **error.params)


def scheme_text(scheme: Scheme) -> str:
    """Return a scheme as the JSON text of a file."""
    return json.dumps(scheme.data, ensure_ascii=False, indent=1) + "\n"


def write_scheme(scheme: Scheme, target: Path, *, overwrite: bool = False, project: Path | None = None) -> None:
    """Write a scheme to a JSON file, as a whole or not at all; raises like `write_whole`. `project` is open here."""
    write_whole(target, scheme_text(scheme).encode(), project=project, overwrite=overwrite)


def scheme_facts(scheme: Scheme) -> dict[str, Any]:
    """Return what a person wants to know about a scheme, as a JSON value: `scheme-facts.schema.json`."""
    return {
        "name": scheme.name,
        "version": scheme.version,
        "labels": [
            {
                "id": label.id,
                "name": dict(label.name),
                "key": label.key,
                "retired": label.retired,
                "aliases": list(label.aliases),
                "line_contrast": {theme: _contrast(getattr(label, theme).accent, theme) for theme in THEMES},
                "attributes": [
                    {
                        "id": attribute.id,
                        "name": dict(attribute.name),
                        "required": attribute.required,
                        "values": [value.id for value in attribute.offered],
                        "retired": [value.id for value in attribute.values if value.retired],
                    }
                    for attribute in label.attributes
                ],
            }
            for label in scheme.labels
        ],
        "links": [
            {"id": link.id, "from": link.source, "to": link.target, "min": link.minimum, "max": link.maximum}
            for link in scheme.links
        ],
        "checks": [{"id": check.id, "level": check.level, "when": check.when} for check in scheme.checks],
        "colors": [
            {
                "code": remark.code,
                "theme": remark.theme,
                "labels": list(remark.labels),
                "measured": round(remark.measured, 1),
                "needed": remark.needed,
                "vision": remark.vision,
            }
            for remark in remarks(scheme.offered)
        ],
    }


def _contrast(color: str, theme: str) -> float:
    return round(contrast(color, PAGES[theme]), 1)
