"""Looks for damage in a project: file, tables, journal, and with `check_content` what stands in them. Changes nothing.

What the scheme's rules say about sound spans is not looked at here: `domain.rules` does that.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import WortlautError
from wortlaut.store import check_content, journal, replay, schema, soundness, stream
from wortlaut.store.backup import backups_of, check_deeply, opened_backup, project_id
from wortlaut.store.errors import translated
from wortlaut.store.findings import DAMAGE, STRUCTURE, Finding
from wortlaut.store.project_file import Project, size_is_whole

__all__ = ["DAMAGE", "MENDING", "Finding", "newest_backup", "run"]

MENDING = "repair"
"""Kind of the backups that are made before a damaged project is mended."""
_MOST_ENTRIES = 20
_MOST_NAMED = 10
"""Of what differs in one layer, so many spans are named."""


def run(project: Project, scheme: Scheme) -> list[Finding]:
    """Return everything that is wrong, file first; an empty list for a sound project.

    Reads through a second connection, so it may run in a worker. Raises DamagedError only when nothing can be read.
    """
    with stream.open_reader(project) as reader:
        findings = list(_file(project, reader))
        if any(finding.code == STRUCTURE for finding in findings):
            return findings  # reading on would only multiply the same damage
        parts: Sequence[Callable[[], Iterator[Finding]]] = (
            lambda: check_content.texts(reader),
            lambda: check_content.articles(reader),
            lambda: _journal(reader),
            lambda: check_content.submissions(reader),
            lambda: check_content.gold(reader),
            lambda: check_content.layers(reader, scheme),
        )
        unreadable: list[Finding] = []
        for part in parts:
            try:
                findings.extend(part())
            except (ValueError, KeyError, TypeError, sqlite3.DatabaseError) as error:  # JSON or UTF-8 that is none
                unreadable.append(Finding("unreadable", params={"detail": str(error)[:200]}))
        findings += _values(reader, findings)
        findings += unreadable and (list(check_content.undecodable(reader)) or unreadable)
    return findings


def _values(reader: sqlite3.Connection, told: Sequence[Finding]) -> list[Finding]:
    """Return the rows whose values mean nothing, but for those that are told already in other words."""
    codes = {finding.code for finding in told}
    named = {span for finding in told for span in finding.spans}
    found = []
    try:
        for one in soundness.unsound(reader):
            known = {"span": one.row in named, "link": "link_ends" in codes, "article": "article_identity" in codes}
            if not known.get(one.table):
                found.append(Finding("value", params={"table": one.table, "row": one.row}))
    except sqlite3.DatabaseError:  # text that is no UTF-8
        pass
    return found[:_MOST_ENTRIES]


def newest_backup(project: Project, folder: Path) -> list[Finding] | None:
    """Return what is wrong with the newest backup of a project in `folder`; None when there is no backup.

    A backup of an older schema version is sound, too: opening it would migrate it. One that was made before mending
    holds the damage, and does not count.
    """
    with project.reading() as connection:
        backups = backups_of(project.path, folder, project_id(connection))
    newest = next((one.path for one in backups if one.stamp.kind != MENDING), None)
    if newest is None:
        return None
    try:
        with opened_backup(newest) as copy, translated(newest):
            check_deeply(copy, newest)
    except WortlautError:
        return [Finding("backup_unreadable", "warning", {"name": newest.name})]
    return []


def _file(project: Project, reader: sqlite3.Connection) -> Iterator[Finding]:
    try:
        lines = [row[0] for row in reader.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
    except sqlite3.DatabaseError as error:
        lines = [str(error)]
    for line in lines:
        yield Finding(STRUCTURE, params={"detail": line[:200]})
    if lines:
        return
    if not size_is_whole(reader, project.path):
        yield Finding("file_size")
    for name in schema.unknown_objects(reader, schema.CURRENT):
        yield Finding("unknown_object", params={"name": name[:60]})
    for table, row, parent, _ in reader.execute("PRAGMA foreign_key_check"):
        yield Finding("foreign_key", params={"table": table, "row": row, "parent": parent})


def _journal(reader: sqlite3.Connection) -> Iterator[Finding]:
    for seq in journal.gaps(reader)[:_MOST_ENTRIES]:
        yield Finding("journal_gap", params={"seq": seq})
    for seq in journal.broken_entries(reader)[:_MOST_ENTRIES]:
        yield Finding("journal_entry", params={"seq": seq})
    try:
        for one in replay.differences(reader):
            if one.unknown and one.table == "span":
                yield Finding("no_event", params={"count": len(one.unknown)}, article=one.article,
                              spans=one.unknown[:_MOST_NAMED])  # fmt: skip
            if one.differing or not one.unknown or one.table != "span":
                spans = one.differing[:_MOST_NAMED] if one.table == "span" else ()
                yield Finding("journal_differs", params={"table": one.table}, article=one.article, spans=spans)
    except replay.ReplayError as error:
        yield Finding("journal_entry", params={"seq": error.seq})
