"""Data sets for the library `datasets`: a folder with the rows of the split `train` and a card that declares columns.

`load_dataset(FOLDER)` takes it as it is. A file of rows is read as well as such a folder; rows of both kinds are read
by all of these formats.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.columns import Config, Shape, configurations
from wortlaut.formats.foreign import ForeignArticle
from wortlaut.formats.foreign_format import Add, ForeignFormat, Held, plain
from wortlaut.formats.huggingface_rows import (
    SPAN_COLUMNS,
    TAGS,
    article_of,
    span_row,
    tag_columns,
    tag_names,
    tag_row,
)
from wortlaut.formats.json_source import json_items, object_of
from wortlaut.formats.loss import Fact, facts
from wortlaut.formats.narrowing import flattened
from wortlaut.formats.output import Output, Write
from wortlaut.formats.parquet_rows import Sink, parquet_rows, parquet_sink
from wortlaut.formats.strict_json import dumps

CARD = "README.md"
_ALWAYS = (
    "headers", "languages", "sources", "meta", "state", "ids", "origins", "confidence", "provenance", "guesses",
    "precedents", "extra",
)  # fmt: skip


class _DataSet(ForeignFormat):
    """What the kinds of rows and of files share."""

    in_folder = True
    ending: ClassVar[str]
    """Of the file of rows."""

    @staticmethod
    def columns(labels: Iterable[str]) -> dict[str, Shape]:
        """Return the columns of the rows for labels in their order."""
        raise NotImplementedError

    @classmethod
    def rows_file(cls) -> str:
        """Return the name of the file of rows in an export."""
        return f"train{cls.ending}"

    def row(self, article: ForeignArticle) -> dict[str, Any]:
        """Return the row of an article that `hold` returned."""
        raise NotImplementedError

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield the article of each row, of all files of rows in a folder by name."""
        files = sorted(path.rglob(f"*{self.ending}")) if path.is_dir() else [path]
        if not files:
            yield BadInputError("folder_empty", where=str(path))
        for file in files:
            for value, where, size in self._values(file):
                if isinstance(value, WortlautError):
                    yield value
                    continue
                try:
                    article = article_of(object_of(value, ""))
                except BadInputError as error:
                    yield BadInputError(error.code, where=where, **error.params)
                    continue
                yield replace(article, where=where, size=size)

    def _values(self, file: Path) -> Iterator[tuple[Any, str, int]]:
        """Yield each row, or what is wrong with it, with its place and the bytes it took."""
        if file.suffix.lower() != ".parquet":
            for item in json_items(file):
                yield (item, "", 0) if isinstance(item, BadInputError) else item
            return
        for number, row in enumerate(parquet_rows(file), 1):
            yield row, f"{file}:{number}", file.stat().st_size if number == 1 else 0

    @contextmanager
    def writing(self, output: Output, scheme: Scheme) -> Iterator[Add]:
        """Write the card and the rows."""
        columns = self.columns(label.id for label in scheme.labels)
        name = self.rows_file()
        with output.file(CARD) as write:
            write(card(columns, {"train": name}).encode())
        with output.file(name) as write, self._sink(write, columns) as add:

            def add_article(article: ForeignArticle) -> None:
                add(self.row(article))

            yield add_article

    @contextmanager
    def _sink(self, write: Write, columns: dict[str, Shape]) -> Iterator[Sink]:
        if self.ending == ".parquet":
            with parquet_sink(write, columns) as add:
                yield add
        else:
            yield lambda row: write(dumps(dict(row)) + b"\n")


class HuggingFaceSpans(_DataSet):
    """Span records: everything that foreign formats know, in columns."""

    name = "huggingface"
    suffixes = (".jsonl",)
    ending = ".jsonl"
    loses = _ALWAYS

    def claims(self, value: object) -> bool:
        """A row with the hash of its text and spans, or tags, and none of our own lines."""
        if not isinstance(value, dict) or "text" not in value or "format" in value:
            return False
        return {"tokens", TAGS} <= value.keys() or {"text_sha256", "spans", "links"} <= value.keys()

    @staticmethod
    def columns(labels: Iterable[str]) -> dict[str, Shape]:  # noqa: ARG004 - the same for all
        """Return the columns of span records."""
        return SPAN_COLUMNS

    def row(self, article: ForeignArticle) -> dict[str, Any]:
        """Return a span record."""
        return span_row(article)

    def hold(self, article: ForeignArticle) -> Held:
        """Hold everything that foreign formats know."""
        return Held(plain(article, attributes=True, notes=True, links=True, unsure=True), {})

    def measure(self, article: ForeignArticle) -> Counter[Fact]:
        """Return the facts, with the ids of spans."""
        return facts(article, with_ids=True)


class HuggingFaceSpansParquet(HuggingFaceSpans):
    """The same in Parquet."""

    name = "huggingface-parquet"
    suffixes = (".parquet",)
    ending = ".parquet"
    needs = ("pyarrow",)

    def claims(self, value: object) -> bool:  # noqa: ARG002
        """It is no JSON."""
        return False


class HuggingFaceTags(_DataSet):
    """Tokens with tags in BIO, after the chosen flattening; the tags are class labels in the order of the scheme."""

    name = "huggingface-bio"
    suffixes = (".jsonl",)
    ending = ".jsonl"
    loses = (
        *_ALWAYS[:5], "discontinuous", "overlapping", "identical", "edges", "links", "attributes", "notes", "unsure",
        *_ALWAYS[5:],
    )  # fmt: skip
    how = (
        ("discontinuous", "pieces"), ("overlapping", "one_kept"), ("identical", "one_kept"), ("edges", "trimmed"),
    )  # fmt: skip

    @staticmethod
    def columns(labels: Iterable[str]) -> dict[str, Shape]:
        """Return the columns of token classification."""
        return tag_columns(tag_names(labels))

    def row(self, article: ForeignArticle) -> dict[str, Any]:
        """Return tokens and tags."""
        return tag_row(article)

    def hold(self, article: ForeignArticle) -> Held:
        """Hold one span for each word, as pieces without white space at their edges."""
        flat = flattened(article, self.choices.flattening)
        return Held(plain(replace(article, spans=flat.spans)), flat.reasons)


class HuggingFaceTagsParquet(HuggingFaceTags):
    """The same in Parquet."""

    name = "huggingface-bio-parquet"
    suffixes = (".parquet",)
    ending = ".parquet"
    needs = ("pyarrow",)


DATA_SETS: dict[str, type[_DataSet]] = {
    known.name: known for known in (HuggingFaceSpans, HuggingFaceSpansParquet, HuggingFaceTags, HuggingFaceTagsParquet)
}
"""By name of the format."""


def card_of_splits(name: str, labels: Iterable[str], splits: Iterable[str]) -> bytes | None:
    """Return the card for a folder with a folder for each split, exports of the format `name`; None for other formats.

    `labels` stand in the order of the scheme.
    """
    known = DATA_SETS.get(name)
    if known is None:
        return None
    return card(known.columns(labels), {split: f"{split}/{known.rows_file()}" for split in splits}).encode()


def card(columns: dict[str, Shape], files: dict[str, str]) -> str:
    """Return the header of a data card: the files of each split, and the columns."""
    lines = ["---", "task_categories:", "- token-classification", *configurations([Config("default", files, columns)])]
    return "\n".join([*lines, "---", ""])
