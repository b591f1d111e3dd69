"""Writes JSONL with layers of several made-up annotators who differ in known ways, for importing into a project."""

import hashlib
import json
import random
from collections.abc import Sequence
from pathlib import Path

from copied_articles import Press, text_of

STATUSES = ("pledged", "offered", "intended", "considered", "demanded", "refused", "withdrawn")
KINDS = ("person", "group", "institution", "state", "source")


class Generator:
    """Makes articles, a truth for each, and what annotators make of it; the same for the same seed."""

    def __init__(self, seed: int, words: tuple[int, int] = (120, 300), spans: int = 12) -> None:
        self.random = random.Random(seed)
        self._press = Press(seed, words=5000)
        self._words = words
        self._spans = spans

    def write(self, path: Path, articles: int, annotators: Sequence[str], share: float = 1.0) -> None:
        """Write articles, each with the layers of all annotators, or of some when `share` is less than 1."""
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for _ in range(articles):
                text = text_of(self._press.article(*self._words))
                truth = self._truth(text)
                for name in annotators:
                    if self.random.random() < share:
                        file.write(
                            json.dumps(self._line(text, name, self._noisy(truth, text)), ensure_ascii=False) + "\n"
                        )

    def copies(self, text: str, annotators: Sequence[str]) -> list[dict]:
        """Return the lines of a shortened copy of an article, annotated by all."""
        shorter = text[: int(0.8 * len(text))]
        truth = self._truth(shorter)
        return [self._line(shorter, name, self._noisy(truth, shorter)) for name in annotators]

    def _truth(self, text: str) -> list[dict]:
        starts = [place + 1 for place, char in enumerate(text[:-30]) if char == " "]
        return [self._span(text, self.random.choice(starts), self.random.randint(4, 120)) for _ in range(self._spans)]

    def _span(self, text: str, start: int, length: int) -> dict:
        label = self.random.choice(("quote", "actor", "commitment", "condition"))
        end = min(start + (length if label != "actor" else length // 6 + 3), len(text))
        return {"label": label, "fragments": [[start, end]], "attributes": self._attributes(label)}

    def _attributes(self, label: str) -> dict[str, str]:
        pick = self.random.choice
        match label:
            case "quote":
                return {
                    "type": pick(("direct", "indirect", "partial")),
                    **({"marks": "faulty"} if pick((0, 0, 1)) else {}),
                }
            case "actor":
                return (
                    {"kind": pick(KINDS), "entity": f"=name {pick(range(6))}"}
                    if pick((0, 1))
                    else {"kind": pick(KINDS)}
                )
            case "commitment":
                return {"status": pick(STATUSES)}
        return {"type": pick(("if", "only_if", "unless", "after"))}

    def _noisy(self, truth: list[dict], text: str) -> list[dict]:
        """Miss some, move some edges, cut a hole, change labels and attributes, add some."""
        found = []
        for span in truth:
            chance = self.random.random()
            (start, end), label = span["fragments"][0], span["label"]
            if chance < 0.12:
                continue
            if chance < 0.28:
                start = max(0, start + self.random.randint(-12, min(12, end - start - 1)))
            fragments = [[start, end]]
            if 0.28 < chance < 0.34 and end - start > 9:
                fragments = [[start, start + 3], [start + 6, end]]
            attributes = span["attributes"]
            if 0.34 < chance < 0.42:
                label = self.random.choice(("quote", "commitment", "condition"))
                attributes = self._attributes(label)
            elif 0.42 < chance < 0.5:
                attributes = self._attributes(label)
            found.append({"label": label, "fragments": fragments, "attributes": attributes})
        if self.random.random() < 0.5:
            found.append(self._span(text, self.random.randrange(len(text) - 10), 30))
        return list({(span["label"], str(span["fragments"])): span for span in found}.values())

    def _id(self) -> str:
        digits = f"{self.random.getrandbits(128):032x}"
        return f"{digits[:8]}-{digits[8:12]}-7{digits[13:16]}-8{digits[17:20]}-{digits[20:]}"

    def _line(self, text: str, annotator: str, spans: list[dict]) -> dict:
        digest = hashlib.sha256(text.encode()).hexdigest()
        lines = [
            {
                "id": self._id(),
                "label": span["label"],
                "start": span["fragments"][0][0],
                "end": span["fragments"][-1][1],
                "fragments": span["fragments"],
                "surface": [text[start:end] for start, end in span["fragments"]],
                "attributes": span["attributes"],
                "unsure": False,
                "note": None,
                "origin": "manual",
                "source": None,
                "confidence": None,
            }
            for span in spans
        ]
        ends = {
            "speaker": ("quote", "actor"),
            "committer": ("commitment", "actor"),
            "conditions": ("condition", "commitment"),
        }
        links = []
        for type_, (source, target) in ends.items():
            targets = [line["id"] for line in lines if line["label"] == target]
            links += [
                {"id": self._id(), "type": type_, "from": line["id"], "to": min(targets, key=lambda key: (key[9], key))}
                for line in lines
                if line["label"] == source and targets and self.random.random() < 0.8
            ]
        return {
            "format": "wortlaut/1", "id": digest[:16], "sources": [f"{digest[:6]}.txt"], "title": None,
            "date": None, "language": "de", "header": "", "text": text, "text_sha256": digest,
            "offset_unit": "codepoint",
            "layer": {"annotator": annotator, "kind": "person", "state": "submitted", "version": 1,
                      "scheme": "quote-actor-commitment-condition 1.2"},
            "spans": lines, "links": links, "meta": {},
        }  # fmt: skip
