"""The protections in `mutations.toml`, of which `faults.long_mutations` removes one at a time."""

import tomllib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Mutation:
    """One protection."""

    name: str
    file: str
    there: str
    """Source that occurs exactly once in the file."""
    instead: str
    tests: tuple[str, ...]


_DATA = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
MUTATIONS = tuple(Mutation(**{**one, "tests": tuple(one["tests"])}) for one in _DATA["mutation"])
