"""Counts an exported project again, by definition and without the program: what the overview says must be this."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

Row = dict[str, Any]
EXPECTED = {"quote": "speaker", "commitment": "committer", "condition": "conditions"}
"""Label to the type of link that the default scheme demands or misses."""


def layers(path: Path, kind: str, state: str, annotator: str | None = None) -> list[Row]:
    """Return the lines of an export whose layer is of a kind and in a state."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = [
        line for line in lines if line["layer"] and (line["layer"]["kind"], line["layer"]["state"]) == (kind, state)
    ]
    return [line for line in found if annotator is None or line["layer"]["annotator"] == annotator]


def spans(lines: Iterable[Row], label: str | None = None) -> list[Row]:
    return [span for line in lines for span in line["spans"] if label in (None, span["label"])]


def lengths(lines: Iterable[Row], label: str) -> list[int]:
    return sorted(sum(end - start for start, end in span["fragments"]) for span in spans(lines, label))


def percentile(values: Sequence[int], percent: int) -> int:
    """The smallest value such that at least `percent` of all are not greater."""
    return next(value for value in sorted(values) if sum(one <= value for one in values) * 100 >= percent * len(values))


def value_counts(lines: Iterable[Row], label: str, attribute: str, default: str | None) -> Counter[str]:
    return Counter(span["attributes"].get(attribute, default) for span in spans(lines, label))


def nested(hulls: Sequence[tuple[int, int]]) -> int:
    """Within another hull; of several with the same hull all but one."""
    distinct = set(hulls)
    inside = {
        one for one in distinct if any(one != other and other[0] <= one[0] and one[1] <= other[1] for other in distinct)
    }
    return sum(number if hull in inside else number - 1 for hull, number in Counter(hulls).items())


def crossing(hulls: Sequence[tuple[int, int]]) -> int:
    crossed = set()
    for (one, first), (other, second) in combinations(enumerate(hulls), 2):
        overlap = first[0] < second[1] and second[0] < first[1]
        contains = any(a[0] <= b[0] and b[1] <= a[1] for a, b in ((first, second), (second, first)))
        if overlap and not contains:
            crossed |= {one, other}
    return len(crossed)


def hulls(line: Row) -> list[tuple[int, int]]:
    return [(span["start"], span["end"]) for span in line["spans"]]


def unlinked(line: Row) -> int:
    linked = {(link["from"], link["type"]) for link in line["links"]}
    return sum(
        span["label"] in EXPECTED and (span["id"], EXPECTED[span["label"]]) not in linked for span in line["spans"]
    )


def covered(line: Row) -> int:
    return len({at for span in line["spans"] for start, end in span["fragments"] for at in range(start, end)})


def months(lines: Iterable[Row]) -> Mapping[str, tuple[int, int]]:
    """Month of the article to characters in spans and all characters."""
    found: dict[str, tuple[int, int]] = {}
    for line in lines:
        month = (line["date"] or "")[:7]
        if len(month) == 7:
            inside, whole = found.get(month, (0, 0))
            found[month] = inside + covered(line), whole + len(line["text"])
    return found
