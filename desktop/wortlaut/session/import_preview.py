"""What an import would do, told before anything is written: what comes in, what its names mean, what is wrong."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator
from wortlaut.errors import WortlautError
from wortlaut.formats.survey import Named, Survey
from wortlaut.session.importing import ImportOptions, ImportResult, Tally, import_files
from wortlaut.session.progress import Progress
from wortlaut.store.project_file import Project


@dataclass(frozen=True, slots=True)
class Name:
    """A label or link type of the files, and what becomes of it."""

    name: str
    """As the file writes it."""
    count: int
    """Spans or links of it."""
    target: str | None
    """Label or link type of the scheme; "" when it is left out, None when somebody must say what it means."""
    samples: tuple[str, ...] = ()
    """Words of the first spans, cut."""
    fixed: bool = False
    """Whether it stands in a file of our own, whose names are those of the scheme."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article where the offset unit must be asked for."""

    where: str
    """File and line."""
    samples: Mapping[str, str]
    """Unit to the words that one span would have."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A kind of thing that the files say and the project has no place for."""

    kind: str
    count: int
    where: str
    """File and line of the first one."""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What an import would do."""

    result: ImportResult
    """Counts of a dry run. `refused` has one error for each name that the scheme does not have, and all others."""
    formats: tuple[tuple[str, int], ...]
    """Names of the recognized formats with the number of files."""
    labels: tuple[Name, ...]
    links: tuple[Name, ...]
    people: tuple[tuple[str, int], ...]
    """Who the files say annotated, with the number of layers; `gold` and `machine` for nobody, "" when unsaid."""
    units: tuple[str, ...]
    """Units that offsets were found to count in."""
    undecided: tuple[Reading, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def unmapped(self) -> bool:
        """Whether somebody must say what a name means."""
        return any(name.target is None for name in (*self.labels, *self.links))

    @property
    def possible(self) -> bool:
        """Whether the import would go through."""
        return not self.result.refused

    @property
    def faults(self) -> tuple[WortlautError, ...]:
        """What is refused, without the names and units that are asked for."""
        asked = ("label_unmapped", "link_type_unmapped", "offset_unit_undecidable")
        return tuple(error for error in self.result.refused if error.code not in asked)


def preview_import(
    project: Project,
    scheme: Scheme,
    paths: Sequence[Path],
    options: ImportOptions,
    *,
    by: Annotator | None = None,
    default_language: str = "de",
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ImportPreview:
    """Return what `import_files` would do; works on a copy and needs no lock.

    `progress` counts bytes. Raises BadInputError when there is nothing to read, UsageError like `import_files` (also
    `annotator_needed`), DiskError, CancelledError.
    """
    survey = Survey()
    result = import_files(
        project,
        scheme,
        paths,
        replace(options, dry_run=True, choices=replace(options.choices, survey=survey)),
        by=by,
        backups=Path(),  # a dry run makes none
        default_language=default_language,
        progress=progress,
        cancelled=cancelled,
    )
    tally = result.tally
    assert tally is not None
    return ImportPreview(
        result=replace(result, refused=(*survey.unknown, *result.refused)),
        formats=tuple(tally.formats.most_common()),
        labels=_names(survey.labels.values(), tally.labels),
        links=_names(survey.links.values(), tally.links),
        people=tuple(tally.people.most_common()),
        units=tuple(unit.value for unit, _ in survey.units.most_common()),
        undecided=tuple(
            Reading(one.where, {unit.value: words for unit, words in one.samples.items()}) for one in survey.undecided
        ),
        left_out=_left_out(result, survey, tally),
    )


def _left_out(result: ImportResult, survey: Survey, tally: Tally) -> tuple[LeftOut, ...]:
    """Return what has no place here; spans and links whose name nobody has explained yet are asked for instead."""
    counts = Counter(dict(result.left_out))
    for kind, names in (("spans", survey.labels), ("links", survey.links)):
        counts[kind] -= sum(one.count for one in names.values() if one.target is None)
    return tuple(LeftOut(kind, count, tally.first[kind]) for kind, count in sorted(counts.items()) if count > 0)


def _names(foreign: Collection[Named], taken: Counter[str]) -> tuple[Name, ...]:
    """Return the names of all files, the most frequent first; what foreign files do not account for is our own."""
    own = Counter(taken)
    for one in foreign:
        own[one.target or ""] -= one.count
    names = [Name(one.name, one.count, one.target, tuple(one.samples)) for one in foreign]
    names += [Name(name, count, name, fixed=True) for name, count in own.items() if count > 0]
    return tuple(sorted(names, key=lambda one: (-one.count, one.name)))
