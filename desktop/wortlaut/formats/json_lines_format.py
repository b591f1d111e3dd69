"""Formats of one JSON object a line: a subclass says what the object means and what it is made of."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar

from wortlaut.domain.scheme import Scheme
from wortlaut.errors import BadInputError, WortlautError
from wortlaut.formats.foreign import ForeignArticle
from wortlaut.formats.foreign_format import Add, ForeignFormat
from wortlaut.formats.json_source import json_items, object_of, optional_text
from wortlaut.formats.output import Output
from wortlaut.formats.strict_json import dumps


class JsonLinesFormat(ForeignFormat):
    """One article a line; a file that is one array of such objects is read as well."""

    suffixes: ClassVar[tuple[str, ...]] = (".jsonl", ".json")

    def article(self, data: dict[str, Any]) -> ForeignArticle:
        """Return the article of an object; raise BadInputError naming the field that is wrong."""
        raise NotImplementedError

    def data(self, article: ForeignArticle) -> Mapping[str, Any]:
        """Return the object of an article that `hold` returned."""
        raise NotImplementedError

    def parse(self, path: Path) -> Iterator[ForeignArticle | WortlautError]:
        """Yield the article of each line."""
        for item in json_items(path):
            if isinstance(item, BadInputError):
                yield item
                continue
            try:
                article = self.article(object_of(item.value, ""))
            except BadInputError as error:
                yield BadInputError(error.code, where=item.where, **error.params)
                continue
            yield replace(article, where=item.where, size=item.size)

    @contextmanager
    def writing(self, output: Output, scheme: Scheme) -> Iterator[Add]:  # noqa: ARG002 - a line names its labels
        """Write a line for each article."""
        with output.file() as write:

            def add(article: ForeignArticle) -> None:
                write(dumps(self.data(article)) + b"\n")

            yield add


ABOUT = ("source", "date", "title", "annotator")
"""Keys under which our exports say what an article is, beside its text."""


def about(article: ForeignArticle) -> dict[str, str]:
    """Return what an article says about itself, without what is unknown."""
    values = {key: getattr(article, key) for key in ABOUT}
    return {key: value for key, value in values.items() if value is not None}


def told(data: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """Return the arguments of a `ForeignArticle` that the keys of `ABOUT` give."""
    return {key: optional_text(data, key, prefix) for key in ABOUT}


def others(data: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    """Return the keys of an object that are not known."""
    return {key: value for key, value in data.items() if key not in known}
