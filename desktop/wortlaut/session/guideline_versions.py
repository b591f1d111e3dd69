"""Which version of the guidelines was in force, and when: noted in the journal, so that each span has its own.

The setting `guidelines.version` says what is in force; its changes stand in the journal among those of the spans. A
span was made under what the setting said at that moment. Nothing is stored with the span.
"""

import hashlib
import json
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from wortlaut import assets
from wortlaut.domain.scheme import Scheme
from wortlaut.store import settings
from wortlaut.store.journal import Action, Row
from wortlaut.store.project_file import Connection, Project

VERSION = "guidelines.version"
"""Setting: the version that was noted last as the one in force."""
OWN_TEXT, OWN_NAME, OWN_VERSION = "guidelines.text", "guidelines.name", "guidelines.text_version"
"""Settings: a project's own guidelines, the name of the file they came from, and their version."""


@cache
def shipped_map() -> Mapping[str, Any]:
    """Return what the shipped guidelines are about, their version, and the names of their places."""
    found: Mapping[str, Any] = json.loads(assets.resource("guidelines/anchors.json").read_text(encoding="utf-8"))
    return found


def shipped_version(scheme: Scheme) -> str | None:
    """Return the version of the shipped guidelines when they are about this scheme, in whatever version; else None."""
    shipped = shipped_map()
    version: str = shipped["guidelines_version"]
    return version if shipped["scheme"] == scheme.name else None


def in_force(project: Project, scheme: Scheme) -> str | None:
    """Return the version of the guidelines that a project is annotated by now."""
    with project.reading() as connection:
        return version_in_force(connection, scheme)


def note(project: Project, scheme: Scheme, write: Callable[[Action, list[Row]], None]) -> None:
    """Let the journal say which guidelines are in force, unless it does, before something is made."""
    if not project.read_only:
        with project.reading() as connection:
            rows = noted_rows(connection, scheme)
        if rows:
            write(Action("guidelines"), rows)


def version_in_force(connection: Connection, scheme: Scheme) -> str | None:
    """Return the version of the guidelines that a project is annotated by now: of its own, or of the shipped ones."""
    if settings.get(connection, OWN_TEXT) is not None:
        return settings.get(connection, OWN_VERSION)
    return shipped_version(scheme)


def noted_rows(connection: Connection, scheme: Scheme) -> list[Row]:
    """Return the row that notes the version in force, when the file says another one or none."""
    return _row(connection, VERSION, version_in_force(connection, scheme))


def own_rows(connection: Connection, text: str | None, name: str, version: str | None) -> list[Row]:
    """Return the rows that make `text` the guidelines of the project (None: takes them away) in that version.

    Without a version, the digest of the text is one.
    """
    if text is not None and version is None:
        version = hashlib.sha256(text.encode()).hexdigest()[:8]
    return [
        *_row(connection, OWN_TEXT, text),
        *_row(connection, OWN_NAME, name if text is not None else None),
        *_row(connection, OWN_VERSION, version if text is not None else None),
        *_row(connection, VERSION, version),
    ]


def _row(connection: Connection, key: str, value: str | None) -> list[Row]:
    known = settings.get(connection, key)
    if known == value:
        return []
    before, after = (None if text is None else {"value": text} for text in (known, value))
    return [Row("setting", key, before, after)]
