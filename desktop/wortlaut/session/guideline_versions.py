"""Which version of the guidelines was in force, and when: noted in the journal, so that each span has its own.

The setting `guidelines.version` says what is in force; its changes stand in the journal among those of the spans. A
span was made under what the setting said at that moment. Nothing is stored with the span.
"""

import hashlib
import json
from collections.abc import Callable, Mapping

from wortlaut import assets
from wortlaut.domain.scheme import Scheme
from wortlaut.session.values import HistoryEntry
from wortlaut.store import guidelines, settings
from wortlaut.store.journal import Action, Row
from wortlaut.store.project_file import Connection, Project

VERSION, OWN_TEXT, OWN_NAME = "guidelines.version", "guidelines.text", "guidelines.name"
"""Settings: what is in force; text and file name of a project's own guidelines."""


def shipped_version(scheme: Scheme) -> str | None:
    """Return the version of the shipped guidelines when they are about this scheme, else None."""
    anchors = json.loads(assets.resource("guidelines/anchors.json").read_text(encoding="utf-8"))
    about = anchors.get("scheme", scheme.name)
    return (
        anchors["guidelines_version"] if (about, anchors["scheme_version"]) == (scheme.name, scheme.version) else None
    )


def in_force(project: Project, scheme: Scheme) -> str | None:
    """Return the version of the guidelines that a project is annotated by now."""
    with project.reading() as connection:
        return version_in_force(connection, scheme)


def noted(project: Project, scheme: Scheme, write: Callable[[Action, list[Row]], None]) -> bool:
    """Let the journal say which guidelines are in force, unless it does, before something is made; return True."""
    if not project.read_only:
        with project.reading() as connection:
            rows = noted_rows(connection, scheme)
        if rows:
            write(Action("guidelines"), rows)
    return True


def version_in_force(connection: Connection, scheme: Scheme) -> str | None:
    """Return the version of the guidelines that a project is annotated by now: of its own, or of the shipped ones."""
    if settings.get(connection, OWN_TEXT) is not None:
        return settings.get(connection, VERSION)
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
        *_row(connection, VERSION, version),
    ]


def version_of_span(connection: Connection, span: str, layer: str | None, first: HistoryEntry | None) -> str | None:
    """Return the version of the guidelines that a span was made under; None when nobody noted it.

    `first` is the oldest entry of its history, `layer` (id) where it stands. A span that came from elsewhere has the
    version that its layer says.
    """
    if first is not None and first.kind not in guidelines.FOREIGN:
        noted = guidelines.Noted(connection, VERSION).at(first.seq)
        if noted is not None:
            return noted
    general, single = guidelines.kept_by_layer(connection, layer) if layer is not None else (None, {})
    return single.get(span, general)


class SpanVersions:
    """For an export: which spans of a layer were made under another version than the layer says."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._noted = guidelines.Noted(connection, VERSION)

    def differing(self, layer: str, general: str | None) -> Mapping[str, str]:
        """Return span id to version, for the spans of a layer (id) made here under another one than `general`."""
        if self._noted.versions <= {general}:
            return {}
        made = guidelines.made_in(self._connection, layer)
        found = {span: version for span, seq in made.items() if (version := self._noted.at(seq)) is not None}
        return {span: found[span] for span in sorted(found) if found[span] != general}


def _row(connection: Connection, key: str, value: str | None) -> list[Row]:
    known = settings.get(connection, key)
    if known == value:
        return []
    before, after = (None if text is None else {"value": text} for text in (known, value))
    return [Row("setting", key, before, after)]
