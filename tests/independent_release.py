"""Counts a release again from its files, sharing no code with the program.

    python independent_release.py FOLDER

prints one JSON object with what `numbers` of its manifest should be. Written for being read beside the data card, not
for speed.
"""

import json
import re
import sys
from collections import Counter
from math import ceil
from pathlib import Path

SPLITS = ("train", "validation", "test")


def lines(path):
    return [json.loads(line) for line in path.read_bytes().decode("utf-8").split("\n") if line]


def numbers(folder, labels):
    """Return everything that is counted; `labels` are those of the label set, in its order."""
    parts = {split: lines(folder / f"{split}.jsonl") for split in SPLITS}
    released = [line for split in SPLITS for line in parts[split]]
    submitted = lines(folder / "annotations.jsonl")
    people = [line for line in submitted if not line["layer"]["annotator"].endswith("#2")]
    articles = {line["id"]: line for line in released}
    groups = Counter(line["meta"]["group_id"] for line in articles.values())
    spans = [span for line in released for span in line["spans"]]
    per_article = Counter(line["id"] for line in people)
    inside = sum(nested(line["spans"]) for line in released)
    holes = sum(len(span["fragments"]) > 1 for span in spans)
    decisions = Counter()
    reasons = Counter()
    for line in articles.values():
        decisions.update(line["meta"].get("decisions", {}))
        reasons.update(line["meta"].get("reasons", {}))
    dates = [line["date"] for line in articles.values() if line["date"]]
    return {
        **sums(released),
        "labels": {label: sum(span["label"] == label for span in spans) for label in labels},
        "splits": {split: part(parts[split], labels) for split in SPLITS},
        "groups": len(groups),
        "largest_group": max(groups.values(), default=0),
        "span_characters": lengths(spans, labels),
        "nested_spans": inside,
        "nested_share": share(inside, len(spans)),
        "discontinuous_spans": holes,
        "discontinuous_share": share(holes, len(spans)),
        "dates": {
            "first": min(dates, default=None),
            "last": max(dates, default=None),
            "without": sum(not line["date"] for line in articles.values()),
        },
        "languages": counted(line["language"] for line in articles.values()),
        "publishers": counted(publisher(line["meta"]) for line in articles.values()),
        "submissions_per_article": counted(str(per_article[article]) for article in articles),
        "guidelines": counted(line["layer"].get("guideline", "") for line in released),
        "schemes": counted(line["layer"]["scheme"] for line in released),
        "origins": counted(span["origin"] for span in spans),
        "decisions": dict(decisions),
        "reasons": dict(reasons),
        "twice_annotated_share": share(sum(per_article[article] > 1 for article in articles), len(articles)),
        "automatic_share": share(decisions["unanimous"] + decisions["majority"], sum(decisions.values())),
        "annotators": {
            name: person(name, people, articles) for name in {line["layer"]["annotator"] for line in people}
        },
        "submission_lines": len(submitted),
        "second_passes": len(submitted) - len(people),
        "machine_suggestions": sum(
            span["origin"] in ("suggested_accepted", "suggested_edited") for line in people for span in line["spans"]
        ),
        "active_minutes": round(sum(line["layer"].get("seconds", 0) for line in submitted) / 60, 1),
        "label_deviations": deviations(parts, labels),
    }


def across(folder):
    """Return how many pairs of articles are in different splits, and the highest indices of three-word sequences.

    For texts without datelines, names of authors and signatures, which the program would leave out.
    """
    parts = {line["id"]: (split, line["text"]) for split in SPLITS for line in lines(folder / f"{split}.jsonl")}
    words = {id_: re.findall(r"\w+", text.casefold()) for id_, (_, text) in parts.items()}
    found = {id_: set(zip(known, known[1:], known[2:], strict=False)) for id_, known in words.items()}
    often = Counter(sequence for known in found.values() for sequence in known)
    usual = {sequence for sequence, number in often.items() if number > max(10, len(parts) // 100)}
    rare = {id_: known - usual if 2 * len(known - usual) >= len(known) else known for id_, known in found.items()}
    pairs = [(a, b) for a in parts for b in parts if a < b and parts[a][0] != parts[b][0]]
    jaccard = [len(rare[a] & rare[b]) / len(rare[a] | rare[b]) for a, b in pairs]
    containment = [len(rare[a] & rare[b]) / min(len(rare[a]), len(rare[b])) for a, b in pairs]
    nearest = {"jaccard": round(max(jaccard), 4), "containment": round(max(containment), 4)}
    return {"pairs_compared": len(pairs), "nearest": nearest}


def sums(rows):
    articles = {line["id"]: line for line in rows}
    return {
        "articles": len(articles),
        "lines": len(rows),
        "characters": sum(len(line["text"]) for line in articles.values()),
        "tokens": sum(len(re.findall(r"\w+", line["text"])) for line in articles.values()),
        "spans": sum(len(line["spans"]) for line in rows),
        "links": sum(len(line["links"]) for line in rows),
        "empty_articles": sum(not any(line["spans"] for line in rows if line["id"] == article) for article in articles),
    }


def part(rows, labels):
    counts = Counter(span["label"] for line in rows for span in line["spans"])
    return {
        **sums(rows),
        "groups": len({line["meta"]["group_id"] for line in rows}),
        "first_date": min((line["date"] for line in rows if line["date"]), default=None),
        "last_date": max((line["date"] for line in rows if line["date"]), default=None),
        "labels": {label: counts[label] for label in labels},
    }


def nested(spans):
    """Count the spans that lie within a longer one, and of those with one extent all but the first."""
    hulls = [(span["fragments"][0][0], span["fragments"][-1][1]) for span in spans]
    inside = sum(
        any(a <= start and end <= b and (a, b) != (start, end) for a, b in hulls) for start, end in set(hulls)
        for _ in range(hulls.count((start, end)))
    )  # fmt: skip
    alone = sum(
        hulls.count(hull) - 1
        for hull in set(hulls)
        if not any(a <= hull[0] and hull[1] <= b and (a, b) != hull for a, b in hulls)
    )
    return inside + alone


def lengths(spans, labels):
    found = {}
    for label in labels:
        known = sorted(sum(b - a for a, b in span["fragments"]) for span in spans if span["label"] == label)
        if known:
            ranks = {f"p{p:02}": known[max(1, ceil(p / 100 * len(known))) - 1] for p in (5, 25, 50, 75, 95)}
            found[label] = {"least": known[0], **ranks, "most": known[-1]}
    return found


def deviations(parts, labels):
    of = {split: [span["label"] for line in rows for span in line["spans"]] for split, rows in parts.items()}
    everything = [label for found in of.values() for label in found]
    result = {}
    for label in labels:
        if label in everything:
            usual = everything.count(label) / len(everything)
            result[label] = {
                split: round(found.count(label) / len(found) / usual - 1, 4) if found else None
                for split, found in of.items()
            }
    return result


def person(name, rows, articles):
    own = [line for line in rows if line["layer"]["annotator"] == name]
    return {
        "articles": len(own),
        "spans": sum(len(line["spans"]) for line in own),
        "minutes": round(sum(line["layer"].get("seconds", 0) for line in own) / 60, 1),
        "splits": {split: sum(articles[line["id"]]["meta"]["split"] == split for line in own) for split in SPLITS},
    }


def publisher(meta):
    if meta.get("publisher"):
        return meta["publisher"]
    match = re.match(r"[a-z]+://(?:www\.)?([^/:?#]+)", meta.get("url") or "")
    return match[1].lower() if match else ""


def counted(values):
    return dict(Counter(values))


def share(some, whole):
    return round(some / whole, 4) if whole else None


def on_card(readme):
    """Return all numbers that a data card says, as they are written, but for names, hashes, versions and dates."""
    text = re.sub(r"`[^`]*`", " ", readme.split("\n---\n", 1)[1])
    text = re.sub(
        r"(?m)^\| (Version|Date|Made with|Label set|Label sets|Guidelines|First date|Last date) \|.*$", " ", text
    )
    text = re.sub(r"SHA-256|\bp\d\d\b|annotator-\w+|strict_f1|\w+_f1|wortlaut/1|95 %", " ", text)
    return re.findall(r"(?<![\w.])-?\d+(?:\.\d+)?", text)


def flat(value):
    """Yield all numbers in a JSON value."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from flat(item)
            if re.fullmatch(r"\d+", key):
                yield int(key)
    elif isinstance(value, list):
        for item in value:
            yield from flat(item)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield value


if __name__ == "__main__":
    chosen = Path(sys.argv[1])
    known = list(json.loads((chosen / "manifest.json").read_text(encoding="utf-8"))["numbers"]["labels"])
    print(json.dumps(numbers(chosen, known), ensure_ascii=False, indent=2))  # noqa: T201
