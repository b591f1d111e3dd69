"""Texts and layers of any size, the same on every machine, made of word lists: what the benchmarks run on."""

import hashlib
import json
import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCHEME = "quote-actor-commitment-condition 1.2"
ANNOTATOR = "bench"
_SEED = 20_260_101
_SUBJECTS = (
    "Hafenmeisterin",
    "Lotsenverband",
    "Fährgesellschaft",
    "Küstenrat",
    "Ministerium",
    "Reederei",
    "Gemeinde",
    "Werkstatt",
    "Behörde",
)
_VERBS = (
    "erklärte",
    "prüfte",
    "lehnte",
    "verschob",
    "begrüßte",
    "forderte",
    "änderte",
    "verteidigte",
    "bestätigte",
    "vertagte",
)
_OBJECTS = (
    "Fahrpläne",
    "Gebühren",
    "Brückenbauten",
    "Lagerhallen",
    "Prüfberichte",
    "Förderanträge",
    "Schleusentore",
    "Übergangsfristen",
)
_ENDS = (
    "am Montag",
    "ohne Begründung",
    "nach langer Beratung",
    "im Größenvergleich",
    "trotz der Kritik",
    "für zwei Jahre",
)
_LABELS = {
    "quote": {"type": ("direct", "indirect", "partial")},
    "actor": {"kind": ("person", "group", "institution", "state")},
    "commitment": {"status": ("pledged", "offered", "demanded", "refused")},
    "condition": {"type": ("if", "only_if", "unless", "after")},
}
_LENGTHS = {"quote": 120, "actor": 18, "commitment": 60, "condition": 45}


@dataclass(frozen=True, slots=True)
class SpanPlan:
    """A span before it is written down anywhere; offsets are code points."""

    id: str
    label: str
    fragments: tuple[tuple[int, int], ...]
    attributes: dict[str, str]


def article_text(number: int, characters: int) -> str:
    """Return a text of about `characters` code points in paragraphs of three to six sentences."""
    random_source = random.Random(_SEED + number)
    paragraphs: list[str] = []
    length = 0
    while length < characters:
        sentences = [_sentence(random_source) for _ in range(random_source.randint(3, 6))]
        paragraphs.append(" ".join(sentences))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)[:characters].rstrip() + f" ({number})"


def _sentence(random_source: random.Random) -> str:
    choose = random_source.choice
    return (
        f"Die {choose(_SUBJECTS)} {choose(_VERBS)} {random_source.randint(2, 90)} {choose(_OBJECTS)} {choose(_ENDS)}."
    )


def plan_spans(number: int, text: str, count: int) -> list[SpanPlan]:
    """Return `count` spans spread over `text`, at word edges: nested, crossing, one in twenty with a hole."""
    random_source = random.Random(_SEED * 7 + number)
    edges = [0, *(index + 1 for index, character in enumerate(text) if character == " ")]
    planned: list[SpanPlan] = []
    labels = list(_LABELS)
    for index in range(count):
        label = labels[index % len(labels)]
        place = int(index / count * len(edges))
        start = edges[place]
        wanted = start + random_source.randint(_LENGTHS[label] // 2, _LENGTHS[label] * 3 // 2)
        last = place + 1
        while last < len(edges) - 1 and edges[last] - 1 < wanted:
            last += 1
        end = edges[last] - 1 if last < len(edges) and edges[last] - 1 > start else len(text)
        paragraph_end = text.find("\n", start)
        if paragraph_end > start:
            end = min(end, paragraph_end)
        fragments = ((start, end),)
        inner = [edge for edge in edges[place + 1 : last] if start < edge < end]
        if index % 20 == 0 and len(inner) > 3:
            fragments = ((start, inner[0] - 1), (inner[2], end))
        attribute, values = next(iter(_LABELS[label].items()))
        planned.append(
            SpanPlan(_identifier(number, index), label, fragments, {attribute: random_source.choice(values)})
        )
    return planned


def _identifier(number: int, index: int) -> str:
    version, variant = 0x7 << 76, 0x2 << 62  # UUIDv7, RFC 9562
    return str(uuid.UUID(int=(0x0190_0000_0000 + number) << 80 | version | variant | index))


def jsonl_lines(articles: int, characters: int, spans: int) -> Iterator[str]:
    """Yield lines of our JSONL; with `spans` 0, articles that nobody opened."""
    for number in range(articles):
        text = article_text(number, characters)
        planned = sorted(
            plan_spans(number, text, spans), key=lambda span: (span.fragments[0][0], span.fragments[-1][1], span.label)
        )
        digest = hashlib.sha256(text.encode()).hexdigest()
        yield json.dumps(
            {
                "format": "wortlaut/1",
                "id": digest[:16],
                "sources": [f"{number:06}.txt"],
                "title": None,
                "date": f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}",
                "language": "de",
                "header": "",
                "text": text,
                "text_sha256": digest,
                "offset_unit": "codepoint",
                "layer": _layer() if spans else None,
                "spans": [_span(span, text) for span in planned],
                "links": list(_links(number, planned)),
                "meta": {},
            },
            ensure_ascii=False,
            separators=(",", ":"),
        )


def _layer() -> dict[str, Any]:
    return {"annotator": ANNOTATOR, "kind": "person", "state": "open", "version": 0, "scheme": SCHEME}


def _span(span: SpanPlan, text: str) -> dict[str, Any]:
    return {
        "id": span.id,
        "label": span.label,
        "start": span.fragments[0][0],
        "end": span.fragments[-1][1],
        "fragments": [list(fragment) for fragment in span.fragments],
        "surface": [text[start:end] for start, end in span.fragments],
        "attributes": span.attributes,
        "unsure": False,
        "note": None,
        "origin": "manual",
        "source": None,
        "confidence": None,
    }


def _links(number: int, spans: list[SpanPlan]) -> Iterator[dict[str, str]]:
    commitments = [span.id for span in spans if span.label == "commitment"]
    conditions = [span.id for span in spans if span.label == "condition"]
    for index, (source, target) in enumerate(zip(conditions, commitments, strict=False)):
        yield {"id": _identifier(number, 1_000_000 + index), "type": "conditions", "from": source, "to": target}


def write_jsonl(path: Path, *, articles: int, characters: int, spans: int) -> Path:
    """Write a JSONL file of `articles` lines with `spans` spans each; return its path."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in jsonl_lines(articles, characters, spans))
    return path
