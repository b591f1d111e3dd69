"""Mutated project files: opened, checked, counted, exported, compared, merged into another one, and worked in."""

import random
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from faults.fuzz_watch import ROOT, Case, Outcomes, tell, until, watch
from faults.hostile_projects import CHANGES
from faults.telling import say
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.jobs import default_scheme
from wortlaut.session.session import Session

ARTICLES = 2
"""As many as there is time for in a case."""


def _projects(folder: Path) -> list[Path]:
    """Make a project with layers of two people and gold, small enough for the time a case has."""
    scheme = default_scheme()
    made = folder / "current.wortlaut"
    session = Session.create(made, "anna", scheme)
    for path in sorted((ROOT / "seeds/layers").glob("*.jsonl")):
        part = folder / path.name
        lines = path.read_text(encoding="utf-8").split("\n")
        part.write_text("\n".join(lines[:ARTICLES]), encoding="utf-8")
        import_files(session.project, scheme, [part], ImportOptions(), by=None, backups=folder / "backups")
    session.open_article(session.article_ids()[0])
    session.close()
    Session.create(folder / "template.wortlaut", "anna", scheme).close()
    return [made, made, made, *sorted((ROOT / "tests/projects").glob("*.wortlaut"))]


def maker(projects: list[Path]) -> Callable[[random.Random, Path], Case]:
    """Return what makes one hostile project after the other."""

    def make(rng: random.Random, place: Path) -> Case:
        path = place / "p.wortlaut"
        shutil.copy(rng.choice(projects), path)
        kind = rng.choice(sorted(CHANGES))
        CHANGES[kind](path, rng)
        return Case(path, {"kind": kind})

    return make


def fuzz(folder: Path, *, seed: int, enough: Callable[[int], bool]) -> Outcomes:
    """Open hostile projects until it is enough."""
    return watch("project", folder, maker(_projects(folder)), seed=seed, enough=enough)


def run(size: int) -> int:
    """Open hostile projects for `size` minutes; return 1 when there was a fault."""
    folder = Path(tempfile.mkdtemp(prefix="wortlaut-fuzz-"))
    seed = random.SystemRandom().randrange(10**6)
    say(f"seed {seed}, {size} min")
    outcomes = fuzz(folder, seed=seed, enough=until(size))
    code = tell(outcomes, folder)
    if not code:
        shutil.rmtree(folder, ignore_errors=True)
    return code
