"""The process that takes hostile files one by one: `python -m faults.fuzz_child JOB FOLDER`, cases as JSON on stdin.

Answers each with one line of JSON: `outcome`, and `fault` when the program did what it must never do.
"""

import contextlib
import io
import json
import os
import resource
import shutil
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from store_helpers import contents
from wortlaut.cli.program import run as run_command
from wortlaut.errors import ExitCode, WortlautError
from wortlaut.formats.record import Choices
from wortlaut.messages import error_text
from wortlaut.session.importing import ImportOptions, ImportResult, import_files
from wortlaut.session.session import Session
from wortlaut.session.stored_scheme import scheme_of
from wortlaut.store import check
from wortlaut.store.project_file import Project

MEMORY = 8_000_000_000
"""Bytes of address space: what a file of some kilobytes makes of it is a bomb."""
KNOWN = {ExitCode.DONE, ExitCode.FINDINGS, ExitCode.USAGE, ExitCode.BAD_INPUT, ExitCode.DAMAGED}
Answer = dict[str, Any]


class FailureError(Exception):
    """The program did what it must never do."""


def told(error: WortlautError) -> str:
    """The code of an error, whose text must be fit for a terminal in both languages."""
    for language in ("de", "en"):
        if not error_text(error, language).isprintable():
            raise FailureError(f"{error.code} breaks lines: {error_text(error, language)!r}")
    return error.code


class Importing:
    """Imports each file into a project that is as it was before, or has all of the file."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "template.wortlaut"
        self._target = folder / "target.wortlaut"
        self._backups = folder / "backups"
        with Project.open(self._template, read_only=True) as project:
            self._before = contents(project)

    def __call__(self, case: Answer) -> str:
        shutil.copy(self._template, self._target)
        path = Path(case["path"])
        options = ImportOptions(
            format=case["format"],
            annotator=case["annotator"],
            suggestions=case["suggestions"],
            choices=Choices(),
        )
        with Project.open(self._target) as project:
            rehearsed = self._import(project, path, options, dry_run=True)
            if contents(project) != self._before:
                raise FailureError("a dry run wrote")
            done = self._import(project, path, options, dry_run=False)
            refused = isinstance(rehearsed, str) or bool(rehearsed.refused)
            if refused != isinstance(done, str):
                raise FailureError(f"a dry run said {rehearsed}, the import {done}")
            if isinstance(done, str):
                if contents(project) != self._before:
                    raise FailureError(f"a part of a refused file ({done}) is in the project")
                return done
            damage = [finding for finding in check.run(project, scheme_of(project)) if finding.level != "hint"]
            if damage:
                raise FailureError(f"imported, and then: {damage[:3]}")
        return "taken"

    def _import(self, project: Project, path: Path, options: ImportOptions, *, dry_run: bool) -> ImportResult | str:
        from dataclasses import replace

        options = replace(options, dry_run=dry_run)
        try:
            found = import_files(project, scheme_of(project), [path], options, by=None, backups=self._backups)
        except WortlautError as error:
            return told(error)
        for error in found.refused:
            told(error)
        return found


class Opening:
    """Does with each project file what can be done with one: list, check, count, export, compare, merge, work in it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._template = folder / "template.wortlaut"

    def __call__(self, case: Answer) -> str:
        path = Path(case["path"])
        out = path.parent / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        reading = (
            ("articles", path, "--json"),
            ("check", path, "--json"),
            ("stats", path, "--json"),
            ("export", path, "--to", out / "all.jsonl"),
            ("agreement", path, "--annotators", "annotator-a,annotator-b", "--resamples", "0", "--json"),
            ("compare", path, "--annotators", "annotator-a,annotator-b", "--json"),
            ("report", path, out / "report.html"),
        )
        codes = [self._command(arguments) for arguments in reading]
        target = out / "target.wortlaut"
        shutil.copy(self._template, target)
        merged = self._command(("merge", target, path))
        with Project.open(target) as project:
            damage = [finding for finding in check.run(project, scheme_of(project)) if finding.level != "hint"]
        if damage:
            raise FailureError(f"merged with {merged}, and then: {damage[:3]}")
        copy = out / "copy.wortlaut"
        shutil.copy(path, copy)
        worked = self._work(copy)
        checked = codes.pop(1)
        if checked in (ExitCode.DONE, ExitCode.FINDINGS) and (any(codes) or worked != "worked"):
            raise FailureError(f"check found nothing, but {codes}, merge {merged}, {worked}")
        return f"check {checked} list {codes[0]} export {codes[2]} merge {merged} {worked}"

    def _command(self, arguments: tuple[object, ...]) -> int:
        said = io.StringIO()
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(said):
            code = run_command([str(argument) for argument in arguments])
        if code not in KNOWN:
            log = Path(os.environ["WORTLAUT_DATA_DIR"]) / "logs" / "command-line.log"
            trace = log.read_text(encoding="utf-8") if log.is_file() else ""
            raise FailureError(f"{arguments[0]}: exit {code}: {said.getvalue()[-500:]}\n{trace[-2500:]}")
        if "Traceback" in said.getvalue():
            raise FailureError(f"{arguments[0]}: {said.getvalue()[-2000:]}")
        return code

    def _work(self, path: Path) -> str:
        """Open all articles as the window does, look at everything in them."""
        try:
            session = Session.open(path, "annotator-a", backups=self._folder / "backups")
        except WortlautError as error:
            return told(error)
        try:
            for row in session.article_rows(session.article_ids()):
                session.open_article(row.id)
                content = session.content
                assert content is not None
                assert session.article is not None
                for span in content.ordered():
                    if not 0 <= span.start < span.end <= len(session.article.text):
                        raise FailureError(f"a span at {span.start}–{span.end} would be painted")
                    content.links_of(span.id)
                    session.history(span.id)
                session.problems()
            session.actions()
            session.undo()
            session.redo()
        except WortlautError as error:
            return told(error)
        finally:
            session.close()
        return "worked"


JOBS: dict[str, Callable[[Path], Callable[[Answer], str]]] = {"importers": Importing, "project": Opening}


def main() -> None:
    """Take cases until stdin ends."""
    job = JOBS[sys.argv[1]](Path(sys.argv[2]))
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what is printed by mistake is no answer
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for line in sys.stdin:
        try:
            answer: Answer = {"outcome": job(json.loads(line))}
        except FailureError as failure:
            answer = {"fault": str(failure)}
        except Exception:
            answer = {"fault": traceback.format_exc()[-3000:]}
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


if __name__ == "__main__":
    main()
