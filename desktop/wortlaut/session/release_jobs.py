"""Releasing the project in a file, without a window."""

import tomllib
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from wortlaut.assist.split import Rules
from wortlaut.errors import BadInputError, DiskError, LockedError
from wortlaut.formats.release_changes import CHANGES, Difference, differences, read_release
from wortlaut.session.jobs import reading, scheme_of
from wortlaut.session.progress import Progress
from wortlaut.session.release_descriptions import file_row, format_row, leak_row
from wortlaut.session.release_values import ASKED, ReleaseOptions, ReleaseResult, Row
from wortlaut.session.releasing import release
from wortlaut.store.layers import find_annotator
from wortlaut.store.project_file import Project

_MAX_CARD_BYTES = 1_000_000


def release_project(
    path: Path,
    target: Path,
    options: ReleaseOptions,
    *,
    card: Path | None = None,
    acting: str | None = None,
    backups: Path | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> ReleaseResult:
    """Release the project at `path` into the folder `target`; raises what `release` and `card_of_file` raise.

    While another program has it open, this works as long as nothing has to be written into it because all articles
    were in an earlier release; else LockedError.
    """
    if card:
        options = replace(options, card=card_of_file(card))

    def work(project: Project) -> ReleaseResult:
        with project.reading() as connection:
            by = find_annotator(connection, acting) if acting else None
        scheme = scheme_of(project)
        who = by.id if by else None
        return release(project, scheme, target, options, by=who, progress=progress, cancelled=cancelled)

    if options.dry_run:
        with reading(path) as project:
            return work(project)
    try:
        writer = Project.open(path, backups=backups)
    except LockedError as locked:
        with reading(path) as project:
            try:
                return work(project)
            except DiskError as error:
                raise (locked if error.code == "project_read_only" else error) from error
    with writer:
        writer.verify()
        return work(writer)


def options_of(shares: tuple[float, float, float], seed: int, *, by_time: bool, **more: Any) -> ReleaseOptions:
    """Return options of a release; `more` are fields of `ReleaseOptions`."""
    return ReleaseOptions(rules=Rules(shares, seed, by_time), **more)


def card_of_file(path: Path) -> dict[str, str]:
    """Return what a TOML file says about a dataset: texts, by the names of `ASKED`.

    Raises BadInputError `card_unusable` for anything else in it, so that a slip is not taken for silence.
    """
    try:
        if path.stat().st_size > _MAX_CARD_BYTES:
            raise BadInputError("card_unusable", where=str(path), reason="> 1 MB")
        data: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise BadInputError("path_missing", where=str(path)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadInputError("card_unusable", where=str(path), reason=str(error)) from error
    for key, value in data.items():
        if key not in ASKED or not isinstance(value, str):
            raise BadInputError("card_field", where=str(path), name=key, known=", ".join(ASKED))
    return data


def compare_releases(before: Path, after: Path) -> Row:
    """Return what differs from one release to the next (`release-diff --json`).

    Raises BadInputError `release_not_readable` when a folder holds no release, or a damaged one.
    """
    (old, earlier), (new, later) = read_release(before), read_release(after)
    return {"before": old["version"], "after": new["version"], **changes_row(differences(earlier, later))}


def changes_row(found: Iterable[Difference]) -> Row:
    """Return differences of two releases with their numbers."""
    articles = [asdict(item) for item in found]
    counts = {change: sum(item["change"] == change for item in articles) for change in CHANGES}
    return {**counts, "articles": articles}


def result_row(result: ReleaseResult) -> Row:
    """Return what came of a release as one JSON object (`release --json`)."""
    division = result.division
    splits: dict[str, Row] = {}
    for place in division.plan.places.values():
        counts = splits.setdefault(str(place.split), {"articles": 0, "groups": set()})
        counts["articles"] += 1
        counts["groups"].add(place.group)
    return {
        "path": str(result.path),
        "written": bool(result.files),
        "articles": len(division.plan.places),
        "new": sum(article not in division.earlier for article in division.plan.places),
        "splits": {
            split: {"articles": counts["articles"], "groups": len(counts["groups"])}
            for split, counts in sorted(splits.items())
        },
        "quarantined": list(division.plan.quarantined),
        "large_groups": list(division.plan.large),
        "excluded": [{"article": article, "reason": reason} for article, reason in result.excluded],
        "findings": {"errors": list(result.findings.errors), "leaks": list(result.findings.leaks)},
        "pairs_compared": division.leaks.compared,
        "nearest_pairs": [leak_row(near, division) for near in division.leaks.nearest],
        "shared_quotes": division.shared_quotes,
        "missing": list(result.missing),
        "numbers": result.numbers or None,
        "files": [file_row(file) for file in result.files],
        "formats": [format_row(found) for found in result.losses],
    }
