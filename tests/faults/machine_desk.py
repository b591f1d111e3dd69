"""A project on somebody's desk, beside the dictionaries that say what it must hold."""

import contextlib
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from faults.machine_model import Place, Value, World
from wortlaut.domain.article import text_digest
from wortlaut.domain.span import Span
from wortlaut.session.checking import check
from wortlaut.session.exporting import ExportOptions, export_file
from wortlaut.session.jobs import default_scheme
from wortlaut.session.review_settings import ReviewSettings, set_review_settings
from wortlaut.session.session import Session

TEXT = "Die Hilfe werde fortgesetzt, sagte Nora Grün. 🇩🇪 Danach\u00a0kam e\u0301in Zug.\r\n\r\nEnde."
TEXTS = [TEXT, TEXT + " Zwei", TEXT + "\u2028\0 Drei 👩‍👩‍👧", TEXT + " Vier"]
ARTICLES = [text_digest(text)[:16] for text in TEXTS]
WORDS = [(0, 3), (4, 9), (10, 15), (16, 27), (29, 34), (35, 39), (40, 44)]
"""Single words: spans there break no rule that blocks submitting."""
PEOPLE = ["Mia", "Ada"]
REVIEWER, AWAY, GUEST = "Zoe", "Ben", "Cem"
STEPS: Counter[str] = Counter()
"""What all machines of this process did."""


class Desk:
    """A project, who works in it, and what it must hold."""

    def __init__(self, path: Path, person: str) -> None:
        self.path = path
        self.session = Session.create(path, "chief", default_scheme())
        set_review_settings(self.session, ReviewSettings(ready=1, premerge="none", audit=0.0, seed="fixed"))
        self.session.set_annotator(person)
        self.world = World()
        self.world.done[person] = []
        self.dirty = True

    def close(self) -> None:
        """Close the project."""
        self.session.close()

    def open(self, person: str, article: str | None) -> None:
        """Open the project for somebody, who looks at an article."""
        self.session = Session.open(self.path, person)
        self.go_to(article)

    def reopen(self) -> None:
        """Close and open it for the same person and article."""
        person, article = self.person, self.article
        self.close()
        self.open(person, article)

    @property
    def person(self) -> str:
        """Who works."""
        return self.session.annotator.name

    @property
    def article(self) -> str | None:
        """The article that is looked at."""
        return self.session.article.id if self.session.article else None

    @property
    def place(self) -> Place:
        """The open layer."""
        assert self.article is not None
        return self.article, self.person

    @property
    def layer(self) -> Value:
        """What the model has of the open layer."""
        return self.world.layers[self.place]

    def go_to(self, article: str | None) -> None:
        """Look at an article, if it is there."""
        if article is not None and article in self.world.articles:
            self.session.open_article(article)
            assert self.session.content is not None
            assert self.session.content.layer is not None
            self.world.opened(self.place, self.session.content.layer.id)

    @contextlib.contextmanager
    def as_reviewer(self) -> Iterator[None]:
        """Let the reviewer act, and go back to who worked before."""
        person, article = self.person, self.article
        self.session.set_annotator(REVIEWER)
        yield
        self.session.set_annotator(person)
        self.go_to(article)

    # looking

    def exported(self) -> dict[Any, Any]:
        """What an export says, as the model has it."""
        target = self.path.with_suffix(".jsonl")
        export_file(self.session.project, target, ExportOptions(overwrite=True))
        found: dict[Any, Any] = {}
        for line in target.read_text(encoding="utf-8").split("\n")[:-1]:
            said = json.loads(line)
            assert said["text"] == TEXTS[ARTICLES.index(said["id"])]
            layer = said["layer"]
            owner = None if layer is None else layer["annotator"] or layer["kind"]
            assert (said["id"], owner) not in found
            found[said["id"], owner] = None if layer is None else _told(said, layer)
        return found

    def damage(self) -> list[Any]:
        """What the full check finds."""
        report = check(self.session.project, self.session.scheme)
        return [finding for finding in report.findings if finding["level"] == "damage"]


def _told(said: Any, layer: Any) -> Value:
    for span in said["spans"]:
        assert [said["text"][start:end] for start, end in span["fragments"]] == span["surface"]
    return {
        "state": layer["state"],
        "version": layer["version"],
        "read": layer.get("read", []),
        "spans": {span["id"]: span_value(span["label"], span["fragments"], span["attributes"],
                                          unsure=span["unsure"], note=span["note"]) for span in said["spans"]},
        "links": {link["id"]: (link["type"], link["from"], link["to"]) for link in said["links"]},
    }  # fmt: skip


def span_value(label: str, fragments: Any, attributes: Any, *, unsure: bool, note: str | None) -> Value:
    """A span as the model has it."""
    return label, [list(part) for part in fragments], dict(attributes), unsure, note


def value_of(span: Span) -> Value:
    """A span of the program as the model has it."""
    return span_value(span.label, span.fragments, span.attributes, unsure=span.unsure, note=span.note)


def span_of(span_id: str, value: Value) -> Span:
    """A span of the model as the program has it."""
    label, fragments, attributes, unsure, note = value
    return Span(span_id, label, tuple((start, end) for start, end in fragments), attributes, unsure, note)
