"""What changed from one release to the next, article by article."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from wortlaut.errors import BadInputError

Row = dict[str, Any]

CHANGES = ("added", "removed", "moved", "changed")
"""What can become of an article from one release to the next."""
_SPAN = ("label", "fragments", "attributes", "unsure", "note")


@dataclass(slots=True)
class Contents:
    """What the split files of a release hold, as far as it is compared."""

    split: dict[str, str] = field(default_factory=dict)
    """Article id to split."""
    spans: dict[str, dict[str, bytes]] = field(default_factory=dict)
    """Article id to span id to what the span says."""
    links: dict[str, set[bytes]] = field(default_factory=dict)
    """Article id to its links."""

    def add(self, split: str, line: bytes) -> None:
        """Take a line of the file of a split."""
        data = orjson.loads(line)
        article = data["id"]
        self.split[article] = split
        spans = self.spans.setdefault(article, {})
        for span in data["spans"]:
            spans[span["id"]] = orjson.dumps({key: span[key] for key in _SPAN}, option=orjson.OPT_SORT_KEYS)
        links = self.links.setdefault(article, set())
        links.update(orjson.dumps([link["type"], link["from"], link["to"]]) for link in data["links"])


@dataclass(frozen=True, slots=True)
class Difference:
    """One article that both releases have, or only one."""

    article: str
    change: str
    """One of `CHANGES`."""
    spans_added: int = 0
    spans_removed: int = 0
    spans_changed: int = 0
    links: int = 0
    """Links that only one of them has."""


def read_release(folder: Path) -> tuple[Row, Contents]:
    """Return manifest and contents of a release; raise BadInputError when the folder holds none, or a damaged one."""
    contents = Contents()
    try:
        manifest = orjson.loads((folder / "manifest.json").read_bytes())
        for split in manifest["numbers"]["splits"]:
            for line in (folder / f"{split}.jsonl").read_bytes().splitlines():
                contents.add(split, line)
    except (OSError, ValueError, KeyError, TypeError) as error:  # ValueError: no JSON, or a name no file can have
        raise BadInputError("release_not_readable", where=str(folder)) from error
    return manifest, contents


def differences(before: Contents, after: Contents) -> Iterator[Difference]:
    """Yield what differs, by article id."""
    for article in sorted(before.split.keys() | after.split.keys()):
        old, new = before.spans.get(article, {}), after.spans.get(article, {})
        counts = (
            len(new.keys() - old.keys()),
            len(old.keys() - new.keys()),
            sum(old[id_] != new[id_] for id_ in old.keys() & new.keys()),
            len(before.links.get(article, set()) ^ after.links.get(article, set())),
        )
        if article not in before.split:
            yield Difference(article, "added", *counts)
        elif article not in after.split:
            yield Difference(article, "removed", *counts)
        elif before.split[article] != after.split[article]:
            yield Difference(article, "moved", *counts)
        elif any(counts):
            yield Difference(article, "changed", *counts)


def change_log(version: str, after: Contents, previous: tuple[Row, Contents] | None) -> bytes:
    """Return CHANGELOG.md of a release."""
    lines = ["# Changelog", "", f"## {version}", ""]
    if previous is None:
        lines.append("No earlier release was named to compare with.")
        return ("\n".join(lines) + "\n").encode()
    manifest, before = previous
    found = list(differences(before, after))
    lines += [f"Compared with {manifest.get('version')}:", ""]
    for change in CHANGES:
        lines.append(f"- articles {change}: {sum(item.change == change for item in found)}")
    lines.append(f"- spans added: {sum(item.spans_added for item in found)}")
    lines.append(f"- spans removed: {sum(item.spans_removed for item in found)}")
    lines.append(f"- spans changed: {sum(item.spans_changed for item in found)}")
    lines.append(f"- links added or removed: {sum(item.links for item in found)}")
    if found:
        lines += [
            "",
            "| article | | spans added | removed | changed | links |",
            "| --- | --- | --- | --- | --- | --- |",
        ]
        lines += [
            f"| {item.article} | {item.change} | {item.spans_added} | {item.spans_removed} | {item.spans_changed} "
            f"| {item.links} |"
            for item in found
        ]
    return ("\n".join(lines) + "\n").encode()
