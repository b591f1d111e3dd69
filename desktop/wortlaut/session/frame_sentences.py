"""Statements as sentences, in parts that know which span they stand for.

The wording is data of the scheme: its object `sentences` has, by label id or by `label.value` of the main attribute, a
template per language. In a template `{text}` is the span itself, `{source}` who says it, and `{link type}` what fills a
role; `(sagt|sagen)` chooses by the number of the slot before it; `[…]` is left out when a slot in it is empty, and
`[… {source}]` comes once for each statement around. `sentences.plural` says of which spans the name is plural as a
rule: label id to attribute to values. A label without a template gets a sentence of the scheme's own names.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from wortlaut.domain.scheme import Label, LinkType, Names, Scheme, localized
from wortlaut.domain.span import Span
from wortlaut.messages import message
from wortlaut.session.frames import Frame, Role
from wortlaut.session.grammatical_number import names_one_body, names_several

TEXT_LIMIT = 240
"""Most code points of a statement's own words in its sentence."""
NAME_LIMIT = 80
_TOKEN = re.compile(r"\{(\w+)\}|\(([^|()]*)\|([^|()]*)\)|(\[)|(\])|([^{}()\[\]]+|.)", re.DOTALL)
_TEXT, _SOURCE = "text", "source"
_SPACE = re.compile(r"\s+")


class PartKind(StrEnum):
    """What a part of a sentence is."""

    PLAIN = "plain"
    NAME = "name"
    """Who or what fills a role."""
    TEXT = "text"
    """Words of the article."""
    MISSING = "missing"
    """What is wanted in a role that nobody fills."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence."""

    text: str
    kind: PartKind = PartKind.PLAIN
    span: str | None = None
    """Id of the span to go to; for a missing role that of the statement."""
    link: str | None = None
    """Id of the link type for names and missing roles."""

    @property
    def is_gap(self) -> bool:
        """Whether this is what nobody fills."""
        return self.kind is PartKind.MISSING


def sentence(frame: Frame, text: str, scheme: Scheme, language: str) -> list[Part]:
    """Return a statement of an article with that `text` as a sentence in a language."""
    return list(_joined(_Writer(frame, text, scheme, language).parts()))


def plain(parts: Iterable[Part]) -> str:
    """Return a sentence as one string."""
    return "".join(part.text for part in parts)


def name_of(span: Span, text: str, scheme: Scheme) -> str:
    """Return what a span is called: its canonical name where it has one, else its words."""
    label = scheme.label(span.label)
    attribute = None if label is None else name_attribute(label, scheme)
    return (span.attributes.get(attribute, "") if attribute else "") or words(span, text, NAME_LIMIT)


def name_attribute(label: Label, scheme: Scheme) -> str | None:
    """Return the id of the free-text attribute that is the same for all mentions of one, or None.

    It is the one that the scheme lets the program propose from the project (`"suggest": "project"`).
    """
    entry: Mapping[str, Any] = next((one for one in scheme.data.get("labels", ()) if one.get("id") == label.id), {})
    proposed = {one.get("id") for one in entry.get("attributes", ()) if one.get("suggest") == "project"}
    return next((one.id for one in label.attributes if one.id in proposed and not one.values), None)


def words(span: Span, text: str, limit: int) -> str:
    """Return the fragments of a span in one line, holes as `[…]`, cut to `limit` code points."""
    line = " […] ".join(" ".join(piece[: 2 * limit].split()) for piece in span.surface(text))
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def main_value(span: Span, scheme: Scheme, language: str) -> str:
    """Return the name of the value of a span's main attribute, "" when there is none."""
    label = scheme.label(span.label)
    main = None if label is None else label.main_attribute
    value = None if main is None else main.value(span.attributes.get(main.id, main.default or ""))
    return "" if value is None else localized(value.name, language)


class _Writer:
    def __init__(self, frame: Frame, text: str, scheme: Scheme, language: str) -> None:
        self._frame, self._text, self._scheme, self._language = frame, text, scheme, language
        self._many = False

    def parts(self) -> Iterator[Part]:
        template = self._template()
        if not template:
            yield from self._generic()
            return
        outside = True
        group: list[re.Match[str]] = []
        for match in _TOKEN.finditer(template):
            if match[4]:
                outside, group = False, []
            elif match[5]:
                outside = True
                yield from self._group(group)
            elif outside:
                yield from self._token(match)
            else:
                group.append(match)

    def _template(self) -> str:
        """Return the template of the statement's value, else of its label, else ""."""
        found = self._sentences()
        span = self._frame.span
        label = self._scheme.label(span.label)
        main = None if label is None else label.main_attribute
        value = None if main is None else span.attributes.get(main.id, main.default)
        names = found.get(f"{span.label}.{value}") or found.get(span.label)
        if not isinstance(names, dict) or not all(isinstance(one, str) for one in names.values()):
            return ""
        return localized(names, self._language)

    def _sentences(self) -> Mapping[str, Any]:
        found = self._scheme.data.get("sentences")
        return found if isinstance(found, dict) else {}

    def _token(self, match: re.Match[str], source: Frame | None = None) -> Iterator[Part]:
        if match[1]:
            yield from self._slot(match[1], source)
        elif match[2] is not None:
            yield Part(match[3] if self._many else match[2])
        else:
            yield Part(match[6])

    def _group(self, tokens: Sequence[re.Match[str]]) -> Iterator[Part]:
        slots = [match[1] for match in tokens if match[1]]
        if _SOURCE in slots:
            for source in self._told_sources():
                for match in tokens:
                    yield from self._token(match, source)
        elif all(self._is_filled(slot) for slot in slots):
            for match in tokens:
                yield from self._token(match)

    def _is_filled(self, slot: str) -> bool:
        role = self._frame.role(slot)
        return slot == _TEXT or (role is not None and bool(self._outside(role) or role.missing))

    def _told_sources(self) -> Iterator[Frame]:
        """Yield the statements around that have somebody else behind them than the one inside."""
        told = {self._names(role) for role in self._frame.roles if role.outgoing}
        for source in self._frame.sources:
            names = self._names(source.roles[0]) if source.roles else ()
            if names and names not in told:
                told.add(names)
                yield source

    def _names(self, role: Role) -> tuple[str, ...]:
        return tuple(name_of(span, self._text, self._scheme) for span in role.fillers)

    def _slot(self, slot: str, source: Frame | None) -> Iterator[Part]:
        span = self._frame.span
        if slot == _TEXT:
            yield from self._own_words(span)
        elif slot == _SOURCE:
            if source is not None:
                yield from self._fillers(source.roles[0], source.roles[0].fillers)
        else:
            role = self._frame.role(slot)
            if role is not None and role.fillers:
                yield from self._fillers(role, self._outside(role))
            elif role is not None:
                self._many = False
                yield self._missing(role)

    def _missing(self, role: Role) -> Part:
        end = role.kind.target if role.outgoing else role.kind.source
        label = self._scheme.label(end)
        name = end if label is None else localized(label.name, self._language)
        what = message("frame.missing", self._language, label=name)
        return Part(what, PartKind.MISSING, self._frame.span.id, role.kind.id)

    def _role_name(self, role: Role) -> Names:
        kind: LinkType = role.kind
        return kind.name_from_source if role.outgoing else kind.name_from_target

    def _own_words(self, span: Span) -> Iterator[Part]:
        """Yield the words of the statement; conditions in the middle of them are parts of their own."""
        at = span.start
        for inner, kind in self._inside():
            yield self._words_between(at, inner.start)
            yield replace(self._words_between(inner.start, inner.end), span=inner.id, link=kind)
            at = inner.end
        if at == span.start:
            yield Part(words(span, self._text, TEXT_LIMIT), PartKind.TEXT, span.id)
        else:
            yield self._words_between(at, span.end)

    def _words_between(self, start: int, end: int) -> Part:
        return Part(_SPACE.sub(" ", self._text[start:end]), PartKind.TEXT, self._frame.span.id)

    def _inside(self) -> list[tuple[Span, str]]:
        """Return what qualifies the statement in the middle of its own words, with the id of the link type."""
        span, found = self._frame.span, list[tuple[Span, str]]()
        if len(span.fragments) > 1 or span.length > TEXT_LIMIT:
            return found
        fillers = [(one, role.kind.id) for role in self._frame.roles if not role.outgoing for one in role.fillers]
        at = span.start
        for one, kind in sorted(fillers, key=lambda pair: pair[0].sort_key()):
            if at < one.start and one.end < span.end and len(one.fragments) == 1:
                found.append((one, kind))
                at = one.end
        return found

    def _outside(self, role: Role) -> tuple[Span, ...]:
        """Return the fillers of a role that do not stand in the statement's own words already."""
        told = {one.id for one, kind in self._inside() if kind == role.kind.id}
        return tuple(span for span in role.fillers if span.id not in told)

    def _fillers(self, role: Role, spans: Sequence[Span]) -> Iterator[Part]:
        self._many = len(spans) > 1 or any(self._is_plural(span) for span in spans)
        for place, span in enumerate(spans):
            if place:
                last = place == len(spans) - 1
                yield Part(f" {message('frame.and', self._language)} " if last else ", ")
            label = self._scheme.label(span.label)
            named = label is not None and name_attribute(label, self._scheme) is not None
            kind = PartKind.NAME if named else PartKind.TEXT
            yield Part(name_of(span, self._text, self._scheme), kind, span.id, role.kind.id)

    def _is_plural(self, span: Span) -> bool:
        name = name_of(span, self._text, self._scheme)
        if names_several(name):
            return True
        plural = self._sentences().get("plural")
        rules = plural.get(span.label) if isinstance(plural, dict) else None
        many = isinstance(rules, dict) and any(span.attributes.get(key) in values for key, values in rules.items())
        return many and not names_one_body(name)

    def _generic(self) -> Iterator[Part]:
        """Write the sentence of the scheme's own names: `Event (strike): “…” – place: Berlin`."""
        label = self._scheme.label(self._frame.span.label)
        name = self._frame.span.label if label is None else localized(label.name, self._language)
        value = main_value(self._frame.span, self._scheme, self._language)
        yield Part(f"{name} ({value}): " if value else f"{name}: ")
        yield from self._slot(_TEXT, None)
        for role in self._frame.roles:
            if self._outside(role) or role.missing:
                yield Part(f" – {localized(self._role_name(role), self._language)}: " if role.fillers else " – ")
                yield from self._slot(role.kind.id, None)


def _joined(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield parts with plain ones next to each other made one."""
    plain_text = ""
    for part in parts:
        if part.kind is PartKind.PLAIN:
            plain_text += part.text
            continue
        if plain_text:
            yield Part(plain_text)
            plain_text = ""
        yield part
    if plain_text:
        yield Part(plain_text)
