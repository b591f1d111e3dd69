"""Turns what a foreign file says into a record of ours: labels of the scheme, code points, ids, origin `imported`."""

from collections.abc import Mapping
from typing import Any

from wortlaut.domain.article import PartialDate, Source, text_digest
from wortlaut.domain.ids import new_id
from wortlaut.domain.scheme import Attribute, Label, Scheme
from wortlaut.domain.span import LayerKind, LayerState, Origin
from wortlaut.errors import BadInputError
from wortlaut.formats.foreign import NOBODY, ForeignArticle, ForeignSpan, line_of
from wortlaut.formats.jsonl_spans import UUID
from wortlaut.formats.record import MAX_TEXT_BYTES, LayerData, LinkData, Record, SpanData
from wortlaut.formats.strict_json import canonical, shown
from wortlaut.formats.survey import Survey

MAX_NAME_LENGTH = 255
"""Longest name of a source, in code points."""


LINK_PREFIX = "link:"
"""Before a name in a mapping: the link type, not the label of that name."""


class Intake:
    """Takes articles of one file. Spans must be whole and in code points."""

    def __init__(
        self, scheme: Scheme, mapping: Mapping[str, str], file_name: str, survey: Survey | None = None
    ) -> None:
        """`mapping`: label or link type of the file (any case) to that of the scheme; "" leaves it out.

        With the prefix `link:` a name means the link type only. With a `survey`, names that the scheme does not have
        go there and are left out.
        """
        self._scheme = scheme
        self._survey = survey
        self._file_name = file_name
        self._mapping = {name.casefold(): target for name, target in mapping.items()}
        self._labels: dict[str, Label] = {}
        for label in scheme.labels:
            for name in label.name.values():
                self._labels.setdefault(name.casefold(), label)
        for older, label in scheme.older_ids.items():
            self._labels.setdefault(older.casefold(), label)
        self._labels |= {label.id.casefold(): label for label in scheme.labels}
        self._links = {link.id.casefold(): link.id for link in scheme.links}

    def record(self, article: ForeignArticle) -> Record:
        """Return the record of an article.

        Raises BadInputError for a text that cannot be an article, and for labels and link types that the scheme does
        not have.
        """
        text = article.text
        if not text:
            raise BadInputError("article_empty")
        try:
            digest, size = text_digest(text), len(text.encode("utf-8"))
        except UnicodeEncodeError as error:
            raise BadInputError("json_surrogate") from error
        if size > MAX_TEXT_BYTES:
            raise BadInputError("file_too_large", size=f"{size / 1e6:.1f}", limit=f"{MAX_TEXT_BYTES / 1e6:.0f}")
        left_out = list(article.left_out)
        layer = self._layer(article, left_out)
        return Record(
            text=text,
            text_sha256=digest,
            sources=(self._source(article),),
            title=article.title,
            meta=canonical(dict(article.meta)),
            layer=layer,
            where=article.where,
            size=article.size,
            left_out=tuple(left_out),
        )

    def _source(self, article: ForeignArticle) -> Source:
        name = (article.source or self._file_name).replace("\\", "/").rpartition("/")[2][:MAX_NAME_LENGTH]
        date = None
        if article.date is not None:
            try:
                date = PartialDate.parse(article.date)
            except ValueError as error:
                raise BadInputError("date_invalid", field="date", value=shown(article.date)) from error
        return Source(name if name not in ("", ".", "..") else self._file_name, date=date)

    def _layer(self, article: ForeignArticle, left_out: list[str]) -> LayerData | None:
        annotator = None if article.annotator in NOBODY else article.annotator
        if annotator is None and not article.spans:
            return None
        ids: dict[str, str] = {}
        spans: list[SpanData] = []
        for index, span in enumerate(article.spans):
            if self._survey is None:
                label = self._label(span.label, f"spans[{index}]")
            else:
                label = self._surveyed(article, index)
            if label is None:
                left_out.append("spans")
                continue
            data = self._span(span, label, article.text, left_out)
            ids[span.key] = data["id"]
            spans.append(data)
        spans.sort(key=lambda data: (data["start"], data["end"], data["label"], data["id"]))
        links = self._taken_links(article, ids, spans, left_out)
        return LayerData(annotator, LayerKind.PERSON, LayerState.OPEN, 0, "", spans, links)

    def _label(self, name: str, field: str) -> Label | None:
        """Return the label that a name of the file means; None when it is to be left out."""
        target = self._mapping.get(name.casefold(), name)
        if target == "":
            return None
        label = self._labels.get(target.casefold())
        if label is None:
            known = ", ".join(label.id for label in self._scheme.labels)
            raise BadInputError("label_unmapped", field=field, value=shown(target), known=known)
        return label

    def _surveyed(self, article: ForeignArticle, index: int) -> Label | None:
        """Return the label of a span like `_label`, with a note in the survey; None for an unknown one as well."""
        assert self._survey is not None
        span = article.spans[index]
        words = " … ".join(article.text[start:end] for start, end in span.fragments)
        try:
            label = self._label(span.label, f"spans[{index}]")
        except BadInputError as error:
            if self._survey.note_label(span.label, None, words):
                self._survey.unknown.append(BadInputError(error.code, where=line_of(article, error), **error.params))
            return None
        self._survey.note_label(span.label, label.id if label else "", words)
        return label

    def _surveyed_link(self, article: ForeignArticle, index: int) -> str | None:
        """Return the type of a link like `_link_type`, with a note in the survey; None for an unknown one as well."""
        assert self._survey is not None
        name = article.links[index].type
        try:
            kind = self._link_type(name, f"links[{index}]")
        except BadInputError as error:
            if self._survey.note_link(name, None):
                self._survey.unknown.append(BadInputError(error.code, where=line_of(article, error), **error.params))
            return None
        self._survey.note_link(name, kind or "")
        return kind

    def _span(self, span: ForeignSpan, label: Label, text: str, left_out: list[str]) -> SpanData:
        attributes: dict[str, str] = {}
        others: dict[str, Any] = {}
        for name, value in span.attributes.items():
            known = _attribute(label, name)
            fitting = None if known is None else _value(known, value)
            if known is None or fitting is None:
                others[name] = value
                left_out.append("attributes")
            elif fitting != known.default:
                attributes[known.id] = fitting
        extra = dict(span.extra)
        if others:
            extra["attributes"] = others
        start, end = span.fragments[0][0], span.fragments[-1][1]
        data: SpanData = {
            "id": span.key if UUID.fullmatch(span.key) else new_id(),
            "label": label.id,
            "start": start,
            "end": end,
            "fragments": [list(fragment) for fragment in span.fragments],
            "surface": [text[first:last] for first, last in span.fragments],
            "attributes": dict(sorted(attributes.items())),
            "unsure": span.unsure,
            "note": span.note,
            "origin": Origin.IMPORTED.value,
            "source": None,
            "confidence": None,
        }
        if extra:
            data["extra"] = canonical(extra)
        return data

    def _taken_links(
        self, article: ForeignArticle, ids: Mapping[str, str], spans: list[SpanData], left_out: list[str]
    ) -> list[LinkData]:
        place = {span["id"]: number for number, span in enumerate(spans)}
        links: dict[tuple[str, str, str], LinkData] = {}
        for index, link in enumerate(article.links):
            ends = ids.get(link.source), ids.get(link.target)
            if self._survey is not None:
                kind = self._surveyed_link(article, index)
            else:
                kind = self._link_type(link.type, f"links[{index}]") if None not in ends else None
            if kind is None or None in ends or ends[0] == ends[1]:
                left_out.append("links")
                continue
            data = {"id": new_id(), "type": kind, "from": ends[0], "to": ends[1]}
            links.setdefault((kind, str(ends[0]), str(ends[1])), data)
        return sorted(links.values(), key=lambda link: (link["type"], place[link["from"]], place[link["to"]]))

    def _link_type(self, name: str, field: str) -> str | None:
        """Return the link type that a name of the file means; None when it is to be left out.

        A name may be that of a label as well (`speaker` is both in some formats), so the mapping of the bare name
        counts only when it leads to a link type, or to nothing; `link:NAME` maps the link type alone.
        """
        bare = self._mapping.get(name.casefold(), name)
        target = self._mapping.get(f"{LINK_PREFIX}{name}".casefold(), bare)
        found = self._links.get(target.casefold()) or self._links.get(name.casefold())
        if found is None and target != "":
            known = ", ".join(link.id for link in self._scheme.links)
            raise BadInputError("link_type_unmapped", field=field, value=shown(name), known=known)
        return found


def _attribute(label: Label, name: str) -> Attribute | None:
    """Return the attribute of a label by id or name, in any case."""
    wanted = name.casefold()
    for attribute in label.attributes:
        if wanted == attribute.id.casefold() or wanted in (text.casefold() for text in attribute.name.values()):
            return attribute
    return None


def _value(attribute: Attribute, given: str) -> str | None:
    """Return the value of an attribute by id or name, in any case; None when it has no such value."""
    if not attribute.values:
        return given
    wanted = given.casefold()
    for value in attribute.values:
        if wanted == value.id.casefold() or wanted in (text.casefold() for text in value.name.values()):
            return value.id
    return next((value.id for value in attribute.values if given in value.aliases), None)
