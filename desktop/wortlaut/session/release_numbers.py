"""Everything a data card says in numbers, counted from the very lines that are written.

Whoever has the files can count all of it again; `tests/independent_release.py` does.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from wortlaut.assist.split import SPLITS, Place, Split, deviations
from wortlaut.domain.span import is_shadow_name
from wortlaut.formats.record import Record
from wortlaut.session.release_lines import Names, layer_of
from wortlaut.session.release_survey import publisher_of
from wortlaut.session.release_values import Row

_TOKEN = re.compile(r"\w+")
QUANTILES = (5, 25, 50, 75, 95)
_MACHINE = ("suggested_accepted", "suggested_edited")
_AUTOMATIC = ("unanimous", "majority")


class Numbers:
    """Counts articles as they are written."""

    def __init__(self, labels: Iterable[str], names: Names) -> None:
        self._labels = list(labels)
        self._names = names
        self._splits = {split: _SplitCounts() for split in SPLITS}
        self._lengths: dict[str, list[int]] = {label: [] for label in self._labels}
        self._shapes: Counter[str] = Counter()
        self._counts: dict[str, Counter[str]] = {}
        self._dates: list[str] = []
        self._groups: Counter[str] = Counter()
        self._people: dict[str, Counter[str]] = {}
        self._seconds = 0

    def add(self, place: Place, released: Sequence[Record], submitted: Sequence[Record]) -> None:
        """Count an article with the lines of its split and of all its submitted layers."""
        first = released[0]
        self._groups[place.group] += 1
        self._splits[place.split].add_article(first, place.group)
        date = first.sources[0].date if first.sources else None
        if date:
            self._dates.append(str(date))
        self._count("languages", [first.language or ""])
        self._count("publishers", [publisher_of(first.meta) or ""])
        for key in ("decisions", "reasons"):
            self._counts.setdefault(key, Counter()).update(first.meta.get(key, {}))
        for record in released:
            self._splits[place.split].add_layer(record)
            self._add_layer(record)
        people = [record for record in submitted if not is_shadow_name(layer_of(record).annotator or "")]
        self._count("submissions_per_article", [str(len(people))])
        for record in people:
            self._add_submission(place.split, record)
        self._shapes["submissions"] += len(submitted)
        self._shapes["second_passes"] += len(submitted) - len(people)
        self._seconds += sum(layer_of(record).seconds or 0 for record in submitted)

    def _count(self, key: str, values: Iterable[str]) -> None:
        self._counts.setdefault(key, Counter()).update(values)

    def _add_layer(self, record: Record) -> None:
        layer = layer_of(record)
        self._count("guidelines", [layer.guideline or ""])
        self._count("schemes", [layer.scheme])
        self._count("origins", (span["origin"] for span in layer.spans))
        self._shapes["nested"] += nested(layer.spans)
        for span in layer.spans:
            self._shapes["discontinuous"] += len(span["fragments"]) > 1
            self._lengths.setdefault(span["label"], []).append(sum(end - start for start, end in span["fragments"]))

    def _add_submission(self, split: Split, record: Record) -> None:
        layer = layer_of(record)
        counts = self._people.setdefault(layer.annotator or "", Counter())
        counts.update(articles=1, spans=len(layer.spans), seconds=layer.seconds or 0)
        counts[split] += 1
        counts["machine"] += sum(span["origin"] in _MACHINE for span in layer.spans)

    def row(self) -> Row:
        """Return all numbers as one JSON object."""
        splits = {str(split): counts.row(self._labels) for split, counts in self._splits.items()}
        total = {key: sum(row[key] for row in splits.values()) for key in _SUMS}
        labels = {label: sum(row["labels"][label] for row in splits.values()) for label in self._labels}
        submissions = self._counts.get("submissions_per_article", Counter())
        several = sum(number for people, number in submissions.items() if int(people) > 1)
        return {
            **total,
            "labels": labels,
            "splits": splits,
            "groups": len(self._groups),
            "largest_group": max(self._groups.values(), default=0),
            "span_characters": {label: quantiles(lengths) for label, lengths in self._lengths.items() if lengths},
            "nested_spans": self._shapes["nested"],
            "nested_share": share(self._shapes["nested"], total["spans"]),
            "discontinuous_spans": self._shapes["discontinuous"],
            "discontinuous_share": share(self._shapes["discontinuous"], total["spans"]),
            "dates": {
                "first": min(self._dates, default=None),
                "last": max(self._dates, default=None),
                "without": total["articles"] - len(self._dates),
            },
            **{key: dict(sorted(self._counts.get(key, Counter()).items())) for key in _COUNTED},
            "twice_annotated_share": share(several, total["articles"]),
            "automatic_share": self._automatic(),
            "annotators": self._annotators(),
            "submission_lines": self._shapes["submissions"],
            "second_passes": self._shapes["second_passes"],
            "machine_suggestions": sum(counts["machine"] for counts in self._people.values()),
            "active_minutes": round(self._seconds / 60, 1),
            "label_deviations": self._deviations(splits),
        }

    def _automatic(self) -> float | None:
        """Return the share of decisions that were taken without a person, because annotators agreed."""
        decisions = self._counts.get("decisions", Counter())
        return share(sum(decisions[outcome] for outcome in _AUTOMATIC), decisions.total())

    def _annotators(self) -> Row:
        named = {
            self._names.on_card(name): {
                "articles": counts["articles"],
                "spans": counts["spans"],
                "minutes": round(counts["seconds"] / 60, 1),
                "splits": {str(split): counts[split] for split in SPLITS},
            }
            for name, counts in self._people.items()
        }
        return dict(sorted(named.items()))

    def _deviations(self, splits: Mapping[str, Row]) -> Row:
        found = deviations({split: row["labels"] for split, row in splits.items()})
        return {
            label: {split: None if value is None else round(value, 4) for split, value in row.items()}
            for label, row in found.items()
        }


_SUMS = ("articles", "lines", "characters", "tokens", "spans", "links", "empty_articles")
_COUNTED = (
    "languages",
    "publishers",
    "submissions_per_article",
    "guidelines",
    "schemes",
    "origins",
    "decisions",
    "reasons",
)


class _SplitCounts:
    """Counts of one part."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._labels: Counter[str] = Counter()
        self._groups: set[str] = set()
        self._dates: list[str] = []
        self._empty = 0

    def add_article(self, record: Record, group: str) -> None:
        self._groups.add(group)
        self._dates += [str(record.sources[0].date)] if record.sources and record.sources[0].date else []
        tokens = sum(1 for _ in _TOKEN.finditer(record.text))
        self._counts.update(articles=1, characters=len(record.text), tokens=tokens, empty_articles=1)
        self._empty = 1

    def add_layer(self, record: Record) -> None:
        layer = layer_of(record)
        self._counts.update(lines=1, spans=len(layer.spans), links=len(layer.links))
        self._labels.update(span["label"] for span in layer.spans)
        if layer.spans:
            self._counts["empty_articles"] -= self._empty
            self._empty = 0

    def row(self, labels: Iterable[str]) -> Row:
        return {
            **{key: self._counts[key] for key in _SUMS},
            "groups": len(self._groups),
            "first_date": min(self._dates, default=None),
            "last_date": max(self._dates, default=None),
            "labels": {label: self._labels[label] for label in labels},
        }


def nested(spans: Sequence[Row]) -> int:
    """Return how many spans lie within the hull of another one; of several with the same hull all but one count."""
    ordered = sorted((span["start"], -span["end"]) for span in spans)
    furthest = accumulate((-end for _, end in ordered), max, initial=-1)
    return sum(-end <= reached for (_, end), reached in zip(ordered, furthest, strict=False))


def quantiles(values: Sequence[int]) -> Row:
    """Return the smallest value, those below which a given percentage lies (nearest rank), and the largest."""
    ordered = sorted(values)
    ranks = {f"p{percent:02}": ordered[max(0, -(-percent * len(ordered) // 100) - 1)] for percent in QUANTILES}
    return {"least": ordered[0], **ranks, "most": ordered[-1]}


def share(part: int, whole: int) -> float | None:
    """Return a share with four decimals; None of nothing."""
    return round(part / whole, 4) if whole else None
