"""Packs: an assignment on its way to an annotator, a submission on its way back, a project on its way into another.

A pack is a file of JSON lines. The first one says what it is, with the label scheme and the people; each further one
holds one thing, under its name; the last one has the number of lines before it and their SHA-256:

    {"format":"wortlaut-pack/1","kind":"submission","annotator":"anna","language":"de","scheme":{…},"guideline":"1.2",
     "policies":{},"annotators":[{"id":"…","name":"anna"}]}
    {"article":{a line of our JSONL},"layer":{"id":"…","submitted_at":"…","submissions":[{"version":1,"at":"…",…}]}}
    {"assignment":{…}}   {"second_pass":{…}}   {"gold":{…}}   {"verdict":{…}}   {"comment":{…}}   {"accepted":{…}}
    {"end":{"lines":17,"sha256":"…"}}

Articles come before all that is about them. `PackReader` takes nothing on trust: texts, hashes, offsets and labels are
checked as in any import, references must lead to what stands in the pack.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from wortlaut.domain.scheme import Scheme
from wortlaut.domain.span import Annotator
from wortlaut.errors import BadInputError
from wortlaut.formats.jsonl import MAX_LINE_BYTES, MAX_NAME_LENGTH
from wortlaut.formats.jsonl_write import line_of
from wortlaut.formats.record import LinkData, Meta, Record, SpanData
from wortlaut.formats.strict_json import dumps

FORMAT = "wortlaut-pack/1"
SUFFIX = ".wortlaut-pack"
HEAD_MARK = b'{"format":"wortlaut-pack/'
MAX_HEAD_BYTES = 10_000_000
LONGEST_NAME = MAX_NAME_LENGTH
LONGEST_TEXT = 100_000
"""Longest comment or reason, in code points."""
POLICIES = {
    **dict.fromkeys(
        ("review.ready", "review.premerge", "review.audit", "review.seed", "review.second_pass"), LONGEST_NAME
    ),
    "guidelines.text": 1_000_000,
    "guidelines.name": 1000,
    "guidelines.text_version": LONGEST_NAME,
}
"""Settings that travel with a pack, and how long each may be, in code points."""


class PackKind(StrEnum):
    """What a pack is for."""

    ASSIGNMENT = "assignment"
    SUBMISSION = "submission"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class PackHead:
    """The first line."""

    kind: PackKind
    annotator: str | None
    """For whom it is, or of whom; None for a project."""
    language: str
    scheme: Scheme
    guideline: str | None
    policies: Mapping[str, str]
    annotators: tuple[Annotator, ...]
    """Everybody who is named in it."""


@dataclass(slots=True)
class PackSubmission:
    """A frozen version of a layer. Spans and links as in `formats.record`."""

    version: int
    at: str
    """UTC."""
    scheme: str
    guideline: str | None
    seconds: int | None
    spans: list[SpanData]
    links: list[LinkData]


@dataclass(slots=True)
class PackLayer:
    """What a line of JSONL does not say about a layer."""

    id: str
    submitted_at: str | None
    submissions: list[PackSubmission] = field(default_factory=list)
    """By version."""


@dataclass(slots=True)
class PackArticle:
    """An article, with one layer or none."""

    record: Record
    layer: PackLayer | None


@dataclass(frozen=True, slots=True)
class PackValue:
    """An assignment, second pass, verdict or comment as the journal holds it; or an accepted problem with its layer."""

    entity: str
    data: Meta
    where: str


@dataclass(frozen=True, slots=True)
class PackGold:
    """How the gold of an article was decided."""

    article: str
    versions: Mapping[str, int]
    """Annotator id to the submission it is based on."""
    decisions: tuple[Meta, ...]
    past: frozenset[tuple[str, str]]
    """Card and moment of all decisions there ever were."""
    where: str


PackItem = PackArticle | PackValue | PackGold


def is_pack(path: Path) -> bool:
    """Tell whether a file begins like a pack; raises OSError."""
    with path.open("rb") as file:
        return file.read(len(HEAD_MARK)) == HEAD_MARK


def lines_of_file(path: Path) -> Iterator[bytes]:
    """Yield the lines of a pack; raise BadInputError for one that is too long, OSError."""
    with path.open("rb") as file:
        number = 0
        while line := file.readline(MAX_LINE_BYTES + 1):
            number += 1
            if len(line) > MAX_LINE_BYTES:
                raise BadInputError("line_too_long", where=f"{path}:{number}", limit=f"{MAX_LINE_BYTES / 1e6:.0f}")
            yield line


def head_line(head: PackHead) -> bytes:
    """Return the first line of a pack."""
    return _line(
        {
            "format": FORMAT,
            "kind": str(head.kind),
            "annotator": head.annotator,
            "language": head.language,
            "scheme": dict(head.scheme.data),
            "guideline": head.guideline,
            "policies": dict(sorted(head.policies.items())),
            "annotators": [{"id": person.id, "name": person.name} for person in head.annotators],
        }
    )


def article_line(record: Record, layer: PackLayer | None) -> bytes:
    """Return the line of an article with one of its layers, or none."""
    told = None
    if layer is not None:
        told = {
            "id": layer.id,
            "submitted_at": layer.submitted_at,
            "submissions": [
                {
                    "version": one.version,
                    "at": one.at,
                    "scheme": one.scheme,
                    "guideline": one.guideline,
                    "seconds": one.seconds,
                    "spans": one.spans,
                    "links": one.links,
                }
                for one in layer.submissions
            ],
        }
    return b'{"article":' + line_of(record).rstrip(b"\n") + b',"layer":' + dumps(told) + b"}\n"


def value_line(entity: str, data: Mapping[str, Any]) -> bytes:
    """Return the line of anything else."""
    return _line({entity: dict(data)})


def ended(lines: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines of a pack and then the one that proves that it is whole."""
    digest = hashlib.sha256()
    number = 0
    for line in lines:
        digest.update(line)
        number += 1
        yield line
    yield _line({"end": {"lines": number, "sha256": digest.hexdigest()}})


def _line(value: Meta) -> bytes:
    return dumps(value) + b"\n"
