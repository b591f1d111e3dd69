"""Packs out: an assignment for somebody, or what somebody submitted, as one file (`formats.pack`)."""

import hashlib
import os
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from wortlaut.domain.acceptance import Acceptances, key_of
from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator, LayerKind, LayerState
from wortlaut.errors import BadInputError, UsageError
from wortlaut.formats import pack
from wortlaut.formats.pack import PackHead, PackKind, PackLayer, PackSubmission
from wortlaut.formats.pack_accepted import line_data
from wortlaut.formats.pack_read import PackReader
from wortlaut.formats.record import LinkData, Record, SpanData
from wortlaut.session.export_target import remove_leftovers
from wortlaut.session.exporting import record_of
from wortlaut.session.guideline_versions import version_in_force
from wortlaut.session.progress import Meter, Progress
from wortlaut.session.whole_file import checked_target
from wortlaut.store import acceptances, actions, articles, assignments, layers, packed, reviews, settings, stream
from wortlaut.store.errors import translated
from wortlaut.store.history import submissions
from wortlaut.store.journal import Action
from wortlaut.store.processes import process_mark
from wortlaut.store.project_file import Connection, Project, sync_folder

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PackResult:
    """What was packed."""

    path: Path
    kind: PackKind
    annotator: str
    articles: int
    layers: int
    sha256: str


@dataclass(frozen=True, slots=True)
class _Part:
    """What of a project goes into a pack; without a person, everything."""

    kind: PackKind
    person: Annotator | None = None
    shadow: Annotator | None = None
    articles: frozenset[str] = frozenset()
    blind: frozenset[str] = frozenset()

    def has_article(self, article: str) -> bool:
        return self.kind is PackKind.PROJECT or article in self.articles

    def is_own(self, annotator: str | None) -> bool:
        """Tell whether an annotator (id) is the person of the pack, or that person's shadow."""
        return annotator is not None and annotator in {one.id for one in (self.person, self.shadow) if one}

    def has_layer(self, article: str, layer: stream.LayerData) -> bool:
        if self.kind is PackKind.PROJECT:
            return True
        own = layer.annotator in {one.name for one in (self.person, self.shadow) if one}
        is_told = self.kind is PackKind.ASSIGNMENT or layer.version > 0
        return self.has_article(article) and own and layer.kind == LayerKind.PERSON and is_told


def write_pack(
    project: Project,
    scheme: Scheme,
    target: Path,
    kind: PackKind,
    name: str,
    *,
    overwrite: bool = False,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PackResult:
    """Write an assignment pack for the annotator of that name, or a submission pack of that annotator.

    An assignment holds the assigned articles and what that person did on them; a submission holds what was submitted,
    with all versions, and is noted in the project, after which these versions stay as they are. The file is there as a
    whole or not at all. Raises UsageError `annotator_unknown`, BadInputError `pack_empty`, what `export_file` raises.
    """
    part = _part(project, kind, name)
    real = checked_target(target, project.path, overwrite=overwrite)
    remove_leftovers(real)
    temporary = real.with_name(f".{real.name[:200]}.{process_mark()}.part")
    with project.reading() as connection:
        meter = Meter(2 * articles.count(connection), progress, cancelled)
    digest = hashlib.sha256()
    with translated(target):
        try:
            with stream.snapshot(project) as reader, temporary.open("xb") as file:
                for line in pack.ended(_lines(reader, scheme, part, meter)):
                    file.write(line)
                    digest.update(line)
                file.flush()
                os.fsync(file.fileno())
            articles_packed, layers_packed = _proven(temporary, scheme, meter)
            if kind is PackKind.SUBMISSION:
                _note(project, part)
            if not overwrite and os.path.lexists(real):
                raise BadInputError("target_exists", where=str(target))
            temporary.replace(real)
            sync_folder(real.parent)
        finally:
            temporary.unlink(missing_ok=True)
    return PackResult(real, kind, name, articles_packed, layers_packed, digest.hexdigest())


def project_lines(project: Project, scheme: Scheme, meter: Meter) -> Generator[bytes, None, None]:
    """Yield a whole project as the lines of a pack."""
    with stream.snapshot(project) as reader:
        yield from pack.ended(_lines(reader, scheme, _Part(PackKind.PROJECT), meter))


def _part(project: Project, kind: PackKind, name: str) -> _Part:
    with project.reading() as connection:
        person = layers.find_annotator(connection, name)
        if person is None or person.is_shadow:
            raise UsageError("annotator_unknown", where=str(project.path), name=name)
        if kind is PackKind.ASSIGNMENT:
            tasks = assignments.assignments(connection)
            chosen = frozenset(article for article, one in tasks if one.id == person.id)
        else:
            chosen = packed.submitted_articles(connection, person.id)
        if not chosen:
            raise BadInputError("pack_empty", where=str(project.path), name=person.name)
        blind = assignments.blind(connection, person.id)
        shadow = assignments.shadow_of(connection, person)
    return _Part(kind, person, shadow, chosen, blind)


def _proven(path: Path, scheme: Scheme, meter: Meter) -> tuple[int, int]:
    """Read a written pack back as its receiver will; return the number of articles and of layers."""
    found: set[str] = set()
    number = 0
    for item in PackReader(pack.lines_of_file(path), str(path)).items(scheme):
        if isinstance(item, pack.PackArticle):
            if item.record.id not in found:
                meter.advance(1)
            found.add(item.record.id)
            number += item.layer is not None
    return len(found), number


def _note(project: Project, part: _Part) -> None:
    """Note which submissions left the project: they cannot be undone any more, only reopened."""
    with project.reading() as connection:
        rows = [
            row for owner in (part.person, part.shadow) if owner for row in packed.packed_rows(connection, owner.id)
        ]
    if rows:
        assert part.person is not None
        actions.write(project, Action("pack", part.person.id), rows)


# lines


def _lines(reader: Connection, scheme: Scheme, part: _Part, meter: Meter) -> Iterator[bytes]:
    head = _head(reader, scheme, part)
    yield pack.head_line(head)
    given = acceptances.by_layer(reader)
    accepted: list[Data] = []
    texts: dict[str, str] = {}  # of layers with verdicts, by id
    judged = {row[0] for row in reader.execute("SELECT layer FROM verdict")}
    gold: list[str] = []
    seen: str | None = None
    for item in stream.layers(reader, shown=part.has_layer):
        if not part.has_article(item.article.id):
            continue
        if item.article.id != seen:
            seen = item.article.id
            meter.advance(1)
        record = record_of(item)
        layer = None
        if item.layer is not None:
            layer = _layer(reader, item.layer, item.article.text)
            if part.kind is PackKind.SUBMISSION:
                _only_submitted(record, layer)
            if layer.id in judged:
                texts[layer.id] = item.article.text
            if item.layer.kind == LayerKind.GOLD:
                gold.append(item.article.id)
        yield pack.article_line(record, layer)
        if layer is not None and layer.id in given:
            accepted += _accepted(record, layer.id, given[layer.id], head)
    if part.kind is PackKind.PROJECT:
        yield from _gold_lines(reader, gold)
    for entity, data in _values(reader, part):
        if entity == "verdict" and data["correction"] is not None:
            data = {**data, "correction": _whole_span(data["correction"], texts[data["layer"]])}
        yield pack.value_line(entity, data)
    for data in accepted:
        yield pack.value_line("accepted", data)


def _accepted(record: Record, layer: str, given: Acceptances, head: PackHead) -> Iterator[Data]:
    """Yield what was accepted in a layer as far as the pack tells of it: spans that are in it, people that are."""
    known = {span["id"] for span in record.layer.spans} if record.layer is not None else set()
    people = {person.id for person in head.annotators}
    for acceptance in sorted(given.given.values(), key=lambda one: key_of(one.identity)):
        if acceptance.by in people and known.issuperset(span.id for span in acceptance.spans):
            yield line_data(layer, acceptance)


def _head(reader: Connection, scheme: Scheme, part: _Part) -> PackHead:
    named = {value for _, data in _values(reader, part) for value in data.values() if isinstance(value, str)}
    people = [
        person
        for person in layers.annotators(reader, shadows=True)
        if part.kind is PackKind.PROJECT or part.is_own(person.id) or person.id in named
    ]
    policies = {key: settings.get(reader, key) for key in sorted(pack.POLICIES)}
    return PackHead(
        kind=part.kind,
        annotator=part.person.name if part.person else None,
        language=settings.get(reader, "language") or "de",
        scheme=scheme,
        guideline=version_in_force(reader, scheme),
        policies={} if part.kind is PackKind.SUBMISSION else {key: value for key, value in policies.items() if value},
        annotators=tuple(people),
    )


def _values(reader: Connection, part: _Part) -> Iterator[tuple[str, Data]]:
    """Yield assignments, second passes, verdicts and comments: for a person those about the own work."""
    for entity in ("assignment", "second_pass"):
        for data in assignments.stored(reader, entity):
            if part.kind is PackKind.PROJECT or (part.is_own(data["annotator"]) and part.has_article(data["article"])):
                yield entity, data
    owners = {
        layer: (article, annotator, version)
        for layer, article, annotator, version in reader.execute(
            "SELECT layer.id, article.id, annotator, version FROM layer JOIN article ON article.number = layer.article"
        )
    }
    for entity in ("verdict", "comment"):
        for data in packed.all_about(reader, entity):
            article, annotator, version = owners[data["layer"]]
            told = part.is_own(annotator) and part.has_article(article) and article not in part.blind and version
            if part.kind is PackKind.PROJECT or (told and (entity == "comment" or part.kind is PackKind.ASSIGNMENT)):
                yield entity, data


def _gold_lines(reader: Connection, gold: list[str]) -> Iterator[bytes]:
    for article in gold:
        decisions = [reviews.decision_data(decision) for decision in reviews.decisions(reader, article)]
        decisions.sort(key=lambda data: str(data["card"]))
        past = [list(one) for one in reviews.past_decisions(reader, article)]
        based_on = reviews.versions(reader, article)
        yield pack.value_line("gold", {"article": article, "versions": based_on, "decisions": decisions, "past": past})


def _layer(reader: Connection, layer: stream.LayerData, text: str) -> PackLayer:
    submitted = []
    for one in submissions(reader, layer.number):
        spans, links = _whole(one.content, text)
        submitted.append(PackSubmission(one.version, one.at, one.scheme, one.guideline, one.seconds, spans, links))
    return PackLayer(layer.id, layer.submitted_at, submitted)


def _only_submitted(record: Record, layer: PackLayer) -> None:
    """Make a layer that was reopened stand as it was submitted last: unfinished work stays at home."""
    told, last = record.layer, layer.submissions[-1]
    assert told is not None
    if told.state == LayerState.OPEN:
        record.layer = replace(
            told, state=LayerState.SUBMITTED.value, spans=last.spans, links=last.links, scheme=last.scheme,
            guideline=last.guideline, seconds=last.seconds,
        )  # fmt: skip
        layer.submitted_at = last.at


def _whole(content: Mapping[str, Any], text: str) -> tuple[list[SpanData], list[LinkData]]:
    """Return frozen spans and links as lines have them."""
    spans = [_whole_span(span, text) for span in content["spans"]]
    spans.sort(key=lambda span: (span["start"], span["end"], span["label"], span["id"]))
    place = {span["id"]: number for number, span in enumerate(spans)}
    links: list[LinkData] = sorted(
        content["links"], key=lambda link: (link["type"], place[link["from"]], place[link["to"]], link["id"])
    )
    return spans, links


def _whole_span(span: Mapping[str, Any], text: str) -> SpanData:
    fragments = [list(part) for part in span["fragments"]]
    whole: SpanData = {
        "id": span["id"],
        "label": span["label"],
        "start": fragments[0][0],
        "end": fragments[-1][1],
        "fragments": fragments,
        "surface": [text[start:end] for start, end in fragments],
        "attributes": span.get("attributes") or {},
        "unsure": bool(span.get("unsure")),
        "note": span.get("note"),
        "origin": span.get("origin") or "manual",
        "source": span.get("source"),
        "confidence": span.get("confidence"),
    }
    for key in ("provenance", "guessed", "precedent", "extra"):
        if span.get(key):
            whole[key] = span[key]
    return whole
