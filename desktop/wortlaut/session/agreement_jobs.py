"""Comparing annotators of a project file without a window, and writing reports on their agreement."""

import json
from dataclasses import dataclass, replace
from pathlib import Path

from wortlaut.domain.scheme import Scheme, localized
from wortlaut.formats.agreement_report import csv_report, html_report
from wortlaut.session.agreement import AgreementOptions, agreement, chosen_annotators, compare
from wortlaut.session.agreement_values import Row, comparison_row, report_row, selection_row
from wortlaut.session.blindness import sight_of
from wortlaut.session.jobs import reading, scheme_of
from wortlaut.session.progress import Progress
from wortlaut.session.whole_file import checked_target, write_whole


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """Where a report is to be written besides."""

    csv: Path | None = None
    html: Path | None = None
    language: str = "en"
    overwrite: bool = False


_NO_FILES = ReportFiles()


def compare_project(
    path: Path, annotators: tuple[str, ...], made_for: str | None = None, progress: Progress | None = None
) -> Row:
    """Return what annotators (names) of the project at `path` disagree on, see `comparison_row`.

    Without what the person `made_for` must not see yet. Raises UsageError for an annotator the project does not know.
    """
    with reading(path) as project:
        chosen = chosen_annotators(project, annotators)
        hidden = sight_of(project, made_for).hidden
        return comparison_row(chosen, compare(project, scheme_of(project), chosen, hidden=hidden, progress=progress))


def measure_project(
    path: Path,
    options: AgreementOptions,
    made_for: str | None = None,
    files: ReportFiles = _NO_FILES,
    progress: Progress | None = None,
) -> Row:
    """Return the agreement of annotators of the project at `path`, see `report_row`, and write it into `files`.

    Without what the person `made_for` must not see yet. Raises UsageError (unknown annotator), BadInputError (a file
    exists already, or belongs to a project), DiskError.
    """
    with reading(path) as project:
        scheme = scheme_of(project)
        targets = [(target, kind) for target, kind in ((files.csv, "csv"), (files.html, "html")) if target]
        for target, _ in targets:
            checked_target(target, path, overwrite=files.overwrite)
        options = replace(options, hidden=options.hidden | sight_of(project, made_for).hidden)
        row = report_row(agreement(project, scheme, options, progress=progress))
        row |= {"selection": chosen} if (chosen := selection_row(options)) else {}
    for target, kind in targets:
        content = report_bytes(row, scheme, kind, files.language)
        write_whole(target, content, project=path, overwrite=files.overwrite)
    return row


def report_bytes(row: Row, scheme: Scheme, kind: str, language: str) -> bytes:
    """Return a report (see `report_row`) as a file of the kind `json`, `csv` or `html`."""
    if kind == "json":
        return json.dumps(row, ensure_ascii=False, indent=2).encode() + b"\n"
    names = {label.id: localized(label.name, language) for label in scheme.labels}
    names |= {link.id: localized(link.name_from_source, language) for link in scheme.links}
    for label in scheme.labels:
        names |= {f"{label.id}.{one.id}": localized(one.name, language) for one in label.attributes}
    if kind == "csv":
        return csv_report(row, names)
    return html_report(row, names, language)
