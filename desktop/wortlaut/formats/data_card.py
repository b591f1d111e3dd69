"""The data card of a release: README.md with the header that dataset hubs read.

Every number comes from the manifest or from the agreement, and so from the files beside it; every sentence about what
only people know comes from people, and what they have not said yet is listed.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from wortlaut.formats.columns import Config, Shape, configurations, yaml_text
from wortlaut.formats.huggingface import DATA_SETS

Row = dict[str, Any]
Columns = Mapping[str, dict[str, Shape]]

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))
_SECTIONS = (
    ("Motivation", ("motivation",)),
    ("Uses", ("uses", "out_of_scope")),
    ("How the articles were collected", ("collection", "sensitive_data")),
    ("Who annotated", ("annotators_background", "annotators_training", "annotators_pay")),
    ("Known weaknesses", ("biases", "limitations", "known_errors")),
    ("Licence", ("license_articles", "license_annotations")),
    ("Maintenance and contact", ("maintenance", "contact", "creator", "url", "citation")),
)
_MEASURES = ("strict_f1", "exact_span_f1", "type_overlap_f1", "any_overlap_f1", "partial_f1", "alpha_u", "token_kappa")
_TOTALS = (
    ("Articles", "articles"), ("Lines", "lines"), ("Groups of near-duplicates", "groups"), ("Tokens", "tokens"),
    ("Characters", "characters"), ("Spans", "spans"), ("Links", "links"), ("Articles without a span", "empty_articles"),
)  # fmt: skip
_LISTS = (
    ("Languages", "languages"), ("Publishers", "publishers"), ("Submissions per article", "submissions_per_article"),
    ("Guidelines", "guidelines"), ("Label sets", "schemes"), ("Origins of spans", "origins"),
    ("Decisions", "decisions"), ("Reasons of decisions", "reasons"),
)  # fmt: skip
_REASONS = {
    "left_out": "left out on request",
    "hidden": "still being annotated",
    "no_gold": "no finished gold layer",
    "not_submitted": "nothing submitted",
    "quarantined": "near-duplicate of articles in two splits",
}


def data_card(manifest: Row, agreement: Row, on_card: Callable[[str], str], columns: Columns) -> bytes:
    """Return README.md; `on_card` gives the pseudonym of a name that the agreement has.

    `columns` are those of the configurations `default` and `annotations`.
    """
    parts = [
        _header(manifest, columns),
        f"# {_line(manifest['name'])}",
        manifest["description"],
        _facts(manifest),
        _missing(manifest),
        *_asked(manifest["card"]),
        _composition(manifest["numbers"]),
        _splits(manifest),
        _annotation(manifest["numbers"]),
        _agreement(agreement, on_card),
        _excluded(manifest["excluded"]),
        _files(manifest["files"]),
        _formats(manifest["formats"]),
        _format(manifest),
    ]
    return ("\n\n".join(part.strip("\n") for part in parts if part) + "\n").encode()


def _header(manifest: Row, columns: Columns) -> str:
    numbers, card = manifest["numbers"], manifest["card"]
    size = next((name for limit, name in _SIZES if numbers["lines"] < limit), "n>1M")
    lines = ["---", *_yaml_list("language", sorted(language for language in numbers["languages"] if language))]
    if "license_annotations" in card:
        lines.append(f"license: {yaml_text(card['license_annotations'])}")
    lines += [f"pretty_name: {yaml_text(manifest['name'])}", *_yaml_list("size_categories", [size])]
    lines += _yaml_list("task_categories", ["token-classification"])
    return "\n".join([*lines, *configurations(list(_configs(manifest, columns))), "---"])


def _configs(manifest: Row, columns: Columns) -> Iterator[Config]:
    """Yield what there is to load: the lines, all submitted layers, and data sets under `formats/`."""
    numbers = manifest["numbers"]
    splits = [split for split, counts in numbers["splits"].items() if counts["lines"]]
    yield Config("default", {split: f"{split}.jsonl" for split in splits}, columns["default"])
    if numbers["submission_lines"]:
        yield Config("annotations", {"train": "annotations.jsonl"}, columns["annotations"])
    for name in (entry["format"] for entry in manifest["formats"]):
        known = DATA_SETS.get(name)
        if known and known.ending == ".jsonl":  # one card, one kind of file; others have a card of their own
            files = {split: f"formats/{name}/{split}/{known.rows_file()}" for split in splits}
            yield Config(name, files, known.columns(numbers["labels"]))


def _yaml_list(key: str, values: Sequence[str]) -> list[str]:
    return [f"{key}:", *(f"- {yaml_text(value)}" for value in values)] if values else [f"{key}: []"]


def _facts(manifest: Row) -> str:
    tool, guidelines = manifest["tool"], manifest["guidelines"]["version"] or "–"
    edition = "without the texts" if manifest["edition"] == "text_free" else "complete"
    layers = "adjudicated gold" if manifest["layer"] == "gold" else "submitted layers, one line each"
    rows = (
        ("Version", manifest["version"]), ("Date", manifest["date"]), ("Edition", edition), ("Layers", layers),
        ("Label set", manifest["scheme"]), ("Guidelines", guidelines),
        ("Made with", f"{tool['name']} {tool['version']}"),
        ("Journal", f"action {manifest['journal']['actions']}, `{manifest['journal']['head']}`"),
    )  # fmt: skip
    return _table(("", ""), rows)


def _missing(manifest: Row) -> str:
    if not manifest["missing"]:
        return ""
    listed = "\n".join(f"- {_label(field)}" for field in manifest["missing"])
    return f"## Not said yet\n\nOnly people can tell this, and nobody has:\n\n{listed}"


def _asked(card: Row) -> list[str]:
    found = []
    for title, fields in _SECTIONS:
        told = [f"**{_label(field)}**: {card[field].strip()}" for field in fields if field in card]
        if told:
            found.append("\n\n".join([f"## {title}", *told]))
    return found


def _label(field: str) -> str:
    return field.replace("_", " ").capitalize()


def _composition(numbers: Row) -> str:
    splits = numbers["splits"]
    head = ("", *splits, "all")
    rows = [(title, *(row[key] for row in splits.values()), numbers[key]) for title, key in _TOTALS]
    rows += [
        (f"Spans: {label}", *(row["labels"][label] for row in splits.values()), count)
        for label, count in numbers["labels"].items()
    ]
    for title, key, end in (("First date", "first_date", "first"), ("Last date", "last_date", "last")):
        rows.append((title, *(row[key] for row in splits.values()), numbers["dates"][end]))
    lengths = numbers["span_characters"]
    columns = list(next(iter(lengths.values()), {}))
    shape = [
        (label, *(values[column] for column in columns)) for label, values in lengths.items()
    ]  # fmt: skip
    dates = numbers["dates"]
    facts = [
        ("Nested spans", numbers["nested_spans"]), ("Share of nested spans", numbers["nested_share"]),
        ("Discontinuous spans", numbers["discontinuous_spans"]),
        ("Share of discontinuous spans", numbers["discontinuous_share"]),
        ("Articles without a date", dates["without"]),
    ]  # fmt: skip
    parts = ["## Composition", _table(head, rows)]
    if shape:
        parts += ["Characters of a span (nearest rank):", _table(("", *columns), shape)]
    parts.append(_table(("", ""), facts))
    lists = [(title, value, number) for title, key in _LISTS[:2] for value, number in numbers[key].items()]
    parts.append(_table(("", "", "articles"), lists) if lists else "")
    return "\n\n".join(filter(None, parts))


def _splits(manifest: Row) -> str:
    split, numbers = manifest["split"], manifest["numbers"]
    near = split["nearest"]
    rows = [
        ("Seed", split["seed"]), ("By time", _yes(split["by_time"])),
        ("Same long quotes grouped", _yes(split["group_by_quote"])),
        ("Held out", ", ".join(split["hold_out"]) or "–"), ("Largest group", numbers["largest_group"]),
        ("Groups with more than a twentieth of all articles", len(split["large_groups"])),
        ("Least Jaccard index of near-duplicates", split["thresholds"]["jaccard"]),
        ("Least containment of near-duplicates", split["thresholds"]["containment"]),
        ("Words of a shared run of near-duplicates", split["thresholds"]["run_words"]),
        ("Pairs compared across splits", split["pairs_compared"]),
        ("Pairs over the limits", split["pairs_over"]),
        ("Highest Jaccard index across splits", near["jaccard"]),
        ("Highest containment across splits", near["containment"]),
        ("Long quotes in more than one split", split["shared_quotes"]),
    ]  # fmt: skip
    head = ("Label: deviation of its share", *numbers["splits"])
    deviations = [(label, *row.values()) for label, row in numbers["label_deviations"].items()]
    far = [label for label, *values in deviations if any(value is not None and abs(value) > 0.2 for value in values)]
    note = f"Further than a fifth from the share in all: {', '.join(far)}." if far else ""
    text = "Groups of near-duplicates are never torn apart; `splits.json` has all of it."
    return "\n\n".join(filter(None, ["## Splits", text, _table(("", ""), rows), _table(head, deviations), note]))


def _yes(flag: bool) -> str:
    return "yes" if flag else "no"


def _annotation(numbers: Row) -> str:
    facts = [
        ("Share of articles that two or more submitted", numbers["twice_annotated_share"]),
        ("Share of decisions taken without a person, all annotators or most agreeing", numbers["automatic_share"]),
        ("Submitted second passes", numbers["second_passes"]),
        ("Spans of annotators that began as suggestions of a machine", numbers["machine_suggestions"]),
        ("Active minutes", numbers["active_minutes"]),
    ]
    lists = [(title, value, number) for title, key in _LISTS[2:] for value, number in numbers[key].items()]
    people = [(name, row["articles"], row["spans"], row["minutes"]) for name, row in numbers["annotators"].items()]
    parts = ["## Annotation", _table(("", ""), facts)]
    parts.append(_table(("", "", "number"), lists) if lists else "")
    parts.append(_table(("Annotator", "articles", "spans", "active minutes"), people) if people else "")
    return "\n\n".join(filter(None, parts))


def _agreement(agreement: Row, on_card: Callable[[str], str]) -> str:
    title = "## Agreement before adjudication"
    if not agreement.get("articles"):
        return f"{title}\n\nNo article was submitted by two annotators: there is none to measure."
    text = (
        "Near-duplicates count once; brackets are 95 % intervals by bootstrap over articles; strict means same label "
        "and same characters. `agreement.json` has all measures."
    )
    counted = _table(("", ""), [("Articles compared", agreement["articles"])])
    scopes = [("all", agreement), *agreement["per_label"].items()]
    rows = [(name, *(_estimate(scope.get(measure)) for measure in _MEASURES)) for name, scope in scopes]
    parts = [title, text, counted, _table(("", *_MEASURES), rows)]
    pairs = [
        (" / ".join(sorted(map(on_card, pair["annotators"]))), pair["articles"], _estimate(pair["strict_f1"]))
        for pair in agreement["pairs"]
    ]
    parts.append(_table(("Pair", "articles", "strict_f1"), sorted(pairs)) if pairs else "")
    categories = [(name, number) for name, number in agreement["categories"].items()]
    parts.append(_table(("Disagreements by category", "number"), categories))
    again = [
        (on_card(row["annotator"]), row["articles"], _estimate(row["strict_f1"])) for row in agreement["self_agreement"]
    ]
    parts.append(_table(("With oneself", "articles", "strict_f1"), sorted(again)) if again else "")
    return "\n\n".join(filter(None, parts))


def _estimate(found: Row | None) -> str:
    if found is None or found["value"] is None:
        return "–"
    if found.get("low") is None:
        return f"{found['value']:.4f}"
    return f"{found['value']:.4f} [{found['low']:.4f}, {found['high']:.4f}]"


def _excluded(excluded: Iterable[Row]) -> str:
    counts: dict[str, int] = {}
    for item in excluded:
        counts[item["reason"]] = counts.get(item["reason"], 0) + 1
    if not counts:
        return ""
    rows = [(_REASONS[reason], number) for reason, number in sorted(counts.items())]
    return "## Articles of the project that are not in it\n\n" + _table(("Reason", "articles"), rows)


def _files(files: Iterable[Row]) -> str:
    """Return the table of the files beside the card; `manifest.json` has those in other formats, too."""
    own = [entry for entry in files if "/" not in entry["name"]]
    rows = [(f"`{entry['name']}`", entry["bytes"], f"`{entry['sha256']}`") for entry in own]
    return "## Files\n\n" + _table(("", "bytes", "SHA-256"), rows)


def _formats(formats: Iterable[Row]) -> str:
    rows = [
        (f"`{entry['format']}`", loss["kind"], loss["how"].replace("_", " "), loss["count"])
        for entry in formats
        for loss in entry["losses"] or [{"kind": "nothing", "how": "", "count": 0}]
    ]
    if not rows:
        return ""
    text = "The same articles for other tools, in `formats/`, each part read back and compared; what they cannot hold:"
    return f"## Other formats\n\n{text}\n\n" + _table(("", "lost", "instead", "number"), rows)


def _format(manifest: Row) -> str:
    text = (
        "One JSON object a line (`wortlaut/1`). Offsets are Unicode code points, half-open, into the exact text after "
        "the header; nothing was normalized. `load.py` reads and checks the files; the program imports them."
    )
    if manifest["edition"] == "text_free":
        text += (
            " The texts are left out: `restore_text.py` puts them back from the original files and checks the hashes."
        )
    return "## Format\n\n" + text


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(map(_cell, row)) + " |" for row in rows]
    return "\n".join(lines)


def _cell(value: object) -> str:
    """Return a cell of a table in Markdown; names from outside must neither end it nor begin an element of HTML."""
    return "–" if value is None or value == "" else _line(str(value)).replace("|", "\\|").replace("<", "&lt;")


def _line(text: str) -> str:
    return " ".join(text.split())
