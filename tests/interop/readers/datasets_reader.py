"""Hugging Face datasets: our folders and a release are loaded as they are, with the columns their cards declare."""

import json
import os

from common import FOLDER, articles, done, versions

os.environ.update(HF_HUB_OFFLINE="1", HF_HOME=str(FOLDER / "hub"), HF_DATASETS_DISABLE_PROGRESS_BARS="1")

import datasets  # after the environment, which it reads

TYPES = {"huggingface": "jsonl", "huggingface-parquet": "parquet"}
TAGS = {"huggingface-bio": "jsonl", "huggingface-bio-parquet": "parquet"}


def loaded(path, config=None):
    return datasets.load_dataset(str(path), config, cache_dir=str(FOLDER / "cache" / f"{path.name}-{config}"))


def item(feature):
    """Return what a list holds; before version 4 it is a list itself."""
    return feature[0] if isinstance(feature, list) else feature.feature


def span_records(name, ending):
    rows = loaded(FOLDER / name)["train"]
    expected = {article["id"]: article for article in articles()}
    assert item(item(rows.features["spans"])["fragments"])["start"].dtype == "int32"
    assert sorted(rows["id"]) == sorted(expected)
    for row in rows:
        own = expected[row["id"]]
        assert row["text"] == own["text"]
        for span, mine in zip(row["spans"], own["spans"], strict=True):
            assert span["surface"] == mine["surface"]
            words = [row["text"][part["start"] : part["end"]] for part in span["fragments"]]
            assert words == span["surface"], (words, span)
    back = FOLDER / f"{name}-back.{ending}"
    (rows.to_json if ending == "jsonl" else rows.to_parquet)(str(back))
    done(f"load_dataset of {name}", f"{len(rows)} rows, columns as declared", back, name, name)


def tags(name):
    rows = loaded(FOLDER / name)["train"]
    label = rows.features["ner_tags"].feature
    assert isinstance(label, datasets.ClassLabel), rows.features
    for row in rows:
        assert len(row["tokens"]) == len(row["ner_tags"]) == len(row["starts"])
        for token, start in zip(row["tokens"], row["starts"], strict=True):
            assert row["text"][start : start + len(token)] == token
    used = sorted({label.int2str(number) for row in rows for number in row["ner_tags"]})
    done(f"load_dataset of {name}", f"{len(rows)} rows, class labels {', '.join(used)}")


def release(path):
    manifest = json.loads((path / "manifest.json").read_text(encoding="utf-8"))
    expected = {split: counts["lines"] for split, counts in manifest["numbers"]["splits"].items() if counts["lines"]}
    configs = datasets.get_dataset_config_names(str(path))
    assert configs == ["default", "annotations", "huggingface", "huggingface-bio"], configs
    for config in configs:
        wanted = {"train": manifest["numbers"]["submission_lines"]} if config == "annotations" else expected
        told(f"load_dataset of a release, config {config}", loaded(path, config), wanted)
    for name in (*TYPES, *TAGS):
        told(f"load_dataset of {name} in a release", loaded(path / "formats" / name), expected)


def told(check, found, wanted):
    """Compare the rows of all splits and their columns, which are the same everywhere."""
    sizes = {split: len(rows) for split, rows in found.items()}
    assert sizes == wanted, (check, sizes)
    assert len({str(rows.features) for rows in found.values()}) == 1
    spans = sum(len(row["spans"]) for rows in found.values() for row in rows if "spans" in row)
    done(check, f"{sizes}" + (f", {spans} spans" if spans else ""))


def main():
    versions("datasets", "pyarrow")
    for name, ending in TYPES.items():
        span_records(name, ending)
    for name in TAGS:
        tags(name)
    release(FOLDER / "release")


if __name__ == "__main__":
    main()
