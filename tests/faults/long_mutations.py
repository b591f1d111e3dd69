"""Mutation proof: `./packaging/faults mutations` removes one protection at a time; a test must fail for each."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from faults.mutations import MUTATIONS, Mutation
from faults.telling import say

ROOT = Path(__file__).resolve().parents[2]
_PARTS = ("desktop", "resources", "seeds", "tests", "packaging", "pyproject.toml", "LICENSE", "README.md")
_LONGEST = 600
"""Seconds that the tests of one protection may take."""


class UnclearError(Exception):
    """Tests ended without saying which of them failed."""


def run(size: int) -> int:
    """Try the first `size` mutations; 1 when a protection can go without a test that fails, or is not there."""
    chosen = MUTATIONS[:size]
    lost = [mutation for mutation in chosen if not stands(ROOT, mutation)]
    for mutation in lost:
        say(f"not there    {mutation.name}: {mutation.file} has it {_count(ROOT, mutation)} times")
    with tempfile.TemporaryDirectory(prefix="mutations-") as name:
        copy = Path(name) / "copy"
        copied(copy)
        whole = sorted({test for mutation in chosen for test in mutation.tests})
        failed = failing(copy, whole, stop=False)
        if failed:
            say(f"The tests fail without any mutation: {failed}")
            return 1
        say(f"{len(whole)} files of tests pass as they are")
        missed = [mutation for mutation in chosen if mutation not in lost and not _caught(copy, mutation)]
    say(f"{len(chosen) - len(missed) - len(lost)} of {len(chosen)} protections have a test that fails without them")
    return 1 if missed or lost else 0


def stands(root: Path, mutation: Mutation) -> bool:
    """Tell whether the source that a mutation removes is there, once."""
    return _count(root, mutation) == 1


def copied(copy: Path) -> None:
    """Copy what the tests need of the checkout."""
    ignored = shutil.ignore_patterns("__pycache__", ".hypothesis", "*.lock")
    copy.mkdir()
    for part in _PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, copy / part, ignore=ignored, symlinks=True)
        elif (ROOT / part).exists():
            shutil.copy2(ROOT / part, copy / part)


def mutated(copy: Path, mutation: Mutation) -> str:
    """Remove a protection in a copy of the checkout; return the source as it was."""
    path = copy / mutation.file
    source = path.read_text(encoding="utf-8")
    assert source.count(mutation.there) == 1, mutation.name
    path.write_text(source.replace(mutation.there, mutation.instead), encoding="utf-8")
    return source


def failing(copy: Path, tests: Sequence[str], *, stop: bool = True) -> str:
    """Run tests in a copy; return the first that fails, "" when all pass. Raises UnclearError: it is not known."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *(["-x"] if stop else []), *tests]
    environment = {**os.environ, "PYTHONPATH": f"{copy / 'desktop'}:{copy / 'tests'}", "CI": "1",
                   "PYTHONDONTWRITEBYTECODE": "1"}  # fmt: skip
    try:
        done = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, text=True, timeout=_LONGEST, check=False
        )
    except subprocess.TimeoutExpired:
        raise UnclearError(f"nothing ended within {_LONGEST} s") from None
    if done.returncode == 0:
        return ""
    marked = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    if not marked:
        raise UnclearError(done.stdout[-2000:] + done.stderr[-2000:])
    return marked[0].split(" - ")[0]


def _caught(copy: Path, mutation: Mutation) -> bool:
    begun = time.monotonic()
    source = mutated(copy, mutation)
    try:
        failed = failing(copy, mutation.tests)
    except UnclearError as error:
        failed = ""
        say(str(error))
    (copy / mutation.file).write_text(source, encoding="utf-8")
    took = time.monotonic() - begun
    say(f"{'caught' if failed else 'NOT CAUGHT':12} {took:5.1f} s  {mutation.name}: {failed.removeprefix('FAILED ')}")
    return bool(failed)


def _count(root: Path, mutation: Mutation) -> int:
    return (root / mutation.file).read_text(encoding="utf-8").count(mutation.there)
