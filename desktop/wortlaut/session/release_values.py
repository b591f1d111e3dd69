"""What a release is made from and what came of it, as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wortlaut.assist.leaks import Leaks
from wortlaut.assist.split import Plan, Rules, Split

Row = dict[str, Any]
"""One JSON object (`resources/json-schema`)."""

MANIFEST = "manifest.json"
FORMAT = "wortlaut-release/1"
ANNOTATIONS = "annotations.jsonl"
FORMAT_FOLDER = "formats"
"""Where formats of other tools are, a folder for each."""
SPLIT_FILES = {split: f"{split}.jsonl" for split in Split}

ASKED = (
    "name",
    "description",
    "version",
    "url",
    "creator",
    "contact",
    "citation",
    "license_articles",
    "license_annotations",
    "motivation",
    "uses",
    "out_of_scope",
    "collection",
    "annotators_background",
    "annotators_training",
    "annotators_pay",
    "sensitive_data",
    "biases",
    "limitations",
    "known_errors",
    "maintenance",
)
"""What only people can tell about a dataset, in the order of the data card."""


@dataclass(frozen=True, slots=True)
class ReleaseOptions:
    """What to write, and how to split it."""

    layer: str = "gold"
    """`gold`: finished gold layers. `submitted`: submitted layers of persons, each a line of its own."""
    rules: Rules = field(default_factory=Rules)
    """For articles that were in no release before; those of earlier ones stay where they are."""
    hold_out: tuple[str, ...] = ()
    """Publishers, hosts of addresses, or patterns of file names (`heimat_*`) that are the test data, and no others."""
    leave_out: frozenset[str] = frozenset()
    """Articles (ids) that are not to be released."""
    group_by_quote: bool = False
    """Articles with the same quote of twelve words or more belong together, too."""
    keep_places: bool = True
    """Articles of earlier releases stay in their parts; without it everything is split anew."""
    text_free: bool = False
    """Leave out the texts; a script puts them back from the original files."""
    formats: tuple[str, ...] = ()
    """Formats of other tools to write beside the lines, under `formats/`."""
    pseudonyms: bool = False
    """Write no annotator's name."""
    card: Mapping[str, str] = field(default_factory=dict)
    """What people said about the dataset, by the names of `ASKED`; goes before what the project holds."""
    previous: Path | None = None
    """Folder of the release before, for the list of changes."""
    overwrite: bool = False
    """Replace an earlier release at the target."""
    dry_run: bool = False
    """Write nothing, neither the folder nor who belongs where."""
    made_for: str | None = None
    """Name of the annotator who is to read it: articles that person must not see yet are left out."""


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """One file of a release."""

    name: str
    size: int
    """Bytes."""
    sha256: str
    lines: int | None = None
    """For JSONL."""
    restored_sha256: str | None = None
    """Of the file with its texts put back, in an edition without texts."""


@dataclass(frozen=True, slots=True)
class FormatLoss:
    """What one format beside the lines could not hold, all parts together."""

    format: str
    losses: tuple[Row, ...]
    """`kind`, `count`, `how`, `examples`, as in the ledger; empty when nothing was lost."""


@dataclass(frozen=True, slots=True)
class Division:
    """Where all articles are, and how near the parts come to each other."""

    plan: Plan
    groups: tuple[tuple[str, ...], ...]
    """Near-duplicates (ids), at least two each."""
    leaks: Leaks
    shared_quotes: int
    """Quotes of twelve words or more that stand in more than one split."""
    earlier: frozenset[str]
    """Articles that were assigned before."""


@dataclass(frozen=True, slots=True)
class Findings:
    """What forbids a release."""

    errors: tuple[Row, ...] = ()
    """Of the check: the rows of `check --json`."""
    leaks: tuple[Row, ...] = ()
    """Near-duplicates that earlier releases put into different splits."""

    def __bool__(self) -> bool:
        return bool(self.errors or self.leaks)


@dataclass(frozen=True, slots=True)
class ReleaseResult:
    """What was written, or would be."""

    path: Path
    division: Division
    findings: Findings
    excluded: tuple[tuple[str, str], ...]
    """Article id and reason."""
    missing: tuple[str, ...]
    """Names of `ASKED` that nobody has filled in."""
    numbers: Row = field(default_factory=dict)
    """See `release_numbers`; empty when nothing was written."""
    files: tuple[ReleaseFile, ...] = ()
    """In the order of writing, the manifest last; empty when nothing was written."""
    losses: tuple[FormatLoss, ...] = ()
    """For each format beside the lines."""
