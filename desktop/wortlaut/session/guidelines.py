"""The guidelines of a project: the shipped ones, its own file, or what its scheme says; and where to look in them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from wortlaut import assets
from wortlaut.domain.change import Problem
from wortlaut.domain.scheme import Label, Scheme, localized
from wortlaut.domain.span import Span
from wortlaut.errors import BadInputError
from wortlaut.messages import LANGUAGES, message
from wortlaut.session import guideline_text
from wortlaut.session.guideline_versions import (
    OWN_NAME,
    OWN_TEXT,
    OWN_VERSION,
    own_rows,
    shipped_map,
    shipped_version,
)
from wortlaut.session.session import Session
from wortlaut.session.values import Applied
from wortlaut.store import settings
from wortlaut.store.journal import FROM_HISTORY, Action
from wortlaut.store.project_file import Connection

LARGEST = 1_000_000
"""Most code points of a project's own guidelines."""
_VERSION = re.compile(r"(?:\bv(?:ersion)?\.?[ :]*)(\d[\w.-]{0,40})", re.IGNORECASE)
_VERSION_LINES = 10

Places = tuple[str, ...]
"""Names of places, the best first: the first one that the guidelines have is meant."""


@dataclass(frozen=True)
class Guidelines:
    """A text to annotate by."""

    text: str
    """Markdown with named places."""
    version: str | None
    """None when it has none: it is made from the scheme."""
    name: str
    """File name of a project's own text, "" otherwise."""
    anchors: frozenset[str]
    numbers: Mapping[str, str]
    """Number of a section to the name of its place, for references in the text."""
    card: str
    """The same on one page; "" when there is none."""

    def find(self, places: Places) -> str | None:
        """Return the first of the places that the text has, None when it has none of them."""
        return next((place for place in places if place in self.anchors), None)


def guidelines_of(session: Session, language: str) -> Guidelines:
    """Return what holds in a project, in the language of the reader as far as there is one."""
    with session.project.reading() as connection:
        return guidelines_in(connection, session.scheme, language)


def guidelines_in(connection: Connection, scheme: Scheme, language: str) -> Guidelines:
    """Return like `guidelines_of` what holds in the project that is read."""
    own = settings.get(connection, OWN_TEXT)
    if own is not None:
        version, name = (settings.get(connection, key) for key in (OWN_VERSION, OWN_NAME))
        return Guidelines(own, version, name or "", guideline_text.anchors(own), {}, "")
    chosen = language if language in LANGUAGES else "en"
    shipped = shipped_version(scheme)
    if shipped is not None:
        return _shipped(shipped, chosen)
    made = _of_scheme(scheme, chosen)
    return Guidelines(made, None, "", guideline_text.anchors(made), {}, "")


def take_own(session: Session, file: Path) -> Applied:
    """Let a Markdown file be the guidelines of the project; it is kept in the project, undone from the history.

    Its version is the first one it names in its first lines (`v1.3`, `Version 2`), else made of its content. Raises
    BadInputError: `guidelines_unreadable`, `guidelines_not_text`, `guidelines_too_large`, `guidelines_empty`.
    """
    try:
        data = file.read_bytes() if file.stat().st_size <= 4 * LARGEST else None
    except OSError as error:
        raise BadInputError("guidelines_unreadable", where=str(file), reason=error.strerror or str(error)) from error
    try:
        text = None if data is None else data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise BadInputError("guidelines_not_text", where=str(file)) from error
    if text is None or len(text) > LARGEST:
        raise BadInputError("guidelines_too_large", where=str(file), most=LARGEST)
    if "\0" in text:
        raise BadInputError("guidelines_not_text", where=str(file))
    if not text.strip():
        raise BadInputError("guidelines_empty", where=str(file))
    return _keep(session, text, file.name)


def drop_own(session: Session) -> Applied:
    """Return to the shipped guidelines, as one action, undone from the history."""
    return _keep(session, None, "")


def has_own(session: Session) -> bool:
    """Tell whether the project has guidelines of its own."""
    with session.project.reading() as connection:
        return settings.get(connection, OWN_TEXT) is not None


def version_in(text: str) -> str | None:
    """Return the version that a text names in its first lines."""
    head = "\n".join(text.splitlines()[:_VERSION_LINES])
    found = _VERSION.search(head)
    return found[1].rstrip(".-") if found else None


# where to look


def label_places(label: str) -> Places:
    """Return where a label is explained."""
    return _places([shipped_map()["labels"].get(label), label], fallback=())


def attribute_places(label: str, attribute: str) -> Places:
    """Return where an attribute is explained; its label when it is not."""
    mapped = shipped_map()["attributes"]
    return _places(
        [mapped.get(f"{label}.{attribute}"), mapped.get(attribute), f"{label}-{attribute}"], label_places(label)
    )


def value_places(label: str, attribute: str, value: str) -> Places:
    """Return where a value is explained; its attribute, or its label, when it is not."""
    mapped = shipped_map()["values"].get(f"{label}.{attribute}.{value}")
    return _places([mapped, f"{label}-{attribute}-{value}".replace("_", "-")], attribute_places(label, attribute))


def link_places(link: str, label: str = "") -> Places:
    """Return where a type of link is explained."""
    return _places([shipped_map()["links"].get(link), f"link-{link}", "links"], label_places(label) if label else ())


def problem_places(problem: Problem, scheme: Scheme, span: Span | None) -> Places:
    """Return where the rule is explained that a problem is about; what it is about when the rule is nowhere."""
    params = {key: str(value) for key, value in problem.params.items()}
    label = params.get("label") or (span.label if span is not None else "")
    places: list[str] = list(_places([shipped_map()["checks"].get(problem.code), f"check-{problem.code}"], ()))
    if "attribute" in params:
        if "value" in params:
            places += value_places(label, params["attribute"], params["value"])
        places += attribute_places(label, params["attribute"])
    if "link" in params and scheme.link(params["link"]) is not None:
        places += link_places(params["link"], label)
    return _places(places, label_places(label) if label else ())


def _places(names: Iterable[str | None], fallback: Places) -> Places:
    return tuple(dict.fromkeys([*(name for name in names if name), *fallback]))


# inside


@cache
def _shipped(version: str, language: str) -> Guidelines:
    text, card = (
        assets.resource(f"guidelines/{name}.{language}.md").read_text(encoding="utf-8")
        for name in ("guidelines", "quickcard")
    )
    return Guidelines(text, version, "", guideline_text.anchors(text), shipped_map()["sections"], card)


def _keep(session: Session, text: str | None, name: str) -> Applied:
    version = shipped_version(session.scheme) if text is None else version_in(text)
    with session.project.reading() as connection:
        rows = own_rows(connection, text, name, version)
    return session.write(Action("guidelines", session.annotator.id, None, FROM_HISTORY, note=name or None), rows)


def _of_scheme(scheme: Scheme, language: str) -> str:
    """Return guidelines made of the names and helps of a scheme."""
    parts = [f"# {scheme.reference} {{#guidelines}}", ""]
    for label in scheme.labels:
        parts += _of_label(label, language)
    if scheme.links:
        parts += [f"## {message('guidelines.links', language)} {{#links}}", ""]
    for link in scheme.links:
        ends = [localized(found.name, language) for end in (link.source, link.target) if (found := scheme.label(end))]
        parts += [f"- {{#link-{link.id}}} **{localized(link.name_from_source, language)}**: {' → '.join(ends)}"]
    return "\n".join(parts) + "\n"


def _of_label(label: Label, language: str) -> list[str]:
    parts = [f"## {localized(label.name, language)} {{#{label.id}}}", "", localized(label.help, language), ""]
    for attribute in label.attributes:
        parts += [f"### {localized(attribute.name, language)} {{#{label.id}-{attribute.id}}}", ""]
        for value in attribute.values:
            place = f"{label.id}-{attribute.id}-{value.id}".replace("_", "-")
            told = localized(value.help, language)
            parts.append(f"- {{#{place}}} **{localized(value.name, language)}**" + (f": {told}" if told else ""))
        parts.append("")
    return parts
