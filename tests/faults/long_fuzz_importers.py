"""Hostile input for each importer: every format that is registered, its files changed at random, imported for real."""

import random
import shutil
import tempfile
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

from faults.fuzz_watch import ROOT, Case, Outcomes, tell, until, watch
from faults.hostile_bytes import changed
from faults.telling import say
from wortlaut.domain.scheme import Scheme
from wortlaut.errors import WortlautError
from wortlaut.formats.extras import LibraryMissingError
from wortlaut.formats.jsonl import Jsonl
from wortlaut.formats.loss import Ledger
from wortlaut.formats.record import Choices, Record
from wortlaut.formats.registry import formats
from wortlaut.session.importing import ImportOptions, import_files
from wortlaut.session.jobs import default_scheme
from wortlaut.session.session import Session

ARTICLES = 3
_AUTO = "auto"


def _records(scheme: Scheme) -> list[Record]:
    """Some articles with layers of two people and gold."""
    found = []
    for path in (ROOT / "tests/golden/foreign/ours.jsonl", *sorted((ROOT / "seeds/layers").glob("*.jsonl"))):
        read = [record for record in Jsonl().read(path, scheme) if isinstance(record, Record)]
        found += [record for record in read if record.layer and len(record.text) < 3000][:ARTICLES]
    assert found
    return found


def samples(folder: Path, scheme: Scheme, names: Collection[str] = ()) -> dict[str, list[Path]]:
    """Write files of each format that is read, or only of those with these names, by its name."""
    records = _records(scheme)
    found: dict[str, list[Path]] = {"text": sorted((ROOT / "seeds").glob("0*.txt"))[:ARTICLES]}
    for packed in (False, True):
        for known in formats(Choices(packed=packed)):
            if (
                not (known.reads and known.writes)
                or (packed and not known.packs)
                or (names and known.name not in names)
            ):
                continue
            for number, chosen in enumerate((records[:1], records)):
                ending = ".zip" if packed else "" if known.in_folder else known.suffixes[0]
                place = folder / known.name / f"{number}-{'packed' if packed else 'plain'}{ending}"
                place.parent.mkdir(parents=True, exist_ok=True)
                try:
                    known.write(chosen if not known.in_folder else chosen[:1], place, Ledger(known.how), scheme)
                except LibraryMissingError:
                    continue
                except WortlautError:  # one layer for each article only
                    known.write(records[-1:], place, Ledger(known.how), scheme)
                found.setdefault(known.name, []).append(place)
    return found


def template(folder: Path, scheme: Scheme) -> None:
    """Make the project everything is imported into; it has the texts that files without texts refer to."""
    path = folder / "template.wortlaut"
    session = Session.create(path, "anna", scheme)
    bare = folder / "texts.jsonl"
    Jsonl().write([replace(record, layer=None) for record in _one_each(scheme)], bare, Ledger(()), scheme)
    import_files(session.project, scheme, [bare], ImportOptions(), by=None, backups=folder / "backups")
    session.close()


def _one_each(scheme: Scheme) -> list[Record]:
    return list({record.id: record for record in _records(scheme)}.values())


def maker(found: dict[str, list[Path]]) -> Callable[[random.Random, Path], Case]:
    """Return what makes one hostile file after the other, the formats in turn."""

    def make(rng: random.Random, place: Path) -> Case:
        name = rng.choice(sorted(found))
        source = rng.choice(found[name])
        path = place / source.name
        if source.is_dir():
            shutil.copytree(source, path)
            file = rng.choice(sorted(file for file in path.rglob("*") if file.is_file()))
        else:
            shutil.copy(source, path)
            file = path
        file.write_bytes(changed(file, file.read_bytes(), rng))
        if rng.random() < 0.05:
            other = rng.choice(found[rng.choice(sorted(found))])
            if other.is_file():
                file.write_bytes(other.read_bytes())
        annotator = rng.choice((None, "ben"))
        suggestions = annotator is None and rng.random() < 0.6
        chosen = _AUTO if rng.random() < 0.2 and path.is_file() else name
        told = {"kind": name, "format": chosen, "annotator": annotator, "suggestions": suggestions}
        return Case(path, told)

    return make


def fuzz(folder: Path, *, seed: int, enough: Callable[[int], bool], names: Collection[str] = ()) -> Outcomes:
    """Import hostile files, of all formats or those with these names, until it is enough."""
    scheme = default_scheme()
    template(folder, scheme)
    return watch("importers", folder, maker(samples(folder / "samples", scheme, names)), seed=seed, enough=enough)


def run(size: int) -> int:
    """Import hostile files for `size` minutes; return 1 when there was a fault."""
    folder = Path(tempfile.mkdtemp(prefix="wortlaut-fuzz-"))
    seed = random.SystemRandom().randrange(10**6)
    say(f"seed {seed}, {size} min")
    outcomes = fuzz(folder, seed=seed, enough=until(size))
    code = tell(outcomes, folder)
    if not code:
        shutil.rmtree(folder, ignore_errors=True)
    return code
