"""Puts the texts back into this dataset: `python restore_text.py --to FOLDER ORIGINAL...`.

Originals are the text files the articles came from (UTF-8, with or without a line `date 2025-09-04` before the text),
JSONL files with a key `text`, or folders of both. Each text is found by its SHA-256, and the files that are written are
compared with the SHA-256 of the complete edition. Needs the standard library only.
"""

import argparse
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

HEADER = re.compile(r"\s*date\s+[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?\s")


def texts(paths: list[Path]) -> Iterator[str]:
    """Yield every text that the files may hold."""
    for path in paths:
        if path.is_dir():
            yield from texts(sorted(path.iterdir()))
        elif path.suffix.lower() == ".jsonl":
            for line in path.read_bytes().splitlines():
                text = json.loads(line).get("text") if line.strip() else None
                if isinstance(text, str):
                    yield text
        elif path.suffix.lower() in (".txt", ".text"):
            content = path.read_bytes().decode("utf-8-sig")
            yield content
            if header := HEADER.match(content):
                yield content[header.end() :]


def quoted(value: object) -> str:
    """Return JSON as this dataset writes it: compact, every kind of line break escaped."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\u0085", "\\u0085")


def restored(line: str, known: dict[str, str]) -> str:
    """Return a line with its text; raise KeyError with the hash when the text is not known."""
    data = json.loads(line)
    text = known[data["text_sha256"]]
    line = line.replace('"format":"wortlaut-text-free/1"', '"format":"wortlaut/1"', 1)
    head, _, tail = line.partition('"text":null')
    pieces = tail.split('"surface":null')
    surfaces = [[text[start:end] for start, end in span["fragments"]] for span in data["spans"]]
    filled = pieces[0]
    for surface, piece in zip(surfaces, pieces[1:], strict=True):
        filled += '"surface":' + quoted(surface) + piece
    return head + '"text":' + quoted(text) + filled


def main() -> int:
    """Restore all files of this folder; return 0, or 1 with what is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("originals", nargs="+", type=Path)
    parser.add_argument("--to", required=True, type=Path)
    arguments = parser.parse_args()
    folder = Path(__file__).resolve().parent
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    known = {hashlib.sha256(text.encode("utf-8")).hexdigest(): text for text in texts(arguments.originals)}
    arguments.to.mkdir(parents=True, exist_ok=True)
    for entry in manifest["files"]:
        if "restored_sha256" not in entry:
            continue
        lines = (folder / entry["name"]).read_bytes().decode("utf-8").split("\n")[:-1]
        try:
            content = "".join(restored(line, known) + "\n" for line in lines).encode("utf-8")
        except KeyError as error:
            print(f"{entry['name']}: no original has the SHA-256 {error.args[0]}", file=sys.stderr)
            return 1
        if hashlib.sha256(content).hexdigest() != entry["restored_sha256"]:
            print(f"{entry['name']}: the result is not the complete edition", file=sys.stderr)
            return 1
        (arguments.to / entry["name"]).write_bytes(content)
        print(f"{entry['name']}: {len(lines)} lines")
    return 0


if __name__ == "__main__":
    sys.exit(main())
