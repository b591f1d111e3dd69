"""Reads this dataset with the standard library: `python load.py`, or `from load import load`.

With the library `datasets` (4.8 or later): `load_dataset("path/of/this/folder")`; README.md tells it files and columns.
"""

import json
from pathlib import Path


def load(folder: Path = Path(__file__).parent) -> dict[str, list[dict]]:
    """Return the lines of train, validation and test; offsets are code points, half-open."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    data = {}
    for split, counts in manifest["numbers"]["splits"].items():
        with (folder / f"{split}.jsonl").open(encoding="utf-8", newline="\n") as file:
            data[split] = [json.loads(line) for line in file]
        assert len(data[split]) == counts["lines"], split
        for article in data[split]:
            for span in article["spans"] if article["text"] is not None else []:
                assert span["surface"] == [article["text"][start:end] for start, end in span["fragments"]], span["id"]
    return data


if __name__ == "__main__":
    for split, lines in load().items():
        print(split, len(lines), "lines,", sum(len(line["spans"]) for line in lines), "spans")
