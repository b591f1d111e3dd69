"""Writes a frozen dataset: checked, split without leaks, described, the same bytes for the same state of the project.

Nothing in a release depends on the moment, the place or the machine it is made on: its date is that of the newest entry
of the journal. What only people can tell is never made up; it is listed as missing.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, DamagedError, UsageError
from wortlaut.formats.jsonl_write import line_of
from wortlaut.formats.release_changes import read_release
from wortlaut.session.blindness import Sight, sight_of
from wortlaut.session.checking import check
from wortlaut.session.progress import Meter, Progress
from wortlaut.session.release_agreement import agreement_row
from wortlaut.session.release_descriptions import Description, describe, leak_row
from wortlaut.session.release_folder import ReleaseFolder, building, checked_folder
from wortlaut.session.release_lines import Lines, Names
from wortlaut.session.release_numbers import Numbers
from wortlaut.session.release_survey import GOLD, SUBMITTED, Survey, survey
from wortlaut.session.release_values import (
    ANNOTATIONS,
    ASKED,
    SPLIT_FILES,
    Division,
    Findings,
    ReleaseOptions,
    ReleaseResult,
    Row,
)
from wortlaut.session.splitting import STEPS, divide, remember
from wortlaut.session.values import DAMAGE
from wortlaut.store import articles, settings, splits, stream
from wortlaut.store.project_file import Connection, Project

_LOOKING = 1 + STEPS + 1
"""Steps for each article before anything is written: reading, splitting, checking."""
_WRITING = 2
_MEASURING = 1

Cancelled = Callable[[], bool]


def release(
    project: Project,
    scheme: Scheme,
    target: Path,
    options: ReleaseOptions,
    *,
    by: str | None = None,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> ReleaseResult:
    """Write the folder `target`, and into the project where articles belong that were in no release before.

    `by` is the id of the annotator the journal names. Raises UsageError (the options), BadInputError (the target;
    nothing to release; `release_errors`, `release_leaks`: see `dry_run`), DamagedError, DiskError, LockedError,
    CancelledError; after each of them the target is as it was.
    """
    real = checked_folder(target, project.path, overwrite=options.overwrite)
    previous = read_release(options.previous) if options.previous else None
    with project.reading() as connection:
        meter = Meter((_LOOKING + _WRITING + _MEASURING) * max(1, articles.count(connection)), progress, cancelled)
        card = _card(connection, options.card)
    with stream.snapshot(project) as reader:
        found, division, findings = _look(project, reader, scheme, options, meter)
        result = _result(real, found, division, findings, card)
        if options.dry_run:
            return result
        _refuse(findings, target)
        if not division.plan.places:
            raise BadInputError("release_empty", where=str(project.path))
        remember(project, division, by)
        with building(real, text_free=options.text_free) as folder:
            head = splits.head(reader)
            names = Names(reader, hidden=options.pseudonyms)
            numbers = _write_lines(folder, reader, division, options, scheme, names, head, meter)
            agreement = agreement_row(reader, scheme, division, names, meter.advance)
            description = Description(
                project.path.stem, scheme, options, card, result, numbers, agreement, head, names,
                settings.get(reader, "language") or "en", previous,
            )  # fmt: skip
            describe(folder, description)
            files = tuple(folder.files)
    return replace(result, numbers=numbers, files=files)


def _look(
    project: Project, reader: Connection, scheme: Scheme, options: ReleaseOptions, meter: Meter
) -> tuple[Survey, Division, Findings]:
    """Return what is to be released, where it belongs, and what forbids it."""
    if options.layer not in (GOLD, SUBMITTED):
        raise UsageError("release_layer", name=options.layer)
    sight = sight_of(project, options.made_for)
    found = survey(reader, options, sight, meter.advance)
    _check_names(project, options, found)
    division = divide(reader, found, options, meter.advance)
    errors = _errors(project, scheme, found, sight, meter)
    over = [near for near in division.leaks.over if near.a in division.earlier and near.b in division.earlier]
    return found, division, Findings(tuple(errors), tuple(leak_row(near, division) for near in over))


def _check_names(project: Project, options: ReleaseOptions, found: Survey) -> None:
    """Refuse articles to leave out that are not there, and sources to hold out that nothing comes from."""
    known = found.articles.keys() | {article for article, _ in found.excluded}
    for article in sorted(options.leave_out - known):
        raise UsageError("unknown_article", where=str(project.path), article=article)
    if options.hold_out and not any(one.item.held_out for one in found.articles.values()):
        raise UsageError("release_hold_out", where=str(project.path), names=", ".join(options.hold_out))


def _errors(project: Project, scheme: Scheme, found: Survey, sight: Sight, meter: Meter) -> Iterator[Row]:
    """Yield what is wrong in the layers to be released; raise DamagedError for a damaged project."""
    for finding in check(project, scheme, sight, meter.advance).findings:
        if finding["level"] == DAMAGE:
            raise DamagedError("damaged", where=str(project.path))
        if finding["level"] == "error" and (finding["article"], finding["annotator"]) in found.layers:
            yield finding


def _refuse(findings: Findings, target: Path) -> None:
    if findings.leaks:
        first = findings.leaks[0]
        raise BadInputError("release_leaks", where=str(target), pairs=len(findings.leaks), a=first["a"], b=first["b"])
    if findings.errors:
        first = findings.errors[0]
        article = findings.errors[0]["article"]
        raise BadInputError("release_errors", where=str(target), errors=len(findings.errors), article=article)


def _result(
    real: Path, found: Survey, division: Division, findings: Findings, card: Mapping[str, str]
) -> ReleaseResult:
    excluded = [*found.excluded, *((article, "quarantined") for article in division.plan.quarantined)]
    missing = tuple(field for field in ASKED if field not in card)
    return ReleaseResult(real, division, findings, tuple(sorted(excluded)), missing)


def _write_lines(
    folder: ReleaseFolder,
    reader: Connection,
    division: Division,
    options: ReleaseOptions,
    scheme: Scheme,
    names: Names,
    head: splits.Head,
    meter: Meter,
) -> Row:
    """Write the files of lines and return the numbers of the data card."""
    files = {split: folder.lines(name) for split, name in SPLIT_FILES.items()}
    annotations = folder.lines(ANNOTATIONS)
    numbers = Numbers([label.id for label in scheme.labels], names)
    lines = Lines(reader, division.plan.places, names, options.layer, scheme.reference, head.seq)
    for place, released, submitted in lines.articles():
        meter.advance(_WRITING)
        for record in released:
            files[place.split].write(line_of(record))
        for record in submitted:
            annotations.write(line_of(record))
        numbers.add(place, released, submitted)
    folder.close_lines()
    return numbers.row()


def _card(connection: Connection, given: Mapping[str, str]) -> dict[str, str]:
    """Return what people said about the dataset, in the order of `ASKED`."""
    stored: Any = json.loads(settings.get(connection, splits.CARD) or "{}")
    told = {**stored, **given}
    return {field: told[field] for field in ASKED if isinstance(told.get(field), str) and told[field].strip()}
