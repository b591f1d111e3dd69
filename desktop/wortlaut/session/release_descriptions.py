"""The files of a release that describe it: splits, agreement, guidelines, data card, manifest."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wortlaut import assets
from wortlaut.assist.leaks import Near
from wortlaut.assist.near_duplicates import CONTAINMENT, JACCARD
from wortlaut.assist.split import QUOTE_WORDS
from wortlaut.assist.word_sequences import RUN
from wortlaut.domain.scheme import Scheme
from wortlaut.formats.croissant import croissant
from wortlaut.formats.data_card import data_card
from wortlaut.formats.line_columns import line_columns
from wortlaut.formats.release_changes import Contents, change_log
from wortlaut.session.guidelines import Guidelines
from wortlaut.session.release_folder import ReleaseFolder
from wortlaut.session.release_lines import TOOL, Names
from wortlaut.session.release_values import (
    ANNOTATIONS,
    FORMAT,
    MANIFEST,
    SPLIT_FILES,
    Division,
    FormatLoss,
    ReleaseFile,
    ReleaseOptions,
    ReleaseResult,
    Row,
)
from wortlaut.store.splits import Head


@dataclass(frozen=True, slots=True)
class Description:
    """What there is to say about a release."""

    project: str
    """Name of the project, for a dataset that nobody has named."""
    scheme: Scheme
    options: ReleaseOptions
    card: Mapping[str, str]
    result: ReleaseResult
    numbers: Row
    agreement: Row
    head: Head
    names: Names
    guidelines: Guidelines
    previous: tuple[Row, Contents] | None


def describe(folder: ReleaseFolder, about: Description) -> None:
    """Write all files that describe the lines which are written already; the manifest comes last."""
    told = about.result
    folder.add("agreement.json", _json(about.agreement))
    folder.add("splits.json", _json(splits_row(told.division, about.options)))
    folder.add("guidelines.md", about.guidelines.text.encode())
    folder.add("load.py", assets.resource("release/load.py").read_bytes())
    if about.options.text_free:
        folder.add("restore_text.py", assets.resource("release/restore_text.py").read_bytes())
    if licence := _licence(about.card):
        folder.add("LICENSE", licence)
    after = contents_of(folder) if about.previous else Contents()
    folder.add("CHANGELOG.md", change_log(_version(about), after, about.previous))
    columns = {
        "default": line_columns(folder.path / name for name in SPLIT_FILES.values()),
        "annotations": line_columns([folder.path / ANNOTATIONS]),
    }
    folder.add("README.md", data_card(_manifest(folder, about), about.agreement, about.names.on_card, columns))
    folder.add("croissant.json", croissant(_manifest(folder, about)))
    folder.add(MANIFEST, _json(_manifest(folder, about)))


def _manifest(folder: ReleaseFolder, about: Description) -> Row:
    """Return the manifest with the files that are written so far."""
    options, numbers, scheme = about.options, about.numbers, about.scheme
    labels = ", ".join(numbers["labels"])
    computed = f"{numbers['articles']} news articles with {numbers['spans']} annotated spans ({labels})."
    return {
        "format": FORMAT,
        "name": about.card.get("name", about.project),
        "description": about.card.get("description", computed),
        "version": _version(about),
        "date": about.head.at[:10],
        "edition": "text_free" if options.text_free else "full",
        "layer": options.layer,
        "pseudonyms": options.pseudonyms,
        "tool": TOOL,
        "scheme": scheme.reference,
        "guidelines": {"version": about.guidelines.version},
        "offset_unit": "codepoint",
        "journal": {"actions": about.head.seq, "head": about.head.hash},
        "split": _split_row(about.result.division, options),
        "formats": [format_row(found) for found in about.result.losses],
        "excluded": [{"article": article, "reason": reason} for article, reason in about.result.excluded],
        "card": dict(about.card),
        "missing": list(about.result.missing),
        "numbers": numbers,
        "files": [file_row(file) for file in folder.files],
    }


def format_row(found: FormatLoss) -> Row:
    """Return what a format lost as it stands in the manifest and in `release --json`."""
    losses = [{key: row[key] for key in ("kind", "count", "how")} for row in found.losses]
    return {"format": found.format, "losses": losses}


def _version(about: Description) -> str:
    day = date.fromisoformat(about.head.at[:10])
    return about.card.get("version", f"{day.year}.{day.month}.{day.day}")


def _split_row(division: Division, options: ReleaseOptions) -> Row:
    rules, leaks = options.rules, division.leaks
    return {
        "seed": rules.seed,
        "shares": list(rules.shares),
        "by_time": rules.by_time,
        "hold_out": list(options.hold_out),
        "group_by_quote": options.group_by_quote,
        "thresholds": {"jaccard": JACCARD, "containment": CONTAINMENT, "run_words": RUN, "quote_words": QUOTE_WORDS},
        "large_groups": list(division.plan.large),
        "quarantined": list(division.plan.quarantined),
        "pairs_compared": leaks.compared,
        "pairs_over": len(leaks.over),
        "nearest": {
            "jaccard": round(max((near.jaccard for near in leaks.nearest), default=0.0), 4),
            "containment": round(max((near.containment for near in leaks.nearest), default=0.0), 4),
        },
        "shared_quotes": division.shared_quotes,
    }


def splits_row(division: Division, options: ReleaseOptions) -> Row:
    """Return what stands in `splits.json`."""
    sizes = Counter(place.group for place in division.plan.places.values())
    return {
        "format": "wortlaut-splits/1",
        **_split_row(division, options),
        "groups": {group: size for group, size in sorted(sizes.items()) if size > 1},
        "nearest_pairs": [leak_row(near, division) for near in division.leaks.nearest],
        "places": {
            article: {"group": place.group, "split": str(place.split)}
            for article, place in division.plan.places.items()
        },
    }


def leak_row(near: Near, division: Division) -> Row:
    """Return two near articles as they stand in `splits.json` and in `release --json`."""
    places = division.plan.places
    return {
        "a": near.a,
        "b": near.b,
        "split_a": str(places[near.a].split),
        "split_b": str(places[near.b].split),
        "jaccard": round(near.jaccard, 4),
        "containment": round(near.containment, 4),
        "sentences": near.sentences,
        "why": str(near.why) if near.why else None,
    }


def file_row(file: ReleaseFile) -> Row:
    """Return a file as it stands in the manifest and in `release --json`."""
    row: Row = {"name": file.name, "bytes": file.size, "sha256": file.sha256}
    row |= {} if file.lines is None else {"lines": file.lines}
    return row | ({} if file.restored_sha256 is None else {"restored_sha256": file.restored_sha256})


def contents_of(folder: ReleaseFolder) -> Contents:
    """Return what the files of lines in a folder hold, as far as releases are compared."""
    found = Contents()
    for split, name in SPLIT_FILES.items():
        for line in (folder.path / name).read_bytes().splitlines():
            found.add(str(split), line)
    return found


def _licence(card: Mapping[str, str]) -> bytes:
    told = (("Articles", "license_articles"), ("Annotations", "license_annotations"))
    return "".join(f"{what}: {card[field].strip()}\n" for what, field in told if field in card).encode()


def _json(value: Row) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode() + b"\n"
