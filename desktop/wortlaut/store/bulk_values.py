"""What goes into an import, and what comes out of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from wortlaut.domain.span import Annotator, Layer, LayerKind, LayerState
from wortlaut.store.records import Data


class ArticleOutcome(StrEnum):
    """What adding an article did."""

    NEW = "new"
    KNOWN = "known"
    ADDED_TO = "added_to"
    """It got sources, a title or further unknown keys that it did not have."""


class LayerOutcome(StrEnum):
    """What adding a layer did."""

    NEW = "new"
    SAME = "same"
    NEW_VERSION = "new_version"
    MERGED = "merged"


@dataclass(slots=True)
class IncomingLayer:
    """A layer from outside, already checked against text and scheme. Spans and links are objects as in our JSONL."""

    annotator: str | None
    """Name of the person; None for gold and machine layers."""
    kind: LayerKind = LayerKind.PERSON
    state: LayerState = LayerState.OPEN
    version: int = 0
    scheme: str = ""
    guideline: str | None = None
    seconds: int | None = None
    read: Sequence[Sequence[int]] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    spans: Sequence[Data] = ()
    """`id`, `label`, `fragments` and what is not a default; `start`, `end`, `surface` are made from the text."""
    links: Sequence[Data] = ()
    """`id`, `type`, `from`, `to`, `extra`."""

    def layer(self, layer_id: str, article: str, annotator: Annotator | None) -> Layer:
        """Return the layer it becomes, on the article with that id."""
        return Layer(
            layer_id,
            article,
            annotator,
            self.kind,
            self.state,
            self.version,
            self.scheme,
            self.guideline,
            self.seconds,
            tuple((start, end) for start, end in self.read),
            self.extra,
        )


@dataclass(slots=True)
class ImportReport:
    """What an import did, or would have done."""

    articles_new: int = 0
    articles_known: int = 0
    articles_added_to: int = 0
    """Articles that got sources, a title or unknown keys they did not have."""
    sources_new: int = 0
    layers_new: int = 0
    layers_same: int = 0
    layers_updated: int = 0
    spans: int = 0
    """Spans written."""
    links: int = 0
    action: int | None = None
    """Sequence number in the journal; None when nothing was new or it was a dry run."""

    @property
    def changed(self) -> bool:
        """Whether the project has anything it did not have before."""
        return bool(self.articles_new or self.articles_added_to or self.layers_new or self.layers_updated)
