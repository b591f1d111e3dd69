"""Writes a frozen dataset: checked, split without leaks, described, the same bytes for the same state of the project.

Nothing in a release depends on the moment, the place or the machine it is made on: its date is that of the newest entry
of the journal. What only people can tell is never made up; it is listed as missing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from wortlaut.assist.split import Split
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, DamagedError, UsageError
from wortlaut.formats.jsonl_write import line_of
from wortlaut.formats.record import Record
from wortlaut.formats.release_changes import Contents, read_release
from wortlaut.session.blindness import Sight, sight_of
from wortlaut.session.checking import check
from wortlaut.session.file_names import shown_stem
from wortlaut.session.guidelines import guidelines_in
from wortlaut.session.progress import Meter, Progress
from wortlaut.session.release_agreement import agreement_row
from wortlaut.session.release_card import stored_card
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
    FormatLoss,
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
_IN_FORMAT = 2

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
    check_options(options)
    work = Work(project, scheme, options, meter_of(project, options, progress, cancelled), card_of(project, options))
    previous = read_release(options.previous) if options.previous else None
    with stream.snapshot(project) as reader:
        looked = look(work, reader)
        result = looked.result(real, work.card)
        if options.dry_run:
            return result
        _refuse(result.findings, target)
        if not result.division.plan.places:
            raise BadInputError("release_empty", where=str(project.path))
        remember(project, result.division, by)
        with building(real, text_free=options.text_free) as folder:
            return write_folder(work, reader, folder, result, previous)


@dataclass(frozen=True, slots=True)
class Work:
    """What a release is made from, and how far it is."""

    project: Project
    scheme: Scheme
    options: ReleaseOptions
    meter: Meter
    card: Mapping[str, str]
    """What people said, in the order of `ASKED`."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What there is to release, before anything is written."""

    survey: Survey
    division: Division
    checked: tuple[Row, ...]
    """All that the check finds in the layers to be released: the rows of `check --json`, also warnings and hints."""

    def result(self, real: Path, card: Mapping[str, str]) -> ReleaseResult:
        """Return the result of a release that writes nothing."""
        division = self.division
        over = [near for near in division.leaks.over if near.a in division.earlier and near.b in division.earlier]
        errors = tuple(finding for finding in self.checked if finding["level"] == "error")
        excluded = [*self.survey.excluded, *((article, "quarantined") for article in division.plan.quarantined)]
        return ReleaseResult(
            real,
            division,
            Findings(errors, tuple(leak_row(near, division) for near in over)),
            tuple(sorted(excluded)),
            tuple(field for field in ASKED if field not in card),
        )


def check_options(options: ReleaseOptions) -> None:
    """Raise UsageError for a kind of layer or a format that there is not."""
    if options.layer not in (GOLD, SUBMITTED):
        raise UsageError("release_layer", name=options.layer)
    if options.formats:
        from wortlaut.session.release_formats import check_formats  # brings all formats

        check_formats(options)


def meter_of(
    project: Project, options: ReleaseOptions, progress: Progress | None, cancelled: Cancelled | None
) -> Meter:
    """Return a meter for everything that a release with these options does."""
    with project.reading() as connection:
        number = max(1, articles.count(connection))
    return Meter((_LOOKING + _WRITING + _MEASURING + _IN_FORMAT * len(options.formats)) * number, progress, cancelled)


def look(work: Work, reader: Connection) -> Looked:
    """Return what is to be released, where it belongs, and what forbids it."""
    project, options, meter = work.project, work.options, work.meter
    sight = sight_of(project, options.made_for)
    found = survey(reader, options, sight, meter.advance)
    _check_names(project, options, found)
    division = divide(reader, found, options, meter.advance)
    return Looked(found, division, tuple(_checked(work, reader, found, sight)))


def write_folder(
    work: Work,
    reader: Connection,
    folder: ReleaseFolder,
    result: ReleaseResult,
    previous: tuple[Row, Contents] | None,
) -> ReleaseResult:
    """Write all files of a release into a folder; return the result with what is in them."""
    project, scheme, options, division = work.project, work.scheme, work.options, result.division
    head = splits.head(reader)
    names = Names(reader, hidden=options.pseudonyms)
    numbers = _write_lines(folder, reader, work, division, names, head)
    result = replace(result, losses=_write_formats(folder, reader, work, division, names, head))
    agreement = agreement_row(reader, scheme, division, names, work.meter.advance)
    description = Description(
        shown_stem(project.path), scheme, options, work.card, result, numbers, agreement, head, names,
        guidelines_in(reader, scheme, settings.get(reader, "language") or "en"), previous,
    )  # fmt: skip
    describe(folder, description)
    return replace(result, numbers=numbers, files=tuple(folder.files))


def _check_names(project: Project, options: ReleaseOptions, found: Survey) -> None:
    """Refuse articles to leave out that are not there, and sources to hold out that nothing comes from."""
    known = found.articles.keys() | {article for article, _ in found.excluded}
    for article in sorted(options.leave_out - known):
        raise UsageError("unknown_article", where=str(project.path), article=article)
    if options.hold_out and not any(one.item.held_out for one in found.articles.values()):
        raise UsageError("release_hold_out", where=str(project.path), names=", ".join(options.hold_out))


def _checked(work: Work, reader: Connection, found: Survey, sight: Sight) -> Iterator[Row]:
    """Yield what the check finds in the layers to be released; raise DamagedError for a damaged project."""
    for finding in check(work.project, work.scheme, sight, work.meter.advance, reader=reader).findings:
        if finding["level"] == DAMAGE:
            raise DamagedError("damaged", where=str(work.project.path))
        if (finding["article"], finding["annotator"]) in found.layers:
            yield finding


def _refuse(findings: Findings, target: Path) -> None:
    if findings.leaks:
        first = findings.leaks[0]
        raise BadInputError("release_leaks", where=str(target), pairs=len(findings.leaks), a=first["a"], b=first["b"])
    if findings.errors:
        first = findings.errors[0]
        article = findings.errors[0]["article"]
        raise BadInputError("release_errors", where=str(target), errors=len(findings.errors), article=article)


def _write_lines(
    folder: ReleaseFolder, reader: Connection, work: Work, division: Division, names: Names, head: splits.Head
) -> Row:
    """Write the files of lines and return the numbers of the data card."""
    scheme, layer = work.scheme, work.options.layer
    files = {split: folder.lines(name) for split, name in SPLIT_FILES.items()}
    annotations = folder.lines(ANNOTATIONS)
    numbers = Numbers([label.id for label in scheme.labels], names)
    lines = Lines(reader, division.plan.places, names, layer, scheme.reference, head.seq)
    for place, released, submitted in lines.articles():
        work.meter.advance(_WRITING)
        for record in released:
            files[place.split].write(line_of(record))
        for record in submitted:
            annotations.write(line_of(record))
        numbers.add(place, released, submitted)
    folder.close_lines()
    return numbers.row()


def _write_formats(
    folder: ReleaseFolder, reader: Connection, work: Work, division: Division, names: Names, head: splits.Head
) -> tuple[FormatLoss, ...]:
    """Write what is released in the formats of other tools."""
    if not work.options.formats:
        return ()
    from wortlaut.session.release_formats import write_formats  # brings all formats

    def records(part: Split) -> Iterator[Record]:
        places = {id_: place for id_, place in division.plan.places.items() if place.split is part}
        lines = Lines(reader, places, names, work.options.layer, work.scheme.reference, head.seq)
        for _, released, _ in lines.articles():
            yield from released

    parts = sorted({place.split for place in division.plan.places.values()}, key=list(Split).index)
    return write_formats(folder, work.options.formats, parts, records, work.scheme, work.meter.advance)


def card_of(project: Project, options: ReleaseOptions) -> dict[str, str]:
    """Return what people said about the dataset: in the project, or before that with the options."""
    with project.reading() as connection:
        told = {**stored_card(connection), **options.card}
    return {field: told[field] for field in ASKED if isinstance(told.get(field), str) and told[field].strip()}
